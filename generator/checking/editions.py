"""The editions of a project, each opened once: read, found sound, and made ready to judge declarations."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from pathlib import Path
from typing import Any

from generator.checking.conformance import KINDS, Conformance, derive, for_editors, nearest
from generator.checking.soundness import CODES as FLAWS
from generator.checking.soundness import flaws
from generator.diagnostics import Diagnostic, Place, Severity, in_file_order
from generator.model.declaration import Declaration
from generator.model.edition import Edition, read_edition
from generator.model.words import words_of
from generator.source import Source, load

CODES = {
    **{f"S2{number}": said for number, said in KINDS.items()},
    "S208": ("没有这个表式", "「表式」写的是 templates/ 里一个文件夹的名字。"),
    "T100": ("表式有错误", "表式的 edition.yaml 有错误,用它的申报表都不能检查;请维护表式的人先改好。"),
    **{f"T1{number}": said for number, said in KINDS.items()},
    **FLAWS,
    "T119": (
        "schema/ 里的文件不能用",
        "declaration.schema.json 和 edition.schema.json 是程序的一部分,不能缺少或改坏。",
    ),
    "T120": (
        "编辑器用的 schema 旧了",
        "schema/<表式>.schema.json 由 edition.yaml 生成,供编辑器提示;检查不用它。",
    ),
    "T123": (
        "表式缺少模板",
        "表式的文件夹里要有 form.docx(上报的 Word)和 preview.html.j2(网页预览);缺了只能检查,不能生成。",
    ),
}
"""What this module and conformance report: code, title and what it means, for `jixiao explain`."""
EDITION_WORD = words_of(Declaration)["edition"]
_EDITION_FILE = "edition.yaml"
_BASE, _FOR_EDITIONS = "declaration.schema.json", "edition.schema.json"
_TEMPLATES = ("form.docx", "preview.html.j2")
_REGENERATE = "运行 make generate"


@dataclass(frozen=True, slots=True)
class Opened:
    """An edition ready for use; without `edition` it has errors. `folder` is relative to the project's root.

    `schema` is what declarations have to conform to, which schema/<edition>.schema.json says to editors.
    """

    edition: Edition | None
    conformance: Conformance | None
    diagnostics: tuple[Diagnostic, ...]
    folder: Path
    schema: Mapping[str, Any] | None = None


class Editions:
    """The editions below `root`/templates. Raises OSError where a file that is there cannot be read."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._opened: dict[str, Opened] = {}

    @cached_property
    def names(self) -> tuple[str, ...]:
        """The folders that hold an edition, in order."""
        templates = self._root / "templates"
        return tuple(sorted(path.parent.name for path in templates.glob(f"*/{_EDITION_FILE}")))

    @property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """What is wrong with the editions that were opened, each said once."""
        return tuple(in_file_order(found for opened in self._opened.values() for found in opened.diagnostics))

    def open(self, name: str) -> Opened:
        """Open an edition by name. Raises KeyError for a name that is not in `names`."""
        if name not in self._opened:
            if name not in self.names:
                raise KeyError(name)
            self._opened[name] = self._open(name)
        return self._opened[name]

    def open_for(self, source: Source) -> Opened:
        """The edition that a declaration names; its `diagnostics` are the declaration's own."""
        data = source.data
        name = data.get(EDITION_WORD) if isinstance(data, dict) else None
        if isinstance(name, str) and name in self.names:
            opened = self.open(name)
            faulty = () if opened.edition else (_faulty(source, name, opened),)
            return Opened(opened.edition, opened.conformance, faulty, opened.folder, opened.schema)
        return Opened(None, None, tuple(self._unknown(source)), Path("templates"))

    def _unknown(self, source: Source) -> Iterator[Diagnostic]:
        """Say that a declaration names no edition that is there."""
        data, place = source.data, source.place((EDITION_WORD,))
        line = f"写「{EDITION_WORD}: {self.names[0] if len(self.names) == 1 else '…'}」" + self._choice
        if not isinstance(data, dict):
            yield _error("S204", source.place(()), "这个文件应当是几行「词: 值」", f"最外层{line}")
        elif EDITION_WORD in data:
            name = data[EDITION_WORD]
            near = nearest(str(name), self.names)
            message = f"没有「{name}」这个表式" if name is not None else f"「{EDITION_WORD}」没有填"
            yield _error("S208", place, message, f"写「{near}」" if near else line)
        else:
            near = next((key for key in data if nearest(key, [EDITION_WORD])), None)
            if near is None:
                yield _error("S201", place, f"缺少「{EDITION_WORD}」", f"最外层{line}")
            else:
                place = source.place((near,), key=True)
                yield _error("S202", place, f"这里没有「{near}」这个词", f"改成「{EDITION_WORD}」")

    @property
    def _choice(self) -> str:
        return "" if len(self.names) == 1 else f";现有的表式:{'、'.join(self.names) or '没有'}"

    def _open(self, name: str) -> Opened:
        file = f"templates/{name}/{_EDITION_FILE}"
        folder = Path("templates", name)
        source = load((self._root / file).read_bytes(), file)
        found = list(source.diagnostics)
        schemas = self._schemas
        if schemas.editions is None:
            return Opened(None, None, (*found, *schemas.faults), folder)
        if not _errors(found):
            found += schemas.editions.violations(source)
        edition = None if _errors(found) else read_edition(name, source.data)
        if edition is not None:
            found += (_error(f.code, source.place(f.path), f.message, f.hint) for f in flaws(edition))
        if edition is None or _errors(found):
            return Opened(None, None, tuple(in_file_order(found)), folder)
        schema = derive(schemas.base, edition)
        found += self._lacking(folder)
        found += self._stale(name, schema)
        return Opened(edition, Conformance(schema), tuple(in_file_order(found)), folder, schema)

    def _lacking(self, folder: Path) -> Iterator[Diagnostic]:
        """An error for a template that is not there; declarations can be checked all the same."""
        for name in _TEMPLATES:
            if not (self._root / folder / name).exists():
                place = Place((folder / name).as_posix(), 1, 1, 1, 1)
                yield _error("T123", place, f"缺少 {name}", f"请维护表式的人把 {name} 放进这个文件夹")

    @cached_property
    def _schemas(self) -> "_Schemas":
        return _Schemas(self._root)

    def _stale(self, name: str, schema: Mapping[str, Any]) -> Iterator[Diagnostic]:
        """A note where the schema for editors is not what the edition says."""
        file = f"schema/{name}.schema.json"
        try:
            written = json.loads((self._root / file).read_bytes(), parse_float=Decimal)
        except FileNotFoundError:
            yield _note(file, f"还没有 {file},编辑器不能提示")
            return
        except ValueError:
            written = None
        if written != for_editors(schema):
            yield _note(file, f"{file} 与 edition.yaml 不一致,编辑器的提示会有出入")


