from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.amount import at, decimal, written


@given(st.decimals(allow_nan=False, allow_infinity=False, places=4))
def test_a_number_prints_as_it_was_written(number: Decimal) -> None:
    assert decimal(number) == number
    assert Decimal(written(number)) == number
    assert "E" not in written(number)


@pytest.mark.parametrize("text", ["2677.70", "0.00", "10", "-3.50", "100000000000000000000.01"])
def test_zeros_at_the_end_stay(text: str) -> None:
    assert written(Decimal(text)) == text


@pytest.mark.parametrize("value", [True, False, None, "95", [], {}])
def test_only_numbers_are_numbers(value: object) -> None:
    assert decimal(value) is None


def test_a_way_that_leads_nowhere_gives_none() -> None:
    data = {"预算情况": {"资金来源": [1, {"甲": 2}]}}
    assert at(data, ("预算情况", "资金来源", 1, "甲")) == 2
    assert at(data, ("预算情况", "资金来源", 7)) is None
    assert at(data, ("预算情况", "没有", "甲")) is None
    assert at(data, ()) == data
