"""The columns of a text's lines, without a parser: which one line, moved, would make the outline whole and regular.

A parser stops at the first line that no longer fits, which is often an innocent one. The line to blame is the one whose
move makes everything fit, and leaves the same words in the same columns and every level as deep as the others.
"""

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from generator.source.events import Event, kinds
from generator.source.faults import Lines
from generator.source.traps.line import Line, take_apart

ROWS_LIMIT = 1_000
"""Lines with a key or a dash. A declaration has some hundred; of longer files no outline is asked."""

_KEYS_TRIED = 40
"""Keys without a value, counted from where it stops fitting, that may be the one to blame."""
_TWICE = 4
"""What a key that stands twice in one mapping weighs against a level of an unusual depth."""


OUTERMOST = frozenset(
    [
        "表式",
        "年度",
        "部门名称",
        "年度履职目标",
        "年度主要任务",
        "预算情况",
        "绩效指标",
        "待确认",
        "变动说明",
        "表头",
    ]
)
"""Words that a declaration has in the first column only."""


class Row(NamedTuple):
    """A line with a key or a dash: the columns (from 0) of its dashes, then that of its key or text."""

    number: int
    columns: tuple[int, ...]
    key: str
    is_open: bool

    def moved(self, by: int) -> "Row":
        """The row further to the right."""
        return self._replace(columns=tuple(column + by for column in self.columns))


class Move(NamedTuple):
    """A line and the column, from 0, where it belongs; or a line whose value must go, for it has keys below it."""

    number: int
    column: int
    clears: bool = False


class _Level(NamedTuple):
    column: int
    is_list: bool
    words: set[str]


class _Walk:
    """Goes down the rows with the levels that are open; `reached` rows fit, at the price of `irregular`."""

    def __init__(self, rows: list[Row]) -> None:
        self.levels: list[_Level] = []
        self.steps: tuple[Counter[int], Counter[int]] = (Counter(), Counter())
        self.places: dict[str, Counter[int]] = {}
        self.twice = self.blank = self.inside = self.reached = 0
        self.waiting = True  # a key without a value, or the beginning, may have a level below it
        for row in rows:
            if not self._fits(row) and not self._goes_on(row):
                break
            self.reached += 1

    def irregular(self) -> int:
        """Levels of an unusual depth, words in an unusual column, blanks, and words that stand twice."""
        odd = sum(_unusual(counts) for counts in (*self.steps, *self.places.values()))
        return odd + self.blank + self.inside + self.twice * _TWICE

    def _fits(self, row: Row) -> bool:
        dashes = row.columns[:-1]
        for column in dashes:
            if not self._enter(column, is_list=True):
                return False
            self.waiting = True
        if row.key:
            if not self._enter(row.columns[-1], is_list=False):
                return False
            words = self.levels[-1].words
            self.twice += row.key in words
            words.add(row.key)
            self.inside += row.key in OUTERMOST and row.columns[-1] > 0
            self.places.setdefault(row.key, Counter())[row.columns[-1]] += 1
        self.waiting = row.is_open
        return True

    def _goes_on(self, row: Row) -> bool:
        """Whether YAML takes an item that is too deep for the text above it to go on: no reason to stop."""
        return not row.key and bool(self.levels) and row.columns[0] > self.levels[-1].column

    def _enter(self, column: int, *, is_list: bool) -> bool:
        levels = self.levels
        while levels and levels[-1].column > column:
            levels.pop()
            self._left_blank()
        if levels and levels[-1][:2] == (column, True) and not is_list:
            levels.pop()  # a list may stand in its key's column; the next key ends it
            self._left_blank()
        if levels and levels[-1].column == column and levels[-1].is_list == is_list:
            self._left_blank()
            return True
        same = bool(levels) and levels[-1].column == column
        if not self.waiting or (same and not is_list):
            return False
        if levels:
            self.steps[is_list][column - levels[-1].column] += 1
        levels.append(_Level(column, is_list, set()))
        return is_list or len(levels) == 1 or column > levels[-2].column

    def _left_blank(self) -> None:
        self.blank += self.waiting
        self.waiting = False


def _unusual(counts: Counter[int]) -> int:
    return counts.total() - max(counts.values(), default=0)


def moves(lines: Lines, hidden: set[int], at: int = 0) -> list[Move]:
    """Moves of one line that let more of the text fit, the best first: those that leave the most regular outline.

    `hidden` are lines inside texts. `at` is a line where something is wrong although all fit, such as a word that
    stands twice: then only what makes the outline more regular is a move.
    """
    rows = list(_rows(lines, hidden))
    walk = _Walk(rows) if len(rows) <= ROWS_LIMIT else None
    if walk is None or (walk.reached == len(rows) and not at):
        return []
    stop = next((i for i, row in enumerate(rows) if row.number >= at), 0) if at else walk.reached
    bar = (-walk.reached, walk.irregular() - _TWICE + 1 if at else 0)
    found = []
    for index, row, move in _tries(rows, stop):
        tried = _Walk([*rows[:index], row, *rows[index + 1 :]])
        rank = (-tried.reached, tried.irregular())
        if rank[0] < bar[0] or (at and rank < bar):
            apart = index > 0 and rows[index - 1].columns[0] != row.columns[0]
            shift = abs(row.columns[0] - rows[index].columns[0])
            found.append((*rank, move.clears, row.is_open, apart, shift, -index, move))
    return [move for *_, move in sorted(found)]


def _tries(rows: list[Row], stop: int) -> Iterator[tuple[int, Row, Move]]:
    """Rows by their index, as they would be in another column, or without their value."""
    columns = sorted({row.columns[0] for row in rows})
    for index, row in _suspects(rows, stop):
        for column in columns:
            if column != row.columns[0]:
                yield index, row.moved(column - row.columns[0]), Move(row.number, column)
        if index == stop - 1 and row.key and not row.is_open:
            yield index, row._replace(is_open=True), Move(row.number, row.columns[0], clears=True)


def inside_texts(events: list[Event]) -> set[int]:
    """Lines that continue a quoted text or a block: what looks like a slip there is text, or a consequence."""
    scalar = kinds().scalar
    inside: set[int] = set()
    for event in events:
        if type(event) is scalar and event.style and event.start_mark.line != event.end_mark.line:
            end = event.end_mark.line + (1 if event.style in ('"', "'") else 0)
            inside.update(range(event.start_mark.line + 2, end + 1))
    return inside


def _suspects(rows: list[Row], stop: int) -> Iterator[tuple[int, Row]]:
    """The rows that may be to blame: where it stops, the one before, and the keys above that open a level."""
    tried = 0
    for index in range(min(stop, len(rows) - 1), -1, -1):
        row = rows[index]
        opens = row.is_open and bool(row.key)
        if index >= stop - 1 or opens:
            yield index, row
            tried += opens
        if tried == _KEYS_TRIED:
            return


def _rows(lines: Lines, hidden: set[int]) -> Iterator[Row]:
    for number, text in enumerate(lines.all, 1):
        if number in hidden or not text or text.isspace():
            continue
        line = take_apart(number, text)
        if line.body and (line.key or "-" in line.lead or line.body == "-"):
            yield _row(line)


def _row(line: Line) -> Row:
    dashes = [column for column, char in enumerate(line.lead) if char == "-"]
    if line.body == "-":
        return Row(line.number, (*dashes, len(line.lead), len(line.lead) + 2), "", True)
    return Row(line.number, (*dashes, len(line.lead)), line.key, bool(line.key) and not line.value)
