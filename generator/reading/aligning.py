"""Which line of a returned file is which line of the form: by what the lines say, never by their position alone."""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

_NEAR, _FAR = 0.5, 0.75
"""How like a line must be that stands where the other was lost, and one that stands elsewhere; from 0 to 1."""


class Wanted(NamedTuple):
    """A line as the form prints it. `captions` are its cells that every such form has; where there are none, the line
    is one of a list, and `name` is the cell that tells it from the others. `labels` are cells that do not count.
    """

    texts: tuple[str, ...]
    captions: tuple[int, ...] = ()
    name: int = 0
    labels: tuple[int, ...] = ()


class _Candidate(NamedTuple):
    """Two lines that may be one; the first in order are paired first."""

    unlikeness: float
    far: bool
    shift: int
    wanted: int
    found: int


def align(wanted: Sequence[Wanted], found: Sequence[tuple[str, ...]]) -> dict[int, int]:
    """For each line of the form its line in the file, where it has one."""
    before = [tuple(text.strip() for text in line.texts) for line in wanted]
    after = [tuple(text.strip() for text in line) for line in found]
    pairs: dict[int, int] = {}
    lost: list[tuple[int, int, int]] = []
    new: list[tuple[int, int, int]] = []
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    for block, (kind, i, j, k, m) in enumerate(matcher.get_opcodes()):
        if kind == "equal":
            pairs |= zip(range(i, j), range(k, m), strict=True)
        else:
            lost += [(number, block, number - i) for number in range(i, j)]
            new += [(number, block, number - k) for number in range(k, m)]
    taken: set[int] = set()
    for candidate in sorted(_candidates(wanted, after, lost, new)):
        if candidate.wanted not in pairs and candidate.found not in taken:
            pairs[candidate.wanted] = candidate.found
            taken.add(candidate.found)
    return pairs


def _candidates(
    wanted: Sequence[Wanted],
    found: Sequence[tuple[str, ...]],
    lost: Sequence[tuple[int, int, int]],
    new: Sequence[tuple[int, int, int]],
) -> Iterator[_Candidate]:
    for number, block, offset in lost:
        in_block = [one for one in new if one[1] == block]
        alone = len(in_block) == 1 and sum(one[1] == block for one in lost) == 1
        for other, its_block, its_offset in new:
            near = block == its_block
            likeness = _likeness(wanted[number], found[other])
            if near and alone and wanted[number].captions and likeness:
                likeness = max(likeness, _NEAR)
            if likeness >= (_NEAR if near else _FAR):
                yield _Candidate(1 - likeness, not near, abs(offset - its_offset), number, other)


def _likeness(wanted: Wanted, found: tuple[str, ...]) -> float:
    if not any(found):
        return 0.0
    if len(found) != len(wanted.texts):
        return _ratio("\n".join(wanted.texts), "\n".join(found))
    if wanted.captions:
        equal = sum(wanted.texts[place].strip() == found[place] for place in wanted.captions)
        return (
            (1 + equal / len(wanted.captions)) / 2
            if equal
            else _ratio("\n".join(wanted.texts), "\n".join(found))
        )
    name = _ratio(wanted.texts[wanted.name].strip(), found[wanted.name])
    return 1.0 if name == 1 else (name + _equal_share(wanted, found)) / 2


def _equal_share(wanted: Wanted, found: tuple[str, ...]) -> float:
    """How much of what the other cells say is the same."""
    pairs = [
        (before.strip(), after)
        for place, (before, after) in enumerate(zip(wanted.texts, found, strict=True))
        if place != wanted.name and place not in wanted.labels and (before.strip() or after)
    ]
    return sum(before == after for before, after in pairs) / len(pairs) if pairs else 0.0


def _ratio(one: str, other: str) -> float:
    if one == other:
        return 1.0
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    return matcher.ratio() if matcher.real_quick_ratio() > 0 else 0.0


def out_of_order(pairs: dict[int, int]) -> list[int]:
    """The fewest lines of the form without which the others stand in the file in the form's order."""
    numbers = sorted(pairs)
    longest: list[tuple[int, int]] = []
    for place, number in enumerate(numbers):
        before = [(longest[p][0], -p) for p in range(place) if pairs[numbers[p]] < pairs[number]]
        length, back = max(before, default=(0, 1))
        longest.append((length + 1, -back))
    kept: set[int] = set()
    at = max(range(len(numbers)), key=lambda p: longest[p][0], default=-1)
    while at >= 0:
        kept.add(numbers[at])
        at = longest[at][1]
    return [number for number in numbers if number not in kept]
