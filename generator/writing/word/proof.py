"""The proof that a finished .docx says what the form says: every text read again, in its cell, in order."""

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Any, NamedTuple

from generator.form import LABELS, Cell, Form, Row
from generator.form.compose import DEPARTMENT, GRID, HEADERS, SIGN_OFF
from generator.writing.word.mould import reread
from generator.writing.word.reading import Paragraph, ReadCell, ReadTable
from generator.writing.word.shape import Pattern
from generator.writing.word.template import WordTemplate
from generator.writing.word.words import words

_SAID = 40
"""How much of a text is said when it differs."""
_MERGES = {"restart": "合并的第一格", "continue": "并入上面的格", "": "不合并的格"}


class Difference(NamedTuple):
    """One text that is not what the form says. `place` is Chinese: 绩效指标第3行「指标值」."""

    place: str
    expected: str
    actual: str

    @property
    def sentence(self) -> str:
        """The difference as Chinese, without a full stop."""
        return f"{self.place}应当是「{_short(self.expected)}」,写出的却是「{_short(self.actual)}」"


def _short(text: str) -> str:
    return text if len(text) <= _SAID else f"{text[:_SAID]}…"


class _Text(NamedTuple):
    place: str
    text: str


def prove(raw: bytes, form: Form, template: WordTemplate) -> list[Difference]:
    """What differs between the finished bytes and the form; empty when nothing does.

    The indicator grid must be equal row by row and cell by cell, merges included. Everything else must appear
    in the form's order, with nothing between but what the template's author drew.
    """
    blocks = reread(raw)
    place = _find_grid(blocks, form)
    if place is None:
        return [Difference(GRID, "、".join(cell.text for cell in form.head.cells), "没有这样的列头")]
    table, head = place
    rest = _Rest(form, template)
    return [*_grid(blocks[table], head, form), *rest.differences(_outside(blocks, table, head, form))]


def _find_grid(blocks: Sequence[Paragraph | ReadTable], form: Form) -> tuple[int, int] | None:
    """Which table, and which of its rows, is the head of the indicators."""
    wanted = [cell.text for cell in form.head.cells]
    for number, block in enumerate(blocks):
        if isinstance(block, ReadTable):
            for index, row in enumerate(block.rows):
                if len(row) == len(wanted) and [cell.text for cell in row] == wanted:
                    return number, index
    return None


def _grid(table: Paragraph | ReadTable, head: int, form: Form) -> Iterator[Difference]:
    rows = table.rows[head + 1 :] if isinstance(table, ReadTable) else ()
    for number, row in enumerate(form.grid, 1):
        if number > len(rows):
            yield Difference(f"{GRID}第{number}行", "、".join(c.text for c in row.cells), "")
        elif len(rows[number - 1]) != len(row.cells):
            yield Difference(f"{GRID}第{number}行", f"{len(row.cells)}格", f"{len(rows[number - 1])}格")
        else:
            yield from _row(number, row, rows[number - 1])


def _row(number: int, row: Row, read: Sequence[ReadCell]) -> Iterator[Difference]:
    for cell, (text, merge) in zip(row.cells, read, strict=True):
        wanted = cell.text if cell.rows else ""
        if text != wanted:
            yield Difference(f"{GRID}第{number}行「{cell.word}」", wanted, text)
        elif merge != (merged := _merge(cell)):
            yield Difference(f"{GRID}第{number}行「{cell.word}」", _MERGES[merged], _MERGES.get(merge, merge))


def _merge(cell: Cell) -> str:
    if not cell.rows:
        return "continue"
    return "restart" if cell.word in LABELS or cell.rows > 1 else ""


def _outside(blocks: Sequence[Paragraph | ReadTable], table: int, head: int, form: Form) -> Iterator[_Text]:
    """Every text that is not in the grid, in order."""
    for number, block in enumerate(blocks):
        if isinstance(block, Paragraph):
            yield _Text("表外", block.text)
        else:
            end = head + 1 + len(form.grid)
            rows = block.rows if number != table else (*block.rows[:head], *block.rows[end:])
            yield from (_Text("表格里", cell.text) for row in rows for cell in row)


class _Rest:
    """The texts of a form outside its grid, and what a template's author drew among them."""

    def __init__(self, form: Form, template: WordTemplate) -> None:
        self._form, self._shape = form, template.shape
        keys = {DEPARTMENT, *(row.cells[1].word for row in form.rows if row.section in {HEADERS, SIGN_OFF})}
        self._named = [p for p in self._shape.mixed if keys.intersection(p.holes)]
        self._own_place = {hole for pattern in self._named for hole in pattern.holes if hole in keys}
        self._expected = list(self._texts(form))

    @cached_property
    def _words(self) -> dict[str, Any]:
        return words(self._form)

    @cached_property
    def _drawn(self) -> set[str | None]:
        """What the template's author drew, and what the template prints a second time."""
        return {*self._shape.fixed, *(pattern.printed(self._words) for pattern in self._shape.patterns)}

    def _required(self) -> list[str]:
        """Texts with words that stand in a place of their own; a template may leave out one without any content."""
        filled = (p for p in self._named if any(self._words.get(hole) for hole in p.holes))
        return [text for p in filled if (text := p.printed(self._words))]

    def _texts(self, form: Form) -> Iterator[_Text]:
        yield from map(_Text, ("附件标记", "标题", "副标题"), (form.mark, form.title, form.subtitle))
        for row in (*form.upper, *form.sign_off):
            if not self._own_place.intersection(row.texts):
                yield from (
                    _Text(f"{row.section}「{c.word or c.text}」", c.text) for c in row.cells if c.rows
                )

    def differences(self, actual: Iterator[_Text]) -> Iterator[Difference]:
        """Compare from top to bottom; a text that was drawn into the template is passed over."""
        at, seen = 0, set()
        for place, text in actual:
            seen.add(text)
            after = self._after(text, at) if text else at
            if after is not None:
                at = after
            elif text not in self._drawn:
                wanted = self._next(at)
                expected = self._expected[wanted] if wanted < len(self._expected) else _Text(place, "")
                yield Difference(expected.place, expected.text, text)
                at = min(wanted + 1, len(self._expected))
        yield from (Difference(place, text, "") for place, text in self._expected[at:] if text)
        yield from (Difference("表外", text, "") for text in self._required() if text not in seen)

    def _next(self, at: int) -> int:
        """The next text that is not empty: an empty one leaves nothing to read."""
        while at < len(self._expected) and not self._expected[at].text:
            at += 1
        return at

    def _after(self, text: str, at: int) -> int | None:
        """Where the form's texts continue after `text`; None when it is not the next of them."""
        following = self._next(at)
        if following < len(self._expected) and self._expected[following].text == text:
            return following + 1
        for start in range(at, following + 1):
            for pattern in self._shape.mixed:
                if (end := self._filled(pattern, text, start)) is not None:
                    return end
        return None

    def _filled(self, pattern: Pattern, text: str, start: int) -> int | None:
        end = start + len(pattern.holes)
        values = [expected.text for expected in self._expected[start:end]]
        return end if len(values) == len(pattern.holes) and pattern.filled(values) == text else None
