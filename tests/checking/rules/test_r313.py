from decimal import Decimal

from generator.checking.rules import r313


def limit(code, name, number):
    """An edition that sets one limit."""
    return lambda form: form["规则"].setdefault(code, {}).update({"限值": {name: number}})


def test_a_satisfaction_below_the_limit_is_no_demand(judge):
    assert judge(r313, ("办事群众满意度", "≥", 79, "%")) == [
        (
            "警告",
            ["1.指标值"],
            "「办事群众满意度」的目标是 ≥79%,低于 80%",
            "「指标值:」写 80 以上的数,一般写 90;做不到的,在「指标值说明:」里写明原因并写豁免",
        ),
    ]


def test_nobody_knows_whom_to_ask(judge):
    assert judge(r313, ("总体满意度", "≥", 90, "%")) == [
        (
            "警告",
            ["1.指标名称"],
            "「总体满意度」没有写明是谁的满意度",
            "名称写上调查的人,例如「指标名称: 服务对象总体满意度」",
        ),
    ]


def test_the_explanation_may_say_who(judge):
    assert (
        judge(
            r313,
            {
                "指标名称": "总体满意度",
                "指标值类型": "≥",
                "指标值": 90,
                "度量单位": "%",
                "指标值说明": "向办事群众发放问卷",
            },
        )
        == []
    )


def test_the_limit_itself_is_enough(judge):
    assert judge(r313, ("办事群众满意度", "≥", 80, "%"), ("服务对象满意率", "≥", 95, "%")) == []


def test_an_edition_may_ask_for_more(judge):
    assert judge(r313, ("办事群众满意度", "≥", Decimal("89.5"), "%"), edition=limit("R313", "下限", 90)) == [
        (
            "警告",
            ["1.指标值"],
            "「办事群众满意度」的目标是 ≥89.5%,低于 90%",
            "「指标值:」写 90 以上的数,一般写 90;做不到的,在「指标值说明:」里写明原因并写豁免",
        ),
    ]
