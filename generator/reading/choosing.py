"""Of all words that print a changed row, those that somebody can have meant; where two are left, nobody can tell."""

import re
from collections.abc import Mapping, Sequence

from generator.model.indicator import QUALITATIVE, SIGNS, Indicator
from generator.model.words import words_of
from generator.reading.solving import Words, plain_cost

_INDICATOR = words_of(Indicator)
_KIND, _VALUE, _UNIT = _INDICATOR["kind"], _INDICATOR["value"], _INDICATOR["unit"]
_NUMBER = re.compile(r"-?[0-9]+(?:\.[0-9]+)?")
_GOES_ON = re.compile(r"[\d.,\uff0c、。-]")
"""What a unit never begins with: behind a number, it would be more of the number."""

Known = Mapping[str, str | None]


def differing(words: Words, known: Known) -> list[str]:
    """The words that are not as they were, in the order of `known`."""
    return [word for word, value in known.items() if words[word] != value]


def meant(found: Sequence[Words], known: Known) -> list[Words]:
    """The solutions of an indicator's row that make sense; all of them where none does."""
    return [words for words in found if _makes_sense(words, known)] or list(found)


def _makes_sense(words: Words, known: Known) -> bool:
    """Whether a row can be meant so: a number beside a sign, no number torn apart, no 定性 that nobody wrote, and
    no other 指标值类型 than there are."""
    kind, value, unit = words[_KIND], words[_VALUE], words[_UNIT]
    if kind in SIGNS and value is not None and not _NUMBER.fullmatch(value):
        return False
    if kind != known[_KIND] and kind not in (*SIGNS, QUALITATIVE):
        return False
    if kind == QUALITATIVE != known[_KIND] and (value is None or value.startswith(SIGNS)):
        return False
    return value is None or unit is None or not _GOES_ON.match(unit)


def best_of(found: Sequence[Words], known: Known) -> list[Words]:
    """The solutions that no other beats: none changes fewer words and is no stranger, none is less strange with no more."""
    costs = {
        tuple(words[name] for name in known): (len(differing(words, known)), _strangeness(words), words)
        for words in found
    }
    return [
        words
        for changes, strange, words in costs.values()
        if not any(
            (other[0], other[1]) != (changes, strange) and other[0] <= changes and other[1] <= strange
            for other in costs.values()
        )
    ]


def _strangeness(words: Words) -> int:
    return plain_cost(words) - sum(value is not None for value in words.values())


def two_things(best: Sequence[Words], known: Known) -> str:
    """Why nothing is written: the first two of several readings, with what to do."""
    readings = (
        "、".join(f"{word}:{words[word] or '(空)'}" for word in differing(words, known)) for words in best[:2]
    )
    return "可能是「{}」,也可能是「{}」;请直接改 YAML".format(*readings)
