"""The facts of a review, thing by thing, each word with its pieces: what every report shows below its table."""

from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from generator.model.amount import written
from generator.review.facts import Change, Changes, Fact, Part, Value
from generator.review.wording import Kind, Piece, pieces

SHORT = 12
"""Characters. A word that is filled with no more than these needs no line of its own."""


class Wording(NamedTuple):
    """What happened to one word of a thing, with the text in pieces; `word` is empty where the whole thing is meant."""

    word: str
    change: Change
    pieces: tuple[Piece, ...]


class Thing(NamedTuple):
    """A thing that changed: the part of the form, its name as people know it, and its words.

    `filled` are short words that were blank before: an indicator may get many at once, and they take one line together.
    """

    part: str
    name: str
    wordings: tuple[Wording, ...]
    filled: tuple[Wording, ...] = ()


def things(changes: Changes) -> Iterator[Thing]:
    """Everything that changed but the amounts, which are told as amounts; in the order of the form."""
    facts = (fact for fact in changes.facts if fact.part is not Part.AMOUNT)
    titles = _goals(changes)
    for (part, name), group in groupby(facts, key=lambda fact: (fact.part, _called(fact, titles))):
        found = [_wording(fact) for fact in group]
        short = [wording for wording in found if _short(wording)]
        rest = [wording for wording in found if not _short(wording)]
        yield Thing(part, name, tuple(rest), tuple(short))


def _short(wording: Wording) -> bool:
    return wording.change is Change.FILLED and all(len(piece.text) <= SHORT for piece in wording.pieces)


def _goals(changes: Changes) -> dict[int, str]:
    """A goal is known by its number, not by its whole text."""
    return {
        id(fact): f"第 {pair.numbers[1] or pair.numbers[0]} 条"
        for pair in changes.goals
        for fact in pair.facts
    }


def _called(fact: Fact, goals: dict[int, str]) -> str:
    name = goals.get(id(fact), fact.name)
    return "" if name in (fact.part, fact.word) else name


def _wording(fact: Fact) -> Wording:
    if fact.change is Change.ADDED:
        return Wording("", fact.change, (Piece(Kind.INSERTED, fact.name),))
    if fact.change is Change.DROPPED:
        return Wording("", fact.change, (Piece(Kind.DELETED, fact.name),))
    return Wording(fact.word, fact.change, _pieces(fact))


def _pieces(fact: Fact) -> tuple[Piece, ...]:
    old, new = shown(fact.old), shown(fact.new)
    if isinstance(fact.old, str) and isinstance(fact.new, str):
        return pieces(old, new)
    return tuple(piece for piece in (Piece(Kind.DELETED, old), Piece(Kind.INSERTED, new)) if piece.text)


def shown(value: Value) -> str:
    """A value as written; names of a list are joined; nothing is an empty text."""
    if isinstance(value, tuple):
        return "、".join(value)
    return "" if value is None else value if isinstance(value, str) else written(value)
