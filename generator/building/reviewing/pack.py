"""The review pack: every department's files made and put in place, and the index of all of them written anew.

The pack has a folder, a list of files and a lock of its own, so that builds and reviews never touch each other's files.
Nothing is left out because it did not change: what a file says depends on two years, two editions and this program.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from generator.building import manifest
from generator.building.comparing.sides import Sides
from generator.building.environment import environment_digest
from generator.building.exits import DONE, ENVIRONMENT, FINDINGS, USAGE
from generator.building.lock import Lock
from generator.building.manifest import Journal
from generator.building.outcome import Made
from generator.building.overview import CSV
from generator.building.placing import WORD, Placing
from generator.building.planning import PassedOver, PlanningError, shown_path
from generator.building.reviewing.workshop import Reviewed, ReviewWorkshop
from generator.building.running import Pace, default_processes, run
from generator.building.waiting import stored
from generator.diagnostics.system import reason
from generator.writing.summary import WORKBOOK, ReviewRow, ReviewTotals, review_index, review_workbook

INDEX = "index.html"
EDITED_BY_HAND = (WORD, ".xlsx")
"""What people fill in or mark up, and what is therefore never overwritten unasked."""
PACE = Pace(chunk=4, worth=12)
"""A department takes ten times as long as a build's declaration, so a process pays earlier."""

Progress = Callable[[Reviewed], None]
"""Called with each department as it is placed."""


class Pairs(Protocol):
    """What to compare, counted before it is read; `passed_over` is complete when all of it has been read."""

    passed_over: list[PassedOver]

    def __len__(self) -> int:
        """How many there are."""
        ...

    def __iter__(self) -> Iterator[Sides]:
        """One after another."""
        ...


@dataclass(frozen=True)
class Request:
    """What to review, said as `scope` in one phrase, and whether that is every department; where to write, and how.

    Only a review of every department can tell that one is gone.
    """

    pairs: Pairs
    scope: str
    whole: bool
    root: Path
    out: Path
    processes: int | None = None
    force: bool = False


@dataclass
class Pack:
    """What a review made.

    `kept` are files edited by hand that should say something else now and were not overwritten; `left` those of them
    that nothing stands behind any more; `filled` counts those that would be made the same again. `removed` were ours.
    """

    totals: ReviewTotals = field(default_factory=ReviewTotals)
    filled: int = 0
    failed: int = 0
    code: int = DONE
    kept: list[str] = field(default_factory=list)
    left: list[str] = field(default_factory=list)
    removed: list[str] = field(default_factory=list)


def review_all(request: Request, progress: Progress) -> Pack:
    """Make the pack. Raises BusyError when another review holds `out`, OSError when it cannot be written, LostError;
    PlanningError where a build writes: a review would take the forms away as files that nothing stands behind.
    """
    with Lock(request.out):
        manifest.recover(request.out)
        if CSV in manifest.read(request.out):
            shown = shown_path(request.out)
            raise PlanningError(
                f"{shown} 里是 jixiao build 生成的申报表;请另写一个文件夹:--out {shown}/review"
            )
        manifest.sweep(request.out, ".")
        return _Review(request, progress).run()


