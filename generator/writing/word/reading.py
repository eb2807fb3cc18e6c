"""Word -> texts: a .docx read again as tables, rows, cells and paragraphs, by an XML parser that fetches nothing."""

import io
import zipfile
from collections.abc import Iterator
from functools import lru_cache
from typing import Any, NamedTuple

DOCUMENT = "word/document.xml"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_P, _T, _BR, _TAB, _CR = W + "p", W + "t", W + "br", W + "tab", W + "cr"
_TBL, _TR, _TC, _MERGE, _SDT = W + "tbl", W + "tr", W + "tc", W + "vMerge", W + "sdt"
_INLINE = {_BR: "\n", _CR: "\n", _TAB: "\t"}


class ReadCell(NamedTuple):
    """A cell's text, paragraphs and line breaks as newlines; `merge` is "", "restart" or "continue" (vMerge)."""

    text: str
    merge: str = ""


class Paragraph(NamedTuple):
    """The text of a paragraph outside tables."""

    text: str


class ReadTable(NamedTuple):
    """A table's rows of cells as they stand in the file; a cell that spans columns is one cell."""

    rows: tuple[tuple[ReadCell, ...], ...]


def read_back(raw: bytes) -> tuple[Paragraph | ReadTable, ...]:
    """Everything in the body of a .docx, in order. Raises what zipfile and lxml raise on a broken file."""
    with zipfile.ZipFile(io.BytesIO(raw)) as archive:
        return read_document(archive.read(DOCUMENT))


def read_document(xml: bytes) -> tuple[Paragraph | ReadTable, ...]:
    """The same for the bytes of word/document.xml."""
    from lxml import etree

    body = etree.fromstring(xml, _parser())[0]
    return tuple(_blocks(body))


def parse(xml: bytes) -> Any:
    """The root element of a part of the package."""
    from lxml import etree

    return etree.fromstring(xml, _parser())


@lru_cache(maxsize=1)
def _parser() -> Any:
    from lxml import etree

    return etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True)


def _blocks(body: Any) -> Iterator[Paragraph | ReadTable]:
    for child in body:
        if child.tag == _TBL:
            yield ReadTable(_rows(child))
        elif child.tag == _P:
            yield Paragraph(text_of(child))
        elif child.tag == _SDT:
            yield from _blocks(child[-1])


def text_of(paragraph: Any) -> str:
    """The text of one paragraph; line breaks and tabs as characters."""
    return "".join(
        _INLINE.get(e.tag) or e.text or "" for e in paragraph.iter(_T, _BR, _TAB, _CR) if _shown(e)
    )


def _shown(element: Any) -> bool:
    """A tab stop of the paragraph's properties is a `w:tab` too, but no text."""
    return bool(element.tag != _TAB or element.getparent().tag != W + "tabs")


class _Open:
    """A cell while it is read; every paragraph begins with a newline, of which the first is dropped."""

    __slots__ = ("merge", "texts")

    def __init__(self) -> None:
        self.texts: list[str] = []
        self.merge = ""

    def closed(self) -> ReadCell:
        return ReadCell("".join(self.texts)[1:], self.merge)


def _rows(table: Any) -> tuple[tuple[ReadCell, ...], ...]:
    """One pass over the table. A table inside a cell gives further rows: nothing is overlooked."""
    rows: list[list[_Open]] = []
    cell = _Open()
    for element in table.iter(_TR, _TC, _MERGE, _P, _T, _BR, _TAB, _CR):
        tag = element.tag
        if tag == _T:
            cell.texts.append(element.text or "")
        elif tag == _P:
            cell.texts.append("\n")
        elif tag == _TC:
            cell = _Open()
            rows[-1].append(cell)
        elif tag == _TR:
            rows.append([])
        elif tag == _MERGE:
            cell.merge = element.get(W + "val") or "continue"
        elif _shown(element):
            cell.texts.append(_INLINE[tag])
    return tuple(tuple(cell.closed() for cell in row) for row in rows)
