"""Where full score and zero lie: how steep a scoring sentence is, shown to reviewers at once."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from generator.model.scoring.structure import (
    Direction,
    End,
    Operator,
    Scoring,
    Step,
    StepScoring,
    StepUnit,
    Threshold,
    Tier,
    TierScoring,
)

_LEFT = {
    Operator.AT_LEAST: Direction.BELOW,
    Operator.ABOVE: Direction.BELOW,
    Operator.AT_MOST: Direction.ABOVE,
    Operator.BELOW: Direction.ABOVE,
}
"""The side on which an operator takes points."""


@dataclass(frozen=True, slots=True)
class Limits:
    """The measured values between which points are lost, in the unit of the threshold.

    `zero_at` is None where the sentence does not settle it; `inclusive` says whether the value itself still has
    the full score, or already has nothing, and is None where the sentence does not say. Zero may lie out of
    reach: below 0 for a count means that even nothing at all keeps some points.
    `read_as_points` is set where 「百分之二」 was taken for two percentage points.
    """

    full_at: Decimal
    full_inclusive: bool | None
    zero_at: Decimal | None
    zero_inclusive: bool | None
    unit: str
    read_as_points: bool = False


def full_and_zero(scoring: Scoring, points: Decimal | None = None) -> Limits | None:
    """Where the full score ends and where nothing is left, or None where the sentence gives no answer.

    `points` is the indicator's 分值, for a sentence that only says 满分. Steps count whole (a begun one only with
    以内), so 5 points at 2 a step are gone after three steps.
    """
    if isinstance(scoring, StepScoring):
        return _of_steps(scoring, scoring.points or points)
    return _of_tiers(scoring)


def _of_steps(scoring: StepScoring, points: Decimal | None) -> Limits:
    threshold, step = scoring.threshold, scoring.step
    unclear = step.unit is StepUnit.UNCLEAR
    zero, inclusive = None, None
    side, size = _losing_side(threshold, step), _size(threshold, step)
    if side and size and points:
        whole, rest = divmod(points, step.deduction)
        steps = whole + 1 if rest else whole
        way = size * (steps - 1 if step.within else steps)
        zero = _plain(threshold.value - way if side is Direction.BELOW else threshold.value + way)
        inclusive = not step.within
    return Limits(
        threshold.value, threshold.inclusive, zero, inclusive, threshold.unit, unclear and zero is not None
    )


def _losing_side(threshold: Threshold, step: Step) -> Direction | None:
    """The side named, unless it is the one that has the full score; else the side that the operator leaves."""
    left = _LEFT.get(threshold.operator) if threshold.operator else None
    if step.direction and left and step.direction is not left:
        return None
    return step.direction or left


def _size(threshold: Threshold, step: Step) -> Decimal | None:
    """The step in the unit of the threshold; None where the two do not go together (90%, 每少1个)."""
    is_percentage = threshold.unit in ("", "%")
    if step.unit is StepUnit.PERCENT_OF_TARGET:
        return abs(threshold.value) * step.size.scaleb(-2)
    if step.unit is StepUnit.COUNT:
        return None if threshold.unit == "%" else step.size
    return step.size if is_percentage else None


def _of_tiers(scoring: TierScoring) -> Limits | None:
    tiers = _from_full_to_worst(scoring.tiers)
    if tiers is None:
        return None
    side = _side(tiers)
    full = _end(tiers[0], side)
    if full is None:
        return None
    zero, inclusive = _zero(tiers, side)
    return Limits(_plain(full.value), full.inclusive, zero, inclusive, scoring.unit)


def _from_full_to_worst(tiers: Sequence[Tier]) -> Sequence[Tier] | None:
    """The tiers from the most points down, printed in either order; None where points go up and down."""
    points = [tier.points for tier in tiers]
    if points == sorted(points, reverse=True):
        return tiers
    return tiers[::-1] if points == sorted(points) else None


def _side(tiers: Sequence[Tier]) -> Direction | None:
    """On which side of the first tier the others lie; a single tier loses on its closed side."""
    first = tiers[0]
    if len(tiers) == 1:
        if first.lower and first.upper:
            return None
        return Direction.BELOW if first.lower else Direction.ABOVE
    return Direction.ABOVE if _position(tiers[1]) > _position(first) else Direction.BELOW


def _position(tier: Tier) -> tuple[Decimal, Decimal]:
    low = tier.lower.value if tier.lower else Decimal("-Infinity")
    return low, tier.upper.value if tier.upper else Decimal("Infinity")


def _end(tier: Tier, side: Direction | None) -> End | None:
    """The end of a tier towards a side; of a single value (=100) there is only one."""
    if side is None:
        return tier.lower if tier.lower == tier.upper else None
    return tier.upper if side is Direction.ABOVE else tier.lower


def _zero(tiers: Sequence[Tier], side: Direction | None) -> tuple[Decimal | None, bool | None]:
    """The near end of the first tier without points, else what lies beyond the last tier."""
    nothing = next((tier for tier in tiers if tier.points == 0), None)
    if nothing:
        near = Direction.BELOW if side is Direction.ABOVE else Direction.ABOVE
        end = _end(nothing, near)
        return (_plain(end.value), end.inclusive) if end else (None, None)
    beyond = _end(tiers[-1], side) if side else None
    if beyond is None:
        return None, None
    return _plain(beyond.value), None if beyond.inclusive is None else not beyond.inclusive


def _plain(value: Decimal) -> Decimal:
    """85.50 as 85.5 and 1E+2 as 100, for a computed figure was never written."""
    return Decimal(f"{value.normalize():f}")
