"""Numbers as written, and numbers as they were meant."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.source import number_meant
from generator.source.scalars import DIGITS_LIMIT, number


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("0", 0),
        ("95", 95),
        ("-5", -5),
        ("2677.70", Decimal("2677.70")),
        ("0.0", Decimal("0.0")),
        ("-0", Decimal("-0")),
        ("-0.50", Decimal("-0.50")),
    ],
)
def test_a_number_is_exact_and_keeps_its_written_form(text: str, expected: int | Decimal) -> None:
    value = number(text)
    assert (value, type(value), str(value)) == (expected, type(expected), text)


@pytest.mark.parametrize(
    "text", ["010", "+5", ".5", "5.", "1e3", "1_000", "12:30", "0x1F", "1,000", "90%", "=", "", "-", "1" * 41]
)
def test_what_is_no_plain_number_stays_text(text: str) -> None:
    assert number(text) is None


@settings(deadline=None)  # a busy machine is no fault of the loader
@given(st.decimals(allow_nan=False, allow_infinity=False, places=2, min_value=-(10**9), max_value=10**9))
def test_every_amount_reads_back_as_it_was_printed(amount: Decimal) -> None:
    assert str(number(f"{amount:f}")) == f"{amount:f}"


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("\uff11\uff12\uff13", "123"),
        ("1,000", "1000"),
        ("1\uff0c000", "1000"),
        ("2,677.70", "2677.70"),
        ("90%", "90"),
        ("\uff19\uff10\uff05", "90"),
        ("2677.7万元", "2677.7"),
        ("5 个", "5"),
        ("1 000", "1000"),
        ("1_000", "1000"),
        ("+5", "5"),
        ("-5", "-5"),
        ("007", "7"),
        (".5", "0.5"),
        ("5.", "5"),
        ("95", "95"),
        ("9O", "90"),
        ("3l", "31"),
        ("1O0%", "100"),
        ("O.5", "0.5"),
        ("I2个", "12"),
        ("5 l", "5"),
        ("5lux", "5"),
        ("5l/h", "5"),
    ],
)
def test_the_number_a_person_meant(text: str, meant: str) -> None:
    assert number_meant(text) == meant


@pytest.mark.parametrize(
    "text",
    ["", "甲", "90以上", "约90", "90左右", "10,00", "1.2.3", "2022-01-01", "12:30", "≥90", "1-2", "1" * 99],
)
def test_no_number_is_guessed_where_none_or_two_were_meant(text: str) -> None:
    assert number_meant(text) is None


@settings(deadline=None)  # a busy machine is no fault of the loader
@given(st.text(alphabet="0123456789\uff10\uff19,\uff0c.\uff0e+-%_ 万元e:", max_size=20))
def test_what_is_offered_as_a_number_is_one(text: str) -> None:
    meant = number_meant(text)
    assert meant is None or number(meant) is not None or len(meant) > DIGITS_LIMIT
