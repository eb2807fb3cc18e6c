from decimal import Decimal

from generator.checking.rules import r501


def hundred_points(form):
    form["规则"]["R501"] = {"限值": {"合计": 100}}


def worth(points, **words):
    return (
        {"指标名称": "督查次数", "指标值类型": "≥", "指标值": 30, "度量单位": "次"} | {"分值": points} | words
    )


def test_an_odd_sum_is_a_note_that_names_the_levels_without_points(judge):
    assert judge(r501, worth(40)) == [
        (
            "提示",
            ["绩效指标"],
            "分值合计 40 分,不是 100 分;「投入管理指标」没有分值",
            "财政部门要求 100 分的,给没有分值的指标补上「分值:」;不要求的不用改",
        ),
    ]


def test_a_fixed_total_is_an_error_when_points_are_missing(judge):
    assert judge(r501, worth(40), worth(Decimal("20.5")), edition=hundred_points) == [
        (
            "错误",
            ["绩效指标"],
            "分值合计 60.5 分,表式规定 100 分,还差 39.5 分",
            "调整各指标的「分值:」,使合计等于 100",
        ),
    ]


def test_a_fixed_total_is_an_error_when_points_are_too_many(judge):
    assert judge(r501, worth(120), edition=hundred_points) == [
        (
            "错误",
            ["绩效指标"],
            "分值合计 120 分,表式规定 100 分,多了 20 分",
            "调整各指标的「分值:」,使合计等于 100",
        ),
    ]


def test_a_fixed_total_is_silent_when_it_is_met(judge):
    assert judge(r501, worth(60), worth(40), edition=hundred_points) == []


def test_usual_totals_are_silent(judge):
    assert judge(r501, worth(100)) == []


def test_ninety_is_usual_beside_ten_for_execution(judge):
    assert judge(r501, worth(50), worth(40)) == []


def test_no_points_at_all_is_another_custom(judge):
    assert judge(r501, worth(None)) == []


def test_points_stand_in_the_remark_too(judge):
    assert judge(r501, worth(None, 备注="5分")) == [
        (
            "提示",
            ["绩效指标"],
            "分值合计 5 分,不是 100 分;「投入管理指标」没有分值",
            "财政部门要求 100 分的,给没有分值的指标补上「分值:」;不要求的不用改",
        ),
    ]


def test_what_does_not_apply_has_no_points(judge):
    assert judge(r501, worth(100), worth(7, 不适用="今年没有这项工作")) == []
