"""The form as a reader sees it: finished texts in cells, rows, spans and marks. Every writer draws only this."""

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from generator.diagnostics import Path

LABELS = ("一级指标", "二级指标")
"""The columns of the indicator grid whose cells merge downwards."""


INSERTED, DELETED = "inserted", "deleted"
"""The `revision` of a row."""


class Mark(NamedTuple):
    """A finding shown beside the cell it concerns: `level` is error, warning or note."""

    code: str
    level: str
    message: str
    hint: str


class Line(NamedTuple):
    """What became of one line of a cell; None in the year that does not have it."""

    was: str | None
    text: str | None


class Cell(NamedTuple):
    """One cell. `word` is the form's word it shows; `rows` 0 means covered by the cell above, else its row span.

    `was` is the text before in a form that shows its revisions; None where nothing is compared. `lines` says it line
    by line where the lines are things of their own, as goals are.
    """

    word: str
    text: str
    head: bool = False
    rows: int = 1
    columns: int = 1
    marks: tuple[Mark, ...] = ()
    was: str | None = None
    lines: tuple[Line, ...] = ()


class Row(NamedTuple):
    """One printed row. `section` is the part of the form; `path` the way in the declaration to what it shows.

    `note` says where full score and zero of an indicator lie; it is for the preview, not for print. `revision` is
    INSERTED or DELETED for a row that only one of two compared forms has.
    """

    section: str
    cells: tuple[Cell, ...]
    path: Path = ()
    note: str = ""
    marks: tuple[Mark, ...] = ()
    revision: str = ""

    @property
    def texts(self) -> dict[str, str]:
        """The text of each word of the row."""
        return {cell.word: cell.text for cell in self.cells}


class Share(NamedTuple):
    """One part of a cut of the budget; `amount` in the edition's unit."""

    title: str
    amount: Decimal


class Cut(NamedTuple):
    """The total of the budget cut into parts (资金来源, 资金结构), for the picture in the preview."""

    title: str
    total: Decimal
    shares: tuple[Share, ...]


class Form(NamedTuple):
    """The official form of one department and year.

    `upper` is the block above the indicators in the order of the edition (版面), `head` and `grid` the
    indicator table, `sign_off` the lines under it (label and text). `captions` are the printed captions by word.
    `was` is the form before in one that shows its revisions, for all that stands in no row.
    """

    edition: str
    department: str
    year: int
    unit: str
    mark: str
    title: str
    subtitle: str
    filename: str
    captions: dict[str, str]
    upper: tuple[Row, ...]
    head: Row
    grid: tuple[Row, ...]
    sign_off: tuple[Row, ...]
    cuts: tuple[Cut, ...]
    marks: tuple[Mark, ...] = ()
    was: "Form | None" = None

    @property
    def rows(self) -> Iterator[Row]:
        """Every row that shows data, from top to bottom."""
        yield from self.upper
        yield from self.grid
        yield from self.sign_off

    @property
    def width(self) -> int:
        """How many columns the upper block has."""
        return max((sum(cell.columns for cell in row.cells) for row in self.upper), default=1)

    def section(self, name: str) -> Iterator[Row]:
        """The rows of one part of the upper block."""
        return (row for row in self.upper if row.section == name)
