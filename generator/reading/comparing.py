"""A returned Word file beside the form that it was: every cell that says something else, every row lost or new."""

import re
from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import NamedTuple

from generator.form import LABELS, Cell, Form, Row
from generator.form.compose import GRID
from generator.model.indicator import Indicator
from generator.model.words import words_of
from generator.reading.aligning import Wanted, align, out_of_order
from generator.reading.lines import Line, Reading
from generator.reading.marking import Spot, pieces

_NAME = words_of(Indicator)["name"]


class Changed(NamedTuple):
    """A cell that shows data and now says `text`; `others` is what it says where it is printed a second time."""

    spot: Spot
    row: Row
    cell: Cell
    place: str
    text: str
    others: tuple[str, ...] = ()


class Kind(StrEnum):
    """What a difference is that no word of a declaration can take up."""

    FIXED = "fixed"
    SHAPE = "shape"
    LOST = "lost"
    ADDED = "added"
    BESIDE = "beside"
    MOVED = "moved"


class Other(NamedTuple):
    """Such a difference. `row` is the form's where there is one, `place` the file's; texts as far as they are known."""

    kind: Kind
    row: Row | None
    place: str
    text: str
    was: str = ""
    caption: str = ""


class Comparison(NamedTuple):
    """Everything that differs, in the order of the form."""

    changed: tuple[Changed, ...]
    others: tuple[Other, ...]

    def __bool__(self) -> bool:
        return bool(self.changed or self.others)


class _Pattern(NamedTuple):
    """A line of the form: what stands in each cell on every form, and the spots between. `row` is the form's row."""

    place: str
    cells: tuple[tuple[str | Spot, ...], ...]
    row: Row | None


def compare(form: Form, marks: Reading, returned: Reading) -> Comparison:
    """Compare a returned file with `form`; `marks` is the same form printed with marks for texts, read as well.

    Both are read by cell. Blanks before and behind a cell's text do not count, nor do lines without any text.
    """
    found = _Comparing(form, marks.lines, returned.lines).result()
    beside = (Other(Kind.BESIDE, None, *remark) for remark in returned.beside if remark not in marks.beside)
    return found._replace(others=(*found.others, *beside))


