"""A finished document read again at the cost of its texts: the markup of its rows is parsed once for all documents.

What is left of a row when its texts are taken out is its mould. The few moulds of a template come again in every row
and document, so an XML parser reads each of them once. That loses nothing: between `<w:t>` and `</w:t>` a text
without markup cannot change what stands around it. Where something could (comments, other encodings, references
beyond those that the writer makes, tables within cells), the whole document goes through the parser.
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import chain, islice
from typing import NamedTuple

from generator.writing.word.reading import Paragraph, ReadCell, ReadTable, document_xml, read_document

_ROW, _ROW_END, _NO_ROW = re.compile(rb"<w:tr[ >]"), b"</w:tr>", b"<w:tr/>"
_TEXT = re.compile(rb'<w:t(?: xml:space="preserve")?>([^<]*)</w:t>')
_HEAD = re.compile(rb'(?:<\?xml version="1\.0" encoding="(?i:utf-8)"[^<>]*\?>\s*)?(<w:document [^<>]*>)')
_MISLEADING = (b"<!", b"<?", b"xmlns:w=", _NO_ROW, b"\xee\x80\x80")
"""What may make markup mean something else than it seems to, and the sign that takes the place of a text."""
_MARKED, _MARK = b"<w:t>\xee\x80\x80%d\xee\x80\x80</w:t>", re.compile("\ue000([0-9]+)\ue000")
_BEFORE = b"<w:tr><w:tc><w:p/></w:tc></w:tr>"
"""A row to which the parser would give what stands in the next one before its first cell."""
_CONTROLS = bytes({*range(32)} - {9, 10})
"""What XML does not allow, and the carriage return, which its parsers change."""
_SUSPECT = re.compile("[\ufffe\uffff]|]]>")
_REFERENCES = {"&lt;": "<", "&gt;": ">", "&quot;": '"', "&amp;": "&"}
_REFERENCE = re.compile("&[^;]*;?")

Row = tuple[ReadCell, ...]
Run = list[list[bytes]]
"""Rows that follow each other, each as its markup and texts in turn."""


class _DoubtError(Exception):
    """Something that only the parser can judge."""


class _Taken(NamedTuple):
    """A document taken apart: the root's start tag, which gives namespaces, what stands around the rows, the rows."""

    root: bytes
    around: list[bytes]
    runs: list[Run]


class _Hollow(NamedTuple):
    """A cell without its texts: their numbers in the row; `empty` is the cell itself where it has none."""

    merge: str
    numbers: tuple[int, ...]
    empty: ReadCell | None


class _Mould(NamedTuple):
    """A row without its texts; the texts in `own` are its markup's, and follow the row's."""

    cells: tuple[_Hollow, ...]
    own: list[str]


def reread(raw: bytes) -> tuple[Paragraph | ReadTable, ...]:
    """Everything in the body of a finished .docx, as `read_back` reads it. Raises what `read_back` raises."""
    return reread_document(document_xml(raw))


def reread_document(xml: bytes) -> tuple[Paragraph | ReadTable, ...]:
    """The same for the bytes of word/document.xml."""
    try:
        return tuple(_blocks(_taken_apart(xml)))
    except (
        _DoubtError,
        SyntaxError,
        UnicodeDecodeError,
    ):  # lxml's are syntax errors; the whole will raise it again
        return read_document(xml)


def _taken_apart(xml: bytes) -> _Taken:
    *pieces, tail = xml.split(_ROW_END)
    around: list[bytes] = []
    runs: list[Run] = []
    for piece in pieces:
        row = _ROW.search(piece)
        if row is None:
            raise _DoubtError
        if (at := row.start()) or not runs:
            around.append(piece[:at])
            runs.append([])
        runs[-1].append(_TEXT.split(piece[at:] if at else piece))
    around.append(tail)
    head = _HEAD.match(around[0])
    if head is None or not all(part.startswith(b"</w:tbl>") for part in around[1:]):
        raise _DoubtError
    if _mislead([head[1].replace(b"xmlns:w=", b"", 1), around[0][head.end() :], *around[1:]]):
        raise _DoubtError
    return _Taken(head[1], around, runs)


def _mislead(markup: Iterable[bytes]) -> bool:
    return any(sign in part for part in markup for sign in _MISLEADING)


def _blocks(taken: _Taken) -> Iterator[Paragraph | ReadTable]:
    """What stands around rows is parsed each time, with one empty row in the place of each run of rows."""
    texts = _texts(b"<".join([text for parts in chain(*taken.runs) for text in parts[1::2]]))
    runs = iter([[_row(taken.root, parts, texts) for parts in run] for run in taken.runs])
    for block in read_document(_NO_ROW.join(taken.around)):
        yield ReadTable(tuple(_filled(block, runs))) if isinstance(block, ReadTable) else block
    if next(runs, None) is not None:
        raise _DoubtError


def _filled(table: ReadTable, runs: Iterator[list[Row]]) -> Iterator[Row]:
    for row in table.rows:
        if row:
            raise _DoubtError
        yield from next(runs, ())


def _texts(joined: bytes) -> Iterator[str]:
    """The texts of a document, all looked at and decoded at once; `<`, which no text holds, stands between them."""
    if len(joined.translate(None, _CONTROLS)) != len(joined):
        raise _DoubtError
    decoded = joined.decode()
    if _SUSPECT.search(decoded):
        raise _DoubtError
    texts = decoded.split("<")
    return iter([_REFERENCE.sub(_character, text) for text in texts] if "&" in decoded else texts)


def _character(reference: re.Match[str]) -> str:
    character = _REFERENCES.get(reference[0])
    if character is None:
        raise _DoubtError
    return character


def _row(root: bytes, parts: list[bytes], texts: Iterator[str]) -> Row:
    cells, own = _mould(root, tuple(parts[::2]))
    every = [*islice(texts, len(parts) // 2), *own]
    return tuple(
        [
            empty
            or ReadCell(every[of[0]] if len(of) == 1 else "".join([every[number] for number in of]), merge)
            for merge, of, empty in cells
        ]
    )


@lru_cache(maxsize=256)
def _mould(root: bytes, markup: tuple[bytes, ...]) -> _Mould:
    """The mould of a row whose texts stand between `markup`. Raises what lxml raises."""
    if _mislead(markup):
        raise _DoubtError
    count = len(markup) - 1
    marked = b"".join([markup[0], *(_MARKED % number + part for number, part in enumerate(markup[1:]))])
    row = b"".join([root, b"<w:body><w:tbl>", _BEFORE, marked, _ROW_END, b"</w:tbl></w:body></w:document>"])
    match read_document(row):
        case (ReadTable(rows=((ReadCell("", ""),), cells)),):
            own: list[str] = []
            found = tuple([_hollow(cell, count, own) for cell in cells])
            if sorted(number for cell in found for number in cell.numbers) == [*range(count + len(own))]:
                return _Mould(found, own)
    raise _DoubtError


def _hollow(cell: ReadCell, count: int, own: list[str]) -> _Hollow:
    numbers = tuple(_numbers(cell.text, count, own))
    return _Hollow(cell.merge, numbers, None if numbers else cell)


def _numbers(text: str, count: int, own: list[str]) -> Iterator[int]:
    """The numbers of what makes a cell; its fixed texts are added to `own`, which follow the `count` others."""
    for place, part in enumerate(_MARK.split(text)):
        if place % 2:
            yield int(part)
        elif part:
            own.append(part)
            yield count + len(own) - 1
