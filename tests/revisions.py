"""The tests' own way to accept or reject every revision of a .docx, and to read what is left.

It knows nothing of how the program writes revisions: only what ECMA-376 says they mean.
"""

import io
import zipfile
from typing import Any, Literal, NamedTuple

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
Side = Literal["accepted", "rejected"]
_DROPPED = {"accepted": "del", "rejected": "ins"}
_INLINE = {W + "t": None, W + "br": "\n", W + "cr": "\n", W + "tab": "\t"}


class Cell(NamedTuple):
    """Its paragraphs, one a line, and its vMerge: "", restart or continue."""

    text: str
    merge: str


def document(raw: bytes) -> Any:
    with zipfile.ZipFile(io.BytesIO(raw)) as archive:
        return etree.fromstring(archive.read("word/document.xml"))


def resolved(root: Any, side: Side) -> Any:
    """The document after every revision was accepted or rejected; `root` is changed."""
    dropped = W + _DROPPED[side]
    kept = {W + "ins", W + "del"} - {dropped}
    for row in list(root.iter(W + "tr")):
        if row.find(f"{W}trPr/{dropped}") is not None:
            row.getparent().remove(row)
    for paragraph in list(root.iter(W + "p")):
        if paragraph.find(f"{W}pPr/{W}rPr/{dropped}") is not None:
            _merge_into_next(paragraph)
    for element in list(root.iter(dropped)):
        element.getparent().remove(element)
    for element in list(root.iter(*kept)):
        _unwrap(element)
    for text in root.iter(W + "delText"):
        assert side == "rejected"
        text.tag = W + "t"
    return root


def _merge_into_next(paragraph: Any) -> None:
    """A paragraph whose end is gone: what it holds begins the next one, which keeps its own properties."""
    following = paragraph.getnext()
    assert following is not None, "the last end in a cell may not be tracked"
    assert following.tag == W + "p", "an end before a table cannot go"
    place = 1 if following.find(W + "pPr") is not None else 0
    for child in reversed([child for child in paragraph if child.tag != W + "pPr"]):
        following.insert(place, child)
    paragraph.getparent().remove(paragraph)


def _unwrap(element: Any) -> None:
    parent, place = element.getparent(), element.getparent().index(element)
    for child in reversed(element):
        parent.insert(place, child)
    parent.remove(element)


def tables(root: Any) -> list[list[list[Cell]]]:
    """Tables of rows of cells."""
    return [
        [[_cell(cell) for cell in row.iter(W + "tc")] for row in table.iter(W + "tr")]
        for table in root.iter(W + "tbl")
    ]


def texts(root: Any) -> list[list[list[str]]]:
    """The texts alone."""
    return [[[cell.text for cell in row] for row in table] for table in tables(root)]


def paragraphs(root: Any) -> list[str]:
    """The paragraphs outside tables."""
    return [_text(paragraph) for paragraph in root[0].iterchildren(W + "p")]


def _cell(cell: Any) -> Cell:
    merge = cell.find(f"{W}tcPr/{W}vMerge")
    value = "" if merge is None else merge.get(W + "val", "continue")
    return Cell("\n".join(map(_text, cell.iter(W + "p"))), value)


def _text(paragraph: Any) -> str:
    return "".join(
        element.text or "" if (sign := _INLINE[element.tag]) is None else sign
        for element in paragraph.iter(*_INLINE)
        if element.getparent().tag == W + "r"
    )


def canonical(root: Any) -> str:
    """The whole document without what a reader cannot see: how its runs are cut, and whether a row may break."""
    for row in list(root.iter(W + "cantSplit")):
        row.getparent().remove(row)
    for properties in [*root.iter(W + "rPr", W + "trPr"), *root.iter(W + "pPr")]:
        if len(properties) == 0:
            properties.getparent().remove(properties)
    for text in root.iter(W + "t"):
        text.attrib.clear()
    for paragraph in root.iter(W + "p"):
        _joined(paragraph)
    return etree.tostring(root, method="c14n").decode()


def _joined(paragraph: Any) -> None:
    """One run for neighbours with the same properties, without empty texts."""
    before = None
    for run in paragraph.findall(W + "r"):
        for text in run.findall(W + "t"):
            if not text.text:
                run.remove(text)
        content = [child for child in run if child.tag != W + "rPr"]
        if not content:
            paragraph.remove(run)
        elif before is not None and before.getnext() is run and _letters(before) == _letters(run):
            for child in content:
                last = before[-1]
                if last.tag == child.tag == W + "t":
                    last.text += child.text
                else:
                    before.append(child)
            paragraph.remove(run)
        else:
            before = run


def _letters(run: Any) -> bytes:
    properties = run.find(W + "rPr")
    return b"" if properties is None else etree.tostring(properties, method="c14n")
