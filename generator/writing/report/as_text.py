"""A review for a person at a terminal: what matters first, then the findings, the table, and every changed word."""

from collections.abc import Iterable, Iterator

from generator.diagnostics import Severity
from generator.diagnostics.as_text import COLORS
from generator.diagnostics.as_text import as_text as diagnostics_as_text
from generator.diagnostics.frame import width
from generator.review.comparison import ComparisonRow
from generator.review.facts import Change, Part
from generator.review.finding import Judged
from generator.review.review import Review
from generator.review.wording import Kind, Piece
from generator.writing.report.columns import Run, indented, painted, plain, table, wrapped
from generator.writing.report.entry import Entry, Status
from generator.writing.report.opening import amounts, cells, head, heading, opening, told
from generator.writing.report.page.captions import Captions, captions
from generator.writing.report.page.money import money
from generator.writing.report.wordings import Wording, things

LEAST = 40
"""Columns that are used even where the terminal has fewer."""

_BOLD, _DELETED, _INSERTED, _DIM = "1", "9;31", "32", "2"
_MARKS = {
    Kind.KEPT: ("", "", ""),
    Kind.DELETED: ("[-", "-]", _DELETED),
    Kind.INSERTED: ("{+", "+}", _INSERTED),
}
"""How a piece looks: with these around it where there is no colour, in this colour where there is."""

_WIDEST = (18, 10, 10, 10, 10, 12, 6, 12)


class TextReport:
    """Writes one department after another for a terminal of `columns`; nothing is wider unless a word is."""

    def __init__(self, columns: int, *, color: bool) -> None:
        self._columns = max(columns, LEAST)
        self._color = color

    def entry(self, entry: Entry) -> str:
        """One department, ending in a line break."""
        return "\n".join(self._lines(entry)) + "\n"

    def _lines(self, entry: Entry) -> Iterator[str]:
        review = entry.review
        if review is None:
            yield from self._bold(f"{entry.department}:{entry.status}")
            yield from self._without(entry)
        elif entry.status is Status.SAME:
            yield from self._bold(f"{heading(review.changes)}:{entry.status}")
            yield from self._files(entry)
        else:
            yield from self._bold(heading(review.changes))
            yield from self._files(entry)
            yield from self._review(entry, review)

    def _bold(self, text: str) -> Iterator[str]:
        return self._styled([Run(plain(text), _BOLD)], "")

    def _files(self, entry: Entry) -> Iterator[str]:
        yield from indented("", " → ".join(filter(None, (entry.old, entry.new))), self._columns)

    def _without(self, entry: Entry) -> Iterator[str]:
        yield from self._files(entry)
        for faults in entry.faults:
            errors = [found for found in faults.diagnostics if found.severity is Severity.ERROR]
            texts = {found.place.file: faults.text for found in errors[:1]}
            yield diagnostics_as_text(errors, texts, color=self._color).rstrip("\n")

    def _review(self, entry: Entry, review: Review) -> Iterator[str]:
        yield ""
        yield from self._opening(review)
        if review.judged:
            yield from self._section("审核意见")
            for judged in review.judged:
                yield from self._finding(entry, judged)
        yield from self._table(review)
        yield from self._changed(review)

    def _section(self, title: str) -> Iterator[str]:
        yield ""
        yield from self._bold(f"── {title}")

    def _opening(self, review: Review) -> Iterator[str]:
        lines = list(opening(review))
        label = max(width(plain(line.title)) for line in lines)
        for line in lines:
            title = plain(line.title)
            yield from indented(f"{title}{' ' * (label - width(title))}  ", line.text, self._columns)

    def _finding(self, entry: Entry, judged: Judged) -> Iterator[str]:
        level = judged.weight
        style = f"1;{COLORS[level]}"
        asks = "  [未说明]" if judged.unanswered else "  [已说明]" if judged.asks else ""
        lines = [str(place.line) for place in entry.places(judged)]
        where = f"(第 {'、'.join(dict.fromkeys(lines))} 行)" if lines else ""
        head = [
            Run(f"{level.caption} {judged.code}", style),
            Run(plain(f" {judged.finding.subject}{where}{asks}")),
        ]
        yield from self._styled(head, "")
        yield from indented("   ", judged.finding.message, self._columns)
        if judged.finding.hint and judged.answer is None:
            yield from indented("   建议:", judged.finding.hint, self._columns)
        if judged.answer is not None:
            yield from indented("   变动说明:", judged.answer, self._columns)

    def _table(self, review: Review) -> Iterator[str]:
        title, rows = told(review)
        if not rows:
            return
        yield from self._section(title)
        names = captions(review.changes)
        drawn = table([head(names), *map(cells, rows)], self._columns, _WIDEST)
        yield from self._blocks(rows, names) if drawn is None else drawn

    def _blocks(self, rows: Iterable[ComparisonRow], names: Captions) -> Iterator[str]:
        """The same where a table has no room: a paragraph an indicator."""
        for row in rows:
            name, *between, reason = cells(row)
            yield from indented("", name, self._columns)
            said = (f"{title} {cell}" for title, cell in zip(head(names)[1:-1], between, strict=True) if cell)
            yield from indented("   ", ";".join(said), self._columns)
            if reason:
                yield from indented("   变动说明:", reason, self._columns)

    def _changed(self, review: Review) -> Iterator[str]:
        lines = [
            line for line in money(review.changes) if line.difference not in ("", "0") or line.old != line.new
        ]
        found = list(things(review.changes))
        if not lines and not found:
            return
        yield from self._section("逐项改动" + ("" if self._color else "([-删去-]{+新增+})"))
        if lines:
            yield Part.AMOUNT
        for line in lines:
            said = f"{line.title}  {amounts(line, review.changes.edition.unit)}"
            yield from self._styled([Run(f"   {plain(said)}")], "   " * 2)
        for thing in found:
            yield from indented("", f"{thing.part} {thing.name}".strip(), self._columns)
            for wording in thing.wordings:
                yield from self._wording(wording)
            if thing.filled:
                yield from self._filled(thing.filled)

    def _wording(self, wording: Wording) -> Iterator[str]:
        title = f"{wording.change} {wording.word}".strip()
        yield from self._styled([Run(f"   {plain(title)}  "), *map(self._piece, wording.pieces)], "   " * 2)

    def _filled(self, wordings: Iterable[Wording]) -> Iterator[str]:
        """Short words that were blank, on one line."""
        runs = [Run(f"   {Change.FILLED}")]
        for wording in wordings:
            runs += [Run(f"  {plain(wording.word)} "), *map(self._piece, wording.pieces)]
        yield from self._styled(runs, "   " * 2)

    def _piece(self, piece: Piece) -> Run:
        before, after, style = _MARKS[piece.kind]
        text = plain(piece.text)
        return Run(text, style) if self._color else Run(f"{before}{text}{after}")

    def _styled(self, runs: list[Run], margin: str) -> Iterator[str]:
        for number, line in enumerate(wrapped(runs, self._columns - len(margin))):
            text = painted(line, color=self._color).rstrip()
            yield margin + text.lstrip() if number else text
