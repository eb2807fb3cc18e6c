"""Printed cells -> the words that print them: an edition's display texts read backwards.

No display is understood: candidates are taken from the cells and tried, and a solution is what prints exactly these
cells. So nothing is guessed that the form does not print, and an edition may print what it likes.
"""

import re
from collections.abc import Callable, Container, Iterator, Mapping, Sequence
from itertools import product
from typing import NamedTuple

from generator.model.edition import Column
from generator.model.indicator import QUALITATIVE, SIGNS, Indicator
from generator.model.words import words_of
from generator.phrasing import Phrase, compile_phrase

_WORDS = words_of(Indicator)
KIND, VALUE, UNIT = _WORDS["kind"], _WORDS["value"], _WORDS["unit"]
SCORING, REMARK, NOT_APPLICABLE = _WORDS["scoring"], _WORDS["remark"], _WORDS["not_applicable"]
POINTS_TEXT = re.compile(r"\d+(?:\.\d+)?分")
_SENTENCE = re.compile("[分扣得。;,]")
_SIGNED = re.compile(r"[\d≥≤=><]")
_RANGE = re.compile(r"[-~—–至到]\s*\d")
_LONGEST_UNIT = 8
"""Characters: 平方公里, 人次/年; a scoring sentence is longer and speaks of points."""

Words = dict[str, str | None]
"""The words of a row as texts; None is a word that is not there."""

_MARK = "\ufdd0"
_PARTS = re.compile(r"\s*([≥≤=><]?)\s*(-?\d+(?:\.\d+)?)?\s*(.*?)\s*", re.DOTALL)
_UNSAID = {KIND: (QUALITATIVE,)}
"""What a word may be though no cell says it: some editions print no 定性 before 良好."""

_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
_MOST = 50_000
"""Of combinations for one column; real editions need a few hundred."""


class Display(NamedTuple):
    """What one place of a row prints: its key, the compiled text, and the words that the text asks for."""

    key: str
    phrase: Phrase
    names: frozenset[str]


def displays_of(columns: Sequence[Column], *, applicable: bool = True) -> list[Display]:
    """The displays of an indicator's row, or of one that says 不适用. Raises PhrasingError as compiling does."""
    texts = (
        (c.key, c.display if applicable or c.not_applicable is None else c.not_applicable) for c in columns
    )
    return [Display(key, *compile_phrase(text)) for key, text in texts]


