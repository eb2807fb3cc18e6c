"""The form laid out for a page: which cells are headers of what, where findings and notes stand, what links where."""

from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from itertools import groupby
from operator import attrgetter
from typing import NamedTuple

from generator.diagnostics.severity import BY_WORD
from generator.form import LABELS, Cell, Form, Mark, Row
from generator.model.indicator import Indicator
from generator.model.words import words_of

NAME, SCORING = words_of(Indicator)["name"], words_of(Indicator)["scoring"]
FORM_ANCHOR = "form"
_MARKS = attrgetter("marks")


class Remark(NamedTuple):
    """A finding in the margin of its row; `subject` is the caption of its cell, empty for the whole row.

    A finding at many places is said in full at the first; at the others `said` is where that is, with its anchor.
    """

    anchor: str
    level: str
    caption: str
    code: str
    message: str
    hint: str
    subject: str
    said: "Target | None" = None


class Box(NamedTuple):
    """A cell as drawn. `plain` boxes are the many that need no attribute but their label.

    `remarks` are the anchors of the findings on this cell, `badge` their levels and codes in words.
    """

    plain: bool
    label: str
    text: str
    scope: str = ""
    rows: int = 1
    columns: int = 1
    anchor: str = ""
    level: str = ""
    badge: str = ""
    remarks: str = ""
    note: str = ""


class Line(NamedTuple):
    """A row as drawn, with the findings in its margin.

    `lines` says for each box, with blanks between, where it stands in the YAML file; empty in a page that is kept.
    """

    anchor: str
    boxes: list[Box]
    remarks: tuple[Remark, ...]
    lines: str = ""


class Section(NamedTuple):
    """A part of the upper block, with its caption for people who do not see the table."""

    caption: str
    rows: list[Line]


class Target(NamedTuple):
    """Where a finding stands: a link in the list of findings."""

    anchor: str
    title: str


class Finding(NamedTuple):
    """A finding with every place it has on the form; none when it concerns the form as a whole."""

    level: str
    caption: str
    code: str
    message: str
    hint: str
    targets: tuple[Target, ...]


class Sheet:
    """One form laid out. Anchors count the rows from top to bottom (r1, r2, …) and the cells in them (r3c5).

    `lines` gives the `Line.lines` of a row.
    """

    def __init__(self, form: Form, lines: Callable[[Row], str] | None = None) -> None:
        labels = {
            cell.text
            for row in (*form.upper, *form.sign_off)
            for cell in row.cells
            if cell.head and not cell.word
        }
        self._box = _boxing(tuple(form.captions.items()), frozenset(labels))
        self._targets: dict[Mark, list[Target]] = {mark: [] for mark in form.marks}
        self._count = 0
        self._lines = lines
        self._department = form.department
        self.upper = [
            Section(form.captions.get(name, ""), [self._line(row, headers=False) for row in rows])
            for name, rows in groupby(form.upper, key=lambda row: row.section)
        ]
        self.head = [Box(False, "", cell.text, "col") for cell in form.head.cells]
        self.groups = [[self._line(row, headers=True) for row in rows] for rows in _groups(form.grid)]
        self.sign_off = [self._line(row, headers=False) for row in form.sign_off]

    @property
    def findings(self) -> list[Finding]:
        """Every finding once with its places, the worst level first, else in the order of the form."""
        found = [
            Finding(
                mark.level, BY_WORD[mark.level].caption, mark.code, mark.message, mark.hint, tuple(targets)
            )
            for mark, targets in self._targets.items()
        ]
        return sorted(found, key=lambda finding: -BY_WORD[finding.level])

    def _line(self, row: Row, *, headers: bool) -> Line:
        self._count += 1
        anchor = f"r{self._count}"
        lines = self._lines(row) if self._lines else ""
        note_at = _note_at(row) if row.note else -1
        if not (row.marks or note_at >= 0 or any(map(_MARKS, row.cells))):
            return Line("", [self._box(cell, headers) for cell in row.cells if cell.rows], (), lines)
        title = self._title(row)
        remarks = list(self._remarks(row.marks, anchor, title, ""))
        boxes = []
        for number, cell in enumerate(row.cells):
            if cell.rows:
                box = self._box(cell, headers)
                if cell.marks or number == note_at:
                    own = list(self._remarks(cell.marks, f"{anchor}c{number + 1}", title, box.label))
                    box = _with_extras(box, own, row.note if number == note_at else "")
                    remarks += own
                boxes.append(box)
        return Line(anchor if row.marks else "", boxes, tuple(remarks), lines)

    def _remarks(self, marks: Iterable[Mark], anchor: str, title: str, subject: str) -> Iterator[Remark]:
        for number, mark in enumerate(marks, 1):
            target = Target(anchor, f"{title} › {subject}" if subject and subject != title else title)
            targets = self._targets.setdefault(mark, [])
            said = targets[0] if targets else None
            targets.append(target)
            level, code, message, hint = mark.level, mark.code, mark.message, mark.hint
            caption = BY_WORD[level].caption
            yield Remark(f"{anchor}f{number}", level, caption, code, message, hint, subject, said)

    def _title(self, row: Row) -> str:
        """What a row is called: the indicator's name, else what stands left in it, else its part of the form."""
        name = row.texts.get(NAME)
        if name:
            return name
        texts = [cell.text for cell in row.cells if cell.head and cell.text and cell.rows]
        return texts[-1] if texts else next((c.text for c in row.cells if c.text and c.rows), row.section)


