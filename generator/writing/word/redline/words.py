"""An aligned form -> the words of its template, where a text that changed knows what it was before."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from generator.form import DELETED, INSERTED, Cell, Form, Line, Row
from generator.form.compose import BUDGET, GOALS, GRID, TASKS
from generator.writing.word.markup import run_text
from generator.writing.word.words import CAPTIONS, FATE, LAST, words

TARGET = "jixiao"
"""Of the processing instructions that mark a revision in the filled template; data cannot write one, they are escaped."""


class Fate(str):
    """INSERTED or DELETED, said of the row or paragraph that it is printed into."""

    __slots__ = ()


class Revised(str):
    """A text with the one before it. It is there, to a template that asks, when it was or is there.

    `line` says that it is INSERTED or DELETED as a whole line, even where it is empty.
    """

    was: str
    number: int
    line: str

    def __bool__(self) -> bool:
        return len(self) > 0 or len(self.was) > 0

    @property
    def both(self) -> str:
        """As much text as stands in the cell while both can be read."""
        return str(self) + self.was


class _Ledger:
    """Every text that changed, by its number in the filled template."""

    def __init__(self) -> None:
        self.texts: list[Revised] = []

    def text(self, text: str, was: str | None, line: str = "") -> str:
        """A text as the template prints it: itself where nothing changed."""
        if was is None or (was == text and not line):
            return text
        found = Revised(text)
        found.was, found.number, found.line = was, len(self.texts), line
        self.texts.append(found)
        return found

    def cell(self, cell: Cell) -> Cell:
        """A cell as the new form prints it: one that a label above covers is empty."""
        return cell._replace(text=self.text(cell.text if cell.rows else "", cell.was))

    def rows(self, rows: Iterable[Row]) -> tuple[Row, ...]:
        """Rows as they are printed; one that is gone keeps its words, and will be marked as a whole."""
        return tuple(
            row if row.revision == DELETED else row._replace(cells=tuple(map(self.cell, row.cells)))
            for row in rows
        )

    def line(self, line: Line) -> str:
        """One goal, or one line of it."""
        fate = INSERTED if line.was is None else DELETED if line.text is None else ""
        return self.text(line.text or "", line.was or "", fate)


def redline_words(form: Form) -> tuple[dict[str, Any], Sequence[Revised]]:
    """Everything a template may ask for, and the texts among it that changed, by their numbers."""
    ledger, was = _Ledger(), form.was or form
    captions = {word: ledger.text(text, was.captions.get(word, "")) for word, text in form.captions.items()}
    shown = form._replace(
        mark=ledger.text(form.mark, was.mark),
        title=ledger.text(form.title, was.title),
        subtitle=ledger.text(form.subtitle, was.subtitle),
        department=ledger.text(form.department, was.department),
        unit=ledger.text(form.unit, was.unit),
        captions=captions,
        upper=ledger.rows(form.upper),
        grid=ledger.rows(form.grid),
        sign_off=ledger.rows(form.sign_off),
    )
    available = words(shown)
    available["年度"] = ledger.text(str(form.year), str(was.year))
    available[GOALS] = [ledger.line(line) for row in form.section(GOALS) for line in row.cells[-1].lines]
    available[FATE] = fate
    _mark_rows(available, shown)
    return available, ledger.texts


def _mark_rows(available: Mapping[str, Any], form: Form) -> None:
    tasks = [row for row in form.section(TASKS) if row.path[:1] == (TASKS,)]
    for section, rows in ((TASKS, tasks), (BUDGET, list(form.section(BUDGET))), (GRID, form.grid)):
        for item, row in zip(available[section], rows, strict=True):
            if row.revision:
                item[FATE] = Fate(row.revision)
            if section != GRID:
                item[CAPTIONS] = row.cells[0].text
    last = max((number for number, row in enumerate(form.grid) if row.revision != DELETED), default=0)
    for item in available[GRID][last:]:
        item[LAST] = bool(form.sign_off)


def fate(thing: object, asked: bool = False) -> Fate | None:
    """For the template's own use: what became of the row or paragraph that stands there for `thing`.

    A row, or a line of the goals, says it itself; a text that is `asked` for (if) by being there in one year only.
    """
    if type(thing) is dict:
        return thing.get(FATE)
    if type(thing) is not Revised:
        return None
    if not asked:
        return Fate(thing.line) if thing.line else None
    if bool(len(thing)) == bool(thing.was):
        return None
    return Fate(INSERTED if len(thing) else DELETED)


def traced(value: object) -> str:
    """What `finalize` prints: an instruction for a text that changed and for a fate, else the escaped value."""
    if type(value) is Revised:
        return f"<?{TARGET} {value.number}?>"
    if type(value) is Fate:
        return f"<?{TARGET} {value}?>"
    return run_text(value)


def both(row: Mapping[str, Any]) -> dict[str, str]:
    """A row with as much text in each cell as stands there while both texts can be read."""
    return {word: text.both if type(text) is Revised else text for word, text in row.items()}
