"""满意度的目标不低于下限,并写明是谁的满意度。

满意度目标定得低,等于没有要求;表式没有另定的,下限是 80%。「满意度」不写明是群众、企业还是服务对象,调查时不知道问谁。
来源:公开申报表的满意度目标都在 90% 上下;数据来源可靠的要求见审核清单。下限为惯例。

错:

    - 指标名称: 满意度
      指标值类型: ≥
      指标值: 70
      度量单位: "%"

对:

    - 指标名称: 办事群众满意度
      指标值类型: ≥
      指标值: 90
      度量单位: "%"
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from generator.checking.rules import form_words as words
from generator.checking.rules.finding import Finding
from generator.checking.rules.subject import Subject
from generator.diagnostics import Severity
from generator.model.declaration import Listed
from generator.model.figures import PERCENT, measured, target
from generator.model.measures import Kind, kind_of

CODE = "R313"
TITLE = "满意度有下限,写明是谁的"
LEVEL = Severity.WARNING
QUESTION = "可行性"

LOWEST = "下限"
LIMITS = {LOWEST: "80"}
"""Percent (or points of a hundred)."""

_NOBODY = re.compile(
    r"(?:总体|综合|整体|平均|年度|全年|本年|服务|工作|项目|活动|培训|管理|质量|效果|履职|履责|绩效|对|的|及|和|与|、)*满意[度率]"
)
_SOMEBODY = re.compile(
    r"人|员|众|民|户|者|师|生|家长|学员|客|企业|单位|部门|机关|领导|代表|对象|主体|公众|社会|群体|职工|团队|社区|家属"
)
"""Who may be satisfied. The name says it in most forms, the explanation in some."""


def check(subject: Subject) -> Iterator[Finding]:
    """Own satisfaction targets below the limit, and names that do not say whose satisfaction."""
    lowest = subject.limit(CODE, LOWEST, LIMITS[LOWEST])
    for item in subject.quantitative:
        if kind_of(item.indicator.name) is Kind.SATISFACTION:
            yield from _low(item, lowest)
            yield from _nobodys(item)


def _low(item: Listed, lowest: Decimal) -> Iterator[Finding]:
    indicator, number = item.indicator, item.indicator.number
    if number is not None and number < lowest and indicator.kind != "≤":
        limit = measured(lowest, indicator.unit or PERCENT)
        message = f"「{indicator.name}」的目标是 {target(indicator)},低于 {limit}"
        hint = f"「{words.VALUE}:」写 {lowest:f} 以上的数,一般写 90;做不到的,在「{words.EXPLANATION}:」里写明原因并写豁免"
        yield Finding((item.at(words.VALUE),), message, hint)


def _nobodys(item: Listed) -> Iterator[Finding]:
    indicator = item.indicator
    said = f"{indicator.explanation or ''}{indicator.source or ''}"
    if _NOBODY.fullmatch(indicator.name) and not _SOMEBODY.search(said):
        message = f"「{indicator.name}」没有写明是谁的满意度"
        hint = f"名称写上调查的人,例如「{words.NAME}: 服务对象{indicator.name}」"
        yield Finding((item.at(words.NAME),), message, hint)
