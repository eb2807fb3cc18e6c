"""A .docx -> lines: merges resolved, revisions accepted, every text in its column of the grid."""

from collections.abc import Iterator
from typing import Any

from generator.reading.lines import Line, Reading, Remark
from generator.reading.package import open_package, parse

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_DOCUMENT, _CUSTOM = "word/document.xml", "docProps/custom.xml"
_GONE = (W + "del", W + "moveFrom")
_INLINE = {W + "br": "\n", W + "cr": "\n", W + "tab": "\t", W + "noBreakHyphen": "-"}
_WRAPPERS = (W + "sdt", W + "sdtContent", W + "customXml", W + "ins", W + "moveTo")
_EDITION = "表式"
_VALUE = W + "val"


def read_word(raw: bytes) -> Reading:
    """The tables and paragraphs of a Word file in order. Raises RefusedError as opening does."""
    members = open_package(raw)
    root = parse(members[_DOCUMENT], _DOCUMENT)
    repairs = []
    if next(root.iter(W + "ins", *_GONE, W + "moveTo"), None) is not None:
        repairs.append(Remark("全文", "有修订痕迹,已按「接受全部修订」读取"))
    return Reading(tuple(_lines(root[0])), tuple(repairs), _own_edition(members))


def _own_edition(members: dict[str, bytes]) -> str:
    """The 表式 that a file of ours names in its properties."""
    if _CUSTOM not in members:
        return ""
    named = (item for item in parse(members[_CUSTOM], _CUSTOM) if item.get("name") == _EDITION and len(item))
    return next((item[0].text or "" for item in named), "")


def _lines(body: Any) -> Iterator[Line]:
    tables = paragraphs = 0
    for block in _children(body, W + "tbl", W + "p"):
        if block.tag == W + "tbl":
            tables += 1
            for number, cells in enumerate(_rows(block), 1):
                yield Line(f"第{tables}张表第{number}行", cells)
        elif text := _text(block):
            paragraphs += 1
            yield Line(f"表外第{paragraphs}段", (text,))


def _children(parent: Any, *tags: str) -> Iterator[Any]:
    """The children of these kinds, also inside content controls and accepted insertions."""
    for child in parent:
        if child.tag in tags:
            yield child
        elif child.tag in _WRAPPERS:
            yield from _children(child, *tags)


def _rows(table: Any) -> Iterator[tuple[str, ...]]:
    for row in _children(table, W + "tr"):
        if row.find(f"{W}trPr/{W}del") is None:
            yield tuple(_cells(row))


def _cells(row: Any) -> Iterator[str]:
    before = row.find(f"{W}trPr/{W}gridBefore")
    yield from [""] * (int(before.get(_VALUE, "0")) if before is not None else 0)
    for cell in _children(row, W + "tc"):
        merge, span = cell.find(f"{W}tcPr/{W}vMerge"), cell.find(f"{W}tcPr/{W}gridSpan")
        covered = merge is not None and merge.get(_VALUE, "continue") == "continue"
        yield "" if covered else _cell_text(cell)
        yield from [""] * (int(span.get(_VALUE, "1")) - 1 if span is not None else 0)


def _cell_text(cell: Any) -> str:
    """Paragraphs as lines; one whose mark was deleted runs on into the next."""
    parts: list[str] = []
    for paragraph in cell.iter(W + "p"):
        gone = paragraph.find(f"{W}pPr/{W}rPr/{W}del") is not None
        parts += [_text(paragraph), "" if gone else "\n"]
    return "".join(parts[:-1])


def _text(paragraph: Any) -> str:
    return "".join(_pieces(paragraph))


def _pieces(element: Any) -> Iterator[str]:
    for child in element:
        if child.tag == W + "t":
            yield child.text or ""
        elif child.tag in _INLINE:
            yield _INLINE[child.tag]
        elif child.tag not in _GONE and child.tag != W + "pPr":
            yield from _pieces(child)