class _Comparing:
    def __init__(self, form: Form, marks: Sequence[Line], lines: Sequence[Line]) -> None:
        self._rows = tuple(form.rows)
        self._patterns = [self._pattern(line) for line in marks]
        self._lines = lines
        self._wanted = [self._line_wanted(pattern) for pattern in self._patterns]
        self._pairs = align(self._wanted, [line.cells for line in lines])
        self._slipped = out_of_order(self._pairs)
        self._said: dict[Spot, list[tuple[str, str]]] = {}

    def result(self) -> Comparison:
        others = [*self._lost(), *self._moved(), *self._fixed(), *self._added()]
        return Comparison(tuple(self._changed()), tuple(others))

    def _pattern(self, line: Line) -> _Pattern:
        cells = tuple(map(pieces, line.cells))
        numbers = {piece.row for cell in cells for piece in cell if isinstance(piece, Spot)}
        return _Pattern(line.place, cells, self._rows[numbers.pop()] if len(numbers) == 1 else None)

    def _line_wanted(self, pattern: _Pattern) -> Wanted:
        texts = tuple(self._text(cell) for cell in pattern.cells)
        labels = tuple(_labels(pattern))
        captions = tuple(
            place
            for place, cell in enumerate(pattern.cells)
            if cell and place not in labels and any(isinstance(piece, str) for piece in cell)
        )
        return Wanted(texts, captions, _naming(pattern, texts, labels), labels)

    def _text(self, cell: tuple[str | Spot, ...]) -> str:
        return "".join(piece if isinstance(piece, str) else self._cell(piece).text for piece in cell)

    def _cell(self, spot: Spot) -> Cell:
        return self._rows[spot.row].cells[spot.cell]

    def _lost(self) -> Iterator[Other]:
        for number, pattern in enumerate(self._patterns):
            spots = [piece for cell in pattern.cells for piece in cell if isinstance(piece, Spot)]
            printed_when_filled = bool(spots) and not any(self._cell(spot).text for spot in spots)
            if number not in self._pairs and not printed_when_filled:
                texts = self._wanted[number].texts
                if any(text.strip() for text in texts):
                    listed = pattern.row if not self._wanted[number].captions else None
                    yield Other(Kind.LOST, listed, pattern.place, "", _joined(texts))

    def _moved(self) -> Iterator[Other]:
        for number in self._slipped:
            place = self._lines[self._pairs[number]].place
            texts = self._wanted[number].texts
            yield Other(Kind.MOVED, self._patterns[number].row, place, "", _joined(texts))

    def _added(self) -> Iterator[Other]:
        taken = set(self._pairs.values())
        for number, line in enumerate(self._lines):
            if number not in taken and line.texts:
                yield Other(Kind.ADDED, None, line.place, _joined(line.cells))

    def _fixed(self) -> Iterator[Other]:
        """Texts that every such form has, and rows of other cells; what the spots say is noted on the way."""
        for number, found in sorted(self._pairs.items()):
            pattern, line, texts = self._patterns[number], self._lines[found], self._wanted[number].texts
            if len(line.cells) != len(texts):
                yield Other(Kind.SHAPE, pattern.row, line.place, _joined(line.cells), _joined(texts))
                continue
            for place, (was, text) in enumerate(zip(texts, line.cells, strict=True)):
                read = self._read(pattern, place, was, text.strip())
                if read is None:
                    caption = _caption(pattern, place)
                    yield Other(Kind.FIXED, pattern.row, line.place, text.strip(), was, caption)
                else:
                    for spot, said in read.items():
                        self._said.setdefault(spot, []).append((line.place, said))

    def _read(self, pattern: _Pattern, place: int, was: str, text: str) -> dict[Spot, str] | None:
        """What each spot of a cell says; None where the cell says something that no spot can take."""
        spots = [piece for piece in pattern.cells[place] if isinstance(piece, Spot)]
        if text == was.strip():
            return {spot: self._cell(spot).text for spot in spots}
        if not spots:
            return {} if place in _labels(pattern) and self._is_label(pattern, place, text) else None
        if len(pattern.cells[place]) == 1:
            return {spots[0]: text}
        return _filled(pattern.cells[place], text)

    def _is_label(self, pattern: _Pattern, place: int, text: str) -> bool:
        """Whether a cell shows the label of its row, though in another row than the form does: one above is gone."""
        row = pattern.row
        if row is None or len(row.path) < 2:
            return False
        return text in ("", str(row.path[1 + LABELS.index(row.cells[place].word)])) and self._above_is_gone(
            pattern
        )

    def _above_is_gone(self, pattern: _Pattern) -> bool:
        """Whether a row above in the same group has no line in the file, or stands elsewhere."""
        return any(
            (number not in self._pairs or number in self._slipped)
            for number, other in enumerate(self._patterns)
            if other.row is not None
            and pattern.row is not None
            and other.row.path[:2] == pattern.row.path[:2]
        )

    def _changed(self) -> Iterator[Changed]:
        for spot, said in sorted(self._said.items()):
            cell = self._cell(spot)
            differing = [(place, text) for place, text in said if text.strip() != cell.text.strip()]
            if differing:
                place, text = differing[0]
                others = tuple(dict.fromkeys(other for _, other in said if other != text))
                yield Changed(spot, self._rows[spot.row], cell, place, text, others)


def _labels(pattern: _Pattern) -> Iterator[int]:
    row = pattern.row
    if row is not None and row.section == GRID and len(row.cells) == len(pattern.cells):
        yield from (place for place, cell in enumerate(row.cells) if cell.word in LABELS)


def _naming(pattern: _Pattern, texts: tuple[str, ...], labels: tuple[int, ...]) -> int:
    """The cell that names a row of a list: the indicator's or task's name, else the longest text."""
    open_places = [place for place, cell in enumerate(pattern.cells) if cell and place not in labels]
    row = pattern.row
    if row is not None and row.section == GRID and len(row.cells) == len(texts):
        names = [place for place in open_places if row.cells[place].word == _NAME and texts[place]]
        return names[0] if names else max(open_places, key=lambda place: len(texts[place]), default=0)
    return next(iter(open_places), 0)


def _caption(pattern: _Pattern, place: int) -> str:
    row = pattern.row
    return row.cells[place].word if row is not None and len(row.cells) == len(pattern.cells) else ""


def _joined(texts: Sequence[str]) -> str:
    return " | ".join(text.strip() for text in texts if text.strip())


def _filled(cell: tuple[str | Spot, ...], text: str) -> dict[Spot, str] | None:
    """What stands in the spots between fixed texts; None where the text does not fit, or fits in two ways."""
    spots = [piece for piece in cell if isinstance(piece, Spot)]
    readings = []
    for group in ("(.*?)", "(.*)"):
        pattern = "".join(re.escape(piece.strip()) if isinstance(piece, str) else group for piece in cell)
        found = re.fullmatch(pattern, text, re.DOTALL)
        if found is None:
            return None
        readings.append([said.strip() for said in found.groups()])
    return dict(zip(spots, readings[0], strict=True)) if readings[0] == readings[1] else None
