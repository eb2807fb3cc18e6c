"""Findings onto the form: each beside the cell that it concerns."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from generator.diagnostics import Diagnostic, Path
from generator.form.form import Form, Mark, Row


class _Spot(NamedTuple):
    """A row, and the cell in it; no cell stands for the whole row."""

    row: int
    cell: int | None


_Spots = dict[int, dict[int | None, list[Mark]]]
"""Marks by row and cell."""


def with_marks(form: Form, diagnostics: Iterable[Diagnostic]) -> Form:
    """The form with every diagnostic at each of its places.

    A place in a word of a row marks the cell that prints the word; a place elsewhere in a row marks the row, one
    in a group of rows its first row; what belongs to no row marks the form, once.
    """
    spots: _Spots = {}
    loose: list[Mark] = []
    finder: _Finder | None = None
    for diagnostic in diagnostics:
        finder = finder or _Finder(form)
        mark = Mark(diagnostic.code, diagnostic.severity.word, diagnostic.message, diagnostic.hint)
        for spot in {finder.spot(place.path): None for place in diagnostic.places}:
            if spot is None:
                loose.append(mark)
            else:
                spots.setdefault(spot.row, {}).setdefault(spot.cell, []).append(mark)
    return _marked(form, spots, loose) if finder else form


class _Finder:
    """Finds the printed spot of a way into the declaration."""

    def __init__(self, form: Form) -> None:
        self._rows = tuple(form.rows)
        self._at: dict[Path, list[int]] = {}
        for number, row in enumerate(self._rows):
            self._at.setdefault(row.path, []).append(number)
        self._known: dict[Path, _Spot | None] = {}

    def spot(self, path: Path) -> _Spot | None:
        """The cell or row that `path` belongs to, the innermost row first; several findings have the same place."""
        if path not in self._known:
            self._known[path] = self._spot(path)
        return self._known[path]

    def _spot(self, path: Path) -> _Spot | None:
        for length in range(len(path), -1, -1):
            rows = self._at.get(path[:length])
            spot = rows and self._in_rows(rows, path[length:], whole=length > 0)
            if spot:
                return spot
        return self._first_below(path) if len(path) > 1 else None

    def _in_rows(self, rows: list[int], rest: Path, *, whole: bool) -> _Spot | None:
        for number in rows:
            for index, cell in enumerate(self._rows[number].cells if rest else ()):
                if cell.word and not cell.head and cell.rows and _leads_to(rest, cell.word):
                    return _Spot(number, index)
        return _Spot(rows[0], None) if whole else None

    def _first_below(self, path: Path) -> _Spot | None:
        below = (n for n, row in enumerate(self._rows) if row.path[: len(path)] == path)
        return next((_Spot(number, None) for number in below), None)


def _leads_to(path: Path, word: str) -> bool:
    """Whether a way begins with a word; 预算金额.合计 is two steps."""
    return path[0] == word or ("." in word and path[: word.count(".") + 1] == tuple(word.split(".")))


def _marked(form: Form, spots: _Spots, loose: list[Mark]) -> Form:
    rows = iter(_marked_rows(form, spots))
    return form._replace(
        upper=tuple(next(rows) for _ in form.upper),
        grid=tuple(next(rows) for _ in form.grid),
        sign_off=tuple(next(rows) for _ in form.sign_off),
        marks=(*form.marks, *loose),
    )


def _marked_rows(form: Form, spots: _Spots) -> Iterator[Row]:
    for number, row in enumerate(form.rows):
        yield _marked_row(row, spots[number]) if number in spots else row


def _marked_row(row: Row, found: dict[int | None, list[Mark]]) -> Row:
    cells, whole = list(row.cells), row.marks
    for index, marks in found.items():
        if index is None:
            whole = (*whole, *marks)
        else:
            cells[index] = cells[index]._replace(marks=(*cells[index].marks, *marks))
    return row._replace(cells=tuple(cells), marks=whole)
