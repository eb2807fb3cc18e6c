"""This year's targets against what was reached last year (上年完成值)."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from generator.diagnostics import Path
from generator.model.declaration import Listed
from generator.model.indicator import Indicator
from generator.model.measures import Kind, kind_of
from generator.review.demand import direction, target_change
from generator.review.facts import Changes, Demand, IndicatorPair
from generator.review.significance.standing import KIND, LAST_ACTUAL, VALUE

COST = "成本"
"""The 类别 of groups whose indicators are costs."""

_SAID_OTHERWISE = (Demand.LOWERED, Demand.INCOMPARABLE, Demand.TO_NUMBER)
"""Changes of a target that have a finding of their own, or leave nothing to compare."""


class Short(NamedTuple):
    """A target that asks for less than was reached; `cost` where that means spending more.

    `closing` is a target that was raised at least half the way from last year's to what was reached.
    """

    pair: IndicatorPair
    listed: Listed
    number: Decimal
    last: Decimal
    cost: bool
    closing: bool

    @property
    def path(self) -> Path:
        """The way to the target."""
        return self.listed.at(VALUE)

    def beyond(self, percent: Decimal) -> bool:
        """Whether it stays behind by more than `percent` of what was reached."""
        return abs(self.last - self.number) * 100 > percent * abs(self.last)


def falling_short(changes: Changes) -> Iterator[Short]:
    """Targets of the department's own that ask for less than it reached last year.

    Between two versions of one year only those where target or result were edited.
    """
    for pair, listed in _asked(changes):
        short = _short(pair, listed)
        if short is not None:
            yield short


def unread(changes: Changes) -> Iterator[tuple[IndicatorPair, Listed, str]]:
    """Targets that are numbers whose last year's result is a number typed as text (97%): nobody can compare them."""
    for pair, listed in _asked(changes):
        said = listed.indicator.last_actual
        if listed.indicator.number is not None and isinstance(said, str) and re.search(r"\d", said):
            yield pair, listed, said


def _asked(changes: Changes) -> Iterator[tuple[IndicatorPair, Listed]]:
    for pair in changes.indicators:
        if pair.new is None or not (changes.between_years or _edited(pair)):
            continue
        if _comparable(pair, pair.new):
            yield pair, pair.new


def _short(pair: IndicatorPair, listed: Listed) -> Short | None:
    indicator = listed.indicator
    number, last = indicator.number, indicator.last_actual
    if number is None or not isinstance(last, Decimal):
        return None
    sense = direction((pair.old or listed).indicator, indicator)
    cost = sense <= 0 and (listed.category == COST or kind_of(indicator.name) is Kind.COST)
    worse = (last - number) * (-1 if cost else sense) > 0
    return Short(pair, listed, number, last, cost, _closing(pair, indicator, number, last)) if worse else None


def _closing(pair: IndicatorPair, indicator: Indicator, number: Decimal, last: Decimal) -> bool:
    before = pair.old.indicator if pair.old else None
    if before is None or before.number is None or target_change(before, indicator) is not Demand.RAISED:
        return False
    return abs(number - before.number) >= abs(last - number)


def _comparable(pair: IndicatorPair, listed: Listed) -> bool:
    """Whether the target is the department's, in force, and not already spoken of."""
    if listed.indicator.not_applicable is not None or not (listed.own or VALUE in listed.written):
        return False
    return pair.old is None or target_change(pair.old.indicator, listed.indicator) not in _SAID_OTHERWISE


def _edited(pair: IndicatorPair) -> bool:
    return pair.old is None or any(fact.word in (KIND, VALUE, LAST_ACTUAL) for fact in pair.facts)
