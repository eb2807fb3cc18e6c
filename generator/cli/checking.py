"""`jixiao check`: every declaration's diagnostics, in the form that was asked for."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from generator.building.exits import DONE, EDITION, ENVIRONMENT, FINDINGS
from generator.building.planning import Job
from generator.checking.check import Checked, check
from generator.checking.editions import Editions
from generator.cli.console import colored, say, say_to_program, warn
from generator.cli.where import Project, find_project
from generator.diagnostics import Diagnostic, Severity, Tally
from generator.diagnostics.severity import BY_WORD
from generator.diagnostics.system import reason


def check_paths(paths: tuple[Path, ...], root: Path | None, shape: str, fail_on: str) -> int:
    """Check the paths and print what was found; returns the exit code, the highest of all."""
    project = find_project(paths, root)
    editions = Editions(project.root)
    report = _text_report if shape == "text" else _report
    return max(report(_Checks(project, editions), shape, BY_WORD[fail_on]), project.code)


class _Checks:
    """The declarations of a project, checked one after another; a file that cannot be read is said and counted."""

    def __init__(self, project: Project, editions: Editions) -> None:
        self._project, self._editions = project, editions
        self.unreadable = 0
        self.files = 0

    def __iter__(self) -> Iterator[Checked]:
        for job in self._project.jobs:
            self.files += 1
            try:
                yield self._check(job)
            except OSError as error:
                self.unreadable += 1
                warn(f"{job.shown}:读不了:{reason(error)}\n")

    def _check(self, job: Job) -> Checked:
        return check(Path(job.file).read_bytes(), job.shown, job.folder, job.stem, self._editions)

    @property
    def of_editions(self) -> tuple[Diagnostic, ...]:
        """What is wrong with the editions that were used, each said once."""
        return self._editions.diagnostics


def _text_report(checks: _Checks, _shape: str, fail_on: Severity) -> int:
    import sys

    from generator.diagnostics.as_text import as_text, summary

    color, tally, worst = colored(sys.stdout), Tally(), DONE
    for checked in checks:
        found = checked.diagnostics
        if found:
            say(as_text(found, {checked.source.file: checked.source.text}, color=color) + "\n")
        tally += checked.tally
        worst = max(worst, _code(found, fail_on))
    said = checks.of_editions
    if said:
        say(as_text(said, {}, color=color) + "\n")
    say(summary(tally + Tally.of(said), checks.files) + "\n")
    return max(worst, _code(said, fail_on), ENVIRONMENT if checks.unreadable else DONE)


def _report(checks: _Checks, shape: str, fail_on: Severity) -> int:
    results = list(checks)
    found = [diagnostic for checked in results for diagnostic in checked.diagnostics] + list(
        checks.of_editions
    )
    say_to_program(_written(found, sum(checked.waived for checked in results), shape))
    return max(_code(found, fail_on), ENVIRONMENT if checks.unreadable else DONE)


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
