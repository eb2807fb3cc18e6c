"""Editing a file by spans: only the edited characters change; every other byte stays, line ends and all."""

from bisect import bisect_left
from codecs import BOM_UTF8
from collections.abc import Iterable
from typing import NamedTuple


class Edit(NamedTuple):
    """What stands between two offsets of `Source.text` is replaced by `text`; an empty stretch is an insertion."""

    start: int
    end: int
    text: str


def splice(text: str, edits: Iterable[Edit]) -> str:
    """The text after its edits; of several insertions at one place, the first given stands first.

    Raises ValueError for edits that overlap or reach beyond the text: two of them cannot both be meant.
    """
    parts: list[str] = []
    done = 0
    for edit in sorted(edits, key=lambda edit: edit[:2]):
        if not done <= edit.start <= edit.end <= len(text):
            raise ValueError(f"{edit!r} overlaps the edit before it, which ends at {done}, or the text's end")
        parts += text[done : edit.start], edit.text
        done = edit.end
    return "".join([*parts, text[done:]])


def splice_file(raw: bytes, edits: Iterable[Edit]) -> bytes:
    """The bytes of a file after edits of the text that `load` made of it, which has no byte order mark and only `\\n`.

    A byte order mark stays, and so does each line's own end; new lines end as the file's first does.
    Raises ValueError as `splice` does.
    """
    mark = BOM_UTF8 if raw.startswith(BOM_UTF8) else b""
    text = raw[len(mark) :].decode()
    lost = _pairs(text)
    newline = _first_line_end(text)

    def moved(offset: int) -> int:
        return offset + bisect_left(lost, offset)

    there = (Edit(moved(edit.start), moved(edit.end), edit.text.replace("\n", newline)) for edit in edits)
    return mark + splice(text, there).encode()


def _pairs(text: str) -> list[int]:
    """Offsets, in the text with `\\n` only, of the line ends that are `\\r\\n` in the file."""
    found: list[int] = []
    at = text.find("\r\n")
    while at >= 0:
        found.append(at - len(found))
        at = text.find("\r\n", at + 2)
    return found


def _first_line_end(text: str) -> str:
    at = min((at for at in (text.find("\n"), text.find("\r")) if at >= 0), default=-1)
    return "\n" if at < 0 else "\r\n" if text.startswith("\r\n", at) else text[at]
