"""The first screen: what asks for a reason, the money, how many indicators, what came and went."""

from collections import Counter
from collections.abc import Iterator, Mapping
from decimal import ROUND_HALF_EVEN, Decimal
from typing import NamedTuple

from generator.model.declaration import Declaration, Goal, Task
from generator.model.words import words_of
from generator.review.facts import Change, Changes, Demand, IndicatorPair, Part
from generator.writing.report.page.ground import Ground

_HUNDRED, _TENTH = Decimal(100), Decimal("0.1")


class Count(NamedTuple):
    """The indicators of one side; `percent` is the quantitative ones in percent of all, None without indicators."""

    indicators: int
    quantitative: int
    percent: Decimal | None

    @property
    def share(self) -> str:
        """The percentage as printed."""
        return "" if self.percent is None else f"{self.percent}%"


class Growth(NamedTuple):
    """What the second count has more than the first, with its sign."""

    indicators: str
    quantitative: str
    share: str


class Name(NamedTuple):
    """A thing that came, went or changed; `kind` says what it is where it is no indicator.

    `was` is what it was called, where it stood, or what its targets are.
    """

    kind: str
    text: str
    was: str
    anchor: str


class Words(NamedTuple):
    """Words of indicators to which one thing happened, each with the number of indicators."""

    caption: str
    counts: tuple[tuple[str, int], ...]


class Names(NamedTuple):
    """What came, went or changed in one way, by name."""

    caption: str
    names: tuple[Name, ...]


def count(declaration: Declaration) -> Count:
    """Count the indicators; quantitative is what has a number for its target."""
    numbers = [listed.indicator.number is not None for listed in declaration.listed]
    total, quantitative = len(numbers), sum(numbers)
    percent = Decimal(quantitative) * _HUNDRED / total if total else None
    return Count(total, quantitative, percent and percent.quantize(_TENTH, rounding=ROUND_HALF_EVEN))


def growth(old: Count, new: Count) -> Growth:
    """The differences of two counts; that of the shares in 百分点."""
    share = "—"
    if old.percent is not None and new.percent is not None:
        more = new.percent - old.percent
        share = f"{more:+}个百分点" if more else "0"
    return Growth(
        _signed(new.indicators - old.indicators), _signed(new.quantitative - old.quantitative), share
    )


def _signed(number: int) -> str:
    return f"{number:+}" if number else "0"


def came_and_went(
    changes: Changes, indicators: Mapping[int, str], goals: Mapping[int, str], tasks: Mapping[int, str]
) -> list[Names]:
    """By name with anchors, which are given by the identity of the pair."""
    found = {demand: list(_indicators(changes, demand, indicators)) for demand in _CAME}
    for pair in changes.goals:
        number = pair.numbers[1] or pair.numbers[0]
        if pair.old is None or pair.new is None:
            name = Name(Part.GOAL, f"第 {number} 条", "", goals.get(id(pair), ""))
            found[Demand.ADDED if pair.old is None else Demand.DROPPED].append(name)
    for task in changes.tasks:
        anchor = tasks.get(id(task), "")
        if task.old is None or task.new is None:
            name = Name(Part.TASK, _one(task.new, task.old).name, "", anchor)
            found[Demand.ADDED if task.old is None else Demand.DROPPED].append(name)
        elif task.old.name != task.new.name:
            found[Demand.RENAMED].append(Name(Part.TASK, task.new.name, task.old.name, anchor))
    return [Names(demand, tuple(names)) for demand, names in found.items()]


_OF_WORDS = (Change.FILLED, Change.BLANKED, Change.REPLACED)
_CAME = (Demand.ADDED, Demand.DROPPED, Demand.RENAMED, Demand.MOVED)


def meant(changes: Changes, ground: Ground) -> list[Names]:
    """What the other changes mean, by name with the targets; only what there is. Texts written anew come last."""
    kinds = [demand for demand in Demand if demand not in (*_CAME, Demand.SAME)]
    named = {kind: _indicators(changes, kind, ground.indicators) for kind in kinds}
    found = [
        Names(kind, tuple(name._replace(was=ground.figures(name.anchor)) for name in names))
        for kind, names in named.items()
    ]
    rewritten = Names(Change.REPLACED, tuple(_rewritten(changes, ground.texts)))
    return [names for names in (*found, rewritten) if names.names]


def words_changed(changes: Changes) -> list[Words]:
    """Which words of indicators of both years were filled in, blanked or written anew, and in how many of them."""
    counts: dict[Change, Counter[str]] = {change: Counter() for change in _OF_WORDS}
    for pair in changes.indicators:
        for fact in pair.facts:
            if fact.change in counts and fact.word:
                counts[fact.change][fact.word] += 1
    return [Words(f"{change}的栏目", tuple(found.items())) for change, found in counts.items() if found]


def _rewritten(changes: Changes, anchors: Mapping[int, str]) -> Iterator[Name]:
    """Goals and tasks of both years with other words."""
    content = {words_of(Goal)["content"], words_of(Task)["content"]}
    for goal in changes.goals:
        if goal.old and goal.new and any(fact.word in content for fact in goal.facts):
            yield Name(Part.GOAL, f"第 {goal.numbers[1]} 条", "", anchors.get(id(goal), ""))
    for task in changes.tasks:
        if task.old and task.new and any(fact.word in content for fact in task.facts):
            yield Name(Part.TASK, task.new.name, "", anchors.get(id(task), ""))


def _one(*tasks: Task | None) -> Task:
    return next(task for task in tasks if task is not None)


def _indicators(changes: Changes, demand: Demand, anchors: Mapping[int, str]) -> Iterator[Name]:
    for pair in changes.indicators:
        if demand in pair.demands:
            yield Name("", pair.name, _was(pair, demand), anchors.get(id(pair), ""))


def _was(pair: IndicatorPair, demand: Demand) -> str:
    """What it was called or where it stood, where that is what changed."""
    if pair.old is not None and demand is Demand.RENAMED:
        return pair.old.indicator.name
    return pair.old.group.name if pair.old is not None and demand is Demand.MOVED else ""
