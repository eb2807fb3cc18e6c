"""变动说明要有它回答的变动。

「对象」在两年的申报表里都找不到的,说明就没有着落:多半是写错了名称。找得到、但没有要说明的变动的,只提示。
只在比较两个年度时判断;同一年度的两个版本之间不判断。
来源:变动说明按对象与上年逐项核对。

错(没有这个指标,也没有这一行预算):

    变动说明:
      - 对象: 项目资金
        说明: 更换老旧电梯

对:

    变动说明:
      - 对象: 项目支出
        说明: 更换老旧电梯
"""

from collections.abc import Collection, Iterator

from generator.diagnostics import Severity
from generator.model.declaration import Declaration, Reason
from generator.model.edition import Edition
from generator.review.facts import Changes
from generator.review.finding import Finding
from generator.review.significance.asking import SUBJECT, typed

CODE = "C201"
TITLE = "变动说明没有回答任何变动"
LEVEL = Severity.WARNING
QUESTION = "相关性"

LIKENESS = 0.5
"""How alike (difflib) a name must be to be proposed."""


def judge_idle(idle: Collection[Reason], asked: Collection[str], changes: Changes) -> Iterator[Finding]:
    """What to say of 变动说明 that answer nothing. `asked` are the 对象 that findings ask for and that have no answer."""
    if not idle:
        return
    known = dict.fromkeys((*names(changes.new, changes.edition), *names(changes.old, changes.old_edition)))
    for reason in idle:
        subject = reason.subject.strip()
        path = (*reason.path, SUBJECT)
        if subject in known:
            message = f"「{subject}」没有需要说明的变动"
            yield Finding(subject, (path,), message, "可以删去,也可以留着", level=Severity.NOTE)
        else:
            message = f"两年的申报表里都没有「{subject}」这个编号、指标、任务或预算的词"
            yield Finding(subject, (path,), message, _hint(subject, asked, list(known)))


def names(declaration: Declaration, edition: Edition) -> Iterator[str]:
    """Everything that a 变动说明 may speak of: indicators, goals and tasks by name and 编号, lines of the budget."""
    for item in declaration.listed:
        yield from filter(None, (item.indicator.name.strip(), item.indicator.code))
    for task in declaration.tasks:
        yield from filter(None, (task.name.strip(), task.code))
    yield from (goal.code for goal in declaration.goals if goal.code)
    for line in edition.budget:
        yield from (line.path[-1], line.key)


def _hint(subject: str, asked: Collection[str], known: Collection[str]) -> str:
    """The nearest name that waits for a reason, else the nearest there is."""
    from difflib import get_close_matches

    for choice in (asked, known):
        nearest = get_close_matches(subject, choice, 1, LIKENESS)
        if nearest:
            return f"改成「{SUBJECT}: {typed(nearest[0])}」"
    return "写指标的名称或编号(取消的指标写上年的名称),或者预算的词"
