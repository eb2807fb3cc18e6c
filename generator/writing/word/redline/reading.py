"""One side of a redline read as plain blocks: what accepting or rejecting every revision would leave."""

from collections.abc import Iterator
from typing import Any

from generator.form import DELETED, INSERTED
from generator.writing.word.reading import Paragraph, ReadCell, ReadTable, W

TAGS = {INSERTED: W + "ins", DELETED: W + "del"}
_P, _TBL, _TR, _TC = W + "p", W + "tbl", W + "tr", W + "tc"
_TEXTS = {W + "t", W + "delText"}
_INLINE = {W + "br": "\n", W + "cr": "\n", W + "tab": "\t"}
_SILENT = {W + "pPr", W + "rPr"}
_MARK, _ROW, _MERGE = f"{W}pPr/{W}rPr/", f"{W}trPr/", f"{W}tcPr/{W}vMerge"


def read_without(root: Any, revision: str) -> tuple[Paragraph | ReadTable, ...]:
    """The blocks of a parsed document.xml without what is DELETED (all accepted) or INSERTED (all rejected)."""
    return tuple(_blocks(root[0], TAGS[revision]))


def _blocks(parent: Any, gone: str) -> Iterator[Paragraph | ReadTable]:
    before = ""
    for child in parent:
        if child.tag == _P:
            before += _text(child, gone)
            if child.find(_MARK + gone) is None:
                yield Paragraph(before)
                before = ""
        elif child.tag == _TBL:
            if before:
                yield Paragraph(before)
                before = ""
            yield ReadTable(tuple(_rows(child, gone)))
        elif child.tag == W + "sdt":
            yield from _blocks(child[-1], gone)


def _rows(table: Any, gone: str) -> Iterator[tuple[ReadCell, ...]]:
    for row in table.iter(_TR):
        if row.find(_ROW + gone) is None:
            yield tuple(_cell(cell, gone) for cell in row.iter(_TC))


def _cell(cell: Any, gone: str) -> ReadCell:
    texts = [block.text for block in _blocks(cell, gone) if isinstance(block, Paragraph)]
    merge = cell.find(_MERGE)
    return ReadCell("\n".join(texts), "" if merge is None else merge.get(W + "val", "continue"))


def _text(element: Any, gone: str) -> str:
    text = ""
    for child in element:
        tag = child.tag
        if tag in _TEXTS:
            text += child.text or ""
        elif tag in _INLINE:
            text += _INLINE[tag]
        elif tag != gone and tag not in _SILENT:
            text += _text(child, gone)
    return text
