"""The clauses that both kinds of scoring sentence share: subject, threshold, award; and their normal form."""

import re
from decimal import Decimal
from functools import lru_cache

from generator.model.scoring.numerals import HALF_WIDTH, NUMERAL, is_in_characters, read_numeral
from generator.model.scoring.structure import Operator, Part, Threshold, WrittenNumber
from generator.model.scoring.words import (
    AWARDS,
    FULL_SCORE,
    MARKS,
    NEGATIONS,
    NOT_IN_UNITS,
    OPERATORS,
    PERCENT,
    SUFFIXES,
    THIS_INDICATOR,
    any_of,
)

_NORMAL = HALF_WIDTH | {ord(sign): None for sign in " \t\r\n\u3000\xa0\u200b\ufeff"}
_NORMAL |= {ord("≦"): "≤", ord("⩽"): "≤", ord("≧"): "≥", ord("⩾"): "≥", ord("。"): "."}
_QUOTES = dict.fromkeys(map(ord, "“”‘’「」『』\"'"))

_OPERATOR_OF = {word: operator for operator, words in OPERATORS.items() for word in words}
_SUFFIX_OF = {word: operator for operator, words in SUFFIXES.items() for word in words}

VALUE = NUMERAL.replace("(?:", "-?(?:", 1)
UNIT_WORD = rf"(?:[/㎡‰℃]|[^\W\d_{NOT_IN_UNITS}]){{1,6}}?"
UNIT = rf"(?:%|{UNIT_WORD})?"
SEPARATOR = "[,:;.]?"
SUBJECT = r"(?P<subject>[^,;.每扣]{0,40}?)"
MARK = r"(?:\((?P<mark>不?含)(?:本数|(?P<mark_value>" + NUMERAL + r")%?)?\))?"
THRESHOLD = (
    rf"(?P<operator>{any_of(tuple(_OPERATOR_OF))})?(?:(?P<share>百分之{NUMERAL})|(?P<value>{VALUE})(?P<unit>{UNIT}))"
    rf"(?P<suffix>{any_of(tuple(_SUFFIX_OF))})?{MARK}的?"
)
AWARD = (
    rf"{any_of(AWARDS)}(?:(?P<full>{FULL_SCORE})(?:[,(]?(?:共计|共|即|为|得|计)?(?P<full_points>{NUMERAL})分\)?)?"
    rf"|(?P<points>{NUMERAL})分)"
)


def normal_form(text: str) -> str:
    """The sentence without blanks and in half-width signs, so that one pattern reads every way of typing it."""
    return text.translate(_NORMAL)


def without_quotes(text: str) -> str:
    """A subject as it is compared: “三公经费”变动率 and 三公经费变动率 are one."""
    return text.translate(_QUOTES)


def read_subject(written: str) -> tuple[str | None, bool]:
    """The measure named (None for 该指标), and whether it can be one: never 「…率未」 before 达到."""
    if written in THIS_INDICATOR:
        return None, True
    return written, not written.endswith(NEGATIONS)


def read_threshold(match: re.Match[str]) -> Threshold | None:
    """The threshold of a match of THRESHOLD, or None where its words contradict each other."""
    value, unit = read_numeral(threshold_number(match)), threshold_unit(match)
    stated = _OPERATOR_OF[match["operator"]] if match["operator"] else None
    operator = _with_suffix(stated, match["suffix"])
    if value is None or (match["suffix"] and operator is None):
        return None
    if not match["mark"]:
        return Threshold(operator, value, unit)
    if match["mark_value"] and read_numeral(match["mark_value"]) != value:
        return None
    marked = match["mark"] == MARKS[True]
    operator = _with_mark(operator, marked)
    return Threshold(operator, value, unit, marked) if operator else None


def threshold_number(match: re.Match[str]) -> str:
    """The number of a match of THRESHOLD as written: 95, 百分之九十五."""
    return match["share"] or match["value"]


def threshold_unit(match: re.Match[str]) -> str:
    """The unit of a match of THRESHOLD; 百分之 is %."""
    return PERCENT[0] if match["share"] else match["unit"]


def _with_suffix(operator: Operator | None, suffix: str | None) -> Operator | None:
    """达到90%以上 is ≥; 大于90%以上 says two things and is None."""
    if suffix is None:
        return operator
    meant = _SUFFIX_OF[suffix]
    return meant if operator in (None, meant) else None


def _with_mark(operator: Operator | None, marked: bool) -> Operator | None:
    """(含) makes > a ≥, (不含) makes ≥ a >; beside = or a bare value a mark says nothing."""
    if operator in (Operator.AT_LEAST, Operator.ABOVE):
        return Operator.AT_LEAST if marked else Operator.ABOVE
    if operator in (Operator.AT_MOST, Operator.BELOW):
        return Operator.AT_MOST if marked else Operator.BELOW
    return None


def read_points(match: re.Match[str]) -> tuple[Decimal | None, str | None]:
    """The points of a match of AWARD and how they are written; both None for a bare 满分."""
    written = match["points"] or match["full_points"]
    return (read_numeral(written), written) if written else (None, None)


@lru_cache(maxsize=256)
def written_number(part: Part, written: str) -> WrittenNumber:
    """A number with its style."""
    return WrittenNumber(part, written, is_in_characters(written))
