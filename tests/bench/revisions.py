"""A folder of departments between two git revisions: how fast the command line compares them and makes the pack."""

import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from typing import NamedTuple

from tests.bench.documents import following
from tests.bench.scale import Run, launch, project
from tests.repositories import Git

RANGE = "HEAD~1..HEAD"
DIFF, REVIEW = "diff --format markdown", "review"


class Between(NamedTuple):
    """What a command took over `count` departments, each with a next year that the second revision adds."""

    command: str
    count: int
    jobs: int
    seconds: float
    peak: float | None

    @property
    def throughput(self) -> float:
        """Departments a second."""
        return self.count / self.seconds


@contextmanager
def two_revisions(count: int) -> Iterator[Path]:
    """A repository whose first commit has one year of `count` departments, and whose second adds the next."""
    with project(count) as root:
        git = Git.new(root)
        git.commit("one year")
        for document in following(count):
            (root / document.file).write_bytes(document.raw)
        git.commit("the next year")
        yield root


def measure_revisions(count: int, jobs: Sequence[int], rounds: int) -> list[Between]:
    """Compare, and make the pack with each number of jobs, in turns, every time into an empty folder."""
    runs: dict[tuple[str, int], list[Run]] = {}
    with two_revisions(count) as root:
        for _ in range(rounds):
            runs.setdefault((DIFF, 1), []).append(compare(root))
            for number in jobs:
                runs.setdefault((REVIEW, number), []).append(review(root, number))
    return [_between(command, count, number, found) for (command, number), found in runs.items()]


def compare(root: Path) -> Run:
    """Every department's changes as one Markdown text."""
    words = (*DIFF.split(), RANGE, "--root", str(root), "--out", str(root / "report.md"))
    return launch("-m", "generator", *words, cwd=root)


def review(root: Path, jobs: int) -> Run:
    """The whole pack: report, redline, data and list of questions of every department, and the index."""
    shutil.rmtree(root / "output", ignore_errors=True)
    words = (REVIEW, RANGE, "--root", str(root), "--jobs", str(jobs))
    return launch("-m", "generator", *words, cwd=root)


def _between(command: str, count: int, jobs: int, runs: Sequence[Run]) -> Between:
    peaks = [run.peak for run in runs if run.peak is not None]
    return Between(command, count, jobs, median(run.seconds for run in runs), max(peaks, default=None))
