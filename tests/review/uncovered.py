"""What two printed forms say differently and no fact covers: rows matched by the pairs, cell by cell."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from generator.form import LABELS, Form, Row
from generator.model.declaration import Declaration
from generator.phrasing import compile_phrase
from generator.review.facts import Change, Changes, Fact, Part

SEPARATOR = " › "


class Sides(NamedTuple):
    """Both forms as printed, with numbers as short as they go, and what is known between them."""

    old: Form
    new: Form
    changes: Changes

    def said(self, part: Part, word: str = "", name: str | None = None) -> list[Fact]:
        """The facts on a part, one of its words, one thing."""
        facts = (fact for fact in self.changes.facts if fact.part is part)
        return [f for f in facts if word in ("", f.word) and (name is None or name in f.names)]

    @property
    def declarations(self) -> tuple[tuple[Declaration, str], tuple[Declaration, str]]:
        return (self.changes.old, "old"), (self.changes.new, "new")


def uncovered(sides: Sides) -> Iterator[object]:
    """Every printed difference without a fact, and everything that is in no pair or in two."""
    yield from _lines(sides)
    yield from _goals(sides)
    yield from _tasks(sides)
    yield from _amounts(sides)
    yield from _indicators(sides)
    yield from _groups(sides)
    yield from _order(sides)


def differing(one: Counter[Any], other: Counter[Any]) -> list[Any]:
    """What only one of two bags holds."""
    return [*(one - other).elements(), *(other - one).elements()]


def _lines(sides: Sides) -> Iterator[object]:
    """The department's name, and the lines of head and sign-off."""
    for section, part in (("部门名称", Part.FORM), ("表头", Part.HEADER), ("落款", Part.HEADER)):
        one, other = (_texts(form, section) for form in (sides.old, sides.new))
        for word in one.keys() | other.keys():
            if one.get(word, "") != other.get(word, "") and not sides.said(part, word):
                yield section, word


def _texts(form: Form, section: str) -> dict[str, str]:
    rows = (row for row in form.rows if row.section == section)
    return {row.cells[-1].word: row.cells[-1].text for row in rows}


def _goals(sides: Sides) -> Iterator[object]:
    """Every printed goal is in one pair; a pair with two texts has a fact, and so has another order."""
    goals = sides.changes.goals
    for pair in goals:
        contents = pair.old and pair.old.content, pair.new and pair.new.content
        if contents[0] != contents[1] and not pair.facts:
            yield "goal", contents
    stayed = [pair.numbers for pair in goals if None not in pair.numbers]
    reordered = [fact for fact in sides.said(Part.GOAL) if fact.change is Change.REORDERED]
    if sorted(stayed) != sorted(stayed, key=_second) and not reordered:
        yield "goals in another order", stayed
    for declaration, side in sides.declarations:
        seen = Counter(pair.numbers[side == "new"] for pair in goals if getattr(pair, side))
        yield from differing(seen, Counter(range(1, len(declaration.goals) + 1)))


def _second(pair: tuple[Any, Any]) -> Any:
    return pair[1]


def _tasks(sides: Sides) -> Iterator[object]:
    columns = sides.changes.edition.task_columns
    yield from _rows(sides, sides.changes.tasks, {c.key: _words(c.display) for c in columns})
    for declaration, side in sides.declarations:
        yield from _unpaired(sides.changes.tasks, side, (task.path for task in declaration.tasks))


def _indicators(sides: Sides) -> Iterator[object]:
    columns = {
        column.key: _words(column.display) | _words(column.not_applicable) | {"不适用"}
        for column in sides.changes.edition.columns
        if column.key not in LABELS
    }
    yield from _rows(sides, sides.changes.indicators, columns)
    for pair in sides.changes.indicators:
        moved = pair.old and pair.new and pair.old.group.name != pair.new.group.name
        if moved and all(fact.change is not Change.MOVED for fact in pair.facts):
            yield "moved", pair.name
    for declaration, side in sides.declarations:
        yield from _unpaired(sides.changes.indicators, side, (listed.path for listed in declaration.listed))


