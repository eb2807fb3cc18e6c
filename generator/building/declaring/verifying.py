"""A returned Word file held against the declaration that it was built from, and what differs written back."""

import hashlib
import re
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from generator.building.declaring.replacing import replace_file
from generator.building.environment import environment_digest
from generator.building.planning import shown_path
from generator.building.templates import Templates
from generator.checking.check import Checked, check, folder_fault
from generator.checking.conformance import Order
from generator.checking.editions import Editions
from generator.diagnostics import Severity
from generator.form import Form
from generator.model.words import words_of
from generator.reading.comparing import Other, compare
from generator.reading.lines import Reading, Remark
from generator.reading.marking import Spot, marked
from generator.reading.package import Kind, kind_of
from generator.reading.refusal import RefusedError
from generator.reading.rewording import Change, Reworded, Rewording
from generator.reading.rewriting import UnwritableError, edits
from generator.reading.word import read_properties, read_word
from generator.source import Source
from generator.source.entries import comments
from generator.source.splicing import splice_file
from generator.writing.word import Properties, WordTemplate

_PROPERTIES = words_of(Properties)
_YEAR = re.compile(r"[1-9][0-9]{3}")


class Origin(NamedTuple):
    """What a Word file of ours says of itself; `digest` is that of the declaration's text when it was built."""

    edition: str
    folder: str
    year: str
    digest: str


class Target(NamedTuple):
    """A declaration that a Word file is held against, and what it takes to check and print it."""

    path: Path
    shown: str
    raw: bytes
    origin: Origin
    editions: Editions

    def check(self, raw: bytes) -> Checked:
        """Check bytes as this declaration's."""
        return check(raw, self.shown, self.origin.folder, self.origin.year, self.editions)


class Verification(NamedTuple):
    """What differs. `checked` has no form where the declaration itself has errors; then nothing was compared.

    `stale` says that the declaration has changed since the file was built; `written` are its bytes with everything
    written back that can be, the same as before where nothing can.
    """

    target: Target
    checked: Checked
    stale: bool = False
    repairs: tuple[Remark, ...] = ()
    cells: tuple[Reworded, ...] = ()
    others: tuple[Other, ...] = ()
    written: bytes = b""

    @property
    def same(self) -> bool:
        """Whether the file says what the declaration says."""
        return not (self.cells or self.others)


def verify(file: Path, root: Path) -> Verification:
    """Hold a Word file against its declaration below `root`. Writes nothing.

    Raises RefusedError where the file is none of ours or has no declaration, TemplateFault where the edition's template
    cannot be used, OSError.
    """
    raw = file.read_bytes()
    if kind_of(raw) is not Kind.WORD:
        raise RefusedError("这不是 Word 文件(.docx)", "用 Word 或 WPS 另存为 .docx,再运行 jixiao verify")
    origin = _origin(raw)
    path = root / "declarations" / origin.folder / f"{origin.year}.yaml"
    if not path.is_file():
        message = f"它的申报表 {shown_path(path)} 不在了"
        raise RefusedError(message, "把申报表放回原处;或运行 jixiao import,由 Word 做一份新的")
    target = Target(path, shown_path(path), path.read_bytes(), origin, Editions(root))
    templates = Templates(root, environment_digest(root))
    return held(raw, target, templates.word)


def held(raw: bytes, target: Target, template: Callable[[str], WordTemplate]) -> Verification:
    """Hold the bytes of a Word file against a declaration; `template` gives that of an edition by its name.

    Raises RefusedError where the declaration has another edition, else as `verify` does.
    """
    checked = target.check(target.raw)
    if checked.form is None or checked.edition is None or checked.declaration is None:
        return Verification(target, checked)
    name, was = checked.edition.name, target.origin.edition
    if name != was:
        message = f"Word 用的表式是 {was},申报表现在用的是 {name},逐格比不了"
        raise RefusedError(message, f"先把申报表的表式改回 {was},或重新生成 Word")
    reading = read_word(raw, by_cell=True)
    comparison = compare(checked.form, marks_of(checked.form, template(name)), reading)
    rewording = Rewording(checked.declaration, checked.edition, checked.source.data)
    settling = _Settling(checked.form, checked.source, target)
    cells, written = settling.settle(list(rewording.reword(comparison.changed)))
    digest = hashlib.sha256(checked.source.text.encode()).hexdigest()
    stale = digest != target.origin.digest
    return Verification(target, checked, stale, reading.repairs, tuple(cells), comparison.others, written)


