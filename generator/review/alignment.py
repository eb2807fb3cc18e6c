"""Two forms and what changed between them -> one form that shows both: the official form with its revisions."""

from collections.abc import Hashable, Iterable, Iterator, Sequence
from itertools import groupby

from generator.diagnostics import Path
from generator.form import DELETED, INSERTED, LABELS, Cell, Form, Row, accepted, spanned
from generator.form.compose import BUDGET, GOALS, GRID, TASKS
from generator.model.declaration import Listed, Task
from generator.review.facts import Changes
from generator.review.goal_lines import goal_lines, split
from generator.review.union import union

_GONE = "gone"


def align(old: Form, new: Form, changes: Changes) -> Form:
    """The new form with the old one's rows and texts in it: `Cell.was`, `Cell.lines`, `Row.revision`, `Form.was`.

    A row that both have keeps the new one's cells, with the texts before beside them. A row that only one has, or
    that changed its group or its place among those that stayed, stands whole where it stood, as DELETED, and where
    it stands, as INSERTED; in one place what is gone comes first. Columns, header words and sign-off lines are those of
    the new form: what an edition no longer prints has no place in it. `accepted` of the result is `new`.
    """
    names = _Names(changes)
    aligned = new._replace(
        upper=spanned(_labelled(_upper(old, new, names, changes))),
        head=_with_old(new.head, old.head),
        grid=spanned(_labelled(_grid(old.grid, new.grid, new.head, names))),
        sign_off=tuple(_kept(old.sign_off, new.sign_off, names)),
        was=old,
    )
    if accepted(aligned) != new:
        raise AssertionError("an aligned form does not hold the new one")  # our fault, never the user's
    return aligned


class _Names:
    """What a row is known by in both years: an indicator or a task by the way to it in the new file."""

    def __init__(self, changes: Changes) -> None:
        ways = list(_ways(changes))
        self._now = {old: new for old, new in ways if old}
        self._new = {new for _, new in ways if new}

    def old(self, rows: Iterable[Row]) -> Iterator[Hashable]:
        """What old rows are known by; no new row has the name of one that is gone."""
        return (
            (self._now[row.path] or (_GONE, row.path)) if row.path in self._now else _own(row) for row in rows
        )

    def new(self, rows: Iterable[Row]) -> Iterator[Hashable]:
        """What new rows are known by."""
        return (row.path if row.path in self._new else _own(row) for row in rows)


def _ways(changes: Changes) -> Iterator[tuple[Path | None, Path | None]]:
    """Where each indicator and each task stands in both files."""
    for indicator in changes.indicators:
        yield _way(indicator.old), _way(indicator.new)
    for task in changes.tasks:
        yield _way(task.old), _way(task.new)


def _way(thing: Listed | Task | None) -> Path | None:
    return thing.path if thing else None


def _own(row: Row) -> Hashable:
    """The name of a row that the edition prints: the 说明 of a group, a line of the budget, a header word."""
    if row.section == GRID:
        return row.path
    return row.section, row.path, "" if row.section == TASKS else row.cells[-1].word


def _upper(old: Form, new: Form, names: _Names, changes: Changes) -> Iterator[Row]:
    for section, rows in groupby(new.upper, lambda row: row.section):
        before, after = list(old.section(section)), list(rows)
        if section in {TASKS, BUDGET}:
            model = next((row for row in after if row.path[:1] == (section,)), None)
            yield from _merged(before, after, model, names)
        elif section == GOALS:
            yield from (_by_line(row, changes) for row in _kept(before, after, names))
        else:
            yield from _kept(before, after, names)


def _grid(old: Sequence[Row], new: Sequence[Row], model: Row, names: _Names, depth: int = 1) -> Iterator[Row]:
    """By 一级指标, in it by 二级指标, in it row by row, so that what is gone stays in its own group."""
    if depth > len(LABELS):
        yield from _merged(old, new, model, names)
        return
    befores, afters = _blocks(old, depth), _blocks(new, depth)
    for before, after in union(list(befores), list(afters), befores, afters):
        was, now = befores[before] if before else (), afters[after] if after else ()
        yield from _grid(was, now, model, names, depth + 1)


def _blocks(rows: Sequence[Row], depth: int) -> dict[Path, list[Row]]:
    """The rows under each label of a level; the first steps of a row's path are its labels."""
    blocks: dict[Path, list[Row]] = {}
    for row in rows:
        blocks.setdefault(row.path[: depth + 1], []).append(row)
    return blocks


def _kept(old: Sequence[Row], new: Sequence[Row], names: _Names) -> Iterator[Row]:
    """Rows that the edition decides on, not the department: the new one's, with the old texts where there were."""
    before = dict(zip(names.old(old), old, strict=True))
    return (_with_old(row, before.get(name)) for row, name in zip(new, names.new(new), strict=True))


def _merged(old: Sequence[Row], new: Sequence[Row], model: Row | None, names: _Names) -> Iterator[Row]:
    """`model` has the columns of the new form's rows, where there is one."""
    for before, after in union(old, new, names.old(old), names.new(new)):
        if after is None:
            assert before is not None  # noqa: S101  a pair of nothing is never made
            yield _gone(before, model or before)
        else:
            yield after._replace(revision=INSERTED) if before is None else _with_old(after, before)


def _with_old(row: Row, old: Row | None) -> Row:
    """A row with its texts before; a word that the old form did not print was blank."""
    before = _cells(old) if old else {}
    cells = (
        cell._replace(was=_shown(before[key]) if key in before else "") for key, cell in _cells(row).items()
    )
    return row._replace(cells=tuple(cells))


def _gone(row: Row, model: Row) -> Row:
    """An old row in the columns of the new form."""
    before, empty = _cells(row), Cell("", "")
    cells = (
        before.get(key, empty)._replace(word=cell.word, columns=cell.columns)
        for key, cell in _cells(model).items()
    )
    return row._replace(
        cells=tuple(cell._replace(text=_shown(cell)) for cell in cells), note="", marks=(), revision=DELETED
    )


def _cells(row: Row) -> dict[str | int, Cell]:
    """The cells by their words where the words are columns, else by their places."""
    columns = row.section in {GRID, TASKS}
    return {cell.word if columns and cell.word else place: cell for place, cell in enumerate(row.cells)}


def _shown(cell: Cell) -> str:
    return cell.text if cell.rows else ""


def _labelled(rows: Iterable[Row]) -> Iterator[Row]:
    """The labels of rows that are gone: under the label above where it is theirs, so that it stays readable."""
    above: Row | None = None
    for row in rows:
        yield row if row.revision != DELETED else _covered(row, above)
        above = row


def _covered(row: Row, above: Row | None) -> Row:
    def covered(place: int, cell: Cell) -> bool:
        """Whether the label of the row above is this one's too."""
        if above is None or above.section != row.section:
            return False
        if row.section != GRID:
            return place == 0
        depth = LABELS.index(cell.word) + 2 if cell.word in LABELS else len(row.path)
        return cell.word in LABELS and above.path[:depth] == row.path[:depth]

    cells = (cell._replace(rows=0 if covered(place, cell) else 1) for place, cell in enumerate(row.cells))
    return row._replace(cells=tuple(cells))


def _by_line(row: Row, changes: Changes) -> Row:
    """The goals' row with what became of each goal."""
    *others, cell = row.cells
    lines = tuple(goal_lines(changes))
    if "\n".join(line.was for line in lines if line.was is not None) != cell.was:  # an edition without goals
        lines = tuple(split(cell.was or "", cell.text))
    return row._replace(cells=(*others, cell._replace(lines=lines)))
