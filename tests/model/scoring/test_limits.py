from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.scoring import Limits, full_and_zero, parse


def limits(text: str, points: Decimal | None = None) -> Limits | None:
    scoring = parse(text)
    assert scoring is not None
    return full_and_zero(scoring, points)


def around(full: str, zero: str | None, unit: str = "%", **differing: bool | None) -> Limits:
    facts: dict[str, bool | None] = {"full_inclusive": True, "zero_inclusive": None if zero is None else True}
    facts |= differing
    return Limits(
        full_at=Decimal(full),
        full_inclusive=facts["full_inclusive"],
        zero_at=None if zero is None else Decimal(zero),
        zero_inclusive=facts["zero_inclusive"],
        unit=unit,
        read_as_points=bool(facts.get("read_as_points")),
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("该指标达到95%得5分,每降低百分之二扣1分。", around("95", "85", read_as_points=True)),
        ("该指标达到95%得5分,每降低2个百分点扣1分。", around("95", "85")),
        ("该指标达到95%得5分,每降低目标值的2%扣1分。", around("95", "85.5")),
        ("调研报告大于等于5个得5分,少1个扣一分,扣完为止。", around("5", "0", "个")),
        ("督查大于等于30次得5分,少1个扣一分,扣完为止。", around("30", "25", "次")),
        ("调研报告达到20个得5分,每少5%扣1分", around("20", "15", "个")),
        ("控制率≤100%,计5分;每超过一个百分点扣0.5分", around("100", "110")),
        ("变动率≤0,计8分;每超过一个百分点扣0.8分", around("0", "10", "")),
        ("完成率高于90%得5分,每2个百分点扣1分", around("90", "80", full_inclusive=False)),
    ],
)
def test_full_score_and_zero_fall_out_of_the_steps(text, expected):
    assert limits(text) == expected


def test_a_last_step_larger_than_what_is_left_still_counts():
    assert limits("该指标达到95%得5分,每降低2个百分点扣2分") == around("95", "89")


def test_with_within_a_begun_step_already_costs_its_points():
    expected = around("100", "60", zero_inclusive=False)
    assert limits("到位率100%得5分,每少10个百分点以内扣1分,扣完为止。") == expected


def test_a_bare_full_score_takes_the_points_of_the_indicator():
    text = "100%计满分,每低于5%扣2分,扣完为止."
    assert limits(text) == around("100", None)
    assert limits(text, Decimal(5)) == around("100", "85", read_as_points=True)


def test_the_points_of_the_sentence_go_before_those_of_the_indicator():
    assert limits("该指标达到95%得5分,每降低2个百分点扣1分", Decimal(50)) == around("95", "85")


def test_points_lost_too_slowly_put_zero_out_of_reach():
    assert limits("调研报告达到5个得10分,每少1个扣1分") == around("5", "-5", "个")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("达到95%得5分,每超过2个百分点扣1分", around("95", None)),
        ("达到95%得5分,每少1个扣1分", around("95", None)),
        ("达到20个得5分,每少1个百分点扣1分", around("20", None, "个")),
        ("等于95%得5分,每相差1个百分点扣1分", around("95", None)),
        ("不超过0%得5分,每超过目标值的5%扣1分", around("0", None)),
    ],
)
def test_steps_that_do_not_settle_zero_give_none_for_it(text, expected):
    assert limits(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "率=0,计8分;0-10%(含),计6分;10-20%(含),计4分;大于20%不得分",
            around("0", "20", zero_inclusive=False),
        ),
        ("率=0,计8分;0-10%(含),计6分", around("0", "10", zero_inclusive=False)),
        ("率=0,计8分;0-10%,计6分", around("0", "10", zero_inclusive=None)),
        ("达到80%得5分,60%(含)-80%得3分,低于60%不得分", around("80", "60", zero_inclusive=False)),
        ("低于60%不得分,60%(含)-80%得3分,达到80%得5分", around("80", "60", zero_inclusive=False)),
        ("达到95%得5分,否则不得分", around("95", "95", zero_inclusive=False)),
        ("不超过3起得5分,否则不得分", around("3", "3", "起", zero_inclusive=False)),
        ("等于100%得5分,否则不得分", around("100", None)),
        ("达到90%得5分,低于90%得3分", around("90", None)),
    ],
)
def test_tiers_have_full_score_at_the_first_and_zero_beyond_the_last(text, expected):
    assert limits(text) == expected


@pytest.mark.parametrize(
    "text",
    ["0-10%得2分,10-20%得5分,20-30%得1分", "80%-90%得5分,否则不得分"],
)
def test_tiers_that_go_up_and_down_or_lose_on_both_sides_have_no_answer(text):
    assert limits(text) is None


@given(st.integers(1, 500), st.integers(1, 20), st.integers(1, 20), st.integers(1, 9))
def test_one_step_less_than_zero_needs_still_leaves_points(target, points, size, deduct):
    found = limits(f"报告达到{target}份得{points}分,每少{size}份扣{deduct}分")
    assert found is not None
    assert found.zero_at is not None
    whole = (target - found.zero_at) / size
    assert points - whole * deduct <= 0 < points - (whole - 1) * deduct