def apply(verification: Verification) -> None:
    """Write the declaration anew, in one piece. Raises OSError; RefusedError where it has changed in the meantime."""
    target = verification.target
    if target.path.read_bytes() != target.raw:
        raise RefusedError(f"{target.shown} 刚才被别的程序改过,没有写回", "请再运行一次 jixiao verify")
    replace_file(target.path, verification.written)


def _origin(raw: bytes) -> Origin:
    """The declaration that a file names in its properties; the names are not trusted."""
    said = read_properties(raw)
    words = (_PROPERTIES[name] for name in ("edition", "folder", "year", "digest"))
    origin = Origin(*(said.get(word, "") for word in words))
    if not (origin.edition and origin.folder and origin.year):
        raise RefusedError(
            "文件里没有写明它是由哪份申报表生成的", "不是 jixiao build 生成的 Word,请用 jixiao import"
        )
    fault = folder_fault(origin.folder)
    if fault is not None:
        raise RefusedError(*fault)
    if not _YEAR.fullmatch(origin.year):
        raise RefusedError(f"文件里写的年度「{origin.year}」不是年份", "请用 jixiao build 重新生成的 Word")
    return origin


def marks_of(form: Form, template: WordTemplate) -> Reading:
    """The form as the template prints it, with a mark in place of every text, read again. Raises TemplateFault."""
    properties = Properties(form.edition, "marks", form.year, "", "")
    return read_word(template.render(marked(form), properties), by_cell=True)


class _Settling:
    """Writes rewordings back in memory and proves the result: it loads, keeps its comments, prints what it should."""

    def __init__(self, form: Form, source: Source, target: Target) -> None:
        self._form, self._source, self._target = form, source, target
        schema = target.editions.open(form.edition).schema
        self._words: Callable[..., Sequence[str]] = Order(schema or {}).words

    def settle(self, found: list[Reworded]) -> tuple[list[Reworded], bytes]:
        """The rewordings, with a refusal where one cannot be written, and the bytes with all the others."""
        refusal, written = self._tried(found)
        if refusal:
            found = [one if one.refusal else one._replace(refusal=self._tried([one])[0]) for one in found]
            refusal, written = self._tried(found)
        if refusal:
            found = [one if one.refusal else one._replace(refusal=refusal) for one in found]
            written = self._target.raw
        return found, written

    def _tried(self, found: Iterable[Reworded]) -> tuple[str, bytes]:
        """Why the accepted rewordings cannot be written together, empty where they can; and the bytes with them."""
        accepted = [one for one in found if not one.refusal]
        changes: list[Change] = [change for one in accepted for change in one.changes]
        try:
            written = splice_file(self._target.raw, edits(self._source, changes, self._words))
        except UnwritableError as error:
            return str(error), self._target.raw
        except ValueError:
            return "几处改动落在 YAML 的同一个地方,请直接改 YAML", self._target.raw
        after = self._target.check(written)
        if after.form is None:
            return _fault(after), self._target.raw
        left = comments(after.source)
        if not all(comment in left for comment in comments(self._source)):  # each behind the one before it
            return "写回会丢掉 YAML 里的注释,请直接改 YAML", self._target.raw
        if _texts(after.form) != self._wanted(accepted):
            return "写回以后印出来的与 Word 不一样,请直接改 YAML", self._target.raw
        return "", written

    def _wanted(self, accepted: Iterable[Reworded]) -> list[list[tuple[str, str]]]:
        """The texts of the form with those of the file in the accepted cells."""
        now: dict[Spot, str] = {cell.spot: one.printed(cell) for one in accepted for cell in one.cells}
        rows = (
            row._replace(
                cells=tuple(
                    cell._replace(text=now.get(Spot(number, place), cell.text))
                    for place, cell in enumerate(row.cells)
                )
            )
            for number, row in enumerate(self._form.rows)
        )
        return [[(cell.word, cell.text.strip()) for cell in row.cells] for row in rows]


def _fault(checked: Checked) -> str:
    errors = (found for found in checked.diagnostics if found.severity is Severity.ERROR)
    return next(f"写回以后申报表有错误({found.code}):{found.message}" for found in errors)


def _texts(form: Form) -> list[list[tuple[str, str]]]:
    return [[(cell.word, cell.text.strip()) for cell in row.cells] for row in form.rows]
