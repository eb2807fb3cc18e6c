"""A built Word file as people give it back: texts typed over, rows taken out, put in, moved; saved by another program."""

import io
from collections.abc import Callable, Mapping
from copy import deepcopy
from typing import Any

from docx import Document
from docx.oxml.ns import qn

Spot = tuple[int, int, int]
"""Table, row and cell in the file's XML, from 0."""


def typed(word: bytes, texts: Mapping[Spot, str]) -> bytes:
    """The file with other texts in cells; each line break is Word's own."""

    def type_all(document: Any) -> None:
        for (table, row, cell), text in texts.items():
            _type(document.tables[table]._tbl.tr_lst[row].tc_lst[cell], text)

    return changed(word, type_all)


def changed(word: bytes, change: Callable[[Any], None]) -> bytes:
    """The file after a change of its document."""
    document = Document(io.BytesIO(word))
    change(document)
    target = io.BytesIO()
    document.save(target)
    return target.getvalue()


def without_row(word: bytes, table: int, row: int) -> bytes:
    """The file without a row; a merge that began in it begins in the next."""

    def take_out(document: Any) -> None:
        rows = document.tables[table]._tbl.tr_lst
        for cell, below in zip(rows[row].tc_lst, rows[row + 1].tc_lst, strict=False):
            merge, next_merge = cell.tcPr.find(qn("w:vMerge")), below.tcPr.find(qn("w:vMerge"))
            if _begins(merge) and next_merge is not None and not _begins(next_merge):
                next_merge.set(qn("w:val"), "restart")
                for paragraph in below.findall(qn("w:p")):
                    below.remove(paragraph)
                below.extend(deepcopy(cell.findall(qn("w:p"))))
        rows[row].getparent().remove(rows[row])

    return changed(word, take_out)


def with_row(word: bytes, table: int, row: int, texts: tuple[str, ...]) -> bytes:
    """The file with a copy of a row below it, the last cells holding other texts."""

    def put_in(document: Any) -> None:
        old = document.tables[table]._tbl.tr_lst[row]
        new = deepcopy(old)
        old.addnext(new)
        for cell, text in zip(new.tc_lst[-len(texts) :], texts, strict=True):
            _type(cell, text)

    return changed(word, put_in)


def with_rows_swapped(word: bytes, table: int, row: int) -> bytes:
    """The file with a row behind the one that stood below it."""

    def swap(document: Any) -> None:
        rows = document.tables[table]._tbl.tr_lst
        rows[row + 1].addnext(rows[row])

    return changed(word, swap)


def _begins(merge: Any) -> bool:
    return merge is not None and merge.get(qn("w:val")) == "restart"


def _type(cell: Any, text: str) -> None:
    first, *others = cell.findall(qn("w:p"))
    for other in others:
        cell.remove(other)
    for run in first.findall(qn("w:r")):
        first.remove(run)
    run = first.add_r()
    for number, line in enumerate(text.split("\n")):
        if number:
            run.add_br()
        run.add_t(line)
