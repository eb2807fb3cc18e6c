"""The lines of the budget in both years, in the new edition's unit."""

from collections.abc import Iterator
from decimal import Decimal

from generator.model.amount import at, decimal
from generator.model.declaration import Declaration
from generator.model.edition import BudgetLine, Edition
from generator.model.words import words_of
from generator.review.facts import AmountPair, Change, Fact, Part

_BUDGET = words_of(Declaration)["budget"]
_MONEY = "金额"
_YUAN = {"元": Decimal(1), "万元": Decimal(10_000)}


def pair_amounts(
    old: Declaration, new: Declaration, old_edition: Edition, edition: Edition
) -> Iterator[AmountPair]:
    """Every line of either edition's budget, the new one's first.

    Last year's amounts are brought into this year's unit, exactly; shares of a total have none and stay.
    """
    factor = _YUAN[old_edition.unit] / _YUAN[edition.unit] if old_edition.unit != edition.unit else None
    for line in {line.key: line for line in (*edition.budget, *old_edition.budget)}.values():
        before, after = decimal(at(old.budget, line.path)), decimal(at(new.budget, line.path))
        if before is not None and factor is not None and line.type == _MONEY:
            before = before * factor
        yield AmountPair(line.key, line.path[-1], before, after, _fact(line, before, after))


def _fact(line: BudgetLine, old: Decimal | None, new: Decimal | None) -> Fact | None:
    if old == new:
        return None
    path = (_BUDGET, *line.path)
    return Fact(Part.AMOUNT, line.path[-1], _change(old, new), old, new, (line.key, line.key), (path, path))


def _change(old: Decimal | None, new: Decimal | None) -> Change:
    """What was blank and now holds an amount is no rise: a blank is not 0."""
    if old is None:
        return Change.FILLED
    if new is None:
        return Change.BLANKED
    return Change.RAISED if new > old else Change.LOWERED
