"""One department in a report: what was compared with what, and what came of it."""

from enum import StrEnum
from typing import NamedTuple

from generator.diagnostics import Diagnostic, Place, Severity
from generator.review.finding import Judged
from generator.review.review import Review
from generator.source import Source


class Status(StrEnum):
    """What there is to say of a department."""

    CHANGED = "有变化"
    SAME = "没有变化"
    FIRST = "首次申报"
    GONE = "已删去"
    FAULTY = "有误,没有比较"

    @property
    def word(self) -> str:
        """The word machines read."""
        return self.name.lower()


class Faults(NamedTuple):
    """The diagnostics that kept a file from being compared, and the text that they point into."""

    diagnostics: tuple[Diagnostic, ...]
    text: str


class Entry(NamedTuple):
    """A comparison to report. `department` is its 部门名称, or its folder where that is not known.

    `old` and `new` name the files; `source` is the new one's, for the places of findings. Without a `review` one side
    is missing or `faults` say what is wrong.
    """

    folder: str
    department: str
    old: str | None
    new: str | None
    review: Review | None = None
    source: Source | None = None
    faults: tuple[Faults, ...] = ()

    @property
    def status(self) -> Status:
        """What came of it."""
        if self.faults:
            return Status.FAULTY
        if self.review is not None:
            differs = self.review.judged or any(True for _ in self.review.changes.facts)
            return Status.CHANGED if differs else Status.SAME
        return Status.FIRST if self.old is None else Status.GONE

    @property
    def unanswered(self) -> int:
        """How many changes still ask for a reason."""
        return len(self.review.unanswered) if self.review else 0

    def places(self, judged: Judged) -> tuple[Place, ...]:
        """Where a finding stands in the new file."""
        source = self.source
        return tuple(source.place(path) for path in judged.finding.paths) if source else ()

    def fingerprint(self, judged: Judged) -> str:
        """16 hex digits that stay the same when lines move, and whatever the file is called (a path, REV:path)."""
        year = self.review.changes.new.year if self.review else ""
        places = (place._replace(file=f"{self.folder}/{year}") for place in self.places(judged))
        finding = judged.finding
        message = f"{finding.subject}\0{finding.message}"
        return Diagnostic(judged.code, Severity.NOTE, tuple(places), message).fingerprint
