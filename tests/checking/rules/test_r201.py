from decimal import Decimal

from generator.checking.rules import r101, r201, r202, r203, r204, r210, r211
from generator.checking.rules.finding import Finding

BUDGET = "预算情况"


def sources(**amounts):
    return lambda data: data[BUDGET]["资金来源"].update(amounts)


def test_the_real_budget_ties(subject):
    assert list(r201.check(subject())) == []


def test_a_total_that_is_not_its_parts_shows_both_sums_and_the_difference(subject):
    assert list(r201.check(subject(sources(财政性资金=2600)))) == [
        Finding(
            ((BUDGET, "部门预算总额"), (BUDGET, "资金来源", "财政性资金"), (BUDGET, "资金来源", "其他资金")),
            "部门预算总额 2677.7 ≠ 财政性资金 2600 + 其他资金 0 = 2600(差 77.7 万元)",
            "核对原表:各项没有错,就写「部门预算总额: 2600」;总数没有错,就改「财政性资金」、「其他资金」中写错的一项",
        )
    ]


def test_a_blank_part_counts_as_nothing(subject):
    assert list(r201.check(subject(sources(其他资金=None)))) == []


def test_both_ties_of_the_total_are_judged(subject):
    def edit(data):
        data[BUDGET]["部门预算总额"] = 2700

    assert [f.message for f in r201.check(subject(edit))] == [
        "部门预算总额 2700 ≠ 财政性资金 2677.7 + 其他资金 0 = 2677.7(差 22.3 万元)",
        "部门预算总额 2700 ≠ 基本支出 1839.56 + 项目支出 838.14 = 2677.7(差 22.3 万元)",
    ]


def test_decimals_are_exact_where_floats_would_not_be(subject):
    def edit(data):
        data[BUDGET] = {
            "部门预算总额": Decimal("0.3"),
            "资金来源": {"财政性资金": Decimal("0.1"), "其他资金": Decimal("0.2")},
            "资金结构": {"基本支出": Decimal("0.3"), "项目支出": None},
        }

    assert list(r201.check(subject(edit))) == []


def test_a_sub_total_is_another_rule_than_the_grand_total(subject):
    assert list(r202.check(subject(sources(财政性资金=2600)))) == []


def test_one_slip_is_reported_by_one_rule(subject):
    slips = (
        sources(财政性资金=2600),
        sources(财政性资金=26777000),
        sources(财政性资金=Decimal("2677.71")),
        lambda data: data[BUDGET].update(部门预算总额=0),
    )
    rules = (r201, r202, r203, r204, r210, r211)
    found = [[rule.CODE for rule in rules if list(rule.check(subject(edit)))] for edit in slips]
    assert found == [["R201"], ["R204"], ["R211"], ["R210"]]


def test_where_a_required_part_is_blank_nothing_is_added_up(subject):
    """R101 asks for it; a total without it would be wrong."""
    edit = subject(sources(财政性资金=None))
    assert [rule.CODE for rule in (r101, r201, r202, r203, r204, r210, r211) if list(rule.check(edit))] == [
        "R101"
    ]