class Solver:
    """Solves rows of one kind. `names` are all words that a display may ask for, `numbers` those that hold only numbers."""

    def __init__(
        self, displays: Sequence[Display], names: Sequence[str], numbers: Container[str] = ()
    ) -> None:
        self._numbers = numbers
        self._displays = sorted(displays, key=lambda display: len(display.names))
        self._nothing: Words = dict.fromkeys(names)
        self._alone = {display: _alone(display, self._nothing) for display in displays}

    def solutions(
        self, cells: Mapping[str, str], known: Mapping[str, str | None] | None = None
    ) -> list[Words]:
        """Every assignment of words that prints exactly `cells` (texts by key).

        `known` are words from elsewhere: each is tried first, and what no display asks for stays as it is.
        Only words that some display asks for, and those of `known`, are in a solution.
        """
        known = known or {}
        pool = self._pool(cells, known)
        found: list[Words] = [{}]
        for display in self._displays:
            text = cells.get(display.key, "")
            found = [
                longer for words in found for longer in self._extended(display, text, words, known, pool)
            ]
        return [dict(known) | words for words in found]

    def _extended(
        self,
        display: Display,
        text: str,
        words: Words,
        known: Mapping[str, str | None],
        pool: Mapping[str, Sequence[str | None]],
    ) -> Iterator[Words]:
        """What is known so far, with the further words that make this display print `text`."""
        open_names = [name for name in sorted(display.names) if name not in words and name in self._nothing]
        choices = [pool[name] for name in open_names]
        for number, values in enumerate(product(*choices)):
            if number > _MOST:
                return
            longer = words | dict(zip(open_names, values, strict=True))
            if display.phrase(self._nothing | dict(known) | longer) == text:
                yield longer

    def _pool(self, cells: Mapping[str, str], known: Mapping[str, str | None]) -> dict[str, list[str | None]]:
        """What each word may be, from every cell that it could have a part in."""
        pool: dict[str, list[str | None]] = {}
        for display in self._displays:
            for name in display.names & self._nothing.keys():
                pool.setdefault(name, [known.get(name), None, *_UNSAID.get(name, ())])
                pool[name] += self._candidates(display, name, cells.get(display.key, ""), known)
        lone = {alone[0]: d.key for d, alone in self._alone.items() if alone and alone[1:] == ("", "")}
        return {
            name: [cells.get(lone[name]) or None] if name in lone else self._possible(name, values)
            for name, values in pool.items()
        }

    def _candidates(
        self, display: Display, name: str, text: str, known: Mapping[str, str | None]
    ) -> list[str | None]:
        parts = _PARTS.fullmatch(text)
        bases = [self._nothing, self._nothing | dict(known)] if known else [self._nothing]
        inside = [inner for base in bases for inner in self._inside(display, name, text, base)]
        return [text, *(parts.groups() if parts else ()), *inside]

    def _possible(self, name: str, values: Sequence[str | None]) -> list[str | None]:
        return [value for value in dict.fromkeys(values) if value is None or self._may_be(name, value)]

    def _may_be(self, name: str, value: str) -> bool:
        """A word is never an empty text; one that holds numbers holds nothing else."""
        return bool(_NUMBER.fullmatch(value)) if name in self._numbers else bool(value)

    def _inside(self, display: Display, name: str, text: str, base: Words) -> list[str]:
        """What stands in place of a word when no other of the display's says anything but what `base` says."""
        try:
            printed = display.phrase(base | {name: _MARK})
        except Exception:  # noqa: BLE001  # a display may compute with a word: then a mark tells nothing
            return []
        before, mark, after = printed.partition(_MARK)
        inner = _between(text, before, after) if mark else None
        return [inner] if inner else []


def _alone(display: Display, nothing: Words) -> tuple[str, str, str] | None:
    """The word of a display that has only one, with what it prints before and behind it."""
    if len(display.names) != 1:
        return None
    (name,) = display.names
    try:
        before, mark, after = display.phrase(nothing | {name: _MARK}).partition(_MARK)
    except Exception:  # noqa: BLE001  # as above
        return None
    return (name, before, after) if mark and _MARK not in after else None


def _between(text: str, before: str, after: str) -> str | None:
    whole = len(before) + len(after) < len(text) and text.startswith(before) and text.endswith(after)
    return text[len(before) : len(text) - len(after)] if whole else None


def cheapest(solutions: Sequence[Words], cost: Callable[[Words], int]) -> list[Words]:
    """The solutions of the least cost; more than one means that the cells could mean two things."""
    costs = [cost(words) for words in solutions]
    least = min(costs, default=0)
    return [words for words, price in zip(solutions, costs, strict=True) if price == least]


def plain_cost(words: Words) -> int:
    """How far-fetched a solution is that nothing else is known of: few words, each what it looks like.

    「%」 is a 度量单位 and no scoring sentence; 「5分」 is a 分值 and no remark; 「95%」 is a number with its unit, but
    「95-98」 is no number with the unit 「-98」.
    """
    said = {name: value for name, value in words.items() if value is not None}
    unit, sentence = said.get(UNIT), said.get(SCORING)
    number = _NUMBER.fullmatch(said.get(VALUE, "")) is not None
    applies = NOT_APPLICABLE not in said
    strange = (
        unit is not None and not _looks_like_unit(unit),
        sentence is not None and _looks_like_unit(sentence),
        REMARK in said and POINTS_TEXT.fullmatch(said[REMARK]) is not None,
        applies and said.get(KIND) in SIGNS and not number,
        applies and not number and said.get(KIND) != QUALITATIVE,
        applies and VALUE not in said,
        applies and KIND not in said,
        said.get(KIND) == QUALITATIVE and said.get(VALUE, "").startswith(SIGNS),
    )
    return len(said) + 2 * sum(strange) + (9 if unit is not None and _RANGE.match(unit) else 0)


def _looks_like_unit(text: str) -> bool:
    return len(text) <= _LONGEST_UNIT and not _SENTENCE.search(text) and not _SIGNED.match(text)