class _Schemas:
    """The two schemas that the program brings along."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self.faults: tuple[Diagnostic, ...] = ()
        self.editions: Conformance | None = None
        self.base: Mapping[str, Any] = self._read(_BASE)
        described = self._read(_FOR_EDITIONS)
        if not self.faults:
            self.editions = self._made(described)

    def _read(self, name: str) -> Mapping[str, Any]:
        file = f"schema/{name}"
        try:
            found = json.loads((self._root / file).read_bytes(), parse_float=Decimal)
        except FileNotFoundError:
            return self._fault(file, 1, 1, f"没有 {file}")
        except json.JSONDecodeError as error:
            return self._fault(file, error.lineno, error.colno, f"{file} 不是正确的 JSON")
        return found if isinstance(found, dict) else self._fault(file, 1, 1, f"{file} 不是词表")

    def _made(self, schema: Mapping[str, Any]) -> Conformance | None:
        try:
            return Conformance(schema, "T1")
        except ValueError as error:
            file = f"schema/{_FOR_EDITIONS}"
            self._fault(file, 1, 1, f"{file} 不是正确的 JSON Schema:{str(error).splitlines()[0]}")
            return None

    def _fault(self, file: str, line: int, column: int, message: str) -> Mapping[str, Any]:
        place = Place(file, line, column, line, column)
        hint = f"从发布的程序里取回 {file}"
        self.faults += (_error("T119", place, message, hint),)
        return {}


def _error(code: str, place: Place, message: str, hint: str) -> Diagnostic:
    return Diagnostic(code, Severity.ERROR, (place,), message, hint)


def _errors(found: list[Diagnostic]) -> int:
    return sum(diagnostic.severity is Severity.ERROR for diagnostic in found)


def _note(file: str, message: str) -> Diagnostic:
    return Diagnostic("T120", Severity.NOTE, (Place(file, 1, 1, 1, 1),), message, _REGENERATE)


def _faulty(source: Source, name: str, opened: Opened) -> Diagnostic:
    count = _errors(list(opened.diagnostics))
    message = f"表式「{name}」有 {count} 处错误,这张申报表没有检查"
    place = source.place((EDITION_WORD,))
    return Diagnostic(
        "T100", Severity.ERROR, (place,), message, f"请维护表式的人先改 templates/{name}/{_EDITION_FILE}"
    )
