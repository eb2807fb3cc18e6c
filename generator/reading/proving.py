"""The proof that a form was taken over: what the file says and the form does not print, and the other way round."""

from collections.abc import Iterable, Iterator

from generator.form import LABELS, Form, Row
from generator.model.declaration import INDICATORS
from generator.reading.draft import Draft
from generator.reading.lines import Line, Reading, Remark, plain
from generator.reading.recognising import Recognised


class Proof:
    """Compares a file with the form that is printed from what was taken of it; rows whose line is known one by one."""

    def __init__(self, reading: Reading, recognised: Recognised, draft: Draft, form: Form) -> None:
        self._reading, self._draft, self._form = reading, draft, form
        self._columns, system = recognised.columns, recognised.edition.system
        self._commons = {common.name for level in system for g in level.groups for common in g.common}
        self._named: dict[str, str] = {}
        for remark in (*draft.unplaced, *draft.repairs):
            self._named[remark.place] = self._named.get(remark.place, "") + remark.message
        self._rows: dict[str, Row] = {
            draft.places[row.path]: row
            for row in (*form.upper, *form.grid)
            if row.path in draft.places and isinstance(row.path[-1], int)
        }

    def lost(self) -> Iterator[Remark]:
        """Texts of the file that the form does not show, and that nobody has named yet."""
        everywhere, captions = _parts(_texts(self._form)), _parts(_captions(self._form))
        for line in self._reading.lines:
            row = self._rows.get(line.place)
            shown = everywhere if row is None else captions | _parts(cell.text for cell in row.cells)
            for _, text in line.texts:
                if not (_parts([text]) <= shown or plain(text) in captions or self._is_named(line, text)):
                    yield Remark(line.place, f"「{text}」没有放进申报表{self._why(row)}")

    def added(self) -> Iterator[Remark]:
        """Texts that the form prints of itself where the file says nothing of the kind; a 「-」 is as good as a blank."""
        lines = {line.place: line for line in self._reading.lines}
        for place, row in self._rows.items():
            if INDICATORS in row.path:
                written = _parts(text for _, text in lines[place].texts)
                added = list(self._printed(row, written, self._named.get(place, ""), place))
                yield from added
                if not added and place not in self._named and self._elsewhere(lines[place], row):
                    yield Remark(place, "有格子不在它的列里,已按表式放好")
        written = _parts(text for line in self._reading.lines for _, text in line.texts)
        for row in self._form.grid:
            if INDICATORS not in row.path:
                yield from self._printed(row, written, "", "全文")

    def _printed(self, row: Row, written: set[str], named: str, place: str) -> Iterator[Remark]:
        for text in (cell.text for cell in row.cells if cell.word not in LABELS):
            if not _parts([text]) <= written | {"-"} and f"「{text}」" not in named:
                yield Remark(place, f"原表没有「{text}」,生成时会按表式印上")

    def _elsewhere(self, line: Line, row: Row) -> bool:
        """Whether a text stands under another caption than the form prints it under."""
        cells = (line.cells[place] if place < len(line.cells) else "" for place in self._columns)
        pairs = zip(cells, row.cells, strict=True)
        return any(
            plain(text).strip("-") != plain(cell.text).strip("-")
            for text, cell in pairs
            if cell.word not in LABELS
        )

    def _is_named(self, line: Line, text: str) -> bool:
        return f"「{text}」" in self._named.get(line.place, "") or (line.place, text) in self._draft.respelled

    def _why(self, row: Row | None) -> str:
        common = next((cell.text for cell in row.cells if cell.text in self._commons), "") if row else ""
        return common and f":「{common}」是共性指标,这一格由表式规定"


def _parts(texts: Iterable[str]) -> set[str]:
    """The lines of texts as captions are compared; signs that are only blanks or stars count for nothing."""
    return {plain(part) for text in texts for part in text.split("\n")} - {""}


def _captions(form: Form) -> list[str]:
    rows = [*form.upper, form.head, *form.grid, *form.sign_off]
    return [cell.text for row in rows for cell in row.cells if cell.head]


def _texts(form: Form) -> list[str]:
    rows = [*form.upper, form.head, *form.grid, *form.sign_off]
    cells = [cell.text for row in rows for cell in row.cells]
    lines = [f"{row.cells[0].text}{row.cells[1].text}" for row in form.sign_off]
    return [form.title, form.subtitle, form.mark, *form.captions.values(), *cells, *lines]
