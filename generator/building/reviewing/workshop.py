"""What one process needs to make the review's files of a department: editions and templates, opened once."""

import hashlib
import os
import traceback
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from generator import __version__
from generator.building.comparing.compared import Compared, compare_sides
from generator.building.comparing.paired import AUTHOR, Pair, TwoForms, further_years
from generator.building.comparing.sides import Side, Sides
from generator.building.exits import BUG, DONE, EDITION, ENVIRONMENT, FINDINGS
from generator.building.outcome import Made
from generator.building.reviewing.issues import issue_list
from generator.building.reviewing.row import review_row
from generator.building.templates import Templates
from generator.building.waiting import stored
from generator.building.workshop import file_name
from generator.checking.check import Checked
from generator.checking.editions import Editions
from generator.diagnostics import Severity
from generator.diagnostics.as_text import as_text
from generator.diagnostics.system import reason
from generator.form import Form
from generator.model.declaration import Declaration
from generator.writing.report.as_json import as_json
from generator.writing.summary import ReviewRow
from generator.writing.word import Properties, TemplateFault, WordTemplate, compile_issues, issues_docx


class Reviewed(NamedTuple):
    """What came of one department. `key` is where its files go; `report` and `notice` are finished text for a person,
    the notice the same for all departments of an edition; `code` an exit code. `failed` where nothing could be made."""

    key: str
    shown: str
    row: ReviewRow
    files: tuple[Made, ...] = ()
    report: str = ""
    notice: str = ""
    code: int = DONE
    failed: bool = False


class _File(NamedTuple):
    """A file to be written: the word of the row that links to it, its name, its bytes."""

    word: str
    name: str
    content: bytes


class _Readable(NamedTuple):
    """The new side where it can be read."""

    side: Side
    checked: Checked
    declaration: Declaration
    form: Form
    edition: str

    @property
    def properties(self) -> Properties:
        """Where its documents came from."""
        digest = hashlib.sha256(self.checked.source.text.encode()).hexdigest()
        return Properties(self.edition, self.side.folder, self.declaration.year, digest, __version__)


class ReviewWorkshop:
    """Makes reviews into files below `out`, under temporary names; putting them in place is for another."""

    def __init__(self, root: Path, out: Path, environment: str) -> None:
        self._root, self._out, self._environment = root, out, environment
        self._editions = Editions(root)
        self._templates = Templates(root, environment)

    @property
    def needs(self) -> tuple[Path, Path, str]:
        """What another process needs to make the same."""
        return self._root, self._out, self._environment

    def make(self, sides: Sides) -> Reviewed:
        """Compare and write one department. Never raises: whatever happens is said in the result."""
        side = sides.new or sides.old
        key, shown = (f"{side.folder}/{side.stem}", side.shown) if side else (sides.folder, sides.folder)
        try:
            return self._reviewed(key, shown, compare_sides(sides, self._editions))
        except OSError as error:
            name = Path(os.fsdecode(error.filename or "")).name
            return _failed(key, shown, sides, f"{shown}:{name} 读写失败:{reason(error)}", ENVIRONMENT)
        except Exception:  # noqa: BLE001  one broken department never stops the others; the fault is said to be ours
            trace = traceback.format_exc(limit=-4)
            said = f"{shown}:程序内部出错,不是您的错。请把下面几行发给维护者:\n{trace}"
            return _failed(key, shown, sides, said, BUG)

    def _reviewed(self, key: str, shown: str, compared: Compared) -> Reviewed:
        row, new, code, report = review_row(compared), _readable(compared), _code(compared), ""
        files = []
        try:
            for word, name, content in self._files(compared, new) if new else ():
                files.append(stored(self._out, f"{key}/{name}", content))
                row = row._replace(**{word: files[-1].path})  # type: ignore[arg-type]  # words of paths only
        except TwoForms as error:
            report = f"{shown}:{error}"
        except TemplateFault as fault:
            place = f"templates/{new.edition if new else ''}/form.docx"
            report, code = f"{shown}:没有修订对照,因为 {place} 有误:{fault.message};{fault.hint}", EDITION
        return Reviewed(key, shown, row, tuple(files), report, self._notice(), code)

    def _notice(self) -> str:
        """What is wrong with the editions opened so far."""
        faults = [found for found in self._editions.diagnostics if found.severity is Severity.ERROR]
        return as_text(faults, {}) if faults else ""

    def _files(self, compared: Compared, new: _Readable) -> Iterator[_File]:
        """The files one after another; last the redline, which depends on the edition's own template."""
        title = f"{new.declaration.department}{new.declaration.year}年度绩效目标"
        listed = issue_list(compared, new.checked, new.declaration)
        content = issues_docx(listed, self._issues, new.properties)
        yield _File("issues", file_name(f"{title}审核问题清单") + ".docx", content)
        if compared.review is None:
            return
        pair = Pair(compared)
        data = "".join(as_json([compared.entry])).encode()
        yield _File("data", file_name(f"{title}变动") + ".json", data)
        page = pair.page(further_years(self._root, compared.sides, self._editions))
        yield _File("page", file_name(f"{title}变动报告") + ".html", page.encode())
        redline = pair.fill(self._templates.word(new.edition), new.properties, AUTHOR, _day(new))
        yield _File("redline", file_name(f"{title}修订对照") + ".docx", redline)

    @cached_property
    def _issues(self) -> WordTemplate:
        return compile_issues()


def _readable(compared: Compared) -> _Readable | None:
    side, checked = compared.sides.new, compared.new
    if side is None or checked is None or checked.form is None:
        return None
    if checked.declaration is None or checked.edition is None:
        return None
    return _Readable(side, checked, checked.declaration, checked.form, checked.edition.name)


def _day(new: _Readable) -> str:
    """The date that the revisions bear: the year's first day, as in the document's properties."""
    return f"{new.declaration.year:04d}-01-01T00:00:00Z"


def _code(compared: Compared) -> int:
    """1 for an error in the new year's check or in a side that cannot be read; 4 where its edition is to blame."""
    checked = [*compared.faulty, *filter(None, (compared.new,))]
    errors = {d.code[0] for one in checked for d in one.diagnostics if d.severity is Severity.ERROR}
    return EDITION if "T" in errors else FINDINGS if errors else DONE


def _failed(key: str, shown: str, sides: Sides, report: str, code: int) -> Reviewed:
    old, new = sides.old.stem if sides.old else "", sides.new.stem if sides.new else ""
    row = ReviewRow(sides.folder, old, new, obstacle=report.partition("\n")[0])
    return Reviewed(key, shown, row, report=report, code=code, failed=True)
