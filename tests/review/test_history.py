"""An indicator through the years: followed by what it is, with what each year reached, cut where units part."""

from decimal import Decimal

import pytest

from generator.model.declaration import Declaration, Goal, Listed, ListedGroup
from generator.model.edition import Group, Level
from generator.model.indicator import Indicator
from generator.review.history import History, histories

GROUP = Group("重点工作任务完成", None, None, ())
LEVEL = Level("产出指标", "产出", (GROUP,))


def year(number: int, *indicators: Indicator) -> Declaration:
    path = ("绩效指标", LEVEL.name, GROUP.name)
    listed = tuple(
        Listed(each, (*path, "三级指标", place), LEVEL, GROUP, written=frozenset({"指标名称"}))
        for place, each in enumerate(indicators)
    )
    group = ListedGroup(LEVEL, GROUP, path, None, listed)
    return Declaration("表式", number, "某单位", (Goal("目标"),), (), {}, (group,))


def one(
    value: str = "95", unit: str | None = "%", *, name: str = "办结率", kind: str = "≥", **words: object
) -> Indicator:
    return Indicator(name, kind=kind, value=Decimal(value), unit=unit, **words)  # type: ignore[arg-type]


def told(history: History) -> list[tuple[int, str, str, bool]]:
    """Year, target, actual, joined; an empty text where there is no number."""
    return [
        (point.year, str(point.target or ""), str(point.actual or ""), point.joined)
        for point in history.points
    ]


def test_the_next_year_says_what_a_year_reached() -> None:
    found = histories(
        [year(2022, one()), year(2023, one("96", last_actual=Decimal("97.50"))), year(2024, one("97"))]
    )
    assert [told(history) for history in found] == [
        [(2022, "95", "97.50", False), (2023, "96", "", True), (2024, "97", "", True)]
    ]


def test_an_actual_belongs_to_the_year_before_and_to_no_other() -> None:
    found = histories([year(2021, one()), year(2023, one(last_actual=Decimal(97)))])
    assert told(found[0]) == [(2021, "95", "", False), (2023, "95", "", True)]


def test_a_zero_that_was_reached_is_an_actual() -> None:
    found = histories([year(2022, one(kind="≤")), year(2023, one(kind="≤", last_actual=Decimal(0)))])
    assert found[0].points[0].actual == Decimal(0)


def test_an_indicator_keeps_its_history_through_a_new_name_and_a_new_place() -> None:
    renamed = one(name="提案办结率", code="CC1")
    found = histories(
        [year(2022, one(name="办结率", code="CC1")), year(2023, one(name="他项", unit="个"), renamed)]
    )
    assert [(history.name, len(history.points)) for history in found] == [("他项", 1), ("提案办结率", 2)]


def test_what_ended_follows_what_goes_on_the_latest_end_first() -> None:
    a, b, c = (one(name=name, unit=unit) for name, unit in (("参与率", "%"), ("件数", "件"), ("天数", "天")))
    found = histories([year(2021, a, b, c), year(2022, c, b), year(2023, c)])
    assert [(history.name, [point.year for point in history.points]) for history in found] == [
        ("天数", [2021, 2022, 2023]),
        ("件数", [2021, 2022]),
        ("参与率", [2021]),
    ]


def test_years_with_different_units_are_not_joined_and_lend_no_actual() -> None:
    found = histories([year(2022, one()), year(2023, one(unit="分", last_actual=Decimal(96)))])
    assert told(found[0]) == [(2022, "95", "", False), (2023, "95", "", False)]


def test_a_year_without_a_unit_joins_its_neighbours_but_not_two_units() -> None:
    units = [
        year(2021, one(unit="次")),
        year(2022, one(unit=None)),
        year(2023, one(unit="%")),
        year(2024, one()),
    ]
    assert [point.joined for point in histories(units)[0].points] == [False, True, False, True]


def test_a_word_for_a_target_is_a_gap() -> None:
    words = Indicator("办结率", kind="定性", value="合格", last_actual=Decimal(100))
    found = histories([year(2022, one()), year(2023, words), year(2024, one())])
    assert told(found[0]) == [(2022, "95", "100", False), (2023, "", "", False), (2024, "95", "", False)]


def test_an_actual_in_words_is_no_number() -> None:
    found = histories([year(2022, one()), year(2023, one(last_actual="已完成"))])
    assert found[0].points[0].actual is None


def test_no_years_have_no_histories() -> None:
    assert histories([]) == ()


@pytest.mark.parametrize("years", [(2023, 2022), (2022, 2022)])
def test_years_must_rise(years: tuple[int, int]) -> None:
    with pytest.raises(ValueError, match=r"the years of declarations must rise: \[\d+, 2022\]"):
        histories([year(number, one()) for number in years])
