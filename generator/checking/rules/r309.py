"""比率在 0% 到 100% 之间。

参与率、合格率、满意度是部分占全部的比,不会超过 100%。增长率、变动率、控制率、收益率等可以超过,不在此列。
来源:审核清单(大于 100% 要提醒)。

错:

    - 指标名称: 群众满意度
      指标值类型: ≥
      指标值: 950
      度量单位: "%"

对:

    - 指标名称: 群众满意度
      指标值类型: ≥
      指标值: 95
      度量单位: "%"
"""

from collections.abc import Iterator
from decimal import Decimal

from generator.checking.rules import form_words as words
from generator.checking.rules.finding import Finding
from generator.checking.rules.subject import Subject
from generator.diagnostics import Severity
from generator.model.figures import PERCENT, measured
from generator.model.indicator import Indicator
from generator.model.measures import is_ratio, may_exceed

CODE = "R309"
TITLE = "比率在 0 到 100 之间"
LEVEL = Severity.WARNING
QUESTION = "可行性"

WHOLE = Decimal(100)


def check(subject: Subject) -> Iterator[Finding]:
    """Own shares of a whole below 0 or above 100 %."""
    for item in subject.quantitative:
        indicator, number = item.indicator, item.indicator.number
        if number is None or 0 <= number <= WHOLE or not is_share(indicator):
            continue
        side = "大于 100%" if number > WHOLE else "小于 0"
        message = f"「{indicator.name}」的指标值 {measured(number, PERCENT)} {side},比率到不了"
        hint = f"核对「{words.VALUE}:」是否多写了 0 或少写了小数点;确实可以超出的(如增长率),在名称里写明"
        yield Finding((item.at(words.VALUE),), message, hint)


def is_share(indicator: Indicator) -> bool:
    """Whether the target is a share of a whole in percent: by its unit, or by its name where no unit is written."""
    ratio = indicator.unit == PERCENT or (not indicator.unit and is_ratio(indicator.name))
    return ratio and not may_exceed(indicator.name)
