"""From the bytes of a declaration to its diagnostics, and, where it can be read, to the form it will print."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.checking.editions import Editions
from generator.checking.printed import CODE as UNPRINTED
from generator.checking.printed import unprinted
from generator.checking.rules.finding import Finding
from generator.checking.rules.registry import RULES
from generator.checking.rules.subject import Subject
from generator.checking.waivers import WAIVERS, Waivers
from generator.diagnostics import Diagnostic, Path, Severity, Tally, in_file_order
from generator.form import Form, compose
from generator.model.amount import decimal, written
from generator.model.declaration import Declaration, read_declaration
from generator.model.edition import Edition
from generator.model.words import words_of
from generator.phrasing import PhrasingError
from generator.source import Source, load

CODES = {
    "S290": ("文件名与年度不一致", "申报表的文件名就是年度:declarations/<部门文件夹>/<年度>.yaml。"),
    "S291": ("部门文件夹的名字不能用", "部门文件夹的名字会成为输出路径,只能用英文字母、数字和 . _ -。"),
    "S292": ("豁免没有对应的问题", "豁免写在问题所在的那一项里;问题已经改好或代码写错时,豁免要删去。"),
    "T201": (
        "Word 模板不能用",
        "templates/<表式>/form.docx 的标签有误,或印出的文字与申报表不一致;请维护表式的人修改。",
    ),
    "T202": ("预览模板不能用", "templates/<表式>/preview.html.j2 有误;请维护表式的人修改。"),
    "T301": ("填了却没有印在表上的词", "表式的显示式没有用到这个词,也没有写在「不打印」里。"),
    "T302": ("表式的显示式算不出来", "edition.yaml 中某一格的显示式有误,请维护表式的人修改。"),
}
_YEAR, _REASONS = words_of(Declaration)["year"], words_of(Declaration)["reasons"]
_BETWEEN_YEARS = "C"
"""The family of rules that compare two years; they are answered by 变动说明."""
_SAFE_FOLDER = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9._-]{0,98}[A-Za-z0-9_-])?")
_DEVICES = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Checked:
    """What is known of one declaration. Without errors of families Y and S there are a declaration and a form."""

    source: Source
    diagnostics: tuple[Diagnostic, ...]
    edition: Edition | None = None
    declaration: Declaration | None = None
    form: Form | None = None
    waived: int = 0

    @property
    def tally(self) -> Tally:
        """How many diagnostics of each level, and how many findings a 豁免 answers, wholly or at some of their places."""
        return Tally.of(self.diagnostics, self.waived)

    @property
    def submittable(self) -> bool:
        """Whether a submission file may be made: a form and no errors."""
        return self.form is not None and all(d.severity < Severity.ERROR for d in self.diagnostics)


def check(raw: bytes, file: str, folder: str, stem: str, editions: Editions) -> Checked:
    """Check the bytes of `declarations/<folder>/<stem>.yaml`; `file` is its name as shown to people. Never raises."""
    source = load(raw, file)
    found = [*source.diagnostics]
    if not _worst(found) < Severity.ERROR:
        return Checked(source, tuple(in_file_order(found)))
    opened = editions.open_for(source)
    found += opened.diagnostics
    if opened.edition is None or opened.conformance is None:
        return Checked(source, tuple(in_file_order(found)))
    found += opened.conformance.violations(source)
    found += _named(source, folder, stem)
    if not _worst(found) < Severity.ERROR or not isinstance(source.data, dict):
        return Checked(source, tuple(in_file_order(found)), opened.edition)
    return _judged(source, opened.edition, folder, found)


def _worst(found: Iterable[Diagnostic]) -> int:
    return max((diagnostic.severity for diagnostic in found), default=0)


def _named(source: Source, folder: str, stem: str) -> Iterator[Diagnostic]:
    year = decimal(source.data.get(_YEAR)) if isinstance(source.data, dict) else None
    if year is not None and stem != written(year):
        message = f"年度写的是 {written(year)},文件名却是 {stem}.yaml"
        hint = f"把文件名改成 {year:.0f}.yaml,或把年度改成文件名上的年份"
        if stem == f"{year:.0f}":
            hint = f"写「{_YEAR}: {stem}」,不带小数"
        yield Diagnostic("S290", Severity.ERROR, (source.place((_YEAR,)),), message, hint)
    fault = folder_fault(folder)
    if fault is not None:
        yield Diagnostic("S291", Severity.ERROR, (source.place(()),), *fault)


def folder_fault(folder: str) -> tuple[str, str] | None:
    """Why a department's folder may not be called so (S291), and what to call it; None where the name is good."""
    if _SAFE_FOLDER.fullmatch(folder) and not _DEVICES.match(folder):
        return None
    message = f"部门文件夹「{folder}」会成为输出路径,只能用英文字母、数字和 . _ -"
    return message, "给文件夹起英文名,例如 hengyang-government-office;中文名称写在「部门名称」里"


def _judged(source: Source, edition: Edition, folder: str, found: list[Diagnostic]) -> Checked:
    data = source.data
    assert isinstance(data, dict)  # noqa: S101  conformance has seen to it; this tells the type checker
    declaration = read_declaration(data, edition, folder)
    try:
        form = compose(declaration, edition)
    except PhrasingError as error:
        fault = Diagnostic(
            "T302", Severity.ERROR, (source.place(()),), str(error), "请维护表式的人修改 edition.yaml"
        )
        return Checked(source, tuple(in_file_order([*found, fault])), edition, declaration)
    subject, waivers, waived = Subject(declaration, edition, form), Waivers(data), 0
    for code, level, finding in _findings(subject):
        paths = tuple(path for path in finding.paths if not waivers.covers(code, path))
        waived += len(paths) < len(finding.paths)
        if paths:
            found.append(_diagnostic(source, code, level, paths, finding))
    found += (_unused(source, path) for path in waivers.unused())
    return Checked(source, tuple(in_file_order(found)), edition, declaration, form, waived)


def _findings(subject: Subject) -> Iterator[tuple[str, Severity, Finding]]:
    for rule in RULES:
        if not subject.edition.closed(rule.CODE):
            for finding in rule.check(subject):
                yield rule.CODE, subject.edition.level(rule.CODE, finding.level or rule.LEVEL), finding
    yield from ((UNPRINTED, Severity.WARNING, finding) for finding in unprinted(subject))


def _diagnostic(
    source: Source, code: str, level: Severity, paths: tuple[Path, ...], finding: Finding
) -> Diagnostic:
    places = tuple(source.place(path) for path in paths)
    return Diagnostic(code, level, places, finding.message, finding.hint)


def _unused(source: Source, path: Path) -> Diagnostic:
    message = f"这里没有 {path[-1]} 的问题,{WAIVERS}没有用处"
    hint = "删去这一行;若代码写错,照 jixiao check 给出的代码改"
    if str(path[-1]).startswith(_BETWEEN_YEARS):
        message = f"{path[-1]} 是年度之间的变化,{WAIVERS}回答不了它"
        hint = f"删去这一行,原因写在「{_REASONS}:」里"
    return Diagnostic("S292", Severity.WARNING, (source.place(path, key=True),), message, hint)
