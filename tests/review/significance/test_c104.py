from decimal import Decimal

import pytest

from generator.review.significance import c103, c104
from tests.two_years import REPAIR, ask, codes, findings, said, write

COST = {"指标名称": "会议平均成本", "指标值类型": "≤", "指标值": 2, "度量单位": "万元", "评扣分标准": None}


def test_a_cost_above_last_years_asks_for_a_reason():
    was = write(REPAIR, **COST)
    (found,) = findings(c104, write("会议平均成本", 上年完成值=1), was)
    assert found.message == "「会议平均成本」的指标值 ≤2 万元 大于上年完成的 1 万元,成本高于上年的实际"
    assert found.hint == f"改成「指标值: 1」;不改的,{ask('会议平均成本', '为什么达不到上年的水平')}"
    assert found.objects == ("会议平均成本",)
    assert codes(write("会议平均成本", 上年完成值=1), was) == ["C104"]


def test_a_cost_that_is_to_be_hit_exactly_is_a_cost():
    was = write(REPAIR, **(COST | {"指标值类型": "="}))
    assert said(c104, write("会议平均成本", 上年完成值=1), was) == [
        "警告 「会议平均成本」的指标值 =2 万元 大于上年完成的 1 万元,成本高于上年的实际"
    ]
    assert said(c104, write("会议平均成本", 上年完成值=3), was) == []


def test_a_cost_that_came_more_than_half_the_way_is_not_asked_about():
    was = write(REPAIR, **COST)
    assert codes(write("会议平均成本", 指标值=Decimal("1.5"), 上年完成值=1), was) == ["C111"]
    assert codes(write("会议平均成本", 指标值=Decimal("1.6"), 上年完成值=1), was) == ["C104"]


def test_the_edition_may_allow_a_gap():
    def half(form):
        form["规则"]["C104"] = {"限值": {"差距": 100}}

    was = write(REPAIR, **COST)
    assert said(c104, write("会议平均成本", 上年完成值=1), was, edition=half) == []
    assert len(said(c104, write("会议平均成本", 上年完成值=Decimal("0.9")), was, edition=half)) == 1


def test_a_group_of_costs_holds_costs_by_any_name():
    def costs(form):
        (output,) = (level for level in form["指标体系"] if level["名称"] == "产出指标")
        output["二级指标"][0]["类别"] = "成本"

    was, edit = write(REPAIR, 指标值类型="≤", 指标值=20), write(REPAIR, 上年完成值=15)
    assert len(said(c104, edit, was, edition=costs)) == 1
    assert said(c104, edit, was) == []


@pytest.mark.parametrize("name", ["会议成本节约率", "设备造价节约率"])
def test_money_saved_is_no_cost(name):
    edit = write(REPAIR, 指标名称=name, 指标值类型="≥", 指标值=5, 上年完成值=8)
    assert said(c104, edit) == []
    assert len(said(c103, edit)) == 1
