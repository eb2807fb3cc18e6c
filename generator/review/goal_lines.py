"""What became of each printed line of the goals."""

from collections.abc import Iterator
from itertools import zip_longest

from generator.form import Line, goal_texts
from generator.review.facts import Changes
from generator.review.union import union


def goal_lines(changes: Changes) -> Iterator[Line]:
    """Line by line, a goal that changed its place as one that went and one that came."""
    old, new = goal_texts(changes.old, changes.old_edition), goal_texts(changes.new, changes.edition)
    if not (old and new):
        yield from split("\n".join(old), "\n".join(new))
        return
    now = {before: after for before, after in (pair.numbers for pair in changes.goals) if before}
    names = (now.get(number) or ("gone", number) for number in range(1, len(old) + 1))
    for was, text in union(old, new, names, range(1, len(new) + 1)):
        yield from split(was, text)


def split(was: str | None, text: str | None) -> Iterator[Line]:
    """A goal of several lines, or a whole cell: its lines in turn, None where one year has fewer."""
    sides = ([] if side is None else side.split("\n") for side in (was, text))
    yield from (Line(*pair) for pair in zip_longest(*sides))
