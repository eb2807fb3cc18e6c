from decimal import Decimal

from generator.checking.rules import r209
from generator.checking.rules.finding import Finding


def limited(form):
    form["预算"].append({"键": "绩效目标金额", "标题": "绩效目标金额"})
    form["勾稽"].append({"项": "绩效目标金额", "不超过": "资金结构.项目支出"})


def amount(value):
    return lambda data: data["预算情况"].update(绩效目标金额=value)


def test_an_amount_up_to_its_limit_passes(subject):
    assert list(r209.check(subject(amount(Decimal("838.14")), edition=limited))) == []


def test_a_blank_amount_is_not_judged(subject):
    assert list(r209.check(subject(amount(None), edition=limited))) == []


def test_an_amount_above_its_limit_is_told_with_how_much(subject):
    assert list(r209.check(subject(amount(900), edition=limited))) == [
        Finding(
            (("预算情况", "绩效目标金额"), ("预算情况", "资金结构", "项目支出")),
            "绩效目标金额 900 超过了 项目支出 838.14(多 61.86 万元)",
            "核对这两行:「绩效目标金额」是「项目支出」的一部分,不能比它多",
        )
    ]
