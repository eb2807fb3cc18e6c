"""Indicators that are in force in both years, and whose decision a change of them is."""

from collections.abc import Iterator
from typing import NamedTuple

from generator.diagnostics import Path
from generator.model.declaration import Declaration, Listed
from generator.model.figures import measured, target
from generator.model.indicator import Indicator
from generator.model.scored import scored
from generator.model.words import words_of
from generator.review.demand import BEYOND_SCORING, target_change
from generator.review.easing import easing
from generator.review.facts import Changes, Demand, IndicatorPair

_WORDS = words_of(Indicator)
VALUE, UNIT, FORMULA, KIND = (_WORDS[field] for field in ("value", "unit", "formula", "kind"))
DIRECTION, CODE_WORD, POINTS = _WORDS["direction"], _WORDS["code"], _WORDS["points"]
NOT_APPLICABLE, LAST_ACTUAL = _WORDS["not_applicable"], _WORDS["last_actual"]
GRID = words_of(Declaration)["groups"]


class Standing(NamedTuple):
    """An indicator that both years ask for: the pair and its two sides."""

    pair: IndicatorPair
    old: Listed
    new: Listed

    @property
    def before(self) -> Indicator:
        """Last year's indicator."""
        return self.old.indicator

    @property
    def after(self) -> Indicator:
        """This year's indicator."""
        return self.new.indicator

    @property
    def target_change(self) -> Demand | None:
        """What the change of the target alone means."""
        return target_change(self.before, self.after)

    @property
    def sentence_change(self) -> Demand | None:
        """What the change of the scoring sentence means; None also where it is the edition's, or only follows the target."""
        mine = any(self.decided(found.word) for found in map(scored, (self.before, self.after)) if found)
        return easing(self.before, self.after) if mine and self.target_change not in BEYOND_SCORING else None

    @property
    def sentences(self) -> str:
        """Both scoring sentences: 评分由「…」改为「…」."""
        before, after = (found.text if (found := scored(one)) else "无" for one in (self.before, self.after))
        return f"评分由「{before}」改为「{after}」"

    def decided(self, word: str) -> bool:
        """Whether the department, not the edition, says this word in one of the years."""
        return self.new.own or word in self.new.written or word in self.old.written

    def at(self, word: str) -> Path:
        """The way to a word in the new file; to the indicator where the word is not written."""
        return self.new.at(word) if word in self.new.written else self.new.path


def standing(changes: Changes) -> Iterator[Standing]:
    """Every indicator in force in both years; what is 不适用 in one of them asks for nothing there."""
    for pair in changes.indicators:
        if pair.old is None or pair.new is None:
            continue
        if pair.old.indicator.not_applicable is None and pair.new.indicator.not_applicable is None:
            yield Standing(pair, pair.old, pair.new)


def asked(indicator: Indicator) -> str:
    """What an indicator asks for, as one reads it: ≥95%, 定性 及时; said in words where nothing is filled in."""
    return target(indicator) if indicator.value is not None else "没有填"


def actual(indicator: Indicator) -> str:
    """Last year's result as it is printed beside a target: 97%; empty where none is given."""
    value = indicator.last_actual
    if value is None:
        return ""
    return value if isinstance(value, str) else measured(value, indicator.unit)


def where(pair: IndicatorPair) -> Path:
    """The way to an indicator in the new file; for one that is gone, to the group it stood in."""
    return pair.new.path if pair.new else (GRID, *pair.listed.names)
