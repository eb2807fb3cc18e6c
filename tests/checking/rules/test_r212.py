from generator.checking.rules import r101, r212
from generator.checking.rules.finding import Finding


def test_the_real_amounts_are_amounts(subject):
    assert list(r212.check(subject())) == []


def test_a_negative_amount_is_shown(subject):
    assert list(r212.check(subject(lambda data: data["预算情况"]["资金来源"].update(其他资金=-10)))) == [
        Finding(
            (("预算情况", "资金来源", "其他资金"),),
            "其他资金 -10 是负数",
            "预算金额写正数或 0;是调减的,在「变动说明」里写",
        )
    ]


def test_a_negative_amount_of_a_task_is_shown(subject):
    def edit(data):
        data["年度主要任务"][1]["预算金额"] = {"总额": -3}

    assert [(f.paths, f.message) for f in r212.check(subject(edit))] == [
        (
            (("年度主要任务", 1, "预算金额", "总额"),),
            "「保障政府机关大院正常运转及各项工作任务完成」 -3 是负数",
        )
    ]


def test_a_blank_total_beside_filled_parts_is_not_nothing(subject):
    def optional(form):
        form["预算"][0]["必填"] = False

    build = subject(lambda data: data["预算情况"].update(部门预算总额=None), edition=optional)
    assert list(r212.check(build)) == [
        Finding(
            (("预算情况", "部门预算总额"),),
            "部门预算总额 空着,但 财政性资金 2677.7",
            "写「部门预算总额: 2677.7」",
        )
    ]
    assert list(r101.check(build)) == []


def test_a_blank_total_that_the_edition_requires_is_left_to_that_rule(subject):
    build = subject(lambda data: data["预算情况"].update(部门预算总额=None))
    assert list(r212.check(build)) == []
    assert [f.message for f in r101.check(build)] == ["「部门预算总额(万元)」没有填"]
