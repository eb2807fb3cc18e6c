"""A department's line in the review's index."""

from decimal import Decimal

import pytest

from generator.building.reviewing.row import review_row
from generator.diagnostics import Tally
from generator.writing.summary import Amounts, Counted, ReviewRow
from tests.building.years import ANSWER, NEW, OLD, compared
from tests.projects import BROKEN_YAML, edited

RENAMED = ("指标名称: 重大会议、活动参与率", "指标名称: 重大会议和活动参与率")
GONE = (
    "        - 指标名称: 处置突发事件及时率\n          指标值类型: ≥\n          指标值: 90\n"
    "          评扣分标准: 该指标达到90%得5分,每降低百分之二扣1分。\n"
    "          指标值说明: 该指标主要考察不断健全公共安全体系,提高公共突发事件防范和处置能力情况\n"
    "          分值: 5\n",
    "",
)


def test_it_holds_what_asks_the_money_of_both_years_and_the_indicators():
    row = review_row(compared(OLD, edited(NEW, ANSWER)))
    assert row._replace(tally=Tally()) == ReviewRow(
        folder="office",
        old_year="2022",
        new_year="2023",
        department="衡阳市人民政府办公室",
        asking=4,
        unanswered=3,
        unit="万元",
        total=Amounts(Decimal("2677.7"), Decimal("3677.7")),
        projects=Amounts(Decimal("838.14"), Decimal("1838.14")),
        old=Counted(29, 20),
        new=Counted(29, 20),
    )
    assert (row.tally.error, row.tally.warning) == (0, 6)


def test_it_counts_what_came_what_went_and_what_has_another_name():
    row = review_row(compared(OLD, edited(NEW, RENAMED, GONE)))
    assert (row.added, row.dropped, row.renamed, row.moved) == (0, 1, 1, 0)
    row = review_row(compared(edited(OLD, GONE), NEW))
    assert (row.added, row.dropped) == (1, 0)


def test_one_year_alone_has_its_own_amounts_and_says_why_nothing_is_compared():
    row = review_row(compared(None, NEW))
    assert row.obstacle == "只有 2023 年度的申报表"
    assert row.total == Amounts(None, Decimal("3677.7"))
    assert row.projects == Amounts(None, Decimal("1838.14"))
    assert (row.old, row.new, row.years) == (None, Counted(29, 20), "2023")
    assert row.tally.warning == 6


def test_a_declaration_that_is_gone_says_so():
    row = review_row(compared(OLD, None))
    assert (row.obstacle, row.new_year, row.department) == (
        "2022 年度的申报表已删去",
        "",
        "衡阳市人民政府办公室",
    )


@pytest.mark.parametrize("broken", ["old", "new"])
def test_a_side_that_cannot_be_read_is_named_with_its_line(broken: str):
    sides = {"old": OLD, "new": NEW}
    year = {"old": "2022", "new": "2023"}[broken]
    fault = (BROKEN_YAML[0].replace("2022", year), BROKEN_YAML[1].replace("2022", year))
    row = review_row(compared(**{**sides, broken: edited(sides[broken], fault)}))
    assert row.obstacle.startswith(f"declarations/office/{year}.yaml 第 4 行:")
    assert row.department == "衡阳市人民政府办公室"
    assert row.tally.error == (broken == "new")


def test_more_errors_than_the_first_are_counted():
    unknown = edited(NEW, ("部门名称: ", "部门名字: "), ("部门预算总额: ", "预算总额: "))
    assert review_row(compared(OLD, unknown)).obstacle.endswith("个错误)")
