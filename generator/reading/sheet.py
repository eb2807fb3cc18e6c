"""An .xlsx -> lines: what its cells show, numbers as their decimals and never as floats."""

import re
from collections.abc import Iterator, Mapping
from decimal import Context, Decimal
from typing import Any

from generator.reading.lines import Line, Reading, Remark, short
from generator.reading.number_formats import formats_of, shown
from generator.reading.package import open_package, parse
from generator.reading.refusal import RefusedError

S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_BOOK, _RELS = "xl/workbook.xml", "xl/_rels/workbook.xml.rels"
_STRINGS, _STYLES = "xl/sharedStrings.xml", "xl/styles.xml"
_SHOWN = Context(prec=15)
"""A spreadsheet shows fifteen digits: 2677.7000000000003 in the file is 2677.7 on the screen."""
_REFERENCE = re.compile(r"([A-Z]{1,4})\d+")
_COLUMNS, _DIGITS = 16_384, 40
"""What a spreadsheet can hold at most; a number may need more digits than it shows."""
_BOOLEANS = {"1": "TRUE", "0": "FALSE"}


def read_sheet(raw: bytes) -> Reading:
    """The rows of every sheet that is not hidden, in order. Raises RefusedError as opening does."""
    members = open_package(raw)
    try:
        strings = list(_strings(members))
        formats = _formats(members)
        lines = tuple(_lines(members, strings, formats))
        return Reading(lines, tuple(_doubtful(members, formats)), beside=tuple(_beside(members)))
    except (KeyError, IndexError, ValueError, ArithmeticError) as error:
        raise RefusedError(
            "Excel 文件的内部结构不对", "用 Excel 或 WPS 打开,另存为「Excel 工作簿(*.xlsx)」再读"
        ) from error


def _beside(members: Mapping[str, bytes]) -> Iterator[Remark]:
    """What is in the book and in no cell of a sheet that is shown: hidden sheets, comments, text boxes, empty formulas."""
    for part, visible in _sheets(members):
        root = parse(members[part], part)
        if visible:
            blank = [
                c.get("r", "")
                for c in root.iter(S + "c")
                if c.find(S + "f") is not None and not _said(c) and c.get("t") != "str"
            ]
            if blank:
                yield Remark("、".join(blank), "公式还没有算出数,没有读;用 Excel 或 WPS 打开,保存一次再读")
        elif any(map(_said, root.iter(S + "c"))):
            yield Remark("隐藏的工作表", "没有读;要读的,取消隐藏后保存再读")
    for folder, what in (("xl/comments", "批注"), ("xl/drawings/drawing", "文本框")):
        for part in sorted(name for name in members if name.startswith(folder) and name.endswith(".xml")):
            for text in parse(members[part], part).iter("{*}comment", "{*}txBody"):
                if said := "".join(run.text or "" for run in text.iter("{*}t")):
                    yield Remark(what, f"「{short(said)}」没有放进申报表")


def _said(cell: Any) -> bool:
    value = cell.find(S + "v")
    return bool(value is not None and value.text) or cell.find(S + "is") is not None


def _strings(members: Mapping[str, bytes]) -> Iterator[str]:
    if _STRINGS in members:
        for item in parse(members[_STRINGS], _STRINGS):
            yield _rich(item)


def _rich(item: Any) -> str:
    """A text that may be made of runs; phonetic hints are none of it."""
    return "".join(text.text or "" for text in item.iter(S + "t") if text.getparent().tag != S + "rPh")


def _formats(members: Mapping[str, bytes]) -> list[str]:
    """The format of each style; a file without styles has one, General."""
    return (formats_of(parse(members[_STYLES], _STYLES)) if _STYLES in members else []) or ["General"]


def _lines(members: Mapping[str, bytes], strings: list[str], formats: list[str]) -> Iterator[Line]:
    visible = (part for part, is_shown in _sheets(members) if is_shown)
    for number, part in enumerate(visible, 1):
        for row in parse(members[part], part).iter(S + "row"):
            cells = _cells(row, strings, formats)
            if cells:
                yield Line(f"第{number}张表第{row.get('r')}行", tuple(cells))


def _sheets(members: Mapping[str, bytes]) -> Iterator[tuple[str, bool]]:
    """The part of each sheet, and whether the sheet is shown."""
    targets = {rel.get("Id"): rel.get("Target", "") for rel in parse(members[_RELS], _RELS)}
    for sheet in parse(members[_BOOK], _BOOK).iter(S + "sheet"):
        target = targets.get(sheet.get(R + "id"), "")
        part = target.lstrip("/") if target.startswith("/") else f"xl/{target}"
        if part in members:
            yield part, sheet.get("state", "visible") == "visible"


def _cells(row: Any, strings: list[str], formats: list[str]) -> list[str]:
    cells: list[str] = []
    for cell in row.iter(S + "c"):
        column = _column(cell.get("r", "")) or len(cells)
        cells += [""] * (column - len(cells))
        cells.append(_shown(cell, strings, formats))
    return cells


def _column(reference: str) -> int:
    """B3 -> 1."""
    found = _REFERENCE.fullmatch(reference)
    column = 0
    for letter in found[1] if found else "":
        column = column * 26 + ord(letter) - ord("A") + 1
    if column > _COLUMNS:
        raise ValueError(reference)
    return column - 1 if found else 0


def _shown(cell: Any, strings: list[str], formats: list[str]) -> str:
    kind, value = cell.get("t", "n"), cell.find(S + "v")
    if kind == "inlineStr":
        return _rich(cell)
    text = "" if value is None else value.text or ""
    if kind == "s" and text:
        return strings[int(text)]
    if kind == "b":
        return _BOOLEANS.get(text, text)
    if kind != "n" or not text:
        return text
    number = _number(text)
    return text if number is None else shown(number, formats[int(cell.get("s", "0"))]).text


def _number(text: str) -> Decimal | None:
    """A number as it is shown; None for one so large or small that no amount is meant."""
    number = _SHOWN.create_decimal(text)
    return number if number.is_finite() and abs(number.adjusted()) <= _DIGITS else None


def _doubtful(members: Mapping[str, bytes], formats: list[str]) -> Iterator[Remark]:
    """Numbers in a format that may show something else than what they are: in 万, as a date."""
    for sheet, (part, visible) in enumerate(_sheets(members), 1):
        for cell in parse(members[part], part).iter(S + "c") if visible else ():
            text = cell.findtext(S + "v") or ""
            number = _number(text) if text and cell.get("t", "n") == "n" else None
            format_code = formats[int(cell.get("s", "0"))]
            if number is not None and (found := shown(number, format_code)).doubtful:
                place = f"第{sheet}张表 {cell.get('r', '')} 格"
                yield Remark(place, f"读作「{found.text}」,显示格式是「{format_code}」;请与看到的数核对")
