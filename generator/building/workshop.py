"""What one process needs to make declarations into files: editions and templates, opened once, used many times."""

import hashlib
import os
import traceback
from collections.abc import Iterator
from pathlib import Path

from generator import __version__
from generator.building.environment import inputs_digest
from generator.building.exits import BUG, DONE, EDITION, ENVIRONMENT, FINDINGS
from generator.building.outcome import TEMPORARY, Outcome, Status
from generator.building.planning import Job
from generator.building.signatures import signature
from generator.building.templates import WORD_TEMPLATE, Templates
from generator.building.waiting import stored
from generator.checking.check import Checked, check
from generator.checking.editions import Editions
from generator.diagnostics import Diagnostic, Place, Severity, Tally
from generator.diagnostics.as_text import as_text
from generator.diagnostics.system import reason
from generator.form import Form
from generator.form.marks import with_marks
from generator.writing.preview import PreviewFault
from generator.writing.summary import SummaryRow, summary_row
from generator.writing.word import Properties, TemplateFault, UnprintableError, prove

_UNSAFE = frozenset('<>:"/\\|?*') | {chr(code) for code in (*range(32), 127, *range(0xD800, 0xE000))}
_LONGEST, _BEGINNING, _END = 200, 120, 77
"""In bytes of UTF-8; systems take 255 with the ending. What is longer keeps its beginning and its end."""


class Workshop:
    """Makes declarations into files below `out`, under temporary names; putting them in place is the builder's."""

    def __init__(self, root: Path, out: Path, environment: str) -> None:
        self.root, self.out, self.environment = root, out, environment
        self.editions = Editions(root)
        self._templates = Templates(root, environment)

    @property
    def needs(self) -> tuple[Path, Path, str]:
        """What another process needs to make the same."""
        return self.root, self.out, self.environment

    def make(self, job: Job) -> Outcome:
        """Check, print and prove one declaration. Never raises: whatever happens is said in the outcome."""
        try:
            source = signature([job.file])
            raw = Path(job.file).read_bytes()
            outcome = self._outcome(job, inputs_digest(self.environment, job, raw), self._checked(job, raw))
            return outcome._replace(source=source)
        except OSError as error:
            return _failed(job, f"{job.shown}:{self._refused(job, error)}", ENVIRONMENT)
        except Exception:  # noqa: BLE001  one broken declaration never stops the others; the fault is said to be ours
            trace = traceback.format_exc(limit=-4)
            return _failed(job, f"{job.shown}:程序内部出错,不是您的错。请把下面几行发给维护者:\n{trace}", BUG)

    def _refused(self, job: Job, error: OSError) -> str:
        """What the system refused; named where it is not the declaration itself, which is then innocent."""
        path = Path(os.fsdecode(error.filename or job.file))
        if path == Path(job.file):
            return f"读写失败:{reason(error)}"
        if path.name.startswith(TEMPORARY):
            path = path.parent
        base = next((base for base in (self.root, self.out.parent) if path.is_relative_to(base)), path.parent)
        return f"没有生成,因为 {path.relative_to(base).as_posix()} 读写失败:{reason(error)}"

    def row(self, job: Job, files: list[str]) -> SummaryRow:
        """The line in the overview of a declaration whose files are there already."""
        checked = self._checked(job, Path(job.file).read_bytes())
        return _row(job, checked, checked.tally, Status.MADE, files)

    def _checked(self, job: Job, raw: bytes) -> Checked:
        return check(raw, job.shown, job.folder, job.stem, self.editions)

    def _outcome(self, job: Job, inputs: str, checked: Checked) -> Outcome:
        found, files = list(checked.diagnostics), []
        try:
            files = list(self._files(job, checked))
        except (TemplateFault, PreviewFault, UnprintableError) as fault:
            found.append(_faulty_template(checked, fault))
        tally = Tally.of(found, checked.waived)
        status = Status.WRONG if tally.error else Status.MADE
        errors = [diagnostic for diagnostic in found if diagnostic.severity is Severity.ERROR]
        return Outcome(
            job=job,
            inputs=inputs,
            files=tuple(stored(self.out, path, content) for path, content in files),
            row=_row(job, checked, tally, status, [path for path, _ in files]),
            tally=tally,
            status=status,
            report=as_text(errors, {job.shown: checked.source.text}),
            code=max((_code(diagnostic) for diagnostic in errors), default=DONE),
            notice=self._notice(),
        )

    def _notice(self) -> str:
        """What is wrong with the editions opened so far, with their own lines."""
        faults = [found for found in self.editions.diagnostics if found.severity is Severity.ERROR]
        return as_text(faults, {}) if faults else ""

    def _files(self, job: Job, checked: Checked) -> Iterator[tuple[str, bytes]]:
        """The files of a declaration; Word first, and only where nothing is wrong."""
        form, edition = checked.form, checked.edition
        if form is None or edition is None:
            return
        name = file_name(form.filename) or file_name(f"{job.folder}-{job.stem}")
        word = f"{name}.docx" if checked.submittable else ""
        if word:
            yield f"{job.key}/{word}", self._word(job, checked, form, edition.name)
        page = self._templates.preview(edition.name)
        marked = with_marks(form, checked.diagnostics)
        yield f"{job.key}/{name}.html", page.render(marked, checked.tally, word).encode()

    def _word(self, job: Job, checked: Checked, form: Form, edition: str) -> bytes:
        template = self._templates.word(edition)
        digest = hashlib.sha256(checked.source.text.encode()).hexdigest()
        word = template.render(form, Properties(edition, job.folder, form.year, digest, __version__))
        for difference in prove(word, form, template):
            message = f"写出的 Word 读回来与申报表不一致:{difference.sentence}"
            raise TemplateFault(message, "请维护表式的人核对 form.docx 里的标签")
        return word


def file_name(text: str) -> str:
    """A printed 文件名 as a name that every system takes: what it forbids becomes _, never a path; empty if blank."""
    name = "".join("_" if character in _UNSAFE else character for character in text).strip(" .\u3000")
    whole = name.encode()
    if len(whole) <= _LONGEST:
        return name
    beginning, end = (part.decode("utf-8", "ignore") for part in (whole[:_BEGINNING], whole[-_END:]))
    return f"{beginning}…{end}"  # the end says year and form, which tell one file from another


def _row(job: Job, checked: Checked, tally: Tally, status: Status, files: list[str]) -> SummaryRow:
    paths = {path.rpartition(".")[2]: path for path in files}
    facts = summary_row(job.folder, job.stem, checked.declaration, checked.form)
    return facts._replace(
        status=status.value, tally=tally, word=paths.get("docx", ""), page=paths.get("html", "")
    )


def _failed(job: Job, report: str, code: int) -> Outcome:
    row = SummaryRow(job.folder, job.stem, status=Status.FAILED.value)
    return Outcome(job, "", (), row, Tally(), Status.FAILED, report=report, code=code)


def _faulty_template(checked: Checked, fault: Exception) -> Diagnostic:
    """A fault of the edition's template, said of the template and not of the declaration."""
    code, file, line, message, hint = "T201", WORD_TEMPLATE, 1, str(fault), "请维护表式的人修改这个模板"
    if isinstance(fault, PreviewFault):
        code, file, line = "T202", fault.file, fault.line
    if isinstance(fault, TemplateFault | PreviewFault):
        message, hint = fault.message, fault.hint
    place = Place(f"templates/{checked.edition.name if checked.edition else ''}/{file}", line, 1, line, 1)
    return Diagnostic(code, Severity.ERROR, (place,), message, hint)


def _code(error: Diagnostic) -> int:
    return EDITION if error.code.startswith("T") else FINDINGS
