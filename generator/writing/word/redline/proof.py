"""The proof of a redline: what accepting or rejecting everything leaves is what the template makes of either form."""

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from generator.form import DELETED, INSERTED
from generator.writing.word.mould import reread_document
from generator.writing.word.reading import Paragraph, ReadTable, parse
from generator.writing.word.redline.reading import read_without

_SAID = 40
_Entry = tuple[str, str]
Blocks = Sequence[Paragraph | ReadTable]


def difference(redline: bytes, new: bytes, old: bytes) -> str | None:
    """What is wrong, as Chinese without a full stop; None when nothing is.

    All three are the bytes of word/document.xml; `new` and `old` without revisions. Accepting must leave texts, rows
    and merged cells of the new one; rejecting the texts in every row and cell of the old one, for no revision can hold
    a merge.
    """
    root = parse(redline)
    for what, gone, plain in (("接受", DELETED, new), ("拒绝", INSERTED, old)):
        found, wanted = (
            list(_cells(blocks, merges=gone == DELETED))
            for blocks in (read_without(root, gone), reread_document(plain))
        )
        if found != wanted:
            return f"{what}全部修订后{_unlike(wanted, found)}"
    return None


def _cells(blocks: Blocks, *, merges: bool) -> Iterator[_Entry]:
    """Every text in order, with what tells a paragraph, the first cell of a row and a merged cell apart."""
    for block in blocks:
        if isinstance(block, Paragraph):
            yield block.text, "段"
            continue
        yield "", "表"
        for row in block.rows:
            for number, cell in enumerate(row):
                yield cell.text, f"{'格' if number else '行'}{cell.merge if merges else ''}"


def _unlike(wanted: Sequence[_Entry], found: Sequence[_Entry]) -> str:
    one, other = next(pair for pair in zip_longest(wanted, found, fillvalue=("", "")) if pair[0] != pair[1])
    if one[0] == other[0]:
        return f"「{_said(one)}」那一格的位置或合并不对"
    return f"应当是「{_said(one)}」,却是「{_said(other)}」"


def _said(entry: _Entry) -> str:
    text = entry[0]
    return text if len(text) <= _SAID else f"{text[:_SAID]}…"
