"""Reading step sentences: 提案办结率达到90%得5分,每降低百分之二扣1分,扣完为止。"""

import re
from functools import cache

from generator.model.scoring.clauses import (
    AWARD,
    SEPARATOR,
    SUBJECT,
    THRESHOLD,
    UNIT,
    UNIT_WORD,
    VALUE,
    read_points,
    read_subject,
    read_threshold,
    threshold_number,
    without_quotes,
    written_number,
)
from generator.model.scoring.numerals import NUMERAL, read_numeral
from generator.model.scoring.structure import (
    Operator,
    Part,
    Step,
    StepScoring,
    StepUnit,
    Threshold,
    WrittenNumber,
)
from generator.model.scoring.words import (
    DEDUCT,
    DIRECTIONS,
    FLOORS,
    OF_TARGET,
    OPERATORS,
    PERCENT,
    PERCENTAGE_POINT,
    WITHIN,
    any_of,
)

_DIRECTION_OF = {word: direction for direction, words in DIRECTIONS.items() for word in words}
_OPPOSITE = {
    Operator.AT_LEAST: Operator.BELOW,
    Operator.AT_MOST: Operator.ABOVE,
    Operator.ABOVE: Operator.AT_MOST,
    Operator.BELOW: Operator.AT_LEAST,
}
_OPPOSITE_SIGNS = {word: operator for operator in _OPPOSITE.values() for word in OPERATORS[operator]}


# Compiled at the first sentence that needs them: together they take milliseconds, which no other command should pay.
@cache
def _head() -> re.Pattern[str]:
    standard = rf"(?:以(?P<standard>{NUMERAL}){UNIT}为标准{SEPARATOR})?"
    return re.compile(rf"{standard}{SUBJECT}{THRESHOLD}{SEPARATOR}{AWARD}")


@cache
def _condition() -> re.Pattern[str]:
    sign = any_of(tuple(_OPPOSITE_SIGNS))
    return re.compile(rf"[,;.](?P<what>[^,;.每]*?)(?P<sign>{sign})(?P<value>{VALUE})(?P<unit>{UNIT})的?(?=,)")


@cache
def _deduction() -> re.Pattern[str]:
    verb = any_of(tuple(_DIRECTION_OF))
    share = rf"百分之(?P<share>{NUMERAL})"
    size = rf"(?P<size>{NUMERAL})(?P<word>%|{any_of(PERCENTAGE_POINT)}|(?:{UNIT_WORD})?)"
    return re.compile(
        rf"[,;.](?:每(?P<each>{verb})?|(?P<once>{verb}))(?P<of_target>{OF_TARGET})?"
        rf"(?P<written>{share}|{size})(?P<within>{WITHIN})?的?"
        rf",?{any_of(DEDUCT)}(?P<deduction>{NUMERAL})分(?P<floor>[,;.]?{any_of(FLOORS)})?[.;]?$"
    )


def read_step_sentence(sentence: str, text: str) -> StepScoring | None:
    """Read a sentence in normal form; `text` is kept as printed. None where any part of it is not understood."""
    head = _head().match(sentence)
    if head is None:
        return None
    condition, deduction = _loss(sentence, head.end())
    threshold = read_threshold(head)
    subject, sound = read_subject(head["subject"])
    if threshold is None or deduction is None or not sound:
        return None
    points, written_points = read_points(head)
    step = _read_step(deduction, threshold)
    if step is None or (written_points and not points):
        return None
    if _contradicts(head, condition, threshold, subject):
        return None
    floor = bool(deduction["floor"])
    return StepScoring(
        threshold, points, step, floor, subject, text, _numerals(head, written_points, deduction)
    )


def _loss(sentence: str, start: int) -> tuple[re.Match[str] | None, re.Match[str] | None]:
    """The deduction, and before it the repeated condition that some sentences have (“三公经费”>0,每…)."""
    deduction = _deduction().match(sentence, start)
    condition = None if deduction else _condition().match(sentence, start)
    return condition, _deduction().match(sentence, condition.end()) if condition else deduction


def _read_step(match: re.Match[str], threshold: Threshold) -> Step | None:
    size = read_numeral(match["share"] or match["size"])
    cost = read_numeral(match["deduction"])
    if not size or not cost:
        return None
    word = PERCENT[0] if match["share"] else match["word"]
    if word in PERCENTAGE_POINT:
        word = PERCENTAGE_POINT[0]
    unit = _step_unit(word, bool(match["of_target"]), threshold.unit)
    if unit is None:
        return None
    verb = match["each"] or match["once"]
    direction = _DIRECTION_OF[verb] if verb else None
    return Step(size, unit, word, direction, cost, bool(match["within"]), match["written"])


def _step_unit(word: str, of_target: bool, threshold_unit: str) -> StepUnit | None:
    if word == PERCENT[0]:
        is_share = of_target or threshold_unit not in ("", PERCENT[0])
        return StepUnit.PERCENT_OF_TARGET if is_share else StepUnit.UNCLEAR
    if of_target:
        return None
    return StepUnit.POINTS if word == PERCENTAGE_POINT[0] else StepUnit.COUNT


def _contradicts(
    head: re.Match[str], condition: re.Match[str] | None, threshold: Threshold, subject: str | None
) -> bool:
    """Whether 以100%为标准 or a repeated condition (“三公经费”>0) speaks of anything but the threshold."""
    if head["standard"] and read_numeral(head["standard"]) != threshold.value:
        return True
    if condition is None:
        return False
    if _OPPOSITE_SIGNS[condition["sign"]] is not _OPPOSITE.get(threshold.operator or Operator.EQUAL):
        return True
    repeated, sound = read_subject(condition["what"])
    same = without_quotes(subject or "").startswith(without_quotes(repeated or ""))
    if not sound or not same or condition["unit"] not in ("", threshold.unit):
        return True
    return read_numeral(condition["value"]) != threshold.value


def _numerals(head: re.Match[str], points: str | None, deduction: re.Match[str]) -> tuple[WrittenNumber, ...]:
    size = deduction["size"] or deduction["written"]
    written = (
        (Part.THRESHOLD, threshold_number(head)),
        (Part.POINTS, points),
        (Part.STEP, size),
        (Part.DEDUCTION, deduction["deduction"]),
    )
    return tuple(written_number(part, number) for part, number in written if number)
