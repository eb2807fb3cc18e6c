"""Scoring sentences as structures: what full score asks for, what each step costs, where the tiers lie.

All amounts are `Decimal`. Percentages are counted in hundredths: 95% is 95 with the unit 「%」. Two structures
are equal when they mean the same; how the sentence was written (text, numerals, the words of the step) is
kept beside it and takes no part in the comparison. Source: scoring sentences of published forms.
"""

from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum


class Operator(StrEnum):
    """How a measured value is compared with a threshold; the signs are those of 指标值类型."""

    AT_LEAST = "≥"
    AT_MOST = "≤"
    EQUAL = "="
    ABOVE = ">"
    BELOW = "<"

    @property
    def includes_value(self) -> bool:
        """Whether the threshold itself satisfies the comparison."""
        return self not in (Operator.ABOVE, Operator.BELOW)


class Direction(StrEnum):
    """On which side of the threshold points are lost."""

    BELOW = "below"
    ABOVE = "above"


class StepUnit(StrEnum):
    """What the size of a step counts.

    UNCLEAR is 「百分之二」 or 「5%」 beside a percentage: it may be percentage points or a share of the target.
    Beside a count (20个) a percentage can only be a share, so that is PERCENT_OF_TARGET.
    """

    POINTS = "pp"
    PERCENT_OF_TARGET = "percent_of_target"
    COUNT = "count"
    UNCLEAR = "unclear"


class Part(StrEnum):
    """Which amount of the sentence a number states."""

    THRESHOLD = "threshold"
    POINTS = "points"
    STEP = "step"
    DEDUCTION = "deduction"


@dataclass(frozen=True, slots=True)
class WrittenNumber:
    """A number as the sentence writes it, without its unit: 「一」 of 扣一分, 「百分之二」, 「95」."""

    part: Part
    written: str
    in_characters: bool


@dataclass(frozen=True, slots=True)
class Threshold:
    """What earns the full score.

    `operator` is None where the sentence gives the bare value (到位率100%得5分); `unit` is the word after the
    value (%, 个, 次), empty where there is none. `marked` is True for (含), False for (不含), else None.
    """

    operator: Operator | None
    value: Decimal
    unit: str
    marked: bool | None = None

    @property
    def inclusive(self) -> bool:
        """Whether the value itself still earns the full score."""
        return self.operator is None or self.operator.includes_value


@dataclass(frozen=True, slots=True)
class Step:
    """What each step away from the threshold costs.

    `unit_word` is the word of the size (个百分点, %, 个, 次). `direction` is None where only a distance is
    named (每相差, 每2个百分点). `within` is 以内: a begun step already costs the whole deduction. `written` is the
    size as printed (百分之二, 5%, 一个百分点).
    """

    size: Decimal
    unit: StepUnit
    unit_word: str
    direction: Direction | None
    deduction: Decimal
    within: bool = False
    written: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class StepScoring:
    """Full score at a threshold, a deduction for each step away: 达到95%得5分,每降低2个百分点扣1分,扣完为止。

    `points` is None for a bare 满分. `subject` is the measure that the sentence names (提案办结率), None for
    该指标. `floor_stated` is 扣完为止.
    """

    threshold: Threshold
    points: Decimal | None
    step: Step
    floor_stated: bool
    subject: str | None = None
    text: str = field(default="", compare=False)
    numerals: tuple[WrittenNumber, ...] = field(default=(), compare=False)


@dataclass(frozen=True, slots=True)
class End:
    """One end of a tier; `inclusive` is None where the sentence does not say (10-20%)."""

    value: Decimal
    inclusive: bool | None


@dataclass(frozen=True, slots=True)
class Tier:
    """A range of values and its points; a missing end is open (大于30%), two equal ends are one value (=0)."""

    lower: End | None
    upper: End | None
    points: Decimal


@dataclass(frozen=True, slots=True)
class TierScoring:
    """Points by ranges, in the order printed: 控制率=0,计8分;0-10%(含),计6分;大于30%不得分.

    `otherwise_zero` is 否则不得分 or 其余不得分. A 不得分 of its own range is a tier of 0 points.
    """

    tiers: tuple[Tier, ...]
    unit: str
    otherwise_zero: bool = False
    subject: str | None = None
    text: str = field(default="", compare=False)
    numerals: tuple[WrittenNumber, ...] = field(default=(), compare=False)

    @property
    def points(self) -> Decimal:
        """The full score: the most that any tier gives."""
        return max(tier.points for tier in self.tiers)

    @property
    def floor_stated(self) -> bool:
        """Whether the sentence says where nothing is left."""
        return self.otherwise_zero or any(tier.points == 0 for tier in self.tiers)


Scoring = StepScoring | TierScoring
