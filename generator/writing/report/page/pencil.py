"""Two texts as a reader sees them side by side: what went is struck out on the left, what came is underlined on the right."""

from typing import NamedTuple

from generator.review.wording import Kind, Piece, pieces


class Sides(NamedTuple):
    """The pieces of both texts; `same` when nothing differs."""

    old: tuple[Piece, ...]
    new: tuple[Piece, ...]
    same: bool


def sides(old: str, new: str) -> Sides:
    """Split a change into what stood before and what stands now."""
    if old == new:
        kept = (Piece(Kind.KEPT, new),) if new else ()
        return Sides(kept, kept, True)
    found = pieces(old, new)
    before = tuple(piece for piece in found if piece.kind is not Kind.INSERTED)
    after = tuple(piece for piece in found if piece.kind is not Kind.DELETED)
    return Sides(before, after, False)
