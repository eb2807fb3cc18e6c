"""The chart of a history: where marks and lines stand, and what is said beside them."""

from decimal import Decimal

from generator.model.indicator import Indicator
from generator.review.history import History, histories
from generator.writing.report.page.chart import BOTTOM, HEIGHT, MIDDLE, SIDE, TOP, WIDTH, Chart, chart
from tests.review.test_history import one, year


def drawn(*indicators: Indicator, first: int = 2021) -> Chart:
    found = chart(history(*indicators, first=first), "h1")
    assert found is not None
    return found


def history(*indicators: Indicator, first: int = 2021) -> History:
    return histories([year(first + number, each) for number, each in enumerate(indicators)])[0]


def test_targets_lie_between_the_lowest_and_the_highest_number_and_are_joined() -> None:
    found = drawn(one("90"), one("95", last_actual=Decimal("92.5")), one("100"))
    assert [(spot.x, spot.y, spot.label) for spot in found.targets] == [
        (SIDE, BOTTOM, "≥90%"),
        (WIDTH // 2, (TOP + BOTTOM) // 2, "≥95%"),
        (WIDTH - SIDE, TOP, "≥100%"),
    ]
    assert [(spot.x, spot.y, spot.label) for spot in found.actuals] == [(SIDE, 57, "完成 92.5%")]
    assert found.lines == (f"{SIDE},{BOTTOM} {WIDTH // 2},{(TOP + BOTTOM) // 2} {WIDTH - SIDE},{TOP}",)
    assert [(spot.x, spot.label) for spot in found.years] == [
        (SIDE, "2021"),
        (WIDTH // 2, "2022"),
        (WIDTH - SIDE, "2023"),
    ]
    assert found.summary == "2021 年度目标 ≥90%,完成 92.5%;2022 年度目标 ≥95%;2023 年度目标 ≥100%"
    assert (found.remark, found.same, found.height) == ("", False, HEIGHT)


def test_labels_of_a_target_and_its_actual_stand_on_opposite_sides() -> None:
    over, under = (
        drawn(one("90"), one(last_actual=Decimal(99))),
        drawn(one("90"), one(last_actual=Decimal(80))),
    )
    assert (over.targets[0].label_y > over.targets[0].y, over.actuals[0].label_y < over.actuals[0].y) == (
        True,
        True,
    )
    assert (under.targets[0].label_y < under.targets[0].y, under.actuals[0].label_y > under.actuals[0].y) == (
        True,
        True,
    )


def test_a_change_of_unit_breaks_the_line_and_says_so() -> None:
    found = drawn(one("30", "次"), one("40", "次"), one("95"), one("96"))
    assert len(found.lines) == 2
    assert [spot.y for spot in found.targets] == [BOTTOM, TOP, BOTTOM, TOP]
    assert found.remark == "2022 与 2023 年度不可比,不连线"


def test_a_target_in_words_stands_as_a_word() -> None:
    found = drawn(one("90"), Indicator("办结率", kind="定性", value="合格"))
    assert [(spot.x, spot.y, spot.label) for spot in found.words] == [(WIDTH - SIDE, MIDDLE, "合格")]
    assert found.lines == ()
    assert found.summary == "2021 年度目标 ≥90%;2022 年度目标 定性 合格"


def test_a_missing_year_leaves_its_place_empty_and_no_line_across() -> None:
    followed = histories([year(2020, one("90")), year(2022, one("91")), year(2023, one("92"))])[0]
    found = chart(followed, "h1")
    assert found is not None
    assert [spot.x for spot in found.targets] == [56, 184, 248]
    assert found.lines == ("184,46 248,24",)


def test_one_target_through_all_years_without_an_actual_is_nothing_new() -> None:
    assert drawn(one(), one()).same
    assert not drawn(one(), one(last_actual=Decimal(95))).same
    assert not drawn(one(), one(unit="分")).same


def test_a_single_year_and_words_alone_have_no_chart() -> None:
    word = Indicator("办结率", kind="定性", value="合格")
    assert chart(history(one()), "h1") is None
    assert chart(history(word, word), "h1") is None


def test_many_years_make_the_drawing_wider_not_denser() -> None:
    found = drawn(*(one(str(90 + number % 3)) for number in range(12)), first=2012)
    gaps = {after.x - before.x for before, after in zip(found.targets, found.targets[1:], strict=False)}
    assert found.width > WIDTH
    assert gaps == {64}
    assert (found.wide, found.remark) == (True, found.summary)


def test_a_label_that_does_not_fit_is_cut_and_said_in_full_below() -> None:
    found = drawn(one("12000", "万平方米/年度"), one("13000", "万平方米/年度"))
    assert [spot.label for spot in found.targets] == ["≥12000 万平方米…", "≥13000 万平方米…"]
    assert found.remark == "2021 年度目标 ≥12000 万平方米/年度;2022 年度目标 ≥13000 万平方米/年度"
