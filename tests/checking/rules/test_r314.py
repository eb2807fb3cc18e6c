from generator.checking.rules import r314


def limit(code, name, number):
    """An edition that sets one limit."""
    return lambda form: form["规则"].setdefault(code, {}).update({"限值": {name: number}})


def test_at_least_nothing_is_met_by_anything(judge):
    assert judge(r314, ("督查次数", "≥", 0, "次")) == [
        ("警告", ["1.指标值"], "「督查次数」的目标是 ≥0 次,怎样都能达到", "「指标值:」写要努力才能达到的数"),
    ]


def test_at_most_all_is_met_by_anything(judge):
    assert judge(r314, ("信访件差错率", "≤", 100, "%")) == [
        (
            "警告",
            ["1.指标值"],
            "「信访件差错率」的目标是 ≤100%,怎样都能达到",
            "「指标值:」写要努力才能达到的数",
        ),
    ]


def test_five_ratios_all_at_a_hundred_were_not_planned(judge):
    assert judge(
        r314, *((f"{name}率", "=", 100, "%") for name in ("参会", "办结", "公开", "到位", "执行"))
    ) == [
        (
            "警告",
            ["1.指标值", "2.指标值", "3.指标值", "4.指标值", "5.指标值"],
            "自己设的比率(「参会率」、「办结率」、「公开率」等 5 项)全都是 100%,看不出是逐项测算的",
            "逐项核对「指标值:」,按上年完成值和今年的力量写;确实要求 100% 的,写豁免说明理由",
        ),
    ]


def test_fewer_may_well_be(judge):
    assert judge(r314, *((f"{name}率", "=", 100, "%") for name in ("参会", "办结", "公开", "到位"))) == []


def test_an_edition_may_set_how_many(judge):
    assert judge(
        r314, ("参会率", "=", 100, "%"), ("办结率", "≥", 100, "%"), edition=limit("R314", "项数", 2)
    ) == [
        (
            "警告",
            ["1.指标值", "2.指标值"],
            "自己设的比率(「参会率」、「办结率」)全都是 100%,看不出是逐项测算的",
            "逐项核对「指标值:」,按上年完成值和今年的力量写;确实要求 100% 的,写豁免说明理由",
        ),
    ]


def test_growth_from_nothing_and_control_at_all_are_demands(judge):
    assert (
        judge(r314, ("收入增长率", "≥", 0, "%"), ("支出控制率", "≤", 100, "%"), ("事故起数", "≤", 0, "起"))
        == []
    )
