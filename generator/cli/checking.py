"""`jixiao check`: every declaration's diagnostics, in the form that was asked for."""

import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple, Protocol

from generator.building.exits import DONE, EDITION, ENVIRONMENT, FINDINGS
from generator.building.planning import Job
from generator.checking.check import Checked, check
from generator.checking.editions import Editions
from generator.cli.console import colored, say, say_to_program, warn
from generator.cli.where import find_project, root_of
from generator.diagnostics import Diagnostic, Severity, Tally
from generator.diagnostics.as_text import as_text, summary
from generator.diagnostics.severity import BY_WORD
from generator.diagnostics.system import reason


def check_paths(paths: tuple[Path, ...], root: Path | None, shape: str, fail_on: str) -> int:
    """Check the paths and print what was found; returns the exit code, the highest of all."""
    report = _text_report if shape == "text" else _report
    own, foreign = _split(paths)
    if foreign and not own:
        return report(_Checks([], foreign, Editions(root_of(foreign, root))), shape, BY_WORD[fail_on])
    project = find_project(own, root)
    checks = _Checks(project.jobs, foreign, Editions(project.root))
    return max(report(checks, shape, BY_WORD[fail_on]), project.code)


def _split(paths: tuple[Path, ...]) -> tuple[tuple[Path, ...], tuple[Path, ...]]:
    """The paths of declarations, and the files of other programs among the paths."""
    if all(path.suffix == ".yaml" for path in paths):
        return paths, ()
    from generator.cli.foreign import split

    return split(paths)


class Result(Protocol):
    """What came of checking one file."""

    @property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """Its findings."""
        ...

    @property
    def tally(self) -> Tally:
        """How many of each level, and how many are waived."""
        ...

    @property
    def remarks(self) -> str:
        """What was left over or repaired while it was read, for a terminal beside what goes to a program."""
        ...

    def text(self, *, color: bool) -> str:
        """What a terminal shows of it; empty where there is nothing to show."""
        ...


class _Own(NamedTuple):
    """A declaration that was checked."""

    checked: Checked

    @property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        return self.checked.diagnostics

    @property
    def tally(self) -> Tally:
        return self.checked.tally

    @property
    def remarks(self) -> str:
        return ""

    def text(self, *, color: bool) -> str:
        found, source = self.diagnostics, self.checked.source
        return as_text(found, {source.file: source.text}, color=color) + "\n" if found else ""


class _Checks:
    """Files checked one after another, declarations first; one that cannot be read is said and counted.

    `code` is the exit code that is due for what could not be read.
    """

    def __init__(self, jobs: Sequence[Job], foreign: Sequence[Path], editions: Editions) -> None:
        self._jobs, self._foreign, self._editions = jobs, foreign, editions
        self.code = DONE
        self.files = 0
        self.refused = 0

    def __iter__(self) -> Iterator[Result]:
        for job in self._jobs:
            self.files += 1
            try:
                raw = Path(job.file).read_bytes()
            except OSError as error:
                self.code, self.refused = max(self.code, ENVIRONMENT), self.refused + 1
                warn(f"{job.shown}:读不了:{reason(error)}\n")
            else:
                yield _Own(check(raw, job.shown, job.folder, job.stem, self._editions))
        if self._foreign:
            yield from self._others()

    def _others(self) -> Iterator[Result]:
        from generator.cli.foreign import ForeignChecks

        checks = ForeignChecks(self._foreign, self._editions)
        self.files += len(self._foreign)
        yield from checks
        self.code, self.refused = max(self.code, checks.code), self.refused + checks.refused

    @property
    def of_editions(self) -> tuple[Diagnostic, ...]:
        """What is wrong with the editions that were used, each said once."""
        return self._editions.diagnostics


def _text_report(checks: _Checks, _shape: str, fail_on: Severity) -> int:
    color, tally, worst = colored(sys.stdout), Tally(), DONE
    for result in checks:
        say(result.text(color=color))
        tally += result.tally
        worst = max(worst, _code(result.diagnostics, fail_on))
    said = checks.of_editions
    if said:
        say(as_text(said, {}, color=color) + "\n")
    refused = f"其中 {checks.refused} 份没有检查(读不了,上面写了原因)。" if checks.refused else ""
    say(summary(tally + Tally.of(said), checks.files) + refused + "\n")
    return max(worst, _code(said, fail_on), checks.code)


def _report(checks: _Checks, shape: str, fail_on: Severity) -> int:
    results = list(checks)
    warn("".join(result.remarks for result in results))
    found = [diagnostic for result in results for diagnostic in result.diagnostics]
    found += checks.of_editions
    say_to_program(_written(found, sum(result.tally.waived for result in results), shape))
    return max(_code(found, fail_on), checks.code)


def _written(found: list[Diagnostic], waived: int, shape: str) -> str:
    if shape == "github":
        from generator.diagnostics.as_github import as_github

        return as_github(found)
    from generator.diagnostics.as_json import as_gitlab, as_json

    return as_json(found, Tally.of(found, waived)) if shape == "json" else as_gitlab(found)


def _code(found: Iterable[Diagnostic], fail_on: Severity) -> int:
    """1 for findings at or above the level, 4 for an error of template or edition."""
    worst = DONE
    for diagnostic in found:
        if diagnostic.severity >= fail_on:
            worst = max(worst, FINDINGS)
        if diagnostic.code.startswith("T") and diagnostic.severity is Severity.ERROR:
            worst = max(worst, EDITION)
    return worst
