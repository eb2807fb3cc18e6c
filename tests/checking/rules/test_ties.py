"""Sums of any amounts: what ties, ties exactly; what does not, is never called rounding."""

from decimal import Decimal

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from generator.checking.rules.ties import ROUNDING, Sum, Term, Verdict, added

AMOUNTS = st.decimals(min_value=0, max_value=10**18, places=2, allow_nan=False, allow_infinity=False)


def sum_of(total, parts, unit="万元"):
    terms = tuple(Term(f"项{index}", f"项{index}", (), part) for index, part in enumerate(parts))
    return Sum(Term("总额", "总额", (), total), terms, unit, Decimal(ROUNDING), grand=True)


@given(st.lists(AMOUNTS, min_size=1, max_size=6))
def test_a_total_that_is_the_sum_ties_whatever_the_amounts(parts):
    assert sum_of(added(parts), parts).verdict is Verdict.TIES


@given(st.lists(AMOUNTS, min_size=1, max_size=6), AMOUNTS)
def test_a_difference_above_the_tolerance_is_never_rounding_and_never_ties(parts, more):
    assume(more > Decimal("0.01"))
    total = added([*parts, more])
    assert sum_of(total, parts).verdict in (Verdict.DIFFERS, Verdict.UNIT_SLIP)


@given(st.lists(AMOUNTS, min_size=2, max_size=6))
def test_one_amount_in_yuan_is_found_and_read_back_exactly(parts):
    assume(all(part >= Decimal("0.02") for part in parts))
    total, wrong = added(parts), parts[0] * 10_000
    found = sum_of(total, [wrong, *parts[1:]])
    assert found.verdict is Verdict.UNIT_SLIP
    assert found.slip is not None
    assert abs(added(found.slip.meant(term) for term in found.slip.terms) - parts[0]) <= Decimal("0.01")


def test_a_blank_is_nothing_in_a_sum_and_shown_as_blank():
    found = sum_of(Decimal("5.0"), [Decimal(3), None])
    assert str(found) == "总额 5.0 ≠ 项0 3 + 项1(空白) = 3(差 2 万元)"


@pytest.mark.parametrize(
    ("total", "parts", "unit", "verdict"),
    [
        ("0", ["3"], "万元", Verdict.ZERO_TOTAL),
        ("3.01", ["3"], "万元", Verdict.ROUNDING),
        ("3.011", ["3"], "万元", Verdict.DIFFERS),
        ("5", ["500", "5.1"], "万元", Verdict.DIFFERS),
        ("30000", ["1", "2"], "万元", Verdict.UNIT_SLIP),
        ("30000", ["1", "2"], "元", Verdict.UNIT_SLIP),
        ("3", ["10000", "20000"], "元", Verdict.UNIT_SLIP),
    ],
)
def test_every_sum_has_one_verdict(total, parts, unit, verdict):
    assert sum_of(Decimal(total), [Decimal(part) for part in parts], unit).verdict is verdict
