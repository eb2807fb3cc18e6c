"""One build: what changed is made, what did not is left, what is wrong is said, and the overview is written anew."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from heapq import merge
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from generator.building import manifest
from generator.building.environment import environment_digest, inputs_digest
from generator.building.exits import DONE, FINDINGS
from generator.building.lock import Lock
from generator.building.manifest import Entry, Journal, digest
from generator.building.outcome import Outcome, Status
from generator.building.overview import FILES, Overview
from generator.building.placing import WORD, Placing
from generator.building.planning import Job, PlanningError, shown_path
from generator.building.signatures import LastBuild, Signature, Signatures, SignatureWriter, signature

if TYPE_CHECKING:  # imported where it is used: a build with nothing to do needs none of it
    from generator.building.workshop import Workshop
    from generator.writing.summary import SummaryRow

Progress = Callable[[Outcome | None], None]
"""Called with each outcome as it is placed, and with None for a declaration left as it was."""


NAMED = 20
"""How many single declarations are named before the summary speaks for the rest."""


class Built:
    """What a build did. `kept` are Word files edited by hand that were neither overwritten nor removed.

    `left` are those of them that nothing stands behind any more; `removed` are files that we made and took away;
    `paths` the first Word files that were made, for a bureau's thousand would only fill memory.
    """

    def __init__(self) -> None:
        self.made = self.unchanged = self.wrong = self.held = self.failed = 0
        self.code = DONE
        self.kept: list[str] = []
        self.left: list[str] = []
        self.removed: list[str] = []
        self.paths: list[str] = []

    def count(self, outcome: Outcome, kept: list[str]) -> None:
        """Add one outcome."""
        self.made += outcome.status is Status.MADE
        self.wrong += outcome.status is Status.WRONG
        self.held += outcome.status is Status.KEPT
        self.failed += outcome.status is Status.FAILED
        self.keep(kept)
        self.code = max(self.code, outcome.code)
        if outcome.status is not Status.FAILED and len(self.paths) < NAMED:
            self.paths += [
                made.path for made in outcome.files if made.path.endswith(WORD) and made.path not in kept
            ]

    def keep(self, kept: list[str]) -> None:
        """Files edited by hand are a finding."""
        self.kept += kept
        self.code = max(self.code, FINDINGS) if kept else self.code


class Request(NamedTuple):
    """What to build: the jobs of the plan, whether they are all there are, where to, and how."""

    jobs: list[Job]
    whole: bool
    root: Path
    out: Path
    processes: int | None = None
    force: bool = False


def build(request: Request, progress: Progress) -> Built:
    """Carry out a request. Raises BusyError when another build holds `out`, OSError when it cannot be written;
    PlanningError where a review writes, which makes the only workbooks: a build would take them away.
    """
    with Lock(request.out):
        manifest.recover(request.out)
        return _Build(request, progress).run()


class _Build:
    """One build under way: what was known before, what is fresh, what came of the rest."""

    def __init__(self, request: Request, progress: Progress) -> None:
        self._request, self._progress = request, progress
        self._out, self._folder = request.out, str(request.out)
        self._environment = environment_digest(request.root)
        self._signatures = Signatures(request.root, request.out, self._environment)
        self._over_all = [f"{self._folder}/{name}" for name in (manifest.NAME, *FILES)]
        self._jobs = {job.key: job for job in request.jobs}
        self._fresh: dict[str, Signature] = {}
        """The declarations that are left as they are, with their source as it was when that was found."""
        self._built = Built()

    def run(self) -> Built:
        """Leave what is fresh, make the rest, and write overview and manifest when anything changed."""
        last = self._signatures.read()
        if self._is_as_left(last):
            self._built.unchanged = len(self._jobs)
            return self._built
        self._look_into()
        todo = [job for key, job in self._jobs.items() if not self._is_fresh(key, job, last)]
        orphans = self._orphans()
        if not todo and not orphans and self._overview.current(self._jobs if self._request.whole else None):
            self._built.unchanged = len(self._jobs)
            return self._built
        self._make(todo, orphans)
        return self._built

    def _is_as_left(self, last: LastBuild) -> bool:
        """Whether everything is as the last build left it, which found nothing wrong: a quick yes, before all reading."""
        if not last.seal or signature(self._over_all).text != last.seal:
            return False
        if self._request.whole and len(self._jobs) != len(last.declarations):
            return False
        return all(self._signed(key, job, last) for key, job in self._jobs.items())

    def _signed(self, key: str, job: Job, last: LastBuild) -> Signature | None:
        """The signature of a declaration and its files, where it is the last one."""
        trusted = last.declarations.get(key)
        if trusted is None:
            return None
        now = signature([job.file, *(f"{self._folder}/{file}" for file in trusted.files)])
        return now if now.text == trusted.text else None

    def _look_into(self) -> None:
        """Read what the last builds made. Raises PlanningError where a review did."""
        self._known = manifest.read(self._out)
        if any(key.endswith(".xlsx") for key in self._known):
            shown = shown_path(self._out)
            raise PlanningError(f"{shown} 里是 jixiao review 生成的审核材料;请用 --out 另写一个文件夹")
        self._overview = Overview(self._out, self._known)

    def _is_fresh(self, key: str, job: Job, last: LastBuild) -> bool:
        """Whether both files of a declaration stand there as they would be made; noted where it is so."""
        now = self._signed(key, job, last)
        if now and last.declarations[key].files == tuple(self._files(key)):
            self._fresh[key] = Signature(now.text.partition(";")[0], now.latest)
            return True
        entries, source = self._known.get(key, ()), signature([job.file])
        both = {entry.path.rpartition(".")[2] for entry in entries} == {"docx", "html"}
        if both and self._agrees(job, entries):
            self._fresh[key] = source
        return key in self._fresh

    def _agrees(self, job: Job, entries: Iterable[Entry]) -> bool:
        """The same question asked of the contents: the declaration's, and those of its files."""
        try:
            inputs = inputs_digest(self._environment, job, Path(job.file).read_bytes())
        except OSError:
            return False
        return all(e.inputs == inputs and digest(self._out / e.path) == e.sha256 for e in entries)

    def _files(self, key: str) -> list[str]:
        return [entry.path for entry in self._known.get(key, ())]

    def _orphans(self) -> list[str]:
        """Declarations that were made once and are gone; only a build of everything can tell."""
        if not self._request.whole:
            return []
        return sorted(key for key in self._known if key not in self._jobs)

    def _make(self, todo: list[Job], orphans: list[str]) -> None:
        rows = self._overview.rows()
        journal = Journal(self._out)
        placing = Placing(self._out, self._known, journal, force=self._request.force)
        self._built.removed, self._built.left = placing.removed, placing.left
        self._built.keep(placing.remove_orphans(orphans))
        from generator.building.workshop import Workshop
        from generator.writing.summary import years

        workshop = Workshop(self._request.root, self._out, self._environment)
        with self._signatures.writer() as signatures:
            outcomes = self._placed(todo, workshop, placing, signatures)
            newest = max(years(key.rpartition("/")[2] for key in chain(rows, self._jobs)), default=0)
            lines = self._rows(outcomes, rows, workshop, signatures)
            last = self._overview.write(lines, newest, whole=self._request.whole)
        journal.close()
        manifest.finish(self._out, self._known, last)
        if self._request.whole and self._built.code == DONE:
            self._signatures.seal(self._over_all)

    def _placed(
        self, todo: list[Job], workshop: "Workshop", placing: Placing, signatures: SignatureWriter
    ) -> Iterator[Outcome]:
        """Make what is to be made, in order, and put it in place as it comes."""
        from generator.building.running import default_processes, run

        for outcome in run(todo, workshop, self._request.processes or default_processes()):
            final, kept = placing.place(outcome)
            self._built.count(final, kept)
            self._progress(final)
            if final.status is Status.MADE:
                signatures.add(final.job.key, final.source, [file.path for file in final.files])
            yield final

    def _rows(
        self,
        outcomes: Iterator[Outcome],
        old: Mapping[str, "SummaryRow"],
        workshop: "Workshop",
        signatures: SignatureWriter,
    ) -> Iterator["SummaryRow"]:
        """A row a declaration in order: of what is made now, and of what was made before."""
        others = [] if self._request.whole else sorted(key for key in old if key not in self._jobs)
        for key in merge(self._jobs, others):
            if key not in self._jobs:
                yield old[key]
            elif key in self._fresh:
                row = old.get(key) if self._overview.told_all else None
                yield self._left(key, row, workshop, signatures)
            else:
                yield next(outcomes).row

    def _left(
        self, key: str, row: "SummaryRow | None", workshop: "Workshop", signatures: SignatureWriter
    ) -> "SummaryRow":
        """A declaration that is left as it was: counted, remembered, and its row found."""
        self._built.unchanged += 1
        self._progress(None)
        signatures.add(key, self._fresh[key], self._files(key))
        return row or workshop.row(self._jobs[key], [entry.path for entry in self._known[key]])
