"""自己设的每个指标,都要说明对应哪一条目标或哪一项任务,而且写的要找得到。

只在申报表用了「对应任务」或「对应目标」时检查。写的任务名称、编号或目标序号找不到的,是错误。
来源:审核的「相关性」:指标与目标、任务相关。

错:

    年度主要任务:
      - 任务名称: 专项督查
    …
    - 指标名称: 督查次数
      对应任务: 专项督察

对:

    - 指标名称: 督查次数
      对应任务: 专项督查
"""

from collections.abc import Iterator

from generator.checking.rules import form_words as words
from generator.checking.rules.finding import Finding
from generator.checking.rules.references import Reference, references
from generator.checking.rules.subject import Subject
from generator.diagnostics import Severity
from generator.model.figures import quoted

CODE = "R403"
TITLE = "指标对应目标或任务"
LEVEL = Severity.WARNING
QUESTION = "相关性"

LIKENESS = 0.5
"""How alike (difflib) a name must be to be proposed."""


def check(subject: Subject) -> Iterator[Finding]:
    """References that lead nowhere, and own indicators without any."""
    found = list(references(subject))
    for reference in found:
        if reference.leads_to is None:
            yield _lost(subject, reference)
    if not found:
        return
    silent = [item for item in subject.own if not (item.indicator.tasks or item.indicator.goals)]
    if silent:
        names = quoted((item.indicator.name for item in silent), 5)
        hint = f"在指标下写「{words.FOR_TASKS}: 任务名称」或「{words.FOR_GOALS}: 目标的序号」"
        message = f"没有写明对应哪条目标、哪项任务的指标:{names}"
        yield Finding(tuple(item.path for item in silent), message, hint)


def _lost(subject: Subject, reference: Reference) -> Finding:
    if reference.word == words.FOR_GOALS:
        message = f"没有编号或序号是「{reference.text}」的目标"
        return Finding((reference.path,), message, _goals_hint(subject), Severity.ERROR)
    message = f"没有名称或编号是「{reference.text}」的任务"
    return Finding((reference.path,), message, _tasks_hint(subject, reference.text), Severity.ERROR)


def _goals_hint(subject: Subject) -> str:
    goals = subject.declaration.goals
    codes = [goal.code for goal in goals if goal.code is not None]
    known = f"写编号{quoted(codes)}," if codes else ""
    return f"{known}{'或' if codes else ''}写 1 到 {len(goals)} 的序号"


def _tasks_hint(subject: Subject, text: str) -> str:
    from difflib import get_close_matches

    names = [task.name for task in subject.declaration.tasks]
    codes = [task.code for task in subject.declaration.tasks if task.code is not None]
    nearest = get_close_matches(text, [*names, *codes], 1, LIKENESS)
    return f"改成「{nearest[0]}」" if nearest else f"任务只有:{quoted(names)}"
