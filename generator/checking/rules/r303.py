"""定量指标要写度量单位。

没有单位,看的人分不清 95 是 95% 还是 95 个,系统也无法与去年的数比较。单位写在自己的「度量单位」里,不写进指标值。
来源:绩效指标库的填写说明(定量的三级指标要设置指标性质、单位);公开的申报表中常见漏填。

错:

    - 指标名称: 督查次数
      指标值类型: ≥
      指标值: 30

对:

    - 指标名称: 督查次数
      指标值类型: ≥
      指标值: 30
      度量单位: 次
"""

from collections.abc import Iterator

from generator.checking.rules import form_words as words
from generator.checking.rules.figures import listed, named, typed
from generator.checking.rules.finding import Finding
from generator.checking.rules.subject import Subject
from generator.checking.rules.wording import is_blank
from generator.diagnostics import Severity
from generator.model.declaration import Listed
from generator.model.figures import PERCENT
from generator.model.indicator import Indicator
from generator.model.measures import is_ratio
from generator.model.scored import implied_unit

CODE = "R303"
TITLE = "定量指标要有度量单位"
LEVEL = Severity.ERROR
QUESTION = "完整性"


def check(subject: Subject) -> Iterator[Finding]:
    """Own indicators with a number and no unit, all in one finding."""
    bare = [item for item in subject.quantitative if is_blank(item.indicator.unit)]
    if bare:
        first = bare[0].indicator.words()[words.VALUE]
        message = f"{named(bare)}没有度量单位,看不出指标值 {first} 指什么"
        yield Finding(tuple(item.at(words.VALUE) for item in bare), message, _hint(bare))


def _hint(items: list[Listed]) -> str:
    """The line to add, with the unit that the scoring sentence or the name implies."""
    by_unit: dict[str, list[str]] = {}
    for item in items:
        by_unit.setdefault(_implied(item.indicator), []).append(item.indicator.name)
    unknown = by_unit.pop("", [])
    lines = [f"{listed(names)}加一行「{words.UNIT}: {typed(unit)}」" for unit, names in by_unit.items()]
    if unknown:
        lines.append(f"{listed(unknown)}加一行「{words.UNIT}:」,写上数的是什么,例如 次、份、人、万元")
    return ";".join(lines)


def _implied(indicator: Indicator) -> str:
    """The unit that the scoring sentence gives to its threshold, else % for a ratio, else nothing."""
    return implied_unit(indicator) or (PERCENT if is_ratio(indicator.name) else "")
