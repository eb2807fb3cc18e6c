"""The note beside an indicator in the preview: where its full score and zero lie, in one Chinese sentence."""

from decimal import Decimal
from functools import lru_cache

from generator.model.indicator import Indicator
from generator.model.scored import full_score, scored
from generator.model.scoring import (
    Direction,
    Limits,
    Operator,
    Scoring,
    Step,
    StepScoring,
    StepUnit,
    full_and_zero,
    parse,
)

_SIGNS = {
    (Direction.BELOW, True): "≥",
    (Direction.BELOW, False): ">",
    (Direction.ABOVE, True): "≤",
    (Direction.ABOVE, False): "<",
}
_WHOLE = Decimal(100)
_OPPOSITE = {Direction.BELOW: Direction.ABOVE, Direction.ABOVE: Direction.BELOW}
_LOSES = {
    Operator.AT_LEAST: Direction.BELOW,
    Operator.ABOVE: Direction.BELOW,
    Operator.AT_MOST: Direction.ABOVE,
    Operator.BELOW: Direction.ABOVE,
}
_VERBS = {Direction.BELOW: "降低", Direction.ABOVE: "超过", None: "相差"}


def scoring_note(indicator: Indicator) -> str:
    """Say how steep the scoring of an indicator is; empty where its sentence is missing or not understood.

    A reviewer sees from it at once that 「每降低百分之二扣1分」 leaves nothing at 85 where 95 was asked for.
    """
    sentence = scored(indicator)
    if sentence is None or sentence.scoring is None:
        return ""
    points = full_score(indicator)
    return _note(sentence.text, None if points is None else _figure(points))


@lru_cache(maxsize=512)
def _note(text: str, points: str | None) -> str:
    """The note of a sentence, made once for all that say the same."""
    scoring = parse(text)
    limits = full_and_zero(scoring, Decimal(points) if points else None) if scoring else None
    if scoring is None or limits is None:
        return ""
    side = _losing_side(scoring, limits)
    head = f"满分 {points} 分" if points else "满分"
    loss = [_step(scoring.step)] if isinstance(scoring, StepScoring) else []
    loss += [_zero(limits, side)] if side and limits.zero_at is not None else []
    full = f"{head}:{_full(scoring, limits, side)}"
    return ";".join([full, *[",".join(loss)] * bool(loss)]) + _reading(scoring)


def _losing_side(scoring: Scoring, limits: Limits) -> Direction | None:
    """On which side of the full score points are lost; None where the sentence leaves it open."""
    if isinstance(scoring, StepScoring):
        operator = scoring.threshold.operator
        return (_LOSES.get(operator) if operator else None) or scoring.step.direction
    best = max(scoring.tiers, key=lambda tier: tier.points)
    if best.upper is None or best.lower is None:
        return Direction.BELOW if best.lower else Direction.ABOVE
    zero = limits.zero_at
    if zero is None or zero == limits.full_at:
        return None
    return Direction.BELOW if zero < limits.full_at else Direction.ABOVE


def _full(scoring: Scoring, limits: Limits, side: Direction | None) -> str:
    sign = _SIGNS[side, limits.full_inclusive is True] if side and not _is_one_value(scoring) else "="
    return (sign + _measured(limits.full_at, limits.unit)).rstrip()


def _is_one_value(scoring: Scoring) -> bool:
    """Whether only one value has the full score (等于100%, =0), not all beyond it."""
    if isinstance(scoring, StepScoring):
        return scoring.threshold.operator is Operator.EQUAL
    best = max(scoring.tiers, key=lambda tier: tier.points)
    return best.lower is not None and best.upper is not None and best.lower.value == best.upper.value


def _step(step: Step) -> str:
    within = "以内" if step.within else ""
    return f"每{_verb(step)}{_size(step)}{within}扣 {_figure(step.deduction)} 分"


def _verb(step: Step) -> str:
    counted_below = step.unit is StepUnit.COUNT and step.direction is Direction.BELOW
    return "少" if counted_below else _VERBS[step.direction]


def _size(step: Step) -> str:
    """The size with its unit; an unclear percentage counts in percentage points, as the note says at its end."""
    if step.unit is StepUnit.PERCENT_OF_TARGET:
        return f"目标值的 {_figure(step.size)}% "
    unit = step.unit_word if step.unit is StepUnit.COUNT else "个百分点"
    return f" {_figure(step.size)} {unit}".rstrip() + " " * (not unit)


def _zero(limits: Limits, side: Direction) -> str:
    """Where nothing is left; a count or share that would have to fall below 0 keeps some points."""
    zero = limits.zero_at or Decimal(0)
    nothing = _measured(Decimal(0), limits.unit)
    if side is Direction.BELOW and zero < 0 <= limits.full_at:
        return f"{nothing}时仍有分"
    if side is Direction.BELOW and zero == 0 < limits.full_at and limits.zero_inclusive:
        return f"{nothing}时得 0 分"
    return _SIGNS[_OPPOSITE[side], limits.zero_inclusive is True] + _measured(zero, limits.unit) + "得 0 分"


def _measured(value: Decimal, unit: str) -> str:
    """「95% 」, 「30 次」, ready for Chinese text to follow."""
    return f"{_figure(value)} {unit}" if unit not in ("", "%") else f"{_figure(value)}{unit} "


def _reading(scoring: Scoring) -> str:
    """How 「百分之二」 was read; of a target of 100 % a share and percentage points are the same."""
    if not isinstance(scoring, StepScoring) or scoring.threshold.value == _WHOLE:
        return ""
    step = scoring.step
    said = f"(「{step.written}」按 {_figure(step.size)} 个百分点计算)"
    return said if step.unit is StepUnit.UNCLEAR else ""


def _figure(value: Decimal) -> str:
    """5.0 as 5: two ways of writing a figure give one note."""
    return f"{value.normalize():f}"
