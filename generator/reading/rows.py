"""The printed cells of an indicator's row -> its words, and these as the values that a declaration holds."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from generator.form import LABELS
from generator.model.edition import Edition
from generator.model.indicator import SIGNS, Indicator
from generator.model.words import words_of
from generator.reading.solving import Solver, Words, displays_of

_WORDS = words_of(Indicator)
_KIND, _VALUE, _POINTS = (_WORDS[name] for name in ("kind", "value", "points"))
_NOT_APPLICABLE = _WORDS["not_applicable"]


class Rows:
    """Reads the rows of one edition. Raises PhrasingError as compiling does."""

    def __init__(self, edition: Edition) -> None:
        columns = [column for column in edition.columns if column.key not in LABELS]
        names = list(_WORDS.values())
        self._solvers = [
            Solver(displays_of(columns, applicable=applicable), names, (_POINTS,))
            for applicable in (True, False)
        ]

    def solutions(self, cells: Mapping[str, str], known: Mapping[str, str | None]) -> list[Words]:
        """What prints the cells, as a row that applies or as one that does not; `known` as the solver takes it."""
        applying, other = (solver.solutions(cells, known) for solver in self._solvers)
        return [
            *(words for words in applying if words.get(_NOT_APPLICABLE) is None),
            *(words for words in other if words.get(_NOT_APPLICABLE) is not None),
        ]


def typed(words: Mapping[str, str | None], leave: tuple[str, ...] = ()) -> dict[str, Any]:
    """Texts as the values they are, in the order of an indicator's words; a target is a number beside a sign only."""
    numbers = {_POINTS} | ({_VALUE} if words.get(_KIND) in SIGNS else set())
    order = [word for word in _WORDS.values() if words.get(word) is not None and word not in leave]
    return {word: _value(str(words[word]), number=word in numbers) for word in order}


def _value(text: str, *, number: bool) -> str | Decimal:
    try:
        return Decimal(text) if number and text.isascii() else text
    except ArithmeticError:
        return text
