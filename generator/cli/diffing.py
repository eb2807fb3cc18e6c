"""`jixiao diff`: what changed between declarations, and what it means, in the form that was asked for."""

import re
import shlex
import shutil
import sys
from collections.abc import Callable, Iterator
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from generator.building.comparing.compared import Compared, compare_sides
from generator.building.exits import DONE, EDITION, FINDINGS, USAGE
from generator.building.planning import PlanningError, shown_path
from generator.building.storing import store
from generator.checking.editions import Editions
from generator.cli.asked import Asked, asked
from generator.cli.console import Bar, colored, say, say_to_program, warn
from generator.diagnostics import Severity
from generator.diagnostics.as_text import as_text
from generator.diagnostics.severity import BY_WORD
from generator.writing.report.entry import Entry

if TYPE_CHECKING:  # loaded where one of the two is asked for
    from generator.building.comparing.paired import Pair

WIDTH = 100
"""Columns of a text that goes to no terminal."""

_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
PAIRED = ("html", "docx")
"""The shapes that show one pair only."""


class Request(NamedTuple):
    """What was typed after `jixiao diff`."""

    words: tuple[str, ...]
    root: Path | None
    shape: str
    out: Path | None
    fail_on: str
    author: str | None = None
    date: str | None = None

    @property
    def command(self) -> str:
        """The same comparison, as one types it."""
        return " ".join(["jixiao diff", *(shlex.quote(word) for word in self.words)])


def diff(request: Request) -> int:
    """Compare what the words mean and write the report; returns the exit code, the highest of all."""
    _refuse(request)
    meant = asked(request.words, request.root)
    if request.shape in PAIRED and len(meant.pairs) != 1:
        raise PlanningError(_one_pair(request, len(meant.pairs)))
    comparison = _Comparison(meant, BY_WORD[request.fail_on])
    pieces = _REPORTS[request.shape](comparison, request)
    if request.out is not None:
        first = next(pieces, None)
        if first is not None:
            store(request.out, map(_bytes, chain([first], pieces)))
            say(f"已写 {shown_path(request.out)}\n")
    else:
        for piece in pieces:
            if request.shape == "text" and isinstance(piece, str):
                say(piece)
            else:
                say_to_program(piece)
    return comparison.finish()


def _bytes(piece: str | bytes) -> bytes:
    return piece if isinstance(piece, bytes) else piece.encode("utf-8", "backslashreplace")


def _refuse(request: Request) -> None:
    """What the options cannot mean together. Raises PlanningError."""
    if request.out is not None and request.out.suffix.lower() in (".yaml", ".yml"):
        raise PlanningError(
            f"--out {shown_path(request.out)} 会盖掉申报表;请写报告的文件名,例如 --out 对比报告.html"
        )
    if request.shape != "docx" and (request.author or request.date) is not None:
        raise PlanningError("--author 和 --date 写在 Word 的修订里;请加上 --format docx")
    if request.date is not None and not _is_date(request.date):
        raise PlanningError(f"没有 {request.date} 这个日期;--date 写成 2023-02-01 这样")
    if request.shape == "docx" and request.out is None and sys.stdout.isatty():
        raise PlanningError("Word 文件不能显示在屏幕上;请加上 --out 修订对照.docx")


def _is_date(text: str) -> bool:
    from calendar import monthrange

    if not _DATE.fullmatch(text):
        return False
    year, month, day = map(int, text.split("-"))
    return year > 0 and 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]


def _one_pair(request: Request, count: int) -> str:
    others = (
        "要全部部门的,运行 jixiao review;要一个部门的,写明两份申报表,例如 jixiao diff 部门文件夹 2022 2023"
    )
    return f"--format {request.shape} 一次只写一个部门的比较,这里有 {count} 个;{others}"


class _Comparison:
    """Compares one pair after another, with progress, and keeps the exit code that is due."""

    def __init__(self, meant: Asked, fail_on: Severity) -> None:
        self._pairs, self._fail_on = meant.pairs, fail_on
        self.root, self.editions = meant.root, Editions(meant.root)
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
            compared = compare_sides(sides, self.editions)
            self._code = max(self._code, _code(compared, self._fail_on))
            self._bar.clear()
            yield compared
            self._bar.step()
        self._bar.clear()

    def lacks(self, code: int) -> None:
        """A report could not be made, for which an exit code is due."""
        self._code = max(self._code, code)

    def finish(self) -> int:
        """Say what was passed over and what is wrong with the editions; the exit code."""
        for passed in self._pairs.passed_over:
            warn(f"{passed.message}\n")
        faults = [found for found in self.editions.diagnostics if found.severity is Severity.ERROR]
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


def _paired(comparison: _Comparison) -> Iterator[tuple["Pair", Compared]]:
    """The one pair, if it could be compared; else what is in the way is said."""
    from generator.building.comparing.paired import Pair

    for compared in comparison:
        if compared.review is not None:
            yield Pair(compared), compared
            return
        from generator.writing.report.as_text import TextReport

        warn(TextReport(WIDTH, color=False).entry(compared.entry))
        comparison.lacks(USAGE if not compared.faulty else DONE)


def _html(comparison: _Comparison, _: Request) -> Iterator[str]:
    from generator.building.comparing.paired import further_years

    for pair, compared in _paired(comparison):
        yield pair.page(further_years(comparison.root, compared.sides, comparison.editions))


def _docx(comparison: _Comparison, request: Request) -> Iterator[bytes]:
    from generator.building.comparing.paired import AUTHOR
    from generator.writing.word import TemplateFault

    author = AUTHOR if request.author is None else request.author
    for pair, _ in _paired(comparison):
        try:
            yield pair.redline(comparison.root, author, request.date)
        except TemplateFault as fault:
            warn(f"没有修订对照,因为 form.docx 有误:{fault.message};{fault.hint}\n")
            comparison.lacks(EDITION)
        except ValueError as error:
            raise PlanningError(str(error)) from error


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


_REPORTS: dict[str, Callable[[_Comparison, Request], Iterator[str] | Iterator[bytes]]] = {
    "html": _html,
    "docx": _docx,
    "text": _text,
    "markdown": _markdown,
    "json": _json,
}
