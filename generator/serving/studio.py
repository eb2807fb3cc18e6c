"""What one declaration shows at the moment: its preview, or the last good one with what is wrong now."""

import traceback
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from generator.building.planning import Job
from generator.building.templates import Templates
from generator.checking.check import Checked, check
from generator.checking.editions import Editions
from generator.diagnostics import Diagnostic, Severity, Tally
from generator.diagnostics.frame import frame, visible
from generator.diagnostics.system import reason
from generator.form.marks import with_marks
from generator.serving.lines import lines_of
from generator.writing.preview import PreviewFault


class Trouble(NamedTuple):
    """Something that keeps a declaration from being shown. `place` is `file:line:column`; `frame` its lines with carets."""

    code: str
    place: str
    message: str
    frame: str
    hint: str


class Shown(NamedTuple):
    """A declaration as it is shown. With `troubles`, `page` is the last good preview, or empty if there never was one."""

    department: str
    page: str
    tally: Tally
    troubles: tuple[Trouble, ...] = ()


class Studio:
    """Makes previews with the editions of the project in `root`, each opened once."""

    def __init__(self, root: Path) -> None:
        self._editions = Editions(root)
        self._templates = Templates(root, "")

    def show(self, job: Job, before: Shown | None) -> Shown:
        """Check a declaration and draw it; `before` is what was shown of it until now. Never raises."""
        try:
            return self._show(job, Path(job.file).read_bytes(), before)
        except OSError as error:
            return _kept(before, [Trouble("", job.shown, f"读不了:{reason(error)}", "", "请检查文件和权限")])
        except Exception:  # noqa: BLE001  one broken declaration never stops the others; the fault is said to be ours
            trace = traceback.format_exc(limit=-4)
            message = "程序内部出错,不是您的错。请把下面几行发给维护者"
            return _kept(before, [Trouble("", job.shown, message, trace, "")])

    def _show(self, job: Job, raw: bytes, before: Shown | None) -> Shown:
        checked = check(raw, job.shown, job.folder, job.stem, self._editions)
        if checked.form is None or checked.edition is None:
            return _kept(before, list(self._troubles(checked)))
        try:
            template = self._templates.preview(checked.edition.name)
            marked = with_marks(checked.form, checked.diagnostics)
            page = template.render(marked, checked.tally, lines=lines_of(checked.source))
        except PreviewFault as fault:
            place = f"templates/{checked.edition.name}/{fault.file}:{fault.line}:1"
            return _kept(before, [Trouble("T202", place, fault.message, "", fault.hint)])
        return Shown(checked.form.department, page, checked.tally)

    def _troubles(self, checked: Checked) -> Iterator[Trouble]:
        """The declaration's errors, then those of its edition where that is at fault."""
        source, found = checked.source, checked.diagnostics
        yield from _errors(found, {source.file: source.text.split("\n")})
        if any(one.code == "T100" for one in found):
            yield from _errors(self._editions.diagnostics, {})


def _errors(found: Iterable[Diagnostic], texts: Mapping[str, list[str]]) -> Iterator[Trouble]:
    for one in found:
        if one.severity is Severity.ERROR:
            place, message = one.place, visible(one.message.replace("\n", "⏎"))
            where = f"{place.file}:{place.line}:{place.column}"
            lines = frame(texts[place.file], place, "") if place.file in texts else []
            yield Trouble(one.code, where, message, "\n".join(line.rstrip() for line in lines), one.hint)


def _kept(before: Shown | None, troubles: list[Trouble]) -> Shown:
    shown = before or Shown("", "", Tally())
    return shown._replace(tally=Tally(error=len(troubles)), troubles=tuple(troubles))
