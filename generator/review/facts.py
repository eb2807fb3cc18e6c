"""What differs between two declarations, as facts: no level, no judgement, no sentence."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from generator.diagnostics import Path
from generator.model.declaration import Declaration, Goal, Listed, Task
from generator.model.edition import Edition

Value = Decimal | str | tuple[str, ...] | None
"""What a word holds: an exact number, a text, a list of names, or nothing."""


class Part(StrEnum):
    """The part of the form that a fact is about."""

    FORM = "申报表"
    HEADER = "表头"
    GOAL = "年度履职目标"
    TASK = "年度主要任务"
    AMOUNT = "预算情况"
    GROUP = "二级指标"
    INDICATOR = "三级指标"


class Change(StrEnum):
    """What happened to a thing as a whole, or to one of its words."""

    ADDED = "新增"
    DROPPED = "取消"
    RENAMED = "更名"
    MOVED = "移动"
    REORDERED = "次序"
    RAISED = "上调"
    LOWERED = "下调"
    FILLED = "补填"
    BLANKED = "删去"
    REPLACED = "改写"

    @property
    def mirrored(self) -> "Change":
        """The same change seen from the other side."""
        return _MIRROR.get(self, self)


_MIRROR = {
    one: other
    for pair in (
        (Change.ADDED, Change.DROPPED),
        (Change.RAISED, Change.LOWERED),
        (Change.FILLED, Change.BLANKED),
    )
    for one, other in (pair, pair[::-1])
}


class Match(StrEnum):
    """How two things were recognised as one."""

    CODE = "编号相同"
    NAME = "名称相同"
    MOVED = "换了分组"
    LIKELY = "疑似更名(待确认)"
    NONE = ""


@dataclass(frozen=True, slots=True)
class Fact:
    """One difference. `word` is the form's word that differs, empty when the whole thing came or went.

    `names` are what the thing is called before and after (None where it does not exist): a 指标名称, a 任务名称, the
    text of a goal, a dotted budget key, a header word, 一级指标/二级指标. `paths` are the ways into both files.
    """

    part: Part
    word: str
    change: Change
    old: Value
    new: Value
    names: tuple[str | None, str | None]
    paths: tuple[Path | None, Path | None]

    @property
    def name(self) -> str:
        """What the thing is called now, or was called when it is gone."""
        return self.names[1] or self.names[0] or ""

    @property
    def mirrored(self) -> "Fact":
        """The same difference when the years are swapped."""
        return Fact(
            self.part, self.word, self.change.mirrored, self.new, self.old, self.names[::-1], self.paths[::-1]
        )


class Number(StrEnum):
    """What happened to the number of a target: one thing; what it means for the demand is another."""

    RAISED = "上调"
    LOWERED = "下调"
    SAME = "持平"
    NONE = ""


class Demand(StrEnum):
    """What the changes of an indicator mean for what is asked of the department."""

    RAISED = "要求提高"
    LOWERED = "要求降低"
    SAME = "持平"
    INCOMPARABLE = "口径变化(不可比)"
    TO_WORDS = "定量改定性"
    TO_NUMBER = "定性改定量"
    EASIER = "评分放宽"
    STRICTER = "评分从严"
    POINTS = "分值调整"
    ADDED = "新增"
    DROPPED = "取消"
    RENAMED = "更名"
    MOVED = "移动"
    OPEN = "需人工判断"


@dataclass(frozen=True, slots=True)
class IndicatorPair:
    """An indicator in both years, or in one. `demands` holds 持平 alone where nothing changes for the department."""

    old: Listed | None
    new: Listed | None
    match: Match
    facts: tuple[Fact, ...]
    number: Number
    demands: tuple[Demand, ...]

    @property
    def listed(self) -> Listed:
        """The indicator as it stands now, or as it was when it is gone."""
        found = self.new or self.old
        assert found is not None  # noqa: S101  a pair of nothing is never made
        return found

    @property
    def name(self) -> str:
        """The 指标名称 now, or the old one when it is gone."""
        return self.listed.indicator.name


@dataclass(frozen=True, slots=True)
class GoalPair:
    """A goal in both years, or in one. `numbers` are its places in the lists (from 1), which the form prints."""

    old: Goal | None
    new: Goal | None
    match: Match
    facts: tuple[Fact, ...]
    numbers: tuple[int | None, int | None]


@dataclass(frozen=True, slots=True)
class TaskPair:
    """A task in both years, or in one."""

    old: Task | None
    new: Task | None
    match: Match
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class AmountPair:
    """One line of the budget, changed or not. `key` is dotted (资金结构.项目支出), `title` its last step; in the edition's unit."""

    key: str
    title: str
    old: Decimal | None
    new: Decimal | None
    fact: Fact | None

    @property
    def difference(self) -> Decimal | None:
        """New minus old, where both are there."""
        return None if self.old is None or self.new is None else self.new - self.old

    @property
    def percent(self) -> Decimal | None:
        """The change in percent of the old amount; None from zero or from nothing."""
        difference = self.difference
        return difference * 100 / abs(self.old) if difference is not None and self.old else None


@dataclass(frozen=True, slots=True)
class Changes:
    """Everything between two declarations. Lists hold what is unchanged too, in the new form's order; what is gone
    stands where it stood among its neighbours. `edition` is the new one's.
    """

    old: Declaration
    new: Declaration
    old_edition: Edition
    edition: Edition
    goals: tuple[GoalPair, ...]
    tasks: tuple[TaskPair, ...]
    amounts: tuple[AmountPair, ...]
    indicators: tuple[IndicatorPair, ...]
    others: tuple[Fact, ...]

    @property
    def between_years(self) -> bool:
        """Whether two years are compared, not two versions of one year: only then 变动说明 is judged."""
        return self.old.year != self.new.year

    @property
    def facts(self) -> Iterator[Fact]:
        """Every difference, from the head of the form to its end."""
        yield from self.others
        for goal in self.goals:
            yield from goal.facts
        for task in self.tasks:
            yield from task.facts
        yield from (amount.fact for amount in self.amounts if amount.fact)
        for indicator in self.indicators:
            yield from indicator.facts
