"""Money of two years: a blank is not 0, and from zero there is no percentage."""

from decimal import Decimal

from generator.review.changes import compare
from generator.review.facts import AmountPair, Change
from tests.pair_changes import Data
from tests.pairs import declaration, edition, real


def lines(old: Data, new: Data) -> dict[str, AmountPair]:
    changes = compare(declaration(old), declaration(new), edition(), edition())
    return {amount.key: amount for amount in changes.amounts}


def test_every_line_of_the_budget_is_there_changed_or_not() -> None:
    assert list(lines(real(), real())) == [
        "部门预算总额",
        "资金来源.财政性资金",
        "资金来源.其他资金",
        "资金结构.基本支出",
        "资金结构.项目支出",
    ]


def test_a_rise_has_a_difference_and_a_percentage_exactly() -> None:
    new = real()
    new["预算情况"]["资金结构"]["项目支出"] = Decimal("922.14")
    amount = lines(real(), new)["资金结构.项目支出"]
    assert amount.fact is not None
    assert amount.fact.change is Change.RAISED
    assert (amount.title, amount.difference) == ("项目支出", Decimal("84.00"))
    assert round(amount.percent or 0, 2) == Decimal("10.02")


def test_from_zero_there_is_no_percentage_and_from_a_blank_no_rise() -> None:
    old, new = real(), real()
    new["预算情况"]["资金来源"]["其他资金"] = 5
    assert lines(old, new)["资金来源.其他资金"].percent is None
    del old["预算情况"]["资金来源"]["其他资金"]
    amount = lines(old, new)["资金来源.其他资金"]
    assert amount.fact is not None
    assert (amount.fact.change, amount.difference) == (Change.FILLED, None)
