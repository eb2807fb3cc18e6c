"""This year's targets against what was reached last year (上年完成值)."""

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from generator.diagnostics import Path
from generator.model.declaration import Listed
from generator.model.measures import Kind, kind_of
from generator.review.demand import direction, target_change
from generator.review.facts import Changes, Demand, IndicatorPair
from generator.review.significance.standing import KIND, LAST_ACTUAL, VALUE

COST = "成本"
"""The 类别 of groups whose indicators are costs."""

_SAID_OTHERWISE = (Demand.LOWERED, Demand.INCOMPARABLE, Demand.TO_NUMBER)
"""Changes of a target that have a finding of their own, or leave nothing to compare."""


class Short(NamedTuple):
    """A target that asks for less than was reached; `cost` where that means spending more."""

    pair: IndicatorPair
    listed: Listed
    number: Decimal
    last: Decimal
    cost: bool

    @property
    def path(self) -> Path:
        """The way to the target."""
        return self.listed.at(VALUE)


def falling_short(changes: Changes) -> Iterator[Short]:
    """Targets of the department's own that ask for less than it reached last year.

    Between two versions of one year only those where target or result were edited.
    """
    for pair in changes.indicators:
        if pair.new is None or not (changes.between_years or _edited(pair)):
            continue
        short = _short(pair, pair.new)
        if short is not None and _comparable(pair, pair.new):
            yield short


def _short(pair: IndicatorPair, listed: Listed) -> Short | None:
    indicator = listed.indicator
    number, last = indicator.number, indicator.last_actual
    if number is None or not isinstance(last, Decimal):
        return None
    sense = direction((pair.old or listed).indicator, indicator)
    cost = sense <= 0 and (listed.category == COST or kind_of(indicator.name) is Kind.COST)
    worse = (last - number) * (-1 if cost else sense) > 0
    return Short(pair, listed, number, last, cost) if worse else None


def _comparable(pair: IndicatorPair, listed: Listed) -> bool:
    """Whether the target is the department's, in force, and not already spoken of."""
    if listed.indicator.not_applicable is not None or not (listed.own or VALUE in listed.written):
        return False
    return pair.old is None or target_change(pair.old.indicator, listed.indicator) not in _SAID_OTHERWISE


def _edited(pair: IndicatorPair) -> bool:
    return pair.old is None or any(fact.word in (KIND, VALUE, LAST_ACTUAL) for fact in pair.facts)
