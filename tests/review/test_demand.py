"""The number is one thing, the demand another."""

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from generator.model.declaration import Listed
from generator.model.edition import Group, Level
from generator.model.indicator import Indicator
from generator.review.demand import demands, number_change, target_change
from generator.review.facts import Demand, Match, Number

GROUP = Group("重点工作任务完成", None, None, ())
LEVEL = Level("产出指标", "产出", (GROUP,))


def indicator(kind: str | None, value: object, **words: Any) -> Indicator:
    target = value if isinstance(value, str) and not value[:1].isdigit() else None
    number = Decimal(str(value)) if target is None and value is not None else None
    return Indicator("某率", kind=kind, value=number if number is not None else target, **words)


def listed(one: Indicator, group: str = "重点工作任务完成") -> Listed:
    return Listed(one, ("绩效指标", "产出指标", group, "三级指标", 0), LEVEL, Group(group, None, None, ()))


@pytest.mark.parametrize(
    ("old", "new", "demand"),
    [
        (("≥", 90), ("≥", 95), Demand.RAISED),
        (("≥", 95), ("≥", 90), Demand.LOWERED),
        (("≤", 20), ("≤", 15), Demand.RAISED),
        (("≤", 30), ("≤", 40), Demand.LOWERED),
        (("=", 100), ("=", 95), Demand.OPEN),
        (("=", 100), ("≥", 100), None),
        (("≥", 100), ("=", 100), None),
        (("=", 100), ("≥", 95), Demand.LOWERED),
        ((">", 90), ("≥", 90), Demand.LOWERED),
        (("≤", 5), ("<", 5), Demand.RAISED),
        (("≥", 90), ("≤", 90), Demand.INCOMPARABLE),
        (("≥", 90), ("定性", "合格"), Demand.TO_WORDS),
        (("定性", "合格"), ("≥", 90), Demand.TO_NUMBER),
        (("定性", "合格"), ("定性", "优良"), Demand.OPEN),
        (("定性", "合格"), ("定性", "合格"), None),
        (("≥", 90), ("≥", None), Demand.OPEN),
    ],
)
def test_a_changed_target_asks_for_more_or_less_by_its_direction(
    old: tuple[str, Any], new: tuple[str, Any], demand: Demand | None
) -> None:
    assert target_change(indicator(*old), indicator(*new)) is demand


def test_the_direction_that_is_written_decides_where_the_sign_does_not() -> None:
    before, after = indicator("=", 10, direction="反向"), indicator("=", 8, direction="反向")
    assert target_change(before, after) is Demand.RAISED
    against = indicator("≥", 30, direction="反向"), indicator("≥", 20, direction="反向")
    assert target_change(*against) is Demand.LOWERED
    moderate = indicator("=", 10, direction="适度"), indicator("=", 8, direction="适度")
    assert target_change(*moderate) is Demand.OPEN


def test_the_number_falls_while_the_demand_rises() -> None:
    before, after = indicator("≤", 20), indicator("≤", 15)
    assert (number_change(before, after), target_change(before, after)) == (Number.LOWERED, Demand.RAISED)


def test_90_and_90_0_are_one_number() -> None:
    before, after = indicator("≥", 90), replace(indicator("≥", 90), value=Decimal("90.0"))
    assert (number_change(before, after), target_change(before, after)) == (Number.SAME, None)


def test_a_unit_that_is_filled_in_makes_nothing_incomparable_but_another_unit_does() -> None:
    bare, percent, times = (indicator("≥", 30, unit=unit) for unit in (None, "%", "次"))
    assert target_change(bare, percent) is None
    assert target_change(percent, times) is Demand.INCOMPARABLE
    assert number_change(percent, times) is Number.NONE


def test_another_formula_makes_two_numbers_incomparable() -> None:
    before, after = (indicator("≥", 90, formula=formula) for formula in ("a/b", "a/c"))
    assert target_change(before, after) is Demand.INCOMPARABLE


def test_several_changes_are_all_said_and_nothing_is_said_twice() -> None:
    before = indicator("≥", 95, scoring="该指标达到95%得5分,每降低2个百分点扣1分。", points=Decimal(5))
    after = indicator("≥", 90, scoring="该指标达到90%得4分,每降低4个百分点扣1分。", points=Decimal(4))
    found = demands(listed(before), listed(replace(after, name="某比率"), "履职目标实现"), Match.CODE)
    assert found == (Demand.LOWERED, Demand.EASIER, Demand.POINTS, Demand.RENAMED, Demand.MOVED)


def test_nothing_changed_is_said_as_one_word() -> None:
    same = listed(indicator("≥", 95))
    assert demands(same, same, Match.NAME) == (Demand.SAME,)


SHARE, COUNT = "该指标达到90%得5分,每降低百分之二扣1分。", "督查大于等于30次得5分,少1次扣1分,扣完为止。"


@pytest.mark.parametrize(
    ("old", "new", "demand"),
    [
        ({"scoring": SHARE}, {"scoring": COUNT}, Demand.INCOMPARABLE),
        ({"scoring": SHARE}, {"unit": "次"}, Demand.INCOMPARABLE),
        ({"scoring": COUNT}, {"unit": "%"}, Demand.INCOMPARABLE),
        ({"scoring": SHARE}, {"unit": "%"}, Demand.LOWERED),
        ({"scoring": COUNT}, {"unit": "篇"}, Demand.LOWERED),
        ({"scoring": COUNT}, {}, Demand.LOWERED),
        ({"unit": "%", "scoring": COUNT}, {"unit": "%"}, Demand.LOWERED),
        ({"unit": "篇"}, {"unit": "个"}, Demand.INCOMPARABLE),
    ],
)
def test_a_unit_that_is_not_written_is_the_sentences_as_far_as_a_percent_mark_tells(
    old: dict[str, str], new: dict[str, str], demand: Demand
) -> None:
    before, after = indicator("≥", 90, **old), indicator("≥", 30, **new)
    assert target_change(before, after) is demand
