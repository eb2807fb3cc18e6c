"""Scoring sentences (评扣分标准) as structures: read, written again, and how steep they are."""

from generator.model.scoring.limits import Limits, full_and_zero
from generator.model.scoring.numerals import read_numeral
from generator.model.scoring.sentence import parse
from generator.model.scoring.structure import (
    Direction,
    End,
    Operator,
    Part,
    Scoring,
    Step,
    StepScoring,
    StepUnit,
    Threshold,
    Tier,
    TierScoring,
    WrittenNumber,
)
from generator.model.scoring.wording import regenerate

__all__ = [
    "Direction",
    "End",
    "Limits",
    "Operator",
    "Part",
    "Scoring",
    "Step",
    "StepScoring",
    "StepUnit",
    "Threshold",
    "Tier",
    "TierScoring",
    "WrittenNumber",
    "full_and_zero",
    "parse",
    "read_numeral",
    "regenerate",
]
