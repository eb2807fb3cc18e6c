"""Two texts -> the pieces that were kept, taken out and put in, as a reader of Chinese sees them."""

import re
from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple


class Kind(StrEnum):
    """What happened to a piece of text."""

    KEPT = "kept"
    DELETED = "deleted"
    INSERTED = "inserted"


class Piece(NamedTuple):
    """A run of characters with one fate."""

    kind: Kind
    text: str


_TOKEN = re.compile(
    r"\d+(?:[,,]\d{3})*(?:\.\d+)?[%%‰]?|百分之[零〇一二两三四五六七八九十百点]+|[A-Za-z]+|.", re.DOTALL
)
_STAYS = re.compile(r"\d|\n")
_LEAST = 2
"""An equality of fewer characters between two edits is noise to a reader, unless it is a number or a line's end."""

_LARGEST = 20_000**2
"""Tokens times tokens: the comparison's table stays below 50 MB. No form has such texts; a hostile file may."""


def pieces(old: str, new: str) -> tuple[Piece, ...]:
    """The change from `old` to `new`: kept and inserted pieces joined are `new`, kept and deleted ones `old`.

    Han characters count one by one; a number, a percentage (also 百分之二) and a Latin word are whole; an equality
    shorter than two characters between two edits is swallowed.
    """
    if old == new:
        return (Piece(Kind.KEPT, new),) if new else ()
    return tuple(_written(_swallowed(_steps(_TOKEN.findall(old), _TOKEN.findall(new)))))


class _Step(NamedTuple):
    """A stretch that is the same in both texts (`kept`), or what stands in its place in each."""

    kept: bool
    old: str
    new: str

    @property
    def slight(self) -> bool:
        """Whether keeping it would tell a reader nothing."""
        return self.kept and len(self.new) < _LEAST and not _STAYS.search(self.new)


def _steps(old: list[str], new: list[str]) -> Iterator[_Step]:
    if len(old) * len(new) > _LARGEST:
        yield _Step(False, "".join(old), "".join(new))
        return
    from rapidfuzz.distance import Indel

    numbers: dict[str, int] = {}  # tokens as numbers: nothing depends on how Python hashes texts today
    codes = [[numbers.setdefault(token, len(numbers)) for token in tokens] for tokens in (old, new)]
    for step in Indel.opcodes(*codes):
        texts = old[step.src_start : step.src_end], new[step.dest_start : step.dest_end]
        yield _Step(step.tag == "equal", *map("".join, texts))


def _swallowed(steps: Iterator[_Step]) -> list[_Step]:
    """Neighbouring edits as one, with the slight equalities between them."""
    found: list[_Step] = []
    for step in steps:
        found.append(step)
        if step.kept:
            continue
        while len(found) > 1 and not (found[-2].kept and not _between_edits(found)):
            last, before = found.pop(), found.pop()
            found.append(_Step(False, before.old + last.old, before.new + last.new))
    return found


def _between_edits(steps: list[_Step]) -> bool:
    """Whether the last but one is a slight equality with an edit on either side."""
    return len(steps) > 2 and steps[-2].slight and not steps[-3].kept


def _written(steps: list[_Step]) -> Iterator[Piece]:
    for step in steps:
        if step.kept:
            yield Piece(Kind.KEPT, step.new)
            continue
        if step.old:
            yield Piece(Kind.DELETED, step.old)
        if step.new:
            yield Piece(Kind.INSERTED, step.new)
