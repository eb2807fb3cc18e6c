"""Whether a scoring sentence became easier: a lower threshold, a larger step, a smaller deduction (F7)."""

from collections.abc import Iterator
from decimal import Decimal

from generator.model.indicator import Indicator
from generator.model.scored import full_score, scored
from generator.model.scoring import Direction, Scoring, StepScoring, StepUnit, full_and_zero
from generator.review.facts import Demand

_SENSE = {Direction.BELOW: 1, Direction.ABOVE: -1}
_POINTS = (StepUnit.POINTS, StepUnit.UNCLEAR)
"""「百分之二」 is taken for two percentage points, as the form's readers do."""


def easing(old: Indicator, new: Indicator) -> Demand | None:
    """评分放宽, 评分从严, 需人工判断 where the sentences cannot be compared, or None where nothing changed in effect.

    A threshold that goes with the target is no easing: the target's own change says it. How many points a row is worth
    is another matter (分值调整).
    """
    before, after = scored(old), scored(new)
    if (before and before.text) == (after and after.text):
        return None
    if before is None or after is None or before.scoring is None or after.scoring is None:
        return Demand.OPEN
    effects = set(_effects(old, before.scoring, new, after.scoring))
    if None in effects or effects >= {1, -1}:
        return Demand.OPEN
    effects.discard(0)
    if not effects:
        return None
    return Demand.STRICTER if 1 in effects else Demand.EASIER


def _effects(old: Indicator, before: Scoring, new: Indicator, after: Scoring) -> Iterator[int | None]:
    """1 for stricter, -1 for easier, 0 for neither, None for what cannot be told."""
    if isinstance(before, StepScoring) and isinstance(after, StepScoring):
        yield _of_threshold(old, before, new, after)
        yield _of_steps(before, after)
    elif isinstance(before, StepScoring) or isinstance(after, StepScoring):
        yield None
    elif (before.tiers, before.unit) != (after.tiers, after.unit):
        yield from _of_limits(old, before, new, after)


def _of_threshold(old: Indicator, before: StepScoring, new: Indicator, after: StepScoring) -> int | None:
    """The threshold against the target of its own year: one that moved with the target asks for nothing new."""
    if before.threshold.value == after.threshold.value:
        return 0
    if before.threshold.unit != after.threshold.unit and before.threshold.unit and after.threshold.unit:
        return None
    sense = _SENSE.get(before.step.direction or after.step.direction or Direction.BELOW, 1)
    return _sign((_beyond(after.threshold.value, new) - _beyond(before.threshold.value, old)) * sense)


def _beyond(threshold: Decimal, indicator: Indicator) -> Decimal:
    """How far a threshold lies beyond its target."""
    return threshold - (indicator.number or Decimal(0))


def _of_steps(before: StepScoring, after: StepScoring) -> int | None:
    """Points lost for the same shortfall: deduction by size, where both are counted alike."""
    one, other = before.step, after.step
    alike = one.unit is other.unit or (one.unit in _POINTS and other.unit in _POINTS)
    if not alike or one.direction is not other.direction:
        return None
    return _sign(other.deduction * one.size - one.deduction * other.size)


def _of_limits(old: Indicator, before: Scoring, new: Indicator, after: Scoring) -> Iterator[int | None]:
    """Tiers: where full score and zero lie. Tiers between them that moved are left to a person."""
    first, second = full_and_zero(before, full_score(old)), full_and_zero(after, full_score(new))
    if first is None or second is None or first.zero_at is None or second.zero_at is None:
        yield None
        return
    sense = 1 if first.full_at >= first.zero_at else -1
    yield _sign((_beyond(second.full_at, new) - _beyond(first.full_at, old)) * sense)
    yield _sign((_beyond(second.zero_at, new) - _beyond(first.zero_at, old)) * sense)
    if (first.full_at, first.zero_at) == (second.full_at, second.zero_at):
        yield None  # what moved lies between them


def _sign(value: Decimal) -> int:
    return (value > 0) - (value < 0)
