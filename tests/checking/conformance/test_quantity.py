import pytest

from generator.checking.conformance.quantity import Meant, in_unit, meant


@pytest.mark.parametrize(
    ("text", "number", "sign", "unit"),
    [
        ("90%", "90", "", "%"),
        ("2677.7万元", "2677.7", "", "万元"),
        ("1,000", "1000", "", ""),
        ("１２３", "123", "", ""),
        ("≥95%", "95", "≥", "%"),
        (">= 5 个", "5", ">=", "个"),
        ("2677.70", "2677.70", "", ""),
        ("-3", "-3", "", ""),
    ],
)
def test_a_number_is_found_with_what_stands_around_it(text: str, number: str, sign: str, unit: str) -> None:
    assert meant(text) == Meant(number, sign, unit)


@pytest.mark.parametrize("text", ["", "相关", "95以上", "约95", "1到5", "90%-95%", "≥"])
def test_what_is_not_one_number_is_none(text: str) -> None:
    assert meant(text) is None


@pytest.mark.parametrize(
    ("text", "unit", "amount"),
    [
        ("26777000元", "万元", "2677.7"),
        ("2677.7万元", "元", "26777000"),
        ("0.26777亿元", "万元", "2677.7"),
        ("3千元", "万元", "0.3"),
        ("2677.70万", "万元", "2677.70"),
        ("5", "万元", "5"),
        ("1元", "万元", "0.0001"),
    ],
)
def test_an_amount_is_turned_into_the_forms_unit_exactly(text: str, unit: str, amount: str) -> None:
    found = meant(text)
    assert found is not None
    assert in_unit(found, unit) == amount


@pytest.mark.parametrize(("text", "unit"), [("5个", "万元"), ("5元", "%"), ("5%", "元")])
def test_what_is_no_money_is_not_turned_into_any(text: str, unit: str) -> None:
    found = meant(text)
    assert found is not None
    assert in_unit(found, unit) is None
