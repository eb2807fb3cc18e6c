"""Two lists of things with names -> one list that holds both, in both orders."""

from collections.abc import Hashable, Iterable, Iterator, Sequence
from typing import TypeVar

T = TypeVar("T")


def union(
    old: Sequence[T], new: Sequence[T], old_names: Iterable[Hashable], new_names: Iterable[Hashable]
) -> Iterator[tuple[T | None, T | None]]:
    """As many as can are one thing without any changing its place among the others; everything else stands alone.

    Pairs of old and new in order, None on the side that does not have it; in one place what is gone comes first.
    """
    from rapidfuzz.distance import Indel

    numbers: dict[Hashable, int] = {}
    codes = [[numbers.setdefault(name, len(numbers)) for name in names] for names in (old_names, new_names)]
    come: list[T] = []
    for step in Indel.opcodes(*codes):
        gone, now = old[step.src_start : step.src_end], new[step.dest_start : step.dest_end]
        if step.tag == "equal":
            yield from ((None, item) for item in come)
            yield from zip(gone, now, strict=True)
            come = []
        else:
            yield from ((item, None) for item in gone)
            come += now
    yield from ((None, item) for item in come)
