"""分档的评分句不留空当,不重叠,分界的数算哪一档要写明(含)。

「0-60%得0分;61%-80%得3分」,60.5% 得几分没有写;「90%-95%得3分;95%-100%得5分」,95% 两档都占。写了「其余不得分」的,空当算 0 分。
按个、次计的,4 个与 5 个之间不算空当。来源:公开申报表的分档评分句。

错:

    - 指标名称: 结转结余率
      指标值类型: ≤
      指标值: 10
      度量单位: "%"
      评扣分标准: 结转结余率不超过10%得5分;12%至20%(含)得3分;超过20%不得分。

对:

    - 指标名称: 结转结余率
      指标值类型: ≤
      指标值: 10
      度量单位: "%"
      评扣分标准: 结转结余率不超过10%得5分;10%至20%(含)得3分;超过20%不得分。
"""

from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from generator.checking.rules.finding import Finding
from generator.checking.rules.subject import Subject
from generator.diagnostics import Severity
from generator.model.figures import PERCENT, measured, trimmed
from generator.model.scoring import End, Tier, TierScoring

CODE = "R510"
TITLE = "分档不留空当、不重叠"
LEVEL = Severity.ERROR
QUESTION = "适当性"

MEASURED_UNITS = frozenset(
    {
        PERCENT,
        "元",
        "万元",
        "亿元",
        "米",
        "公里",
        "平方米",
        "亩",
        "公顷",
        "吨",
        "公斤",
        "小时",
        "分钟",
        "立方米",
    }
)
"""Units with parts: between 60% and 61% there is 60.5%. Other units count whole things."""

WHOLE = Decimal(100)
_FAR = Decimal("Infinity")
_HINT = "相邻两档用同一个分界的数,一档写「(含)」,例如「10%至20%(含)得3分;超过20%不得分」"


class Fault(NamedTuple):
    """What is wrong between two tiers or beyond the last, as a sentence, and how much it weighs."""

    message: str
    level: Severity | None = None
    hint: str = _HINT


def check(subject: Subject) -> Iterator[Finding]:
    """The department's tier sentences, a finding for each fault."""
    for sentence in subject.sentences:
        if isinstance(sentence.scoring, TierScoring) and sentence.written:
            unit = sentence.scoring.unit or sentence.item.indicator.unit or ""
            for fault in faults_of(sentence.scoring, unit):
                message = f"「{sentence.item.indicator.name}」的评分句{fault.message}"
                yield Finding((sentence.path,), message, fault.hint, fault.level)


@lru_cache(maxsize=1024)
def faults_of(scoring: TierScoring, unit: str) -> tuple[Fault, ...]:
    """Gaps, overlaps and unmarked ends, from the lowest tier up; then what lies beyond the outer tiers."""
    tiers = sorted(scoring.tiers, key=_position)
    between = [_between(a, b, unit, scoring.otherwise_zero) for a, b in pairwise(tiers)]
    beyond = _at_outer_ends(tiers, unit) if scoring.otherwise_zero else _beyond(tiers, unit)
    return tuple(fault for fault in (*between, beyond) if fault)


def _position(tier: Tier) -> tuple[Decimal, bool, Decimal]:
    low, high = tier.lower, tier.upper
    return low.value if low else -_FAR, bool(low and low.inclusive is False), high.value if high else _FAR


def _between(below: Tier, above: Tier, unit: str, otherwise_zero: bool) -> Fault | None:
    both = f"得 {trimmed(below.points)} 分与得 {trimmed(above.points)} 分两档"
    high, low = below.upper, above.lower
    if high is None or low is None or high.value > low.value:
        start = measured(low.value, unit) if low else "更小的数"
        return Fault(f"{both}重叠:{start} 起两档都算")
    if high.value == low.value:
        return _at_border(high, low, both, unit)
    if otherwise_zero or (low.value - high.value <= 1 and unit not in MEASURED_UNITS):
        return None
    return Fault(f"{both}之间有空当:{measured(high.value, unit)} 到 {measured(low.value, unit)} 没有分")


def _at_border(high: End, low: End, both: str, unit: str) -> Fault | None:
    """The value that two tiers share belongs to one of them; where one says so, the other is meant without it."""
    value = measured(high.value, unit)
    if high.inclusive and low.inclusive:
        return Fault(f"{both}都含 {value}")
    if high.inclusive is False and low.inclusive is False:
        return Fault(f"{both}都不含 {value}")
    if high.inclusive is None and low.inclusive is None:
        return Fault(f"没有写 {value} 算{both}中的哪一档", Severity.WARNING)
    return None


def _beyond(tiers: list[Tier], unit: str) -> Fault | None:
    """Values that no tier holds, below the lowest and above the highest."""
    low, high = _outer_ends(tiers, unit)
    sides = [f"低于 {measured(low.value, unit)}"] if low else []
    sides += [f"高于 {measured(high.value, unit)}"] if high else []
    if not sides:
        return None
    return Fault(
        f"没有写全,缺少的情形:{'、'.join(sides)}", Severity.WARNING, "补上这一档,或在句末写「其余不得分」"
    )


def _at_outer_ends(tiers: list[Tier], unit: str) -> Fault | None:
    """Ends beyond which nothing is given (否则不得分), where nobody says whether the value itself counts."""
    unmarked = [end for end in _outer_ends(tiers, unit) if end and end.inclusive is None]
    if not unmarked:
        return None
    values = "、".join(measured(end.value, unit) for end in unmarked)
    return Fault(f"没有写 {values} 有没有分", Severity.WARNING)


def _outer_ends(tiers: list[Tier], unit: str) -> tuple[End | None, End | None]:
    """The lowest and the highest end, where there are values beyond: nothing is below 0, no percentage above 100."""
    low, high = tiers[0].lower, tiers[-1].upper
    has_more = high and not (unit in ("", PERCENT) and high.value >= WHOLE)
    return low if low and low.value > 0 else None, high if has_more else None
