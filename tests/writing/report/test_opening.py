"""What every report says first."""

from generator.writing.report.opening import amounts, heading, opening, told
from generator.writing.report.page.money import Money
from tests.writing.report.conftest import EDITS


def test_the_opening_tells_reasons_money_indicators_and_names(entry):
    assert {line.title: line.text for line in opening(entry(*EDITS).review)} == {
        "需说明": "4 项(未说明 3 项):项目支出;处置突发事件及时率",
        "部门预算总额": "2677.7 → 2777.7 万元(+100,+3.7%)",
        "项目支出": "838.14 → 938.14 万元(+100,+11.9%)",
        "三级指标": "29 → 28 个,其中定量 20 → 19 个(69.0% → 67.9%)",
        "取消": "1 项:处置突发事件及时率",
        "更名": "1 项:机关大院设施维护维修率(原 机关大院维护维修率)",
    }


def test_where_nothing_asks_for_a_reason_that_is_said(entry):
    review = entry(("年度: 2022", "年度: 2023")).review
    lines = [line.text for line in opening(review)]
    assert lines[:3] == ["0 项", "2677.7 万元(持平)", "838.14 万元(持平)"]
    assert heading(review.changes) == "衡阳市人民政府办公室 2022 → 2023 年度"


def test_what_came_is_named_with_its_kind(entry):
    edits = (
        ("年度: 2022", "年度: 2023"),
        ("  - 完善政府绩效评价机制;\n", "  - 完善政府绩效评价机制;\n  - 推进机关无纸化办公;\n"),
    )
    assert {line.title: line.text for line in opening(entry(*edits).review)}["新增"] == (
        "1 项:年度履职目标 第 5 条"
    )


def test_shares_bear_no_unit_of_money_and_blanks_no_difference():
    shares = Money("", "占比", "60%", "70%", "+10个百分点", "", "增加", False)
    blank = Money("", "其他资金", "未填", "5", "", "", "", False)
    assert amounts(shares, "万元") == "60% → 70%(+10个百分点)"
    assert amounts(blank, "万元") == "未填 → 5 万元"


def test_an_indicator_that_is_asked_about_stands_in_the_table_though_it_did_not_change(entry):
    reached = ("          指标值: 30\n", "          指标值: 30\n          上年完成值: 36\n")
    title, rows = told(entry(("年度: 2022", "年度: 2023"), reached, old=(reached,)).review)
    assert title == "指标对照:有变化或有审核意见的 1 项(另有 28 项没有)"
    assert [(row.name, row.changed, row.verdict) for row in rows] == [("加大督查督办力度", False, "需说明")]
    title, rows = told(entry(*EDITS).review)
    assert title == "指标对照:有变化的 3 项(另有 26 项没有变化)"
    assert all(row.changed for row in rows)
