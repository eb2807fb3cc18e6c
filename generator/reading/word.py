"""A .docx -> lines: merges resolved, revisions accepted, every text in its column of the grid."""

from collections.abc import Iterator
from typing import Any

from generator.reading.beside import BESIDE, W, beside, is_hidden
from generator.reading.lines import Line, Reading, Remark, short
from generator.reading.package import open_package, parse
from generator.reading.refusal import RefusedError

_DOCUMENT, _CUSTOM = "word/document.xml", "docProps/custom.xml"
_GONE = (W + "del", W + "moveFrom")
_INLINE = {W + "br": "\n", W + "cr": "\n", W + "tab": "\t", W + "noBreakHyphen": "-"}
_WRAPPERS = (W + "sdt", W + "sdtContent", W + "customXml", W + "ins", W + "moveTo")
_EDITION = "表式"
_VALUE = W + "val"
_WIDEST = 63
"""Columns of a table; Word makes no more."""


def read_word(raw: bytes, *, by_cell: bool = False) -> Reading:
    """The tables and paragraphs of a Word file in order. Raises RefusedError as opening does.

    `by_cell` gives a row a text a cell, however many columns each covers: two files of one template then agree even
    where a program has counted the columns anew.
    """
    members = open_package(raw)
    if _DOCUMENT not in members:
        raise RefusedError("这不是 Word 文件(.docx)", "请选 Word 存的 .docx 文件")
    root = parse(members[_DOCUMENT], _DOCUMENT)
    body = root.find(W + "body")
    if body is None:
        raise RefusedError("这个 Word 文件的存法读不了", "用 Word 或 WPS 另存为「Word 文档(*.docx)」再导入")
    repairs = []
    if next(root.iter(W + "ins", *_GONE, W + "moveTo"), None) is not None:
        repairs.append(Remark("全文", "有修订痕迹,已按「接受全部修订」读取"))
    lines = tuple(_lines(body, by_cell=by_cell))
    own = _properties(members).get(_EDITION, "")
    return Reading(lines, tuple(repairs), own, (*beside(members, root), *_covered(body)))


def read_properties(raw: bytes) -> dict[str, str]:
    """The custom properties of an Office file by their names. Raises RefusedError as opening does."""
    return _properties(open_package(raw))


def _properties(members: dict[str, bytes]) -> dict[str, str]:
    if _CUSTOM not in members:
        return {}
    items = parse(members[_CUSTOM], _CUSTOM)
    return {item.get("name", ""): item[0].text or "" for item in items if len(item)}


def _lines(body: Any, *, by_cell: bool) -> Iterator[Line]:
    tables = paragraphs = 0
    for block in _children(body, W + "tbl", W + "p"):
        if block.tag == W + "tbl":
            tables += 1
            for number, cells in enumerate(_rows(block, by_cell=by_cell), 1):
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


def _rows(table: Any, *, by_cell: bool) -> Iterator[tuple[str, ...]]:
    for row in _children(table, W + "tr"):
        if row.find(f"{W}trPr/{W}del") is None:
            yield tuple(_cells(row, by_cell=by_cell))


def _cells(row: Any, *, by_cell: bool) -> Iterator[str]:
    before = None if by_cell else row.find(f"{W}trPr/{W}gridBefore")
    yield from [""] * (_count(before) if before is not None else 0)
    for cell in _children(row, W + "tc"):
        span = cell.find(f"{W}tcPr/{W}gridSpan")
        yield "" if _is_covered(cell) else _cell_text(cell)
        yield from [""] * (_count(span) - 1 if span is not None and not by_cell else 0)


def _count(element: Any) -> int:
    """A number of columns. Raises RefusedError for what no program has written."""
    text = element.get(_VALUE, "1")
    if not (text.isascii() and text.isdigit() and len(text) < 3 and int(text) <= _WIDEST):
        raise RefusedError("文件里表格的列数不对", "用 Word 或 WPS 打开,另存为「Word 文档(*.docx)」再导入")
    return int(text)


def _is_covered(cell: Any) -> bool:
    """Whether the cell above reaches down over this one; Word then shows nothing of what it holds."""
    merge = cell.find(f"{W}tcPr/{W}vMerge")
    return merge is not None and merge.get(_VALUE, "continue") == "continue"


def _covered(body: Any) -> Iterator[Remark]:
    for cell in body.iter(W + "tc"):
        if _is_covered(cell) and (text := _cell_text(cell).strip()):
            yield Remark("被合并盖住的格子", f"「{short(text)}」没有放进申报表")


def _cell_text(cell: Any) -> str:
    """Paragraphs as lines; one whose mark was deleted runs on into the next."""
    parts: list[str] = []
    for paragraph in _paragraphs(cell):
        gone = paragraph.find(f"{W}pPr/{W}rPr/{W}del") is not None
        parts += [_text(paragraph), "" if gone else "\n"]
    return "".join(parts[:-1])


def _paragraphs(parent: Any) -> Iterator[Any]:
    """Every paragraph below, those of tables in the cell too, but not those of text boxes."""
    for child in parent:
        if child.tag == W + "p":
            yield child
        elif child.tag not in BESIDE:
            yield from _paragraphs(child)


def _text(paragraph: Any) -> str:
    return "".join(_pieces(paragraph))


def _pieces(element: Any) -> Iterator[str]:
    for child in element:
        if child.tag == W + "t":
            yield child.text or ""
        elif child.tag in _INLINE:
            yield _INLINE[child.tag]
        elif child.tag not in (*_GONE, *BESIDE, W + "pPr") and not is_hidden(child):
            yield from _pieces(child)
