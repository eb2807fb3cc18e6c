from decimal import Decimal

import pytest

from generator.review.finding import Finding
from generator.review.significance import c110
from tests.two_years import (
    MEETING,
    REPAIR,
    SUPERVISION,
    URGENT,
    ask,
    common,
    each,
    findings,
    group,
    said,
    spend,
    write,
)

MORE = spend(项目支出=Decimal("993.14"))
NEW = {"指标名称": "无纸化会议占比", "指标值类型": "≥", "指标值": 60}


def test_more_money_for_the_same_targets_asks_for_a_reason():
    assert findings(c110, MORE) == [
        Finding(
            subject="项目支出",
            paths=(("预算情况", "资金结构", "项目支出"),),
            message="「项目支出」由 838.14 万元增加到 993.14 万元,增加 155 万元(18.49%),"
            "自己设的指标没有一个提高,也没有新增",
            hint=f"提高或新增项目支出对应的指标;不提高的,{ask('项目支出', '为什么钱多了、指标不变')}",
            objects=("项目支出", "资金结构.项目支出"),
        )
    ]


def test_targets_that_went_down_are_counted():
    less = each(MORE, write(SUPERVISION, 指标值=20), lambda data: group(data, "重点工作任务完成").pop(0))
    (text,) = said(c110, less)
    assert text.endswith("自己设的指标没有一个提高,也没有新增(降低 1 个、取消 1 个)")


@pytest.mark.parametrize(
    "edit",
    [
        write(SUPERVISION, 指标值=40),
        write(MEETING, 评扣分标准="该指标达到95%得5分,每降低百分之一扣1分。"),
        write(REPAIR, 计算公式="完成数/报修数"),
        lambda data: group(data, "重点工作任务完成").append(NEW),
    ],
    ids=["raised", "stricter", "measured anew", "added"],
)
def test_a_target_that_asks_for_more_or_may_is_enough(edit):
    was = each(write(URGENT, 指标值类型="="), write(REPAIR, 计算公式="完成数/总数"))
    assert said(c110, each(MORE, edit), was) == []


def test_a_target_that_may_be_more_is_not_held_against_the_department():
    assert said(c110, each(MORE, write(URGENT, 指标值=80)), write(URGENT, 指标值类型="=")) == []


def test_a_common_indicator_is_not_what_the_money_is_for():
    assert len(said(c110, each(MORE, common("预算执行率", 指标值=95)))) == 1


def test_wages_a_tenth_exactly_and_less_money_are_left_alone():
    assert said(c110, spend(基本支出=3000, 部门预算总额=Decimal(4000))) == []
    assert said(c110, spend(项目支出=Decimal("921.954"))) == []
    assert said(c110, spend(项目支出=100)) == []


def test_the_edition_sets_the_limit():
    def twenty(form):
        form["规则"]["C110"] = {"限值": {"增加比例": 20}}

    assert said(c110, MORE, edition=twenty) == []


def test_money_for_projects_where_there_was_none_is_more():
    (text,) = said(c110, spend(项目支出=100), spend(项目支出=0))
    assert text.startswith("警告 「项目支出」上年没有,今年 100 万元,自己设的指标没有一个提高")
