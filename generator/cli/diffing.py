"""`jixiao diff`: what changed between declarations, and what it means, in the form that was asked for."""

import shlex
import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from generator.building.comparing import Compared, compare_sides
from generator.building.exits import DONE, EDITION, FINDINGS
from generator.building.planning import PlanningError, shown_path
from generator.building.storing import store
from generator.checking.editions import Editions
from generator.cli.asked import Asked, asked
from generator.cli.console import Bar, colored, say, say_to_program, warn
from generator.diagnostics import Severity
from generator.diagnostics.as_text import as_text
from generator.diagnostics.severity import BY_WORD
from generator.writing.report.entry import Entry

WIDTH = 100
"""Columns of a text that goes to no terminal."""

PAIRED = ("html", "docx")
"""The shapes that show one pair only."""


class Request(NamedTuple):
    """What was typed after `jixiao diff`."""

    words: tuple[str, ...]
    root: Path | None
    shape: str
    out: Path | None
    fail_on: str

    @property
    def command(self) -> str:
        """The same comparison, as one types it."""
        return " ".join(["jixiao diff", *(shlex.quote(word) for word in self.words)])


def diff(request: Request) -> int:
    """Compare what the words mean and write the report; returns the exit code, the highest of all."""
    meant = asked(request.words, request.root)
    if request.shape in PAIRED and len(meant.pairs) != 1:
        raise PlanningError(_one_pair(request, len(meant.pairs)))
    comparison = _Comparison(meant, BY_WORD[request.fail_on])
    pieces = _REPORTS[request.shape](comparison, request)
    if request.out is not None:
        store(request.out, (piece.encode("utf-8", "backslashreplace") for piece in pieces))
        say(f"已写 {shown_path(request.out)}\n")
    else:
        for piece in pieces:
            (say if request.shape == "text" else say_to_program)(piece)
    return comparison.finish()


def _one_pair(request: Request, count: int) -> str:
    ways = "请写明两份申报表,例如 jixiao diff 部门文件夹 2022 2023"
    return f"--format {request.shape} 一次只写一个部门的比较,这里有 {count} 个;{ways}"


class _Comparison:
    """Compares one pair after another, with progress, and keeps the exit code that is due."""

    def __init__(self, meant: Asked, fail_on: Severity) -> None:
        self._pairs, self._fail_on = meant.pairs, fail_on
        self._editions = Editions(meant.root)
        self._code = DONE
        self._bar = Bar(len(meant.pairs))

    def __len__(self) -> int:
        return len(self._pairs)

    @property
    def entries(self) -> Iterator[Entry]:
        """Each pair as reports are told it."""
        return (compared.entry for compared in self)

    def __iter__(self) -> Iterator[Compared]:
        for sides in self._pairs:
            compared = compare_sides(sides, self._editions)
            self._code = max(self._code, _code(compared, self._fail_on))
            self._bar.clear()
            yield compared
            self._bar.step()
        self._bar.clear()

    def finish(self) -> int:
        """Say what was passed over and what is wrong with the editions; the exit code."""
        for passed in self._pairs.passed_over:
            warn(f"{passed.message}\n")
        faults = [found for found in self._editions.diagnostics if found.severity is Severity.ERROR]
        if faults:
            warn(as_text(faults, {}) + "\n")
        codes = (passed.code for passed in self._pairs.passed_over)
        return max((self._code, EDITION if faults else DONE, *codes))


def _code(compared: Compared, fail_on: Severity) -> int:
    """1 for a judgement at or above the level, or a side that cannot be read; 4 where its edition is to blame."""
    code = DONE
    for checked in compared.faulty:
        codes = {found.code[0] for found in checked.diagnostics if found.severity is Severity.ERROR}
        code = max(code, EDITION if "T" in codes else FINDINGS)
    judged = compared.review.judged if compared.review else ()
    return max(code, FINDINGS if any(one.weight >= fail_on for one in judged) else DONE)


def _text(comparison: _Comparison, request: Request) -> Iterator[str]:
    from generator.writing.report.as_text import TextReport
    from generator.writing.report.totals import Totals

    watched = request.out is None and sys.stdout.isatty()
    columns = shutil.get_terminal_size((WIDTH, 24)).columns if watched else WIDTH
    report = TextReport(columns, color=request.out is None and colored(sys.stdout))
    totals = Totals()
    for entry in comparison.entries:
        totals.add(entry)
        yield report.entry(entry) + ("\n" if len(comparison) > 1 else "")
    if len(comparison) != 1:
        yield totals.sentence + "\n"


def _markdown(comparison: _Comparison, request: Request) -> Iterator[str]:
    from generator.writing.report.as_markdown import as_markdown

    yield as_markdown(comparison.entries, request.command)


def _json(comparison: _Comparison, _: Request) -> Iterator[str]:
    from generator.writing.report.as_json import as_json

    return as_json(comparison.entries)


_REPORTS: dict[str, Callable[[_Comparison, Request], Iterator[str]]] = {
    "text": _text,
    "markdown": _markdown,
    "json": _json,
}
