"""Numbers in spreadsheets: with the decimals that the format asks for, and doubted where it says something else."""

from decimal import Decimal

import pytest

from generator.reading.number_formats import Shown, shown


@pytest.mark.parametrize(
    ("number", "code", "text"),
    [
        ("2677.7", "General", "2677.7"),
        ("3260.5", "0.00", "3260.50"),
        ("3260", "#,##0.00", "3260.00"),
        ("3260.555", "0.00", "3260.555"),
        ("0.955", "0.0%", "95.5%"),
        ("12", "0_ ;[Red]\\-0", "12"),
        ("12", "@", "12"),
    ],
)
def test_a_number_has_the_decimals_of_its_format_and_loses_none(number: str, code: str, text: str) -> None:
    assert shown(Decimal(number), code) == Shown(text)


@pytest.mark.parametrize("code", ["0!.0000", '0"万元"', "#,##0,", "yyyy/m/d", "第 14 号"])
def test_a_format_that_shows_something_else_is_doubted(code: str) -> None:
    assert shown(Decimal(26777000), code) == Shown("26777000", code)
