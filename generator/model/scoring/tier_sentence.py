"""Reading tier sentences: 预算控制率=0,计8分;0-10%(含),计6分;大于30%不得分。"""

import re
from decimal import Decimal
from functools import cache

from generator.model.scoring.clauses import (
    AWARD,
    SEPARATOR,
    SUBJECT,
    THRESHOLD,
    UNIT,
    VALUE,
    read_points,
    read_subject,
    read_threshold,
    threshold_number,
    threshold_unit,
    without_quotes,
    written_number,
)
from generator.model.scoring.numerals import read_numeral
from generator.model.scoring.structure import End, Operator, Part, Threshold, Tier, TierScoring, WrittenNumber
from generator.model.scoring.words import MARKS, NO_SCORE, OTHERWISE, TO, any_of


@cache
def _tier() -> re.Pattern[str]:
    both = (
        rf"(?P<low>{VALUE})(?P<low_unit>{UNIT})(?:\((?P<low_mark>不?含)\))?{any_of(TO)}"
        rf"(?P<high>{VALUE})(?P<high_unit>{UNIT})(?:\((?P<high_mark>不?含)\))?"
    )
    award = rf"(?:(?P<nothing>{any_of(NO_SCORE)})|{AWARD})"
    return re.compile(rf"{SUBJECT}(?:{both}|{THRESHOLD}){SEPARATOR}{award}[,;.]?")


@cache
def _otherwise() -> re.Pattern[str]:
    return re.compile(rf"{any_of(OTHERWISE)}{any_of(NO_SCORE)}[.;]?$")


def read_tier_sentence(sentence: str, text: str) -> TierScoring | None:
    """Read a sentence in normal form; `text` is kept as printed. None where any part of it is not understood.

    One tier alone is a tier sentence only with 否则不得分.
    """
    matches, end = _clauses(sentence)
    otherwise = _otherwise().match(sentence, end)
    if len(matches) + bool(otherwise) < 2 or (otherwise is None and end != len(sentence)):
        return None
    subject, sound = read_subject(matches[0]["subject"])
    tiers = [_read_tier(match) for match in matches]
    unit = _one_unit(matches)
    if not sound or unit is None or not _one_subject(matches, subject):
        return None
    understood = tuple(tier for tier in tiers if tier)
    if len(understood) < len(tiers) or not any(tier.points for tier in understood):
        return None
    return TierScoring(understood, unit, otherwise is not None, subject, text, _numerals(matches))


def _clauses(sentence: str) -> tuple[list[re.Match[str]], int]:
    matches: list[re.Match[str]] = []
    end = 0
    while match := _tier().match(sentence, end):
        matches.append(match)
        end = match.end()
    return matches, end


def _one_subject(matches: list[re.Match[str]], subject: str | None) -> bool:
    """Later tiers name no measure, or the same one again."""
    plain = without_quotes(subject or "")
    repeated = (read_subject(match["subject"])[0] for match in matches[1:])
    return all(again is None or without_quotes(again) == plain for again in repeated)


def _one_unit(matches: list[re.Match[str]]) -> str | None:
    """The unit of all tiers; 「=0」 and 「0-10%」 go together. None where two differ."""
    named: set[str] = set()
    for match in matches:
        named |= {match["low_unit"], match["high_unit"]} if match["low"] else {threshold_unit(match)}
    named.discard("")
    if len(named) > 1:
        return None
    return named.pop() if named else ""


def _read_tier(match: re.Match[str]) -> Tier | None:
    points = Decimal(0) if match["nothing"] else read_points(match)[0]
    if points is None:
        return None
    if match["low"]:
        return _read_range(match, points)
    threshold = read_threshold(match)
    return _open_tier(threshold, points) if threshold else None


def _open_tier(threshold: Threshold, points: Decimal) -> Tier:
    """大于30% has only a lower end; =0 and a bare 100% have two equal ones."""
    end = End(threshold.value, threshold.inclusive)
    if threshold.operator in (Operator.AT_LEAST, Operator.ABOVE):
        return Tier(end, None, points)
    if threshold.operator in (Operator.AT_MOST, Operator.BELOW):
        return Tier(None, end, points)
    return Tier(end, end, points)


def _read_range(match: re.Match[str], points: Decimal) -> Tier | None:
    low, high = read_numeral(match["low"]), read_numeral(match["high"])
    if low is None or high is None:
        return None
    low_in, high_in = _inclusion(match["low_mark"], match["high_mark"])
    if low < high:
        return Tier(End(low, low_in), End(high, high_in), points)
    # 「100%-90%」 is printed from the top down.
    return Tier(End(high, high_in), End(low, low_in), points) if high < low else None


def _inclusion(low: str | None, high: str | None) -> tuple[bool | None, bool | None]:
    """Marked ends as marked; where only one end is marked, 「0-10%(含)」, the other is meant the other way."""
    low_in = low == MARKS[True] if low else None
    high_in = high == MARKS[True] if high else None
    if low_in is None and high_in is not None:
        low_in = not high_in
    elif high_in is None and low_in is not None:
        high_in = not low_in
    return low_in, high_in


def _numerals(matches: list[re.Match[str]]) -> tuple[WrittenNumber, ...]:
    numbers: list[WrittenNumber] = []
    for match in matches:
        bounds = (match["low"], match["high"]) if match["low"] else (threshold_number(match),)
        numbers += [written_number(Part.THRESHOLD, bound) for bound in bounds]
        points = read_points(match)[1]
        if points:
            numbers.append(written_number(Part.POINTS, points))
    return tuple(numbers)
