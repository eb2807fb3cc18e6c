"""分值合计等于表式规定的总分;表式没有规定的,合计不常见时提示一下。

表式在「规则」里写了「R501: {限值: {合计: 100}}」的,合计不对是错误。没有写的,各地做法不一(100 分,90 分加预算执行 10 分,
80 分加 20 分,只给自己设的指标打分),合计不是 100、90、80 时提示合计是多少、哪些一级指标没有分值。没有分值的写法一律不管。
分值依次取「分值」、备注里的「5分」、评分句里的满分;写了「不适用」的指标不计。
来源:中央部门自评表(产出 50、效益 30、满意度 10、执行率 10);真实申报表的分值合计是 50 分。

错(表式规定合计 100 分):

    - 指标名称: 督查次数
      分值: 40

对:

    - 指标名称: 督查次数
      分值: 100
"""

from collections.abc import Iterator
from decimal import Decimal

from generator.checking.rules import form_words as words
from generator.checking.rules.figures import listed
from generator.checking.rules.finding import Finding
from generator.checking.rules.subject import Subject
from generator.diagnostics import Severity
from generator.model.figures import trimmed
from generator.model.scored import full_score, total_points

CODE = "R501"
TITLE = "分值合计"
LEVEL = Severity.ERROR
QUESTION = "完整性"

TOTAL = "合计"
LIMITS = {TOTAL: "0"}
"""The total that the edition demands; 0 where it demands none."""

USUAL_TOTALS = (Decimal(100), Decimal(90), Decimal(80))
"""100 points, or 100 less the 10 for execution of the budget, or less 20 for management."""


def check(subject: Subject) -> Iterator[Finding]:
    """The sum of all points against the edition's total, else against the usual ones."""
    scores = [
        (item.level.name, full_score(item.indicator))
        for item in subject.listed
        if item.indicator.not_applicable is None
    ]
    total = total_points(item.indicator for item in subject.listed) or Decimal(0)
    fixed = subject.limit(CODE, TOTAL, LIMITS[TOTAL])
    if fixed:
        if total != fixed:
            yield _wrong(total, fixed)
    elif total and total not in USUAL_TOTALS:
        yield _odd(total, scores)


def _wrong(total: Decimal, fixed: Decimal) -> Finding:
    gap = f"还差 {trimmed(fixed - total)} 分" if total < fixed else f"多了 {trimmed(total - fixed)} 分"
    message = f"分值合计 {trimmed(total)} 分,表式规定 {trimmed(fixed)} 分,{gap}"
    hint = f"调整各指标的「{words.POINTS}:」,使合计等于 {trimmed(fixed)}"
    return Finding(((words.GRID,),), message, hint)


def _odd(total: Decimal, scores: list[tuple[str, Decimal | None]]) -> Finding:
    pointless: dict[str, bool] = {}
    for level, points in scores:
        pointless[level] = pointless.get(level, True) and points is None
    levels = [level for level, empty in pointless.items() if empty]
    where = f";{listed(levels)}没有分值" if levels else ""
    message = f"分值合计 {trimmed(total)} 分,不是 100 分{where}"
    hint = f"财政部门要求 100 分的,给没有分值的指标补上「{words.POINTS}:」;不要求的不用改"
    return Finding(((words.GRID,),), message, hint, Severity.NOTE)
