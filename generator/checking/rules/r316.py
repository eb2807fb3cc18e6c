"""指标放在它该在的二级指标下。

及时率放在数量指标下,满意度放在产出指标下,评价时分类汇总就不对。属于哪一类按表式的「类别」判断;表式没有分数量、质量、
时效、成本的,不判断;表式里没有合适的去处,也不判断。
来源:公开的申报表(成本放在生态效益下)。

错:

    - 指标名称: 材料报送及时率   # 放在数量指标下
      指标值类型: ≥
      指标值: 95
      度量单位: "%"

对:

    - 指标名称: 材料报送份数
      指标值类型: ≥
      指标值: 40
      度量单位: 份
"""

from collections.abc import Iterator
from functools import lru_cache

from generator.checking.rules import form_words as words
from generator.checking.rules.figures import listed
from generator.checking.rules.finding import Finding
from generator.checking.rules.subject import Subject
from generator.diagnostics import Severity
from generator.model.edition import Edition
from generator.model.measures import Kind, kind_of

CODE = "R316"
TITLE = "指标放对二级指标"
LEVEL = Severity.WARNING
QUESTION = "相关性"

_OUTPUTS = frozenset({"数量", "质量", "时效", "成本"})
_BENEFITS = frozenset({"社会效益", "生态效益", "可持续影响"})
MISPLACED: dict[Kind, frozenset[str]] = {
    Kind.SATISFACTION: _OUTPUTS | _BENEFITS | {"投入", "产出", "经济效益"},
    Kind.TIMELINESS: _OUTPUTS - {"时效"} | {"满意度"},
    Kind.QUALITY: _OUTPUTS - {"质量"} | {"满意度"},
    Kind.COST: _OUTPUTS - {"成本"} | _BENEFITS | {"满意度"},
    Kind.COUNT: _OUTPUTS - {"数量"} | {"满意度"},
}
"""类别 in which a measure of a kind does not belong; where both may be meant (带动就业人数), it is not listed."""


def check(subject: Subject) -> Iterator[Finding]:
    """Own indicators in a 类别 that is not theirs, where the edition has the right one."""
    for item in subject.own:
        kind = kind_of(item.indicator.name)
        if kind is None or item.category not in MISPLACED.get(kind, ()):
            continue
        homes = _homes(subject.edition, kind)
        if homes:
            name = item.indicator.name
            message = f"「{name}」量的是{kind},却放在「{item.group.name}」({item.category})下"
            yield Finding(
                (item.at(words.NAME),), message, f"把这一项移到{listed(homes)}的「{words.INDICATORS}:」下"
            )


@lru_cache(maxsize=64)
def _homes(edition: Edition, kind: Kind) -> tuple[str, ...]:
    """The names of the 二级指标 whose 类别 is this kind's."""
    return tuple(group.name for level, group in edition.groups if (group.category or level.category) == kind)
