"""Reads a preview back as a browser would: tables of cells with their texts, spans and attributes."""

from html.parser import HTMLParser
from typing import NamedTuple

from generator.form import Form, Row

VOID = {"meta", "link", "col", "rect", "br", "input"}


class Drawn(NamedTuple):
    """A cell of a page: its own text (not a note's), its spans, its attributes."""

    tag: str
    text: str
    rows: int
    columns: int
    attributes: dict[str, str]


class Page(HTMLParser):
    """Every table row of a page, and every element with its attributes; unclosed elements are refused."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.rows: list[list[Drawn]] = []
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.text = ""
        self._open: list[str] = []
        self._own = ""
        self.feed(page)
        self.close()
        assert not self._open

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        named = {name: value or "" for name, value in attributes}
        assert len(named) == len(attributes)
        self.elements.append((tag, named))
        if tag == "tr":
            self.rows.append([])
        elif tag in ("td", "th"):
            self._own = ""
            self.rows[-1].append(
                Drawn(tag, "", int(named.get("rowspan", 1)), int(named.get("colspan", 1)), named)
            )
        if tag not in VOID:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in VOID:
            return
        assert self._open.pop() == tag
        if tag in ("td", "th"):
            self.rows[-1][-1] = self.rows[-1][-1]._replace(text=self._own)

    def handle_data(self, data: str) -> None:
        self.text += data
        if self._open and self._open[-1] in ("td", "th"):
            self._own += data

    @property
    def cells(self) -> list[list[tuple[str, int, int]]]:
        """The form's cells: text, row span, column span. What stands in the margin is no cell of the form."""
        return [
            [(cell.text, cell.rows, cell.columns) for cell in row if cell.attributes.get("class") != "margin"]
            for row in self.rows
        ]


def expected(form: Form) -> list[list[tuple[str, int, int]]]:
    """The cells that a page of this form must show."""

    def cells(row: Row) -> list[tuple[str, int, int]]:
        return [(cell.text, cell.rows, cell.columns) for cell in row.cells if cell.rows]

    return [cells(row) for row in (*form.upper, form.head, *form.grid, *form.sign_off)]
