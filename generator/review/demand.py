"""What the changes of an indicator ask of the department: more, less, the same, or nothing that can be compared.

The number is one thing, the demand another: ≤ 20 to ≤ 15 is a smaller number and a higher demand. Source of the words:
year-over-year review of finance bureaus (增加/减少 with a reason, 持平 without).
"""

from collections.abc import Iterator
from decimal import Decimal

from generator.model.declaration import Listed
from generator.model.figures import PERCENT
from generator.model.indicator import Indicator
from generator.model.scored import full_score, implied_unit
from generator.review.easing import easing
from generator.review.facts import Demand, Match, Number

_SENSE = {"≥": 1, ">": 1, "≤": -1, "<": -1}
"""Whether more is better (1) or worse (-1) by the sign; = does not say."""
_DIRECTION = {"正向": 1, "反向": -1, "适度": 0}
_STRICT = frozenset("><")
BEYOND_SCORING = (Demand.TO_WORDS, Demand.TO_NUMBER, Demand.INCOMPARABLE)
"""Where the target itself measures something else, its scoring sentence has to change and says nothing more."""


def number_change(old: Indicator, new: Indicator) -> Number:
    """What happened to the number, whatever it means; nothing where one is no number or the two measure different things."""
    if old.number is None or new.number is None or not comparable(old, new):
        return Number.NONE
    if old.number == new.number:
        return Number.SAME
    return Number.RAISED if new.number > old.number else Number.LOWERED


def demands(old: Listed, new: Listed, match: Match) -> tuple[Demand, ...]:
    """What a pair's changes mean, the target first; 持平 alone where they mean nothing."""
    return tuple(dict.fromkeys(_demands(old, new, match))) or (Demand.SAME,)


def _demands(old: Listed, new: Listed, match: Match) -> Iterator[Demand]:
    before, after = old.indicator, new.indicator
    target = target_change(before, after)
    if target:
        yield target
    if target not in BEYOND_SCORING:
        yield from filter(None, [easing(before, after)])
    points = full_score(before), full_score(after)
    if None not in points and points[0] != points[1]:
        yield Demand.POINTS
    if match is Match.LIKELY or before.name != after.name:
        yield Demand.RENAMED
    if old.names != new.names:
        yield Demand.MOVED


def comparable(old: Indicator, new: Indicator) -> bool:
    """Whether two numbers measure the same: a unit or formula that one year lacks does not make a difference."""
    formulas = old.formula in (None, new.formula) or new.formula is None
    signs = _SENSE.get(old.kind or "", 0) * _SENSE.get(new.kind or "", 0)
    return same_unit(old, new) and formulas and signs >= 0


def same_unit(old: Indicator, new: Indicator) -> bool:
    """Whether two numbers count the same thing. A unit that is not written is the one of the scoring sentence, of which
    only a percent mark is telling: 调研报告 are 个 in the one year's sentence and 篇 in the other's column.
    """
    before, after = unit_of(old), unit_of(new)
    if before is None or after is None or (old.unit and new.unit):
        return before is None or after is None or before == after
    return (before == PERCENT) == (after == PERCENT)


def unit_of(indicator: Indicator) -> str | None:
    """What a target is counted in: its 度量单位, else the unit in its scoring sentence, else nobody knows."""
    return indicator.unit or implied_unit(indicator)


def target_change(old: Indicator, new: Indicator) -> Demand | None:
    """What the change of the target means; None where it did not change in what it asks."""
    before, after = old.number, new.number
    if before is None and after is None:
        return Demand.OPEN if (old.value, old.kind) != (new.value, new.kind) else None
    if before is None or after is None:
        return _between_number_and_words(old, new)
    if not comparable(old, new):
        return Demand.INCOMPARABLE
    return _of_numbers(old, new, before, after)


def _between_number_and_words(old: Indicator, new: Indicator) -> Demand:
    """A number that is gone without a word in its place is a blank, and no decision of anybody."""
    if old.value is None or new.value is None:
        return Demand.OPEN
    return Demand.TO_WORDS if new.number is None else Demand.TO_NUMBER


def _of_numbers(old: Indicator, new: Indicator, before: Decimal, after: Decimal) -> Demand | None:
    sense = direction(old, new)
    if before != after:
        if not sense:
            return Demand.OPEN
        return Demand.RAISED if (after > before) == (sense > 0) else Demand.LOWERED
    strict = (new.kind in _STRICT) - (old.kind in _STRICT)
    if not strict:
        return None  # = to ≥ with the same number is no weakening
    return Demand.RAISED if strict > 0 else Demand.LOWERED


def direction(old: Indicator, new: Indicator) -> int:
    """1 where more is better, -1 where less is, 0 where nobody can say (适度, a bare =, or two directions)."""
    senses = {sense for one in (old, new) if (sense := _sense(one)) is not None}
    return senses.pop() if len(senses) == 1 else 0


def _sense(one: Indicator) -> int | None:
    """What the sign says, which is printed on the form; where it says nothing (=), 指标方向. None where neither does."""
    sign = _SENSE.get(one.kind or "")
    return sign if sign is not None else _DIRECTION.get(one.direction or "")