class _Review:
    """One review under way: what the last one made, and what came of this one so far."""

    def __init__(self, request: Request, progress: Progress) -> None:
        self._request, self._progress, self._out = request, progress, request.out
        self._known = manifest.read(request.out)
        self._before = {entry.path: entry.sha256 for entries in self._known.values() for entry in entries}
        self._old = {key for key in self._known if "/" in key}
        self._rows: list[ReviewRow] = []
        self._seen: dict[str, str] = {}
        self._pack = Pack()

    def run(self) -> Pack:
        """Make every department, take away what is gone, write the index and the list of files."""
        journal = Journal(self._out)
        placing = Placing(self._out, self._known, journal, force=self._request.force, edited=EDITED_BY_HAND)
        self._pack.removed, self._pack.left = placing.removed, placing.left
        for reviewed in self._made():
            self._rows.append(self._placed(reviewed, placing).row)
        passed_over = self._request.pairs.passed_over
        self._note_passed_over(passed_over)
        if self._request.whole and not passed_over:
            self._keep(placing.remove_orphans(sorted(self._old)))
        for made in self._index():
            self._put(placing, made.path, (made,))
        journal.close()
        manifest.finish(self._out, self._known, ())
        return self._pack

    def _made(self) -> Iterator[Reviewed]:
        request = self._request
        workshop = ReviewWorkshop(request.root, self._out, environment_digest(request.root))
        return run(request.pairs, workshop, request.processes or default_processes(), PACE)

    def _placed(self, reviewed: Reviewed, placing: Placing) -> Reviewed:
        """Put a department's files in place, and say what came of it."""
        name = reviewed.key.casefold()  # as some systems compare the names of folders
        other = self._seen.get(name)
        if other is not None:
            reviewed = _collided(reviewed, other)
        else:
            self._seen[name] = reviewed.shown
            self._old.discard(reviewed.key)
            reviewed = self._in_place(reviewed, placing)
        self._pack.failed += reviewed.failed
        self._pack.code = max(self._pack.code, reviewed.code)
        self._progress(reviewed)
        return reviewed

    def _in_place(self, reviewed: Reviewed, placing: Placing) -> Reviewed:
        if reviewed.failed:
            placing.leave(reviewed.key)
            return reviewed
        try:
            self._put(placing, reviewed.key, reviewed.files)
        except OSError as error:
            return _in_use(reviewed, error)
        return reviewed

    def _put(self, placing: Placing, key: str, files: tuple[Made, ...]) -> None:
        """Rename into place; a file edited by hand that would be made the same again needs no word."""
        same = {made.path for made in files if self._before.get(made.path) == made.sha256}
        kept = placing.put(key, "", files)
        self._pack.filled += len(same.intersection(kept))
        self._keep([path for path in kept if path not in same])

    def _keep(self, kept: list[str]) -> None:
        self._pack.kept += kept
        self._pack.code = max(self._pack.code, FINDINGS if kept else DONE)

    def _note_passed_over(self, passed_over: Iterable[PassedOver]) -> None:
        """What was met and not reviewed stands in the index too."""
        for passed in passed_over:
            self._rows.append(ReviewRow("", department="没有审核的文件", obstacle=passed.message))
            self._pack.code = max(self._pack.code, passed.code)

    def _index(self) -> Iterator[Made]:
        """The index as a page and as a workbook."""
        self._pack.totals = ReviewTotals.of(self._rows)
        scope = self._request.scope
        yield stored(self._out, INDEX, "".join(review_index(self._rows, scope)).encode())
        yield stored(self._out, WORKBOOK, review_workbook(self._rows, scope))


def _collided(reviewed: Reviewed, other: str) -> Reviewed:
    """Two departments with one folder: the second has nowhere to go."""
    for made in reviewed.files:
        Path(made.temporary).unlink(missing_ok=True)
    report = f"{reviewed.shown}:没有审核,它与 {other} 会写到同一处 {reviewed.key}/;请改其中一个的文件夹名"
    return _without_files(reviewed, report, USAGE)


def _in_use(reviewed: Reviewed, error: OSError) -> Reviewed:
    """Files that could not be put in place; on Windows, Word and Excel lock what they show."""
    said = f"写不进 {error.filename}:{reason(error)}。文件若正在 Word、Excel 或 WPS 中打开,请关闭后再试"
    return _without_files(reviewed, f"{reviewed.shown}:{said}", ENVIRONMENT)


def _without_files(reviewed: Reviewed, report: str, code: int) -> Reviewed:
    row = reviewed.row._replace(page="", redline="", issues="", data="", obstacle=report)
    return reviewed._replace(row=row, files=(), report=report, code=max(code, reviewed.code), failed=True)
