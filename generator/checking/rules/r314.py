"""目标不能定在怎样都能达到的一端。

「≥ 0」「占比 ≤ 100%」不做也能达到。自己设的比率全都定成 100%,往往是没有逐项测算;确实都要求 100% 的,说明理由即可。
来源:公开的申报表;本工具提出。

错:

    - 指标名称: 信访件差错率
      指标值类型: ≤
      指标值: 100
      度量单位: "%"

对:

    - 指标名称: 信访件差错率
      指标值类型: ≤
      指标值: 2
      度量单位: "%"
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from generator.checking.rules import form_words as words
from generator.checking.rules.figures import named
from generator.checking.rules.finding import Finding
from generator.checking.rules.r309 import WHOLE, is_share
from generator.checking.rules.subject import Subject
from generator.diagnostics import Severity
from generator.model.declaration import Listed
from generator.model.figures import target
from generator.model.measures import may_exceed
from generator.model.scoring import Operator

CODE = "R314"
TITLE = "目标不能怎样都达到"
LEVEL = Severity.WARNING
QUESTION = "适当性"

FEWEST = "项数"
LIMITS = {FEWEST: "5"}
"""From so many ratios on, all at 100% is a habit, not a plan."""


def check(subject: Subject) -> Iterator[Finding]:
    """Own targets that anything meets; then all own ratios at 100 %, in one finding."""
    for item in subject.quantitative:
        if _met_by_anything(item):
            message = f"「{item.indicator.name}」的目标是 {target(item.indicator)},怎样都能达到"
            yield Finding((item.at(words.VALUE),), message, f"「{words.VALUE}:」写要努力才能达到的数")
    ratios = [item for item in subject.quantitative if is_share(item.indicator)]
    if len(ratios) >= subject.limit(CODE, FEWEST, LIMITS[FEWEST]) and _all_whole(ratios):
        message = f"自己设的比率({named(ratios)})全都是 100%,看不出是逐项测算的"
        hint = f"逐项核对「{words.VALUE}:」,按上年完成值和今年的力量写;确实要求 100% 的,写豁免说明理由"
        yield Finding(tuple(item.at(words.VALUE) for item in ratios), message, hint)


def _met_by_anything(item: Listed) -> bool:
    """≥ 0 of what cannot be negative, or ≤ 100 % of a share."""
    indicator, number = item.indicator, item.indicator.number or Decimal(0)
    if indicator.kind == Operator.AT_LEAST:
        return number <= 0 and not may_exceed(indicator.name)
    return indicator.kind == Operator.AT_MOST and number >= WHOLE and is_share(indicator)


def _all_whole(items: Sequence[Listed]) -> bool:
    return all(item.indicator.number == WHOLE and item.indicator.kind != Operator.AT_MOST for item in items)
