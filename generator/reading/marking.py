"""A form with marks in place of its texts: printed and read again, it tells which cell of a file shows what."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from generator.form import Cell, Form, Row
from generator.form.compose import DEPARTMENT

_MARK = re.compile(r"⟦(\d+)·(\d+)⟧")


class Spot(NamedTuple):
    """A cell of a form: which row, counted through `Form.rows`, and which cell of it."""

    row: int
    cell: int


def marked(form: Form) -> Form:
    """The form with a mark in every cell that shows data; captions and labels stay as they are."""
    rows = [_marked_row(number, row) for number, row in enumerate(form.rows)]
    department = (cell.text for row in rows for cell in row.cells if cell.word == DEPARTMENT)
    upper, grid = len(form.upper), len(form.upper) + len(form.grid)
    return form._replace(
        department=next(department, form.department),
        upper=tuple(rows[:upper]),
        grid=tuple(rows[upper:grid]),
        sign_off=tuple(rows[grid:]),
    )


def _marked_row(number: int, row: Row) -> Row:
    cells = (
        cell if _says_nothing(cell) else cell._replace(text=f"⟦{number}·{place}⟧")
        for place, cell in enumerate(row.cells)
    )
    return row._replace(cells=tuple(cells))


def _says_nothing(cell: Cell) -> bool:
    return cell.head or not cell.rows or not cell.word


def pieces(text: str) -> tuple[str | Spot, ...]:
    """A printed text as what stands there on every form, and the spots between; a text of nothing has no pieces."""
    return tuple(_pieces(text))


def _pieces(text: str) -> Iterator[str | Spot]:
    at = 0
    for found in _MARK.finditer(text):
        if at < found.start():
            yield text[at : found.start()]
        yield Spot(int(found[1]), int(found[2]))
        at = found.end()
    if at < len(text):
        yield text[at:]
