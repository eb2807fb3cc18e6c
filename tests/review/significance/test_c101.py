from decimal import Decimal

import pytest

from generator.review.finding import Finding
from generator.review.significance import c101
from tests.two_years import ask, findings, said, spend


def test_an_amount_that_moved_by_more_than_a_tenth_asks_for_a_reason():
    assert findings(c101, spend(项目支出=Decimal("993.14"))) == [
        Finding(
            subject="项目支出",
            paths=(("预算情况", "资金结构", "项目支出"),),
            message="「项目支出」由 838.14 万元增加到 993.14 万元,增加 155 万元(18.49%),超过 10%",
            hint=ask("项目支出", "为什么增加、增加在哪里"),
            objects=("项目支出", "资金结构.项目支出"),
        )
    ]


def test_less_money_asks_too():
    (found,) = findings(c101, spend(项目支出=Decimal(700)))
    assert found.message == "「项目支出」由 838.14 万元减少到 700 万元,减少 138.14 万元(16.48%),超过 10%"
    assert found.hint == ask("项目支出", "为什么减少")


def test_what_came_from_nothing_always_asks_and_what_is_gone_too():
    assert said(c101, spend(其他资金=Decimal("0.5"))) == ["警告 「其他资金」上年没有,今年 0.5 万元"]
    assert said(c101, spend(其他资金=None), spend(其他资金=Decimal("0.5"))) == [
        "警告 「其他资金」由 0.5 万元减少到没有,减少 0.5 万元(100%),超过 10%"
    ]


def test_a_blank_for_a_zero_moves_no_money():
    assert said(c101, spend(其他资金=None)) == []
    assert said(c101, spend(其他资金=0), spend(其他资金=None)) == []


@pytest.mark.parametrize("amount", ["921.954", "754.326", "838.14", "838.140"])
def test_a_tenth_exactly_and_less_are_left_alone(amount):
    assert said(c101, spend(项目支出=Decimal(amount))) == []


def test_lines_that_moved_alike_ask_once_and_any_of_them_may_be_answered():
    (found,) = findings(c101, spend(部门预算总额=Decimal(3000), 财政性资金=Decimal(3000)))
    assert found.paths == (("预算情况", "部门预算总额"), ("预算情况", "资金来源", "财政性资金"))
    assert found.message.startswith("「部门预算总额」、「财政性资金」由 2677.7 万元增加到 3000 万元,")
    assert found.objects == ("部门预算总额", "财政性资金", "资金来源.财政性资金")


def test_the_edition_sets_the_limit():
    def five(form):
        form["规则"]["C101"] = {"限值": {"变动比例": 5}}

    edit = spend(项目支出=Decimal(900))
    assert said(c101, edit) == []
    assert said(c101, edit, edition=five) == [
        "警告 「项目支出」由 838.14 万元增加到 900 万元,增加 61.86 万元(7.38%),超过 5%"
    ]


def test_a_line_that_only_one_edition_has_and_a_share_are_not_compared():
    line = {"键": "资金结构.上缴上级支出", "标题": "上缴上级支出"}
    share = {"键": "项目支出占比", "标题": "项目支出占比", "类型": "占比"}

    def edit(data):
        data["预算情况"]["资金结构"]["上缴上级支出"] = Decimal(100)
        data["预算情况"]["项目支出占比"] = Decimal(60)

    assert said(c101, edit, edition=lambda form: form["预算"].append(line)) == []
    both = lambda form: form["预算"].append(share)  # noqa: E731  one line for both editions
    assert said(c101, edit, spend(项目支出占比=Decimal(30)), edition=both, was_edition=both) == []


def test_amounts_are_compared_in_this_years_unit():
    def yuan(form):
        form["金额单位"] = "元"

    amounts = {
        "部门预算总额": 26777000,
        "财政性资金": 26777000,
        "基本支出": Decimal(18395600),
        "项目支出": Decimal(9931400),
    }
    assert said(c101, spend(**amounts), edition=yuan) == [
        "警告 「项目支出」由 8381400 元增加到 9931400 元,增加 1550000 元(18.49%),超过 10%"
    ]


def test_a_budget_of_any_size_is_judged():
    (line,) = said(c101, spend(其他资金=Decimal("1e60")), spend(其他资金=Decimal("1e-30")))
    assert line.startswith("警告 「其他资金」由 0.000000000000000000000000000001 万元增加到 1")
