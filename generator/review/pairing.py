"""Which thing of the one year is which of the other: by 编号, by name, by likeness; never by position."""

from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Generic, TypeVar

from generator.model.declaration import Goal, Listed, Task
from generator.review.facts import Match
from generator.review.words import Named, of_goal, of_indicator, of_task

T = TypeVar("T")

_NAME_AT_LEAST, _LIKE_AT_LEAST = 0.5, 0.6
"""How like two names, and two indicators with their unit and group, must be to be taken for one renamed."""
_GOAL_AT_LEAST = 0.5
_NAME, _GROUP, _LEVEL, _UNIT = 0.7, 0.15, 0.05, 0.1
"""What name, 二级指标, 一级指标 and unit count for in the likeness of two indicators."""


@dataclass(frozen=True, slots=True)
class Paired(Generic[T]):
    """Two things that are one, or one that only one year has."""

    old: T | None
    new: T | None
    match: Match = Match.NONE


def pair_indicators(old: Sequence[Listed], new: Sequence[Listed]) -> list[Paired[Listed]]:
    """Pair by 编号; by name in its group; by name alone (moved); by likeness where the best is the best both ways."""
    pairing = _Pairing(old, new, lambda item: item.indicator.code)
    pairing.by(lambda item: item.indicator.code, Match.CODE)
    pairing.by(_name_in_group, Match.NAME)
    pairing.by(lambda item: (item.names, _everything(of_indicator(item))), Match.NAME, twins=True)
    pairing.by(_name_in_group, Match.NAME)
    pairing.by(lambda item: item.indicator.name, Match.MOVED)
    pairing.by_likeness(_indicator_likeness, _LIKE_AT_LEAST, Match.LIKELY)
    return pairing.pairs()


def pair_goals(old: Sequence[Goal], new: Sequence[Goal]) -> list[Paired[Goal]]:
    """Pair by 编号, by the same text, then by likeness."""
    pairing = _Pairing(old, new, lambda goal: goal.code)
    pairing.by(lambda goal: goal.code, Match.CODE)
    pairing.by(lambda goal: goal.content, Match.NAME)
    pairing.by(lambda goal: _everything(of_goal(goal)), Match.NAME, twins=True)
    pairing.by(lambda goal: goal.content, Match.NAME)
    pairing.by_likeness(_goal_likeness, _GOAL_AT_LEAST, Match.LIKELY)
    return pairing.pairs()


def pair_tasks(old: Sequence[Task], new: Sequence[Task]) -> list[Paired[Task]]:
    """Pair by 编号, then by name."""
    pairing = _Pairing(old, new, lambda task: task.code)
    pairing.by(lambda task: task.code, Match.CODE)
    pairing.by(lambda task: task.name, Match.NAME)
    pairing.by(lambda task: _everything(of_task(task)), Match.NAME, twins=True)
    pairing.by(lambda task: task.name, Match.NAME)
    return pairing.pairs()


def _name_in_group(item: Listed) -> Hashable:
    return item.names, item.indicator.name


def _everything(thing: Named) -> Hashable:
    """All that a thing says: of two that share a name in a faulty file, each is still known by it."""
    return tuple(thing.words.items())


def _indicator_likeness(old: Listed, new: Listed) -> float:
    """0 to 1; a 共性指标 is known by its name and by nothing else."""
    if not (old.own and new.own):
        return 0
    names = _likeness(old.indicator.name, new.indicator.name)
    if names < _NAME_AT_LEAST:
        return 0
    same_level = old.level.name == new.level.name
    same_group = old.names == new.names
    same_unit = old.indicator.unit == new.indicator.unit
    return _NAME * names + _GROUP * same_group + _LEVEL * same_level + _UNIT * same_unit


def like(old: str, new: str) -> bool:
    """Whether two names may be those of one thing."""
    return _likeness(old, new) >= _NAME_AT_LEAST


def _goal_likeness(old: Goal, new: Goal) -> float:
    return _likeness(old.content, new.content)


def _likeness(old: str, new: str) -> float:
    return _measure()(old, new)