def _unpaired(pairs: Sequence[Any], side: str, paths: Iterator[object]) -> list[object]:
    seen = Counter(thing.path for pair in pairs if (thing := getattr(pair, side)))
    return differing(seen, Counter(list(paths)))


def _rows(sides: Sides, pairs: Sequence[Any], columns: Mapping[str, frozenset[str]]) -> Iterator[object]:
    """Rows that came or went, and cells whose text changed though none of the words they show has a fact."""
    old, new = _by_path(sides.old), _by_path(sides.new)
    for pair in pairs:
        if pair.old is None or pair.new is None:
            change = Change.ADDED if pair.old is None else Change.DROPPED
            if [fact.change for fact in pair.facts] != [change]:
                yield pair
            continue
        said = {fact.word.partition(".")[0] for fact in pair.facts}
        one, other = old[pair.old.path].texts, new[pair.new.path].texts
        for word, words in columns.items():
            if one.get(word) != other.get(word) and not words & said:
                yield word, one.get(word), other.get(word)


def _by_path(form: Form) -> dict[object, Row]:
    return {row.path: row for row in (*form.upper, *form.grid) if row.path}


def _words(text: str | None) -> frozenset[str]:
    return compile_phrase(text or "")[1]


def _amounts(sides: Sides) -> Iterator[object]:
    changes = sides.changes
    paths = {line.key: line.path for line in (*changes.old_edition.budget, *changes.edition.budget)}
    yield from differing(Counter(amount.key for amount in changes.amounts), Counter(list(paths)))
    for amount in changes.amounts:
        texts = [_amount(form, paths[amount.key]) for form in (sides.old, sides.new)]
        if texts[0] != texts[1] and amount.fact is None:
            yield amount, texts


def _amount(form: Form, path: tuple[str, ...]) -> str:
    rows = (row for row in form.upper if row.section == "预算情况")
    return next((row.cells[-1].text for row in rows if (*row.path[1:], row.cells[-1].word) == path), "")


def _groups(sides: Sides) -> Iterator[object]:
    """说明 rows that came, went, or say something else."""
    one = _explanations(sides.changes.old, sides.old)
    other = _explanations(sides.changes.new, sides.new)
    for group in one.keys() | other.keys():
        if one.get(group) != other.get(group) and not sides.said(Part.GROUP, name=SEPARATOR.join(group)):
            yield group, one.get(group), other.get(group)


def _explanations(declaration: Declaration, form: Form) -> dict[tuple[str, str], object]:
    rows = _by_path(form)
    return {
        (group.level.name, group.group.name): _without_labels(rows[group.path]) if group.explanation else None
        for group in declaration.groups
    }


def _without_labels(row: Row) -> dict[str, str]:
    """Where labels begin depends on the rows above; their own changes are those of groups."""
    return {word: text for word, text in row.texts.items() if word not in LABELS}


def _order(sides: Sides) -> Iterator[object]:
    """Tasks, and the indicators of a group, that stayed but are printed in another order."""
    for path, places in _stayed(sides.changes).items():
        if sorted(places) != sorted(places, key=_second):
            part, name = (Part.TASK, path[0]) if len(path) == 1 else (Part.GROUP, SEPARATOR.join(path[1:3]))
            if all(fact.change is not Change.REORDERED for fact in sides.said(part, name=name)):
                yield "another order", path, places


def _stayed(changes: Changes) -> dict[Any, list[tuple[Any, Any]]]:
    """The places in both lists of what both years have in the same list."""
    lists: dict[Any, list[tuple[Any, Any]]] = {}
    for pair in (*changes.tasks, *changes.indicators):
        if pair.old and pair.new and pair.old.path[:-1] == pair.new.path[:-1]:
            lists.setdefault(pair.new.path[:-1], []).append((pair.old.path[-1], pair.new.path[-1]))
    return lists
