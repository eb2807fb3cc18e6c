from generator.checking.rules import r210
from generator.checking.rules.finding import Finding


def test_the_real_total_is_filled(subject):
    assert list(r210.check(subject())) == []


def test_a_total_left_at_nothing_is_told_once_though_two_ties_name_it(subject):
    assert list(r210.check(subject(lambda data: data["预算情况"].update(部门预算总额=0)))) == [
        Finding(
            (("预算情况", "部门预算总额"),),
            "部门预算总额 0,但 财政性资金 2677.7",
            "写「部门预算总额: 2677.7」;分项本来没有的,把分项改成 0",
        )
    ]


def test_nothing_at_all_ties(subject):
    def edit(data):
        data["预算情况"] = {
            "部门预算总额": 0,
            "资金来源": {"财政性资金": 0, "其他资金": 0},
            "资金结构": {"基本支出": 0, "项目支出": 0},
        }

    assert list(r210.check(subject(edit))) == []
