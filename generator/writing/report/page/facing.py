"""The form side by side: every printed cell as it was and as it is, goals one by one, what moved beside itself."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import groupby
from typing import NamedTuple

from generator.diagnostics import Path
from generator.form import DELETED, INSERTED, Cell, Form, Row, goal_texts
from generator.form.compose import GOALS, GRID, TASKS
from generator.model.declaration import EXPLANATION
from generator.model.indicator import Indicator
from generator.model.words import words_of
from generator.review.facts import Change, Changes, GoalPair
from generator.review.words import group_name
from generator.writing.report.page.pencil import Sides, sides

_NAME = words_of(Indicator)["name"]
_TAGS = {INSERTED: Change.ADDED.value, DELETED: Change.DROPPED.value}


class Line(NamedTuple):
    """A printed cell on both sides, with the caption of its column or row; `tag` says that it came or went."""

    anchor: str
    label: str
    sides: Sides
    tag: str = ""


class Block(NamedTuple):
    """A part of the form, or one row of a table in it. `context` is the 二级指标 or the part it belongs to."""

    anchor: str
    title: str
    context: str
    tag: str
    lines: tuple[Line, ...]

    @property
    def same(self) -> bool:
        """Whether nothing in it differs."""
        return not self.tag and all(line.sides.same for line in self.lines)


def unchanged(blocks: Iterable[Block]) -> int:
    """How many cells are folded away because they say the same on both sides."""
    return sum(line.sides.same for block in blocks for line in block.lines)


class Facing:
    """An aligned form laid out. `anchors` and `gone` say where ways into the new and the old file stand on the page.

    What changed its place stands twice in an aligned form, as the redline needs it; here it stands once, beside
    what it was.
    """

    def __init__(self, form: Form, changes: Changes) -> None:
        self._captions, self._changes, self._count = form.captions, changes, 0
        self._moved = _moved(form, changes)
        self.anchors: dict[Path, str] = {}
        self.gone: dict[Path, str] = {}
        self.goals: dict[int, str] = {}
        left = {id(row) for row in self._moved.values()}
        rows = (row for row in form.rows if id(row) not in left)
        sections = groupby(rows, key=lambda row: row.section)
        found = (self._section(name, list(members)) for name, members in sections)
        self.blocks = [*self._captions_changed(form), *(block for blocks in found for block in blocks)]

    def at(self, path: Path) -> str:
        """The anchor of the innermost part of the form that a way of the new declaration leads into, else nothing."""
        for length in range(len(path), 0, -1):
            if anchor := self.anchors.get(path[:length]):
                return anchor
        return ""

    def _captions_changed(self, form: Form) -> Iterator[Block]:
        """What the edition prints above the tables, over the columns and beside the data, where it changed."""
        before = form.was or form
        texts = [("标题", before.title, form.title), ("附件标记", before.mark, form.mark)]
        texts += [
            ("列标题", cell.text if cell.was is None else cell.was, cell.text) for cell in form.head.cells
        ]
        texts += dict.fromkeys(_labels_changed(form))
        lines = [Line(self._anchor(), label, sides(was, now)) for label, was, now in texts if was != now]
        if lines:
            yield Block(self._anchor(), "表样", "", _changed(lines), tuple(lines))

    def _section(self, name: str, rows: list[Row]) -> Iterator[Block]:
        title = self._captions.get(name) or _label(rows[0]) or name
        single: list[Line] = []
        for row in rows:
            cells = [cell for cell in row.cells if cell.word and not cell.head and cell.rows]
            if name == GOALS:
                single += map(self._goal, self._changes.goals)
            elif len(cells) == 1:
                single.append(self._line(row, cells[0], _label(row), self._tag(row)))
            elif cells:
                yield self._row_block(row, cells, title)
        if single:
            yield self._register(Block(self._anchor(), title, "", "", tuple(single)), (name,))

    def _row_block(self, row: Row, cells: list[Cell], title: str) -> Block:
        lines = tuple(self._line(row, cell, self._captions.get(cell.word, cell.word)) for cell in cells)
        tag = self._tag(row) or _changed(lines)
        block = Block(self._anchor(), _name(row, cells), _context(row) or title, tag, lines)
        return self._register(block, row.path, gone=row.revision == DELETED)

    def _before(self, row: Row) -> Row | None:
        """The old row of one that moved here."""
        return self._moved.get(row.path) if row.revision == INSERTED else None

    def _tag(self, row: Row) -> str:
        old = self._before(row)
        if old is None:
            return _TAGS.get(row.revision, "")
        place = _context(old)
        return f"移动:原在 {place}" if place != _context(row) else "调整次序"

    def _register(self, block: Block, path: Path, *, gone: bool = False) -> Block:
        self.anchors.setdefault(path[:1], block.anchor)
        (self.gone if gone else self.anchors).setdefault(path, block.anchor)
        return block

    def _line(self, row: Row, cell: Cell, label: str, tag: str = "") -> Line:
        """A cell; its text before stands beside it, or in the row from which it moved."""
        old = self._before(row)
        if old is not None:
            was = old.texts.get(cell.word, "")
        else:
            was = "" if row.revision == INSERTED else cell.text if cell.was is None else cell.was
        now = "" if row.revision == DELETED else cell.text
        return Line(self._anchor(), label, sides(was, now), tag)

    def _goal(self, pair: GoalPair) -> Line:
        before, after = pair.numbers
        was, now = self._goal_texts
        found = sides(was[before - 1] if before else "", now[after - 1] if after else "")
        tag = "" if before and after else Change.ADDED.value if after else Change.DROPPED.value
        line = Line(self._anchor(), _numbered(before, after), found, tag)
        self.goals[id(pair)] = line.anchor
        if pair.new:
            self.anchors[pair.new.path] = line.anchor
        return line

    @cached_property
    def _goal_texts(self) -> tuple[list[str], list[str]]:
        changes = self._changes
        return goal_texts(changes.old, changes.old_edition), goal_texts(changes.new, changes.edition)

    def _anchor(self) -> str:
        self._count += 1
        return f"r{self._count}"


def _moved(form: Form, changes: Changes) -> dict[Path, Row]:
    """The old rows of what stands elsewhere now, by the new way to it."""
    left = {row.path: row for row in form.rows if row.revision == DELETED}
    indicators = [(pair.old.path, pair.new.path) for pair in changes.indicators if pair.old and pair.new]
    tasks = [(pair.old.path, pair.new.path) for pair in changes.tasks if pair.old and pair.new]
    return {new: left[old] for old, new in indicators + tasks if old in left}


def _labels_changed(form: Form) -> Iterator[tuple[str, str, str]]:
    for row in form.rows:
        for cell in row.cells:
            if cell.head and not cell.word and cell.was and cell.text:
                yield "栏目名", cell.was, cell.text


def _name(row: Row, cells: Sequence[Cell]) -> str:
    """What a row is called: its indicator, its task, else what is printed left of it."""
    if row.section == GRID:
        return next((cell.text or cell.was for cell in cells if cell.word == _NAME), "") or EXPLANATION
    return cells[0].text or cells[0].was or "" if row.path[:1] == (TASKS,) else _label(row)


def _label(row: Row) -> str:
    """What stands left of the data in a row: its last printed label."""
    return next((cell.text for cell in reversed(row.cells) if cell.head and not cell.word and cell.text), "")


def _context(row: Row) -> str:
    """The 二级指标 of a row of the indicators."""
    return group_name((str(row.path[1]), str(row.path[2]))) if row.section == GRID else ""


def _changed(lines: Sequence[Line]) -> str:
    count = sum(not line.sides.same for line in lines)
    return f"改动 {count} 处" if count else ""


def _numbered(before: int | None, after: int | None) -> str:
    if before and after and before != after:
        return f"第 {before} → {after} 条"
    return f"第 {after or before} 条"