@lru_cache(maxsize=16)
def _boxing(captions: tuple[tuple[str, str], ...], labels: frozenset[str]) -> Callable[[Cell, bool], Box]:
    """How cells of an edition become boxes; most cells are the edition's own and come with every declaration."""
    titles = dict(captions)

    @lru_cache(maxsize=1024)
    def box(cell: Cell, headers: bool) -> Box:
        label = "" if cell.head and not headers else titles.get(cell.word, "")
        if label in labels:
            label = ""  # the row says it already
        scope = _scope(cell, headers)
        plain = not scope and cell.rows == 1 and cell.columns == 1
        return Box(plain, label, cell.text, scope, cell.rows, cell.columns)

    return box


def _with_extras(box: Box, remarks: list[Remark], note: str) -> Box:
    shape = (box.label, box.text, box.scope, box.rows, box.columns)
    if not remarks:
        return Box(False, *shape, note=note)
    anchor = remarks[0].anchor.partition("f")[0]
    level = max(remarks, key=lambda remark: BY_WORD[remark.level]).level
    badge = "、".join(dict.fromkeys([f"{remark.caption} {remark.code}" for remark in remarks]))
    return Box(False, *shape, anchor, level, badge, " ".join([remark.anchor for remark in remarks]), note)


def _scope(cell: Cell, headers: bool) -> str:
    """Of what a cell is the header: a column, a row, a group of rows, or nothing."""
    if not cell.text:
        return ""
    if headers:
        return "rowgroup" if cell.word == LABELS[0] else "row" if cell.head or cell.word == NAME else ""
    if cell.head:
        return "col" if cell.word else "rowgroup" if cell.rows > 1 else "row"
    return ""


def _note_at(row: Row) -> int:
    """The cell under which the scoring note stands: the scoring, else the last."""
    for number, cell in enumerate(row.cells):
        if cell.word == SCORING:
            return number
    return len(row.cells) - 1


def _groups(grid: tuple[Row, ...]) -> Iterator[list[Row]]:
    """The rows under each 一级指标: one row group of the table each."""
    group: list[Row] = []
    words = [cell.word for cell in grid[0].cells] if grid else []
    label = words.index(LABELS[0]) if LABELS[0] in words else None
    for row in grid:
        if group and label is not None and row.cells[label].rows:
            yield group
            group = []
        group.append(row)
    if group:
        yield group
