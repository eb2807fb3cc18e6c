from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.scoring import read_numeral
from generator.model.scoring.numerals import spell


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("5", "5"),
        ("0.5", "0.5"),
        ("0.50", "0.50"),
        ("-3", "-3"),
        ("95%", "95"),
        ("\uff10\uff0e\uff15", "0.5"),
        ("一", "1"),
        ("两", "2"),
        ("〇", "0"),
        ("十", "10"),
        ("十五", "15"),
        ("二十", "20"),
        ("一百零五", "105"),
        ("一百一十五", "115"),
        ("三千零四十", "3040"),
        ("百分之二", "2"),
        ("百分之百", "100"),
        ("百分之2", "2"),
        ("零点五", "0.5"),
        ("二点二五", "2.25"),
    ],
)
def test_a_number_is_read_as_it_is_written(written, value):
    assert str(read_numeral(written)) == value


@pytest.mark.parametrize(
    "written",
    [
        "",
        "个",
        "一百二",
        "二五",
        "一百零零五",
        "五十十",
        "三万",
        "1.",
        ".5",
        "1,000",
        "1e5",
        "九点",
        "点五",
        "百分之",
        "²",
    ],
)
def test_what_is_not_one_proper_number_is_refused(written):
    assert read_numeral(written) is None


@given(st.integers(0, 9999))
def test_everyspelled_number_is_read_back(number):
    assert read_numeral(spell(number)) == number


@given(st.decimals(-(10**6), 10**6, places=2))
def test_digits_are_read_without_loss(number):
    assert read_numeral(f"{number:f}") == number


@given(st.text(alphabet="零〇一二两三九十百千点%分之5.-", max_size=8))
def test_reading_any_jumble_gives_a_finite_decimal_or_none(jumble):
    value = read_numeral(jumble)
    assert value is None or (isinstance(value, Decimal) and value.is_finite())
