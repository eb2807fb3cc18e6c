"""An .xlsx -> lines: what its cells show, numbers as their decimals and never as floats."""

import re
from collections.abc import Iterator, Mapping
from decimal import Context, Decimal
from typing import Any

from generator.reading.lines import Line, Reading
from generator.reading.package import open_package, parse

S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_BOOK, _RELS = "xl/workbook.xml", "xl/_rels/workbook.xml.rels"
_STRINGS, _STYLES = "xl/sharedStrings.xml", "xl/styles.xml"
_PERCENT_FORMATS = {"9", "10"}
_SHOWN = Context(prec=15)
"""A spreadsheet shows fifteen digits: 2677.7000000000003 in the file is 2677.7 on the screen."""
_REFERENCE = re.compile(r"([A-Z]+)\d+")


def read_sheet(raw: bytes) -> Reading:
    """The rows of every sheet that is not hidden, in order. Raises RefusedError as opening does."""
    members = open_package(raw)
    strings = list(_strings(members))
    percent = set(_percent_styles(members))
    return Reading(tuple(_lines(members, strings, percent)))


def _strings(members: Mapping[str, bytes]) -> Iterator[str]:
    if _STRINGS in members:
        for item in parse(members[_STRINGS], _STRINGS):
            yield _rich(item)


def _rich(item: Any) -> str:
    """A text that may be made of runs; phonetic hints are none of it."""
    return "".join(text.text or "" for text in item.iter(S + "t") if text.getparent().tag != S + "rPh")


def _percent_styles(members: Mapping[str, bytes]) -> Iterator[int]:
    if _STYLES not in members:
        return
    root = parse(members[_STYLES], _STYLES)
    own = {form.get("numFmtId") for form in root.iter(S + "numFmt") if "%" in form.get("formatCode", "")}
    formats = root.find(S + "cellXfs")
    for number, style in enumerate(formats if formats is not None else ()):
        if style.get("numFmtId") in own | _PERCENT_FORMATS:
            yield number


def _lines(members: Mapping[str, bytes], strings: list[str], percent: set[int]) -> Iterator[Line]:
    for number, part in enumerate(_sheets(members), 1):
        for row in parse(members[part], part).iter(S + "row"):
            cells = _cells(row, strings, percent)
            if cells:
                yield Line(f"第{number}张表第{row.get('r')}行", tuple(cells))


def _sheets(members: Mapping[str, bytes]) -> Iterator[str]:
    targets = {rel.get("Id"): rel.get("Target", "") for rel in parse(members[_RELS], _RELS)}
    for sheet in parse(members[_BOOK], _BOOK).iter(S + "sheet"):
        target = targets.get(sheet.get(R + "id"), "")
        part = target.lstrip("/") if target.startswith("/") else f"xl/{target}"
        if sheet.get("state", "visible") == "visible" and part in members:
            yield part


def _cells(row: Any, strings: list[str], percent: set[int]) -> list[str]:
    cells: list[str] = []
    for cell in row.iter(S + "c"):
        column = _column(cell.get("r", "")) or len(cells)
        cells += [""] * (column - len(cells))
        cells.append(_shown(cell, strings, percent))
    return cells


def _column(reference: str) -> int:
    """B3 -> 1."""
    found = _REFERENCE.fullmatch(reference)
    column = 0
    for letter in found[1] if found else "":
        column = column * 26 + ord(letter) - ord("A") + 1
    return column - 1 if found else 0


def _shown(cell: Any, strings: list[str], percent: set[int]) -> str:
    kind, value = cell.get("t", "n"), cell.find(S + "v")
    if kind == "inlineStr":
        return _rich(cell)
    text = "" if value is None else value.text or ""
    if kind == "s" and text:
        return strings[int(text)]
    if kind != "n" or not text:
        return text
    number = _SHOWN.create_decimal(text)
    return f"{_plain(number * 100)}%" if int(cell.get("s", "0")) in percent else _plain(number)


def _plain(number: Decimal) -> str:
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
