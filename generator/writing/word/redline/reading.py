"""One side of a redline read as plain blocks: what accepting or rejecting every revision would leave."""

from collections.abc import Iterator
from typing import Any

from generator.form import DELETED, INSERTED
from generator.writing.word.reading import Paragraph, ReadCell, ReadTable, W

TAGS = {INSERTED: W + "ins", DELETED: W + "del"}
_P, _TBL, _TR, _TC, _SDT = W + "p", W + "tbl", W + "tr", W + "tc", W + "sdt"
_MERGE, _ROW, _MARK = W + "vMerge", W + "trPr", W + "rPr"
_TEXTS = (W + "t", W + "delText", W + "br", W + "cr", W + "tab")
_INLINE = {W + "br": "\n", W + "cr": "\n", W + "tab": "\t"}


def read_without(root: Any, revision: str) -> tuple[Paragraph | ReadTable, ...]:
    """The blocks of a parsed document.xml without what is DELETED (all accepted) or INSERTED (all rejected)."""
    return tuple(_blocks(root[0], TAGS[revision]))


def _blocks(parent: Any, gone: str) -> Iterator[Paragraph | ReadTable]:
    before = ""
    for child in parent:
        if child.tag == _P:
            before += "".join(_text(element, gone) for element in child.iter(*_TEXTS))
            if child.find(f"{W}pPr/{_MARK}/{gone}") is None:
                yield Paragraph(before)
                before = ""
        elif child.tag == _TBL:
            yield ReadTable(_rows(child, gone))
        elif child.tag == _SDT:
            yield from _blocks(child[-1], gone)


def _text(element: Any, gone: str) -> str:
    """The text of one element of a run, which a revision stands around; a tab stop is none."""
    run = element.getparent()
    if run.tag == W + "tabs" or run.getparent().tag == gone:
        return ""
    return _INLINE.get(element.tag) or element.text or ""


def _rows(table: Any, gone: str) -> tuple[tuple[ReadCell, ...], ...]:
    """One pass over the table. A cell while it is read is [text, merge]; each paragraph begins with a newline."""
    rows: list[list[list[str]]] = []
    row: list[list[str]] = []
    cell, joined = ["", ""], False
    for element in table.iter(_TR, _TC, _MERGE, _P, gone, *_TEXTS):
        tag = element.tag
        if tag == _TR:
            row = []
            rows.append(row)
        elif tag == _TC:
            cell, joined = ["", ""], False
            row.append(cell)
        elif tag == _MERGE:
            cell[1] = element.get(W + "val", "continue")
        elif tag == _P:
            cell[0] += "" if joined else "\n"
            joined = False
        elif tag != gone:
            cell[0] += _text(element, gone)
        elif (parent := element.getparent().tag) == _ROW:
            rows.pop()
        elif parent == _MARK:
            joined = True
    return tuple(tuple(ReadCell(text[1:], merge) for text, merge in row) for row in rows)
