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
_VALUE = W + "val"
_PARTS = (_TR, _TC, _MERGE, _P, _T, _BR, _TAB, _CR)
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
    return read_document(document_xml(raw))


def document_xml(raw: bytes) -> bytes:
    """The bytes of word/document.xml. Raises what zipfile raises on a broken file."""
    with zipfile.ZipFile(io.BytesIO(raw)) as archive:
        return archive.read(DOCUMENT)


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

    return etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, collect_ids=False)


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


def _rows(table: Any) -> tuple[tuple[ReadCell, ...], ...]:
    """One pass over the table, which was measured faster than asking each cell for its own parts.

    A cell while it is read is [text, merge]; each paragraph begins with a newline, of which the first is dropped.
    """
    rows: list[list[list[str]]] = []
    cell = ["", ""]
    for element in table.iter(*_PARTS):
        tag = element.tag
        if tag == _T:
            cell[0] += element.text or ""
        elif tag == _P:
            cell[0] += "\n"
        elif tag == _TC:
            cell = ["", ""]
            rows[-1].append(cell)
        elif tag == _TR:
            rows.append([])
        elif tag == _MERGE:
            cell[1] = element.get(_VALUE, "continue")
        elif _shown(element):
            cell[0] += _INLINE[tag]
    return tuple([tuple([ReadCell(text[1:], merge) for text, merge in row]) for row in rows])
