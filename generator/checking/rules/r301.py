"""定性指标的指标值写判断的词;写的是数,就改成定量指标。

「定性」配「95%」「≥30次」「80-90」,评价时既不能按数打分,也没有档次可比。指标值写区间的,只留要达到的那一端。
指标值类型不在表式可选值之中、定量指标的指标值不是数,由格式检查指出,这里不再重复。
来源:预算绩效管理系统对指标值的数值校验;审核清单把「区间」列为不能识别的写法。

错:

    - 指标名称: 重点项目开工率
      指标值类型: 定性
      指标值: 95%

对:

    - 指标名称: 重点项目开工率
      指标值类型: ≥
      指标值: 95
      度量单位: "%"
"""

import re
from collections.abc import Iterator

from generator.checking.rules import form_words as words
from generator.checking.rules.figures import typed
from generator.checking.rules.finding import Finding
from generator.checking.rules.subject import Subject
from generator.diagnostics import Severity
from generator.model.scoring import Operator
from generator.model.scoring.words import OPERATORS, TO, any_of

CODE = "R301"
TITLE = "定性指标的值不能是数"
LEVEL = Severity.ERROR
QUESTION = "适当性"

NO_QUANTITY = ("年", "月", "日", "号", "级", "星", "类", "等", "档", "期", "版")
"""What follows a number that names a date or a grade, not a quantity: 2022年底, 5星级, 一类."""

_WIDTH = {0xFF01 + place: 0x21 + place for place in range(94)} | {ord("≧"): "≥", ord("≦"): "≤"}
_SIGN_OF = {word: operator for operator, signs in OPERATORS.items() for word in signs}
_NUMBER = r"\d+(?:\.\d+)?"
_UNIT = rf"(?!以|{any_of(NO_QUANTITY)})(?:%|‰|[^\W\d_a-zA-Z]{{1,4}}?)?"
_QUANTITY = re.compile(
    rf"(?P<sign>{any_of(tuple(_SIGN_OF))})?\s*(?P<low>{_NUMBER})\s*"
    rf"(?:{_UNIT}\s*{any_of(TO)}\s*(?P<high>{_NUMBER})\s*)?(?P<unit>{_UNIT})(?P<suffix>以上|以下|以内)?"
)


def check(subject: Subject) -> Iterator[Finding]:
    """Own qualitative indicators whose value is a number, with or without sign and unit, or a range."""
    for item in subject.own:
        value = item.indicator.value
        if not item.indicator.qualitative or not isinstance(value, str):
            continue
        match = _QUANTITY.fullmatch(value.translate(_WIDTH).strip())
        if match:
            what = "一个区间" if match["high"] else "一个数"
            message = f"「{item.indicator.name}」是定性指标,指标值「{value}」却是{what}"
            yield Finding((item.at(words.VALUE),), message, _hint(match))


def _hint(match: re.Match[str]) -> str:
    """What to type; of a range the lower end, as most indicators ask for at least so much."""
    operator = _SIGN_OF.get(match["sign"] or "", Operator.AT_LEAST)
    if match["suffix"] in ("以下", "以内"):
        operator = Operator.AT_MOST
    unit = match["unit"]
    lines = f"「{words.KIND}: {operator}」「{words.VALUE}: {match['low']}」"
    lines += f"「{words.UNIT}: {typed(unit)}」" if unit else f",并加上「{words.UNIT}:」"
    return f"改成{lines}" + (f";越低越好的写「≤」和 {match['high']}" if match["high"] else "")