@cache
def _measure() -> Callable[[str, str], float]:
    from rapidfuzz.distance import Indel

    measure: Callable[[str, str], float] = Indel.normalized_similarity
    return measure


class _Pairing(Generic[T]):
    """What is left to pair on both sides; every step takes out what it is sure of.

    Two things with different 编号 are different things whatever they are called, for a 编号 is never given twice; unless
    both 编号 are unknown to the other side: then they were numbered anew, and their names still tell.
    """

    def __init__(self, old: Sequence[T], new: Sequence[T], code: Callable[[T], str | None]) -> None:
        self._old, self._new, self._code = old, new, code
        self._known = {code(item) for item in old} & {code(item) for item in new}
        self._partner: dict[int, tuple[int, Match]] = {}
        self._left_old, self._left_new = list(range(len(old))), list(range(len(new)))

    def by(self, key: Callable[[T], Hashable], match: Match, *, twins: bool = False) -> None:
        """Pair what has the same key, where it is the only one on each side; None is no key.

        With `twins` also what stands several times: for keys that tell everything, so that it does not matter which is which.
        """
        olds = _places(self._left_old, lambda index: key(self._old[index]))
        news = _places(self._left_new, lambda index: key(self._new[index]))
        for found, places in olds.items():
            partners = news.get(found, [])
            if twins or len(places) == len(partners) == 1:
                for old, new in zip(places, partners, strict=False):
                    if self._may_be_one(old, new) or self._numbered_anew(old, new):
                        self._join(old, new, match)

    def by_likeness(self, likeness: Callable[[T, T], float], least: float, match: Match) -> None:
        """Pair those that are each other's one best match."""
        table = {
            (old, new): score
            for old in self._left_old
            for new in self._left_new
            if self._may_be_one(old, new) and (score := likeness(self._old[old], self._new[new])) >= least
        }
        best_new = _best(table, side=0)
        best_old = _best(table, side=1)
        for old, new in best_new.items():
            if best_old.get(new) == old:
                self._join(old, new, match)

    def _may_be_one(self, old: int, new: int) -> bool:
        codes = self._code(self._old[old]), self._code(self._new[new])
        return None in codes or codes[0] == codes[1]

    def _numbered_anew(self, old: int, new: int) -> bool:
        return self._known.isdisjoint((self._code(self._old[old]), self._code(self._new[new])))

    def _join(self, old: int, new: int, match: Match) -> None:
        self._partner[new] = (old, match)
        self._left_old.remove(old)
        self._left_new.remove(new)

    def pairs(self) -> list[Paired[T]]:
        """Everything once: the new side in its order, what is gone behind the one that stood before it."""
        gone = set(self._left_old)
        place = {old: new for new, (old, _) in self._partner.items()}
        behind: dict[int, list[int]] = {}
        last = -1
        for old in range(len(self._old)):
            if old in gone:
                behind.setdefault(last, []).append(old)
            else:
                last = place[old]
        return list(self._in_order(behind))

    def _in_order(self, behind: dict[int, list[int]]) -> Iterator[Paired[T]]:
        yield from (Paired(self._old[old], None) for old in behind.get(-1, ()))
        for new, item in enumerate(self._new):
            old, match = self._partner.get(new, (None, Match.NONE))
            yield Paired(None if old is None else self._old[old], item, match)
            yield from (Paired(self._old[gone], None) for gone in behind.get(new, ()))


def _places(indexes: Sequence[int], key: Callable[[int], Hashable]) -> dict[Hashable, list[int]]:
    """Where each key stands; None is left out."""
    found: dict[Hashable, list[int]] = {}
    for index in indexes:
        if (name := key(index)) is not None:
            found.setdefault(name, []).append(index)
    return found


def _best(table: dict[tuple[int, int], float], side: int) -> dict[int, int]:
    """The best partner of each item of a side, where no other is as good."""
    rows: dict[int, list[tuple[float, int]]] = {}
    for pair, score in table.items():
        rows.setdefault(pair[side], []).append((score, pair[1 - side]))
    best = {}
    for item, scores in rows.items():
        scores.sort(reverse=True)
        if len(scores) == 1 or scores[0][0] > scores[1][0]:
            best[item] = scores[0][1]
    return best
