"""名称里有「率」「满意度」「占比」的,单位是 %。

参与率 95 没有单位,或者单位写成「个」,都不能与名称对上。频率、效率、汇率等不是占比,不在此列;‰、/10万 等也是比率的单位。
来源:真实申报表(完成率、及时率没有单位);本工具提出。

错:

    - 指标名称: 会议参与率
      指标值类型: ≥
      指标值: 95
      度量单位: 个

对:

    - 指标名称: 会议参与率
      指标值类型: ≥
      指标值: 95
      度量单位: "%"
"""

from collections.abc import Iterator

from generator.checking.rules import form_words as words
from generator.checking.rules.figures import named
from generator.checking.rules.finding import Finding
from generator.checking.rules.subject import Subject
from generator.diagnostics import Severity
from generator.model.declaration import Listed
from generator.model.figures import PERCENT
from generator.model.measures import Kind, is_ratio, kind_of

CODE = "R307"
TITLE = "率、满意度、占比的单位是 %"
LEVEL = Severity.WARNING
QUESTION = "完整性"

RATIO_UNITS = (PERCENT, "‰", "‱", "/", "百分", "千分", "万分")
"""What a unit of a ratio holds; spellings of % are left to R317."""
SCORE = "分"
"""满意度 may also be asked in points of a hundred."""


def check(subject: Subject) -> Iterator[Finding]:
    """Own ratios without a unit in one finding, those with a wrong unit each on its own."""
    ratios = [item for item in subject.quantitative if is_ratio(item.indicator.name)]
    bare = [item for item in ratios if not item.indicator.unit]
    if bare:
        message = f"{named(bare)}是比率,没有写单位 %"
        hint = f'加一行「{words.UNIT}: "%"」'
        yield Finding(tuple(item.at(words.VALUE) for item in bare), message, hint)
    for item in ratios:
        unit = item.indicator.unit
        if unit and not _fits(item, unit):
            message = f"「{item.indicator.name}」是比率,单位却写「{unit}」"
            hint = f'写「{words.UNIT}: "%"」;要数「{unit}」的,名称改成要数的东西'
            yield Finding((item.at(words.UNIT),), message, hint)


def _fits(item: Listed, unit: str) -> bool:
    if unit == SCORE:
        return kind_of(item.indicator.name) is Kind.SATISFACTION
    return any(part in unit for part in RATIO_UNITS)
