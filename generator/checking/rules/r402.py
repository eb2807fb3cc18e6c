"""每一条年度履职目标,至少有一个指标来衡量。

只在申报表用了「对应目标」时检查。目标用编号指明;没有编号的,用表上印的序号(1、2、3…)。
来源:审核的「相关性」:指标要能支撑目标。

错(有两条目标,没有指标对应目标 2):

    - 指标名称: 督查次数
      对应目标: 1

对:

    - 指标名称: 督查次数
      对应目标: [1, 2]
"""

from collections.abc import Iterator

from generator.checking.rules import form_words as words
from generator.checking.rules.finding import Finding
from generator.checking.rules.references import references
from generator.checking.rules.subject import Subject
from generator.diagnostics import Severity

CODE = "R402"
TITLE = "每条目标有指标对应"
LEVEL = Severity.WARNING
QUESTION = "相关性"


def check(subject: Subject) -> Iterator[Finding]:
    """Goals that no indicator refers to."""
    found = [reference for reference in references(subject) if reference.word == words.FOR_GOALS]
    if not found:
        return
    covered = {id(reference.leads_to) for reference in found}
    numbered = enumerate(subject.declaration.goals, 1)
    missing = [(number, goal) for number, goal in numbered if id(goal) not in covered]
    if missing:
        number, goal = missing[0]
        names = "、".join(f"目标 {number}" for number, _ in missing)
        hint = f"在衡量它的指标下写「{words.FOR_GOALS}: {goal.code or number}」,没有这样的指标就补一个"
        yield Finding(tuple(goal.path for _, goal in missing), f"没有指标对应 {names}", hint)
