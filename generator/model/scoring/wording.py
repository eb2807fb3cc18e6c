"""Writing a structure as a sentence: one wording for each kind, which `parse` reads back to the same structure."""

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
from generator.model.scoring.words import (
    AWARDS,
    COUNTED_BELOW,
    DEDUCT,
    DIRECTIONS,
    FLOORS,
    FULL_SCORE,
    MARKS,
    NO_SCORE,
    OF_TARGET,
    OPERATORS,
    OTHERWISE,
    THIS_INDICATOR,
    TO,
    WITHIN,
)

_COMMA, _SEMICOLON, _STOP = "\uff0c", "\uff1b", "。"
_BRACKETS = "\uff08{}\uff09"
_UPWARDS = {True: Operator.AT_LEAST, False: Operator.ABOVE}
_DOWNWARDS = {True: Operator.AT_MOST, False: Operator.BELOW}


def regenerate(scoring: Scoring) -> str:
    """The structure in the one wording of its kind, numbers in digits as they were written.

    督查大于等于30次得5分,少1个扣一分 is written 督查达到30次得5分,每少1个扣1分, with full-width punctuation.
    """
    return _step_sentence(scoring) if isinstance(scoring, StepScoring) else _tier_sentence(scoring)


def _step_sentence(scoring: StepScoring) -> str:
    award = AWARDS[0] + (FULL_SCORE if scoring.points is None else f"{scoring.points:f}分")
    head = (scoring.subject or THIS_INDICATOR[0]) + _threshold(scoring.threshold) + award
    clauses = [head, _deduction(scoring.step), *[FLOORS[0]] * scoring.floor_stated]
    return _COMMA.join(clauses) + _STOP


def _threshold(threshold: Threshold) -> str:
    verb = OPERATORS[threshold.operator][0] if threshold.operator else ""
    return f"{verb}{threshold.value:f}{threshold.unit}{_mark(threshold.marked)}"


def _deduction(step: Step) -> str:
    counted_below = step.unit is StepUnit.COUNT and step.direction is Direction.BELOW
    verb = COUNTED_BELOW if counted_below else DIRECTIONS[step.direction][0]
    share = OF_TARGET if step.unit is StepUnit.PERCENT_OF_TARGET else ""
    within = WITHIN if step.within else ""
    return f"每{verb}{share}{step.size:f}{step.unit_word}{within}{DEDUCT[0]}{step.deduction:f}分"


def _tier_sentence(scoring: TierScoring) -> str:
    clauses = [_tier(tier, scoring.unit) for tier in scoring.tiers]
    clauses += [OTHERWISE[0] + NO_SCORE[0]] * scoring.otherwise_zero
    return (scoring.subject or THIS_INDICATOR[0]) + _SEMICOLON.join(clauses) + _STOP


def _tier(tier: Tier, unit: str) -> str:
    award = f"{AWARDS[0]}{tier.points:f}分" if tier.points else NO_SCORE[0]
    return f"{_range(tier, unit)}{award}"


def _range(tier: Tier, unit: str) -> str:
    """A range of two ends, one value (等于0%), or one open side (超过30%)."""
    if tier.lower is None or tier.upper is None:
        return _open_side(tier, unit)
    if tier.lower.value == tier.upper.value:
        return _threshold(Threshold(Operator.EQUAL, tier.lower.value, unit))
    return f"{_end(tier.lower, unit)}{TO[0]}{_end(tier.upper, unit)}"


def _open_side(tier: Tier, unit: str) -> str:
    if tier.lower:
        return _threshold(Threshold(_UPWARDS[bool(tier.lower.inclusive)], tier.lower.value, unit))
    if tier.upper:
        return _threshold(Threshold(_DOWNWARDS[bool(tier.upper.inclusive)], tier.upper.value, unit))
    return ""


def _end(end: End, unit: str) -> str:
    return f"{end.value:f}{unit}{_mark(end.inclusive)}"


def _mark(marked: bool | None) -> str:
    return "" if marked is None else _BRACKETS.format(MARKS[marked])
