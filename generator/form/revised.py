"""The two forms in one that shows its revisions: what it becomes when all is accepted, and when all is rejected."""

from collections.abc import Iterable

from generator.form.form import DELETED, INSERTED, Cell, Form, Row


def accepted(form: Form) -> Form:
    """The new form alone: without the rows that are gone, with spans of its own."""
    return form._replace(
        upper=_after(form.upper),
        head=_settled(form.head),
        grid=_after(form.grid),
        sign_off=_after(form.sign_off),
        was=None,
    )


def rejected(form: Form) -> Form:
    """The texts of the old form in every cell and row that it had, in the columns of the new one.

    Merged cells are the new form's: a span that changed can be shown, but no revision can hold it. A label stands
    in the row where it stood.
    """
    was = form.was or form
    return form._replace(
        department=was.department,
        year=was.year,
        unit=was.unit,
        mark=was.mark,
        title=was.title,
        subtitle=was.subtitle,
        captions={word: was.captions.get(word, "") for word in form.captions},
        upper=_before(form.upper),
        head=_reverted(form.head),
        grid=_before(form.grid),
        sign_off=_before(form.sign_off),
        was=None,
    )


def spanned(rows: Iterable[Row]) -> tuple[Row, ...]:
    """Rows whose merged cells cover as many rows as follow: a cell with `rows` 0 belongs to the nearest above."""
    found: list[Row] = []
    below: dict[int, int] = {}
    for row in reversed(tuple(rows)):
        cells, column = list(row.cells), 0
        for place, cell in enumerate(row.cells):
            if not cell.rows:
                below[column] = below.get(column, 0) + 1
            elif cell.rows != (count := 1 + below.pop(column, 0)):
                cells[place] = cell._replace(rows=count)
            column += cell.columns
        found.append(row._replace(cells=tuple(cells)))
    return tuple(reversed(found))


def _after(rows: Iterable[Row]) -> tuple[Row, ...]:
    return spanned(_settled(row) for row in rows if row.revision != DELETED)


def _settled(row: Row) -> Row:
    return row._replace(cells=tuple(cell._replace(was=None, lines=()) for cell in row.cells), revision="")


def _before(rows: Iterable[Row]) -> tuple[Row, ...]:
    return tuple(_reverted(row) for row in rows if row.revision != INSERTED)


def _reverted(row: Row) -> Row:
    return row._replace(cells=tuple(map(_old, row.cells)), revision="")


def _old(cell: Cell) -> Cell:
    text = cell.text if cell.was is None else cell.was
    return cell._replace(text=text, was=None, lines=(), rows=max(cell.rows, 1) if text else cell.rows)
