"""Things that are in both years but stand in another order, said once for each list."""

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from generator.diagnostics import Path
from generator.model.declaration import Declaration, Listed
from generator.model.words import words_of
from generator.review.facts import Change, Fact, Part
from generator.review.pairing import Paired
from generator.review.words import group_name

T = TypeVar("T")
_GROUPS = words_of(Declaration)["groups"]


def list_order(
    part: Part, key: str, pairs: Sequence[Paired[T]], place: Callable[[T], Path], name: Callable[[T], str]
) -> Iterator[Fact]:
    """One fact where the goals, or the tasks, that stayed stand in another order; `key` is their top-level key."""
    stayed = [(pair.old, pair.new) for pair in pairs if pair.old is not None and pair.new is not None]
    yield from _reordered(part, key, (key,), stayed, place, name)


def _reordered(
    part: Part,
    called: str,
    path: Path,
    stayed: Sequence[tuple[T, T]],
    place: Callable[[T], Path],
    name: Callable[[T], str],
) -> Iterator[Fact]:
    by_old = sorted(stayed, key=lambda pair: place(pair[0])[-1])
    by_new = sorted(stayed, key=lambda pair: place(pair[1])[-1])
    if by_old != by_new:
        before = tuple(name(old) for old, _ in by_old)
        after = tuple(name(new) for _, new in by_new)
        yield Fact(part, "", Change.REORDERED, before, after, (called, called), (path, path))


def indicator_order(pairs: Sequence[Paired[Listed]]) -> Iterator[Fact]:
    """One fact for each 二级指标 whose indicators stand in another order; what moved elsewhere is not counted."""
    groups: dict[tuple[str, str], list[tuple[Listed, Listed]]] = {}
    for pair in pairs:
        if pair.old and pair.new and pair.old.names == pair.new.names:
            groups.setdefault(pair.new.names, []).append((pair.old, pair.new))
    for group, stayed in sorted(groups.items()):
        path: Path = (_GROUPS, *group)
        called = group_name(group)
        yield from _reordered(Part.GROUP, called, path, stayed, _place, lambda listed: listed.indicator.name)


def _place(listed: Listed) -> Path:
    return listed.path
