"""Reviews as a comment on a merge request: the summary first, never longer than a comment may be."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from generator.diagnostics import Severity
from generator.diagnostics.place import breadcrumbs
from generator.review.facts import Change
from generator.review.finding import Judged
from generator.review.review import Review
from generator.review.wording import Kind, Piece
from generator.writing.report.entry import Entry, Status
from generator.writing.report.inert import inert, row, rule
from generator.writing.report.opening import amounts, cells, head, heading, opening, told
from generator.writing.report.page.captions import captions
from generator.writing.report.page.money import money
from generator.writing.report.totals import Totals
from generator.writing.report.wordings import Thing, Wording, things

LIMIT = 65_000
"""Characters. GitHub takes 65,536; the rest is for whoever posts it to sign it."""
_FOR_NOTICES = 500
_MARKS = {Kind.KEPT: ("", ""), Kind.DELETED: ("<del>", "</del>"), Kind.INSERTED: ("<ins>", "</ins>")}


class Section(NamedTuple):
    """A part of the report that is shown whole or not at all; `name` says what is missing without it."""

    name: str
    text: str


class _Department(NamedTuple):
    """What is kept of a department until all are known: for the order, for the summary, and its own sections.

    Without a `row` there is nothing to say of it among others.
    """

    unanswered: int
    asking: int
    row: str
    title: str
    sections: tuple[Section, ...]


def as_markdown(entries: Iterable[Entry], command: str, limit: int = LIMIT) -> str:
    """The report. What does not fit is named, with the `command` that shows it."""
    totals = Totals()
    departments = []
    for entry in entries:
        totals.add(entry)
        departments.append(_department(entry))
    paper, alone = _Paper(command, limit), len(departments) == 1
    if alone:
        paper.put(f"## {departments[0].title}")
    else:
        departments.sort(key=lambda one: (-one.unanswered, -one.asking))
        paper.put("## 申报表变动审核")
        paper.put(totals.sentence)
        departments = [one for one in departments if one.row]
        _index(paper, departments)
    for one in departments:
        _put(paper, one, titled=not alone)
    return paper.text


class _Paper:
    """Takes parts in the order of their weight while there is room, and remembers what it had no room for."""

    def __init__(self, command: str, limit: int) -> None:
        self._command, self._left = command, limit - _FOR_NOTICES
        self._parts: list[str] = []
        self._missing: dict[str, int] = {}

    def put(self, text: str) -> bool:
        """Take a part, if there is room for it."""
        if len(text) + 2 > self._left:
            return False
        self._left -= len(text) + 2
        self._parts.append(text)
        return True

    def miss(self, name: str) -> None:
        """Remember that something was left out."""
        self._missing[name] = self._missing.get(name, 0) + 1

    @property
    def room(self) -> int:
        """How many characters may still come."""
        return self._left

    @property
    def text(self) -> str:
        """What was taken, and a last line on what was not."""
        if self._missing:
            missing = "、".join(
                f"{name}({count} 份)" if count > 1 else name for name, count in self._missing.items()
            )
            self._parts.append(f"> **没有放进来的**(超过评论的长度):{missing}。看全部:`{self._command}`")
        return "\n\n".join(self._parts) + "\n"


def _index(paper: _Paper, departments: list[_Department]) -> None:
    """The table of all departments, as many rows as half the paper takes."""
    head = [row(("部门", "比较", "需说明", "未说明", "新增/取消/更名")), rule(5)]
    room, taken = paper.room // 2 - sum(map(len, head)), 0
    rows = []
    for one in departments:
        taken += len(one.row) + 1
        if taken > room:
            break
        rows.append(one.row)
    if rows:
        paper.put("\n".join([*head, *rows]))
    for _ in departments[len(rows) :]:
        paper.miss("汇总表中的部门")


def _put(paper: _Paper, department: _Department, *, titled: bool) -> None:
    first, *others = department.sections
    if titled and not paper.put(f"### {department.title}\n\n{first.text}"):
        paper.miss("部门的明细")
        return
    for section in others if titled else department.sections:
        if not paper.put(section.text):
            paper.miss(section.name)


def _department(entry: Entry) -> _Department:
    review = entry.review
    if review is None:
        row_text = row((inert(entry.department), entry.status, "", "", ""))
        sections = tuple(_faults(entry)) if entry.faults else (_files(entry),)
        return _Department(0, 0, row_text, f"{inert(entry.department)}:{entry.status}", sections)
    title = inert(heading(review.changes))
    if entry.status is Status.SAME:
        return _Department(0, 0, "", f"{title}:{entry.status}", (_files(entry),))
    asking, unanswered = len(review.asking), len(review.unanswered)
    came = ";".join(
        f"{line.title} {line.text}" for line in opening(review) if line.title in ("新增", "取消", "更名")
    )
    cells = (
        inert(entry.department),
        captions(review.changes).heading,
        str(asking),
        str(unanswered),
        inert(came),
    )
    return _Department(unanswered, asking, row(cells), title, tuple(_sections(entry, review)))


def _files(entry: Entry) -> Section:
    return Section("文件名", " → ".join(inert(name) for name in (entry.old, entry.new) if name))


def _faults(entry: Entry) -> Iterator[Section]:
    errors = [
        found for faults in entry.faults for found in faults.diagnostics if found.severity is Severity.ERROR
    ]
    lines = [
        f"- {inert(f'{found.place.file}:{found.place.line}')} **{found.code}** "
        + inert(f"{breadcrumbs(found.path)} {found.message}{';建议:' + found.hint if found.hint else ''}")
        for found in errors
    ]
    yield Section("错误", "\n".join(lines))


def _sections(entry: Entry, review: Review) -> Iterator[Section]:
    """In the order of their weight."""
    lines = "\n".join(f"- **{line.title}** {inert(line.text)}" for line in opening(review))
    yield Section("概要", f"{_files(entry).text}\n\n{lines}")
    urgent = [judged for judged in review.judged if judged.unanswered]
    if urgent:
        yield Section("未说明的变动", f"**未说明的变动 {len(urgent)} 项**\n\n{_findings(entry, urgent)}")
    settled = [judged for judged in review.judged if not judged.unanswered]
    heavy = [judged for judged in settled if judged.weight >= Severity.WARNING]
    others = [judged for judged in settled if judged.weight < Severity.WARNING]
    if heavy:
        yield Section("请核对的变动", f"**请核对的变动 {len(heavy)} 项**\n\n{_findings(entry, heavy)}")
    yield from _table(review)
    if others:
        title = f"其他审核意见 {len(others)} 项(已说明的、不必说明的)"
        yield Section("其他审核意见", _folded(title, _findings(entry, others)))
    yield from _changed(review)


def _folded(title: str, text: str) -> str:
    return f"<details><summary>{title}</summary>\n\n{text}\n\n</details>"


def _findings(entry: Entry, found: Iterable[Judged]) -> str:
    head = [row(("级别", "对象", "审核意见", "建议或变动说明")), rule(4)]
    return "\n".join([*head, *(_finding(entry, judged) for judged in found)])


def _finding(entry: Entry, judged: Judged) -> str:
    lines = dict.fromkeys(str(place.line) for place in entry.places(judged))
    where = f"<br>第 {'、'.join(lines)} 行" if lines else ""
    answer = judged.finding.hint if judged.answer is None else f"变动说明:{judged.answer}"
    subject = f"{inert(judged.finding.subject)}{where}"
    return row(
        (f"{judged.weight.caption} {judged.code}", subject, inert(judged.finding.message), inert(answer))
    )


def _table(review: Review) -> Iterator[Section]:
    title, rows = told(review)
    if not rows:
        return
    names = captions(review.changes)
    text = "\n".join([row(head(names)), rule(8), *(row(tuple(map(inert, cells(one)))) for one in rows)])
    yield Section("指标对照", _folded(title, text))


def _changed(review: Review) -> Iterator[Section]:
    unit = review.changes.edition.unit
    lines = [
        f"- **预算情况** {inert(f'{line.title} {amounts(line, unit)}')}"
        for line in money(review.changes)
        if line.old != line.new
    ]
    lines += [_thing(thing) for thing in things(review.changes)]
    if lines:
        yield Section("逐项改动", _folded(f"逐项改动 {len(lines)} 处", "\n".join(lines)))


def _thing(thing: Thing) -> str:
    said = [f"{wording.change} {_worded(wording, ':')}".replace(" :", ":") for wording in thing.wordings]
    if thing.filled:
        said.append(f"{Change.FILLED} {';'.join(_worded(wording, ' ') for wording in thing.filled)}")
    return f"- **{thing.part}** {inert(thing.name)}<br>{'<br>'.join(said)}"


def _worded(wording: Wording, between: str) -> str:
    return f"{inert(wording.word)}{between}{''.join(map(_piece, wording.pieces))}"


def _piece(piece: Piece) -> str:
    before, after = _MARKS[piece.kind]
    return f"{before}{inert(piece.text)}{after}"
