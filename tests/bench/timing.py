"""A clock for small things: steps in turns, round by round, so that whatever slows the machine slows them all."""

import gc
from collections.abc import Callable, Iterable, Sequence
from statistics import median
from time import process_time
from typing import Any, NamedTuple

ROUNDS = 5
TURN = 10
"""After how many items the next step has its turn: a machine's slow spells last longer, and so meet all steps alike."""


class Step(NamedTuple):
    """Something to measure: `run` on what `prepare` makes of each item, which is not counted."""

    name: str
    prepare: Callable[[Any], Any]
    run: Callable[[Any], object]


class Times:
    """Milliseconds an item of each step, one number a round."""

    def __init__(self, rounds: Iterable[dict[str, float]]) -> None:
        self._rounds = list(rounds)

    def of(self, name: str) -> float:
        """The median over the rounds."""
        return median(times[name] for times in self._rounds)

    def ratio(self, slow: str, *fast: str) -> float:
        """How many times as long `slow` takes as the `fast` steps together: the median of each round's ratio."""
        return median(times[slow] / sum(times[name] for name in fast) for times in self._rounds)

    def spread(self, name: str) -> float:
        """The longest round over the shortest: how restless the machine was."""
        found = [times[name] for times in self._rounds]
        return max(found) / min(found)


def measure(steps: Sequence[Step], rounds: Iterable[Sequence[Any]]) -> Times:
    """Run every step over every round's items; the first of the rounds only warms up and is not counted.

    After it everything that stays is taken out of the garbage collector's sight: nobody pays for the others' libraries.
    """
    timed = []
    for number, items in enumerate(rounds):
        timed.append(_round(steps, items, number))
        if number == 0:
            gc.freeze()
    gc.unfreeze()
    return Times(timed[1:])


def _round(steps: Sequence[Step], items: Sequence[Any], number: int) -> dict[str, float]:
    """Milliseconds an item of each step, every step going over the same few items in its turn."""
    spent = dict.fromkeys((step.name for step in steps), 0.0)
    for turn, start in enumerate(range(0, len(items), TURN)):
        for step in _turned(steps, number + turn):
            spent[step.name] += _milliseconds(step, items[start : start + TURN])
    return {name: total / len(items) for name, total in spent.items()}


def _turned(steps: Sequence[Step], number: int) -> list[Step]:
    """The steps beginning with another one in each turn, so that none always follows the same."""
    start = number % len(steps)
    return [*steps[start:], *steps[:start]]


def _milliseconds(step: Step, items: Sequence[Any]) -> float:
    """Time of this process's own work, not of its waiting for other processes; collecting garbage is counted."""
    prepared = [step.prepare(item) for item in items]
    gc.collect()
    start = process_time()
    for item in prepared:
        step.run(item)
    return (process_time() - start) * 1000
