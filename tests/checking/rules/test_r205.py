from decimal import Decimal

import pytest

from generator.checking.rules import r205
from generator.checking.rules.finding import Finding


def shared(form):
    form["预算"].append({"键": "项目支出占比", "标题": "项目支出占比(%)", "类型": "占比"})
    form["勾稽"].append({"占比": "项目支出占比", "项": "资金结构.项目支出", "总": "部门预算总额"})


def share(value):
    return lambda data: data["预算情况"].update(项目支出占比=value)


@pytest.mark.parametrize("value", [Decimal("31.3"), Decimal("31.30"), 31, None])
def test_a_share_is_right_at_the_places_it_is_written_with(subject, value):
    assert list(r205.check(subject(share(value), edition=shared))) == []


def test_a_wrong_share_is_told_with_the_right_one(subject):
    assert list(r205.check(subject(share(Decimal("38.0")), edition=shared))) == [
        Finding(
            (("预算情况", "项目支出占比"),),
            "项目支出占比 38.0%,按金额计算是 31.3%(项目支出 838.14 ÷ 部门预算总额 2677.7)",
            "改成「项目支出占比: 31.3」,或核对金额",
        )
    ]


def test_a_total_of_nothing_has_no_shares(subject):
    def edit(data):
        data["预算情况"].update(部门预算总额=0, 项目支出占比=30)

    assert list(r205.check(subject(edit, edition=shared))) == []
