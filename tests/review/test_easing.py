"""A scoring sentence made easier is seen behind its words (F7)."""

from decimal import Decimal

import pytest

from generator.model.indicator import Indicator
from generator.review.easing import easing
from generator.review.facts import Demand

STEP = "该指标达到95%得5分,每降低2个百分点扣1分,扣完为止。"
TIERS = "0,计8分;0-10%(含),计6分;10-20%(含),计4分;大于20%不得分"


def effect(old: str | None, new: str | None, targets: tuple[str, str] = ("95", "95")) -> Demand | None:
    before, after = (
        Indicator("某率", kind="≥", value=Decimal(target), scoring=text)
        for target, text in zip(targets, (old, new), strict=True)
    )
    return easing(before, after)


@pytest.mark.parametrize(
    ("new", "demand"),
    [
        ("该指标达到95%得5分,每降低5个百分点扣1分,扣完为止。", Demand.EASIER),
        ("该指标达到95%得5分,每降低1个百分点扣1分,扣完为止。", Demand.STRICTER),
        ("该指标达到95%得5分,每降低2个百分点扣0.5分,扣完为止。", Demand.EASIER),
        ("该指标达到95%得5分,每降低4个百分点扣2分,扣完为止。", None),
        ("该指标达到90%得5分,每降低2个百分点扣1分,扣完为止。", Demand.EASIER),
        ("该指标达到98%得5分,每降低2个百分点扣1分,扣完为止。", Demand.STRICTER),
        ("该指标达到90%得5分,每降低1个百分点扣1分,扣完为止。", Demand.OPEN),
        ("该指标达到95%得5分,每降低百分之二扣1分,扣完为止。", None),
        ("该指标达到95%得3分,每降低2个百分点扣1分,扣完为止。", None),
        ("达到95%得满分,每降低2个百分点扣1分", None),
        ("按完成情况酌情给分", Demand.OPEN),
        (TIERS, Demand.OPEN),
        (None, Demand.OPEN),
    ],
)
def test_the_effect_of_a_new_sentence(new: str | None, demand: Demand | None) -> None:
    assert effect(STEP, new) is demand


def test_a_threshold_that_goes_with_the_target_is_no_easing() -> None:
    lower = "该指标达到90%得5分,每降低2个百分点扣1分,扣完为止。"
    assert effect(STEP, lower, ("95", "90")) is None


def test_a_threshold_that_stays_behind_a_raised_target_is_no_change_of_the_sentence() -> None:
    assert effect(STEP, STEP, ("95", "98")) is None


def test_of_what_must_not_be_exceeded_a_higher_threshold_is_easier() -> None:
    old, new = (f"以100%为标准。在职人员控制率≤{n}%,计5分;每超过1个百分点扣1分。" for n in (100, 100))
    assert effect(old, new) is None
    wider = "以100%为标准。在职人员控制率≤100%,计5分;每超过2个百分点扣1分。"
    assert effect(old, wider) is Demand.EASIER


@pytest.mark.parametrize(
    ("new", "demand"),
    [
        ("0,计8分;0-15%(含),计6分;15-30%(含),计4分;大于30%不得分", Demand.EASIER),
        ("0,计8分;0-5%(含),计6分;5-10%(含),计4分;大于10%不得分", Demand.STRICTER),
        ("0,计8分;0-15%(含),计6分;15-20%(含),计4分;大于20%不得分", Demand.OPEN),
        ("0,计8分;0-10%(含),计6分;10-20%(含),计4分;大于20%不得分。", None),
    ],
)
def test_tiers_are_compared_by_where_full_score_and_zero_lie(new: str, demand: Demand | None) -> None:
    old = "预算控制率=" + TIERS
    assert effect(old, "预算控制率=" + new) is demand


def test_swapping_the_years_swaps_easier_and_stricter() -> None:
    wider = "该指标达到95%得5分,每降低5个百分点扣1分,扣完为止。"
    assert (effect(STEP, wider), effect(wider, STEP)) == (Demand.EASIER, Demand.STRICTER)
