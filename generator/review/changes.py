"""Declaration, Declaration -> Changes: every difference as a fact."""

from collections.abc import Iterable, Iterator, Sequence

from generator.diagnostics import Path
from generator.model.declaration import EXPLANATION, Declaration, Goal, Listed, ListedGroup, Task
from generator.model.edition import Edition
from generator.model.words import words_of
from generator.review.amounts import pair_amounts
from generator.review.demand import demands, number_change
from generator.review.facts import (
    Change,
    Changes,
    Demand,
    Fact,
    GoalPair,
    IndicatorPair,
    Match,
    Number,
    Part,
    TaskPair,
)
from generator.review.order import indicator_order, list_order
from generator.review.pairing import Paired, pair_goals, pair_indicators, pair_tasks
from generator.review.words import Named, group_name, of_goal, of_indicator, of_task, word_facts

_FORM = words_of(Declaration)
GROUP, UNIT = "二级指标", "金额单位"


def compare(old: Declaration, new: Declaration, old_edition: Edition, edition: Edition) -> Changes:
    """Every difference between two declarations; nothing between one and itself, mirrored when swapped."""
    goals, tasks = pair_goals(old.goals, new.goals), pair_tasks(old.tasks, new.tasks)
    indicators = pair_indicators(list(old.listed), list(new.listed))
    return Changes(
        old=old,
        new=new,
        old_edition=old_edition,
        edition=edition,
        goals=tuple(_goals(goals, old, new)),
        tasks=tuple(map(_task, tasks)),
        amounts=tuple(pair_amounts(old, new, old_edition, edition)),
        indicators=tuple(_indicator(pair) for pair in _in_printing_order(indicators, (edition, old_edition))),
        others=(
            *_of_form(old, new, old_edition, edition),
            *_of_groups(old, new),
            *list_order(Part.GOAL, _FORM["goals"], goals, lambda goal: goal.path, lambda goal: goal.content),
            *list_order(Part.TASK, _FORM["tasks"], tasks, lambda task: task.path, lambda task: task.name),
            *indicator_order(indicators),
        ),
    )


def _in_printing_order(pairs: Sequence[Paired[Listed]], editions: Iterable[Edition]) -> list[Paired[Listed]]:
    """By 二级指标 as the editions print them, so that what is gone stands in its own group."""
    groups = [(level.name, group.name) for edition in editions for level, group in edition.groups]
    place = {names: number for number, names in reversed(list(enumerate(groups)))}
    return sorted(pairs, key=lambda pair: place[_stands(pair).names])


def _stands(pair: Paired[Listed]) -> Listed:
    listed = pair.new or pair.old
    assert listed is not None  # noqa: S101  a pair of nothing is never made
    return listed


def _of_form(old: Declaration, new: Declaration, old_edition: Edition, edition: Edition) -> Iterator[Fact]:
    """The edition, its unit of money, the department's name, and the words in the head and the sign-off."""
    yield from _one(Part.FORM, _FORM["edition"], old.edition, new.edition)
    yield from _one(Part.FORM, UNIT, old_edition.unit, edition.unit, _FORM["edition"])
    yield from _one(Part.FORM, _FORM["department"], old.department, new.department)
    for key in dict.fromkeys((*new.headers, *old.headers)):
        yield from _one(Part.HEADER, key, old.headers.get(key), new.headers.get(key))


def _one(part: Part, word: str, old: str | None, new: str | None, key: str = "") -> Iterator[Fact]:
    """A word at the top of the file, under its own key or another."""
    path: Path = (key or word,)
    yield from word_facts(part, *(Named(word, {word: value}, path, whole=True) for value in (old, new)))


def _of_groups(old: Declaration, new: Declaration) -> Iterator[Fact]:
    """二级指标 that came, went, or explain themselves differently."""
    before = {group.names: group for group in old.groups}
    after = {group.names: group for group in new.groups}
    for names in dict.fromkeys((*after, *before)):
        yield from _of_group(group_name(names), before.get(names), after.get(names))


def _of_group(name: str, old: ListedGroup | None, new: ListedGroup | None) -> Iterator[Fact]:
    sides = (
        None if group is None else Named(name, {EXPLANATION: group.explanation}, group.path)
        for group in (old, new)
    )
    yield from _facts(Part.GROUP, *sides)


def _facts(part: Part, old: Named | None, new: Named | None) -> Iterator[Fact]:
    """What differs in a thing of both years, or that only one year has it."""
    if old is not None and new is not None:
        yield from word_facts(part, old, new)
        return
    change = Change.ADDED if old is None else Change.DROPPED
    names = (None if old is None else old.name, None if new is None else new.name)
    yield Fact(
        part,
        "",
        change,
        *names,
        names,
        (None if old is None else old.path, None if new is None else new.path),
    )


def _goals(pairs: Sequence[Paired[Goal]], old: Declaration, new: Declaration) -> Iterator[GoalPair]:
    before = {goal.path: number for number, goal in enumerate(old.goals, 1)}
    after = {goal.path: number for number, goal in enumerate(new.goals, 1)}
    for pair in pairs:
        was, now = pair.old, pair.new
        numbers = (None if was is None else before[was.path], None if now is None else after[now.path])
        facts = _facts(
            Part.GOAL, None if was is None else of_goal(was), None if now is None else of_goal(now)
        )
        yield GoalPair(was, now, pair.match, tuple(facts), numbers)


def _task(pair: Paired[Task]) -> TaskPair:
    facts = _facts(
        Part.TASK,
        None if pair.old is None else of_task(pair.old),
        None if pair.new is None else of_task(pair.new),
    )
    return TaskPair(pair.old, pair.new, pair.match, tuple(facts))


def _indicator(pair: Paired[Listed]) -> IndicatorPair:
    old, new = pair.old, pair.new
    if old is None or new is None:
        facts = tuple(
            _facts(
                Part.INDICATOR,
                None if old is None else of_indicator(old),
                None if new is None else of_indicator(new),
            )
        )
        demand = Demand.ADDED if old is None else Demand.DROPPED
        return IndicatorPair(old, new, Match.NONE, facts, Number.NONE, (demand,))
    number, asked = number_change(old.indicator, new.indicator), demands(old, new, pair.match)
    return IndicatorPair(old, new, pair.match, tuple(_indicator_facts(old, new)), number, asked)


def _indicator_facts(old: Listed, new: Listed) -> Iterator[Fact]:
    before, after = of_indicator(old), of_indicator(new)
    if old.names != new.names:
        values = group_name(old.names), group_name(new.names)
        names, paths = (before.name, after.name), (old.path, new.path)
        yield Fact(Part.INDICATOR, GROUP, Change.MOVED, *values, names, paths)
    yield from word_facts(Part.INDICATOR, before, after)
