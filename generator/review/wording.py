"""Two texts -> the pieces that were kept, taken out and put in, as a reader of Chinese sees them."""

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


def pieces(old: str, new: str) -> tuple[Piece, ...]:
    """The change from `old` to `new`: kept and inserted pieces joined are `new`, kept and deleted ones `old`.

    Han characters count one by one; a number, a percentage and a Latin word are whole; an equality shorter than two
    characters between two edits is swallowed.
    """
    raise NotImplementedError
