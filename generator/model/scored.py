"""How an indicator is scored: which of its texts is the scoring sentence, and how many points it is worth."""

import re
from collections.abc import Iterable
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from generator.model.indicator import Indicator
from generator.model.scoring import Scoring, StepScoring, parse, read_numeral
from generator.model.words import words_of

_WORDS = words_of(Indicator)
SCORING, REMARK = _WORDS["scoring"], _WORDS["remark"]

NO_SENTENCE = frozenset({"-", "\uff0d", "—", "——", "/", "无"})
"""What people type into 评扣分标准 to say that there is none; the forms print 「-」 there."""

_POINTS = re.compile(r"\s*([\d.]+|[零一二两三四五六七八九十百]+)\s*分\s*")


class Scored(NamedTuple):
    """A scoring sentence: the word it stands in (评扣分标准 or 备注), as printed, and what it means.

    `scoring` is None where the sentence is not understood; in 备注 only what is understood counts as one.
    """

    word: str
    text: str
    scoring: Scoring | None


def scored(indicator: Indicator) -> Scored | None:
    """The scoring sentence of an indicator: its 评扣分标准, else its 备注 where that reads as one."""
    return _scored(indicator.scoring, indicator.remark)


def implied_unit(indicator: Indicator) -> str | None:
    """The unit that the scoring sentence gives to its threshold (%, 个, 次), or None."""
    sentence = scored(indicator)
    scoring = sentence.scoring if sentence else None
    if isinstance(scoring, StepScoring):
        return scoring.threshold.unit or None
    return scoring.unit or None if scoring else None


def full_score(indicator: Indicator) -> Decimal | None:
    """The points of an indicator: its 分值, else 「5分」 in its 备注, else what its sentence gives at most."""
    if indicator.points is not None:
        return indicator.points
    stated = points_in(indicator.remark)
    if stated is not None:
        return stated
    sentence = scored(indicator)
    return sentence.scoring.points if sentence and sentence.scoring else None


def total_points(indicators: Iterable[Indicator]) -> Decimal | None:
    """The points of a form: those of every indicator that applies; None where none of them has any."""
    found = [full_score(indicator) for indicator in indicators if indicator.not_applicable is None]
    points = [score for score in found if score is not None]
    return sum(points, Decimal(0)) if points else None


@lru_cache(maxsize=512)
def points_in(remark: str | None) -> Decimal | None:
    """The points that a 备注 states where it says nothing else (5分), else None."""
    match = _POINTS.fullmatch(remark) if remark else None
    return read_numeral(match[1]) if match else None


@lru_cache(maxsize=512)
def _scored(scoring: str | None, remark: str | None) -> Scored | None:
    if scoring and scoring.strip() not in NO_SENTENCE:
        return Scored(SCORING, scoring, parse(scoring))
    meant = parse(remark) if remark else None
    return Scored(REMARK, remark, meant) if remark and meant else None
