from decimal import Decimal

from generator.checking.rules import r201, r211
from generator.checking.rules.finding import Finding


def fiscal(amount):
    return lambda data: data["预算情况"]["资金来源"].update(财政性资金=Decimal(amount))


def test_a_tie_without_difference_is_silent(subject):
    assert list(r211.check(subject())) == []


def test_a_difference_of_a_hundred_yuan_is_noted_as_rounding(subject):
    build = subject(fiscal("2677.69"))
    assert list(r201.check(build)) == []
    assert list(r211.check(build)) == [
        Finding(
            (("预算情况", "部门预算总额"),),
            "部门预算总额 2677.7 ≠ 财政性资金 2677.69 + 其他资金 0 = 2677.69(差 0.01 万元)",
            "多半是四舍五入;能对上的,改其中一项的末位",
        )
    ]


def test_more_than_that_is_a_difference(subject):
    build = subject(fiscal("2677.689"))
    assert list(r211.check(build)) == []
    assert [f.message for f in r201.check(build)] == [
        "部门预算总额 2677.7 ≠ 财政性资金 2677.689 + 其他资金 0 = 2677.689(差 0.011 万元)"
    ]


def test_an_edition_may_set_the_tolerance(subject):
    build = subject(
        fiscal("2677.6"), edition=lambda form: form["规则"].update(R211={"限值": {"容差": Decimal("0.1")}})
    )
    assert [f.message for f in r211.check(build)] == [
        "部门预算总额 2677.7 ≠ 财政性资金 2677.6 + 其他资金 0 = 2677.6(差 0.1 万元)"
    ]
