"""Whole projects through the command line: throughput, memory and the build that has nothing to do."""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from typing import NamedTuple

from tests.bench.documents import REAL, ROOT, YEAR, documents

LAUNCH = Path(__file__).with_name("launch.py")


class Run(NamedTuple):
    """One command: seconds by the clock on the wall; MB of its largest process, None where nobody counts."""

    seconds: float
    code: int
    peak: float | None


class Scale(NamedTuple):
    """What building `count` declarations took with `jobs` processes; `again` is a build with nothing to do."""

    count: int
    jobs: int
    seconds: float
    peak: float | None
    again: float

    @property
    def throughput(self) -> float:
        """Declarations a second."""
        return self.count / self.seconds


def launch(*words: str, cwd: Path = ROOT) -> Run:
    """Run this Python with `words`, from the project's folder or another. Raises RuntimeError when it ends badly."""
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "report"
        command = [sys.executable, "-S", str(LAUNCH), str(report), sys.executable, *words]
        done = subprocess.run(command, cwd=cwd, env=_environment(), capture_output=True, check=False)
        if done.returncode:
            raise RuntimeError(f"{' '.join(words)}: exit code {done.returncode}\n{done.stderr.decode()}")
        return Run(**json.loads(report.read_bytes()))


def _environment() -> dict[str, str]:
    """The caller's, but compiled modules may be kept, as they are for everybody else."""
    return {**os.environ, "PYTHONDONTWRITEBYTECODE": "", "PYTHONUTF8": "1", "PYTHONPATH": str(ROOT)}


@contextmanager
def project(count: int) -> Iterator[Path]:
    """A folder with the project's editions and `count` declarations of invented departments."""
    with tempfile.TemporaryDirectory() as name:
        root = Path(name)
        for folder in ("schema", "templates"):
            shutil.copytree(ROOT / folder, root / folder)
        for document in documents(count):
            folder = root / "declarations" / document.folder
            folder.mkdir(parents=True)
            (folder / f"{YEAR}.yaml").write_bytes(document.raw)
        yield root


def build(root: Path, jobs: int) -> Run:
    """Bring `root`/output up to date by the command line."""
    return launch(
        "-m", "generator", "build", "--root", str(root), "--out", str(root / "output"), "--jobs", str(jobs)
    )


def fresh(root: Path, jobs: int) -> Run:
    """The same with nothing made or remembered before."""
    for made in ("output", ".jixiao-cache"):
        shutil.rmtree(root / made, ignore_errors=True)
    return build(root, jobs)


def measure_scale(count: int, jobs: Sequence[int], rounds: int) -> list[Scale]:
    """Build `count` declarations with each number of jobs in turn, `rounds` times, each followed by five with nothing to do."""
    full: dict[int, list[Run]] = {number: [] for number in jobs}
    again: dict[int, list[Run]] = {number: [] for number in jobs}
    with project(count) as root:
        for _ in range(rounds):
            for number in jobs:
                full[number].append(fresh(root, number))
                again[number] += [build(root, number) for _ in range(5)]
    return [_scale(count, number, full[number], again[number]) for number in jobs]


def _scale(count: int, jobs: int, full: Sequence[Run], again: Sequence[Run]) -> Scale:
    peaks = [run.peak for run in full if run.peak is not None]
    return Scale(
        count,
        jobs,
        median(run.seconds for run in full),
        max(peaks, default=None),
        median(run.seconds for run in again),
    )


STARTS = {
    "check of one declaration": ("-m", "generator", "check", str(REAL.relative_to(ROOT))),
    "--help": ("-m", "generator", "--help"),
    "import docxtpl": ("-c", "import docxtpl"),
    "nothing": ("-c", ""),
}
"""Short commands by name, as words after `python`."""


def measure_starts(rounds: int) -> dict[str, float]:
    """Milliseconds of each short command from a standing start, in turns; the first turn is not counted."""
    turns = [{name: launch(*words).seconds for name, words in STARTS.items()} for _ in range(rounds + 1)]
    return {name: median(turn[name] for turn in turns[1:]) * 1000 for name in STARTS}
