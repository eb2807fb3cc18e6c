from generator.checking.rules import r309


def test_no_more_than_all_can_be_satisfied(judge):
    assert judge(r309, ("群众满意度", "≥", 950, "%")) == [
        (
            "警告",
            ["1.指标值"],
            "「群众满意度」的指标值 950% 大于 100%,比率到不了",
            "核对「指标值:」是否多写了 0 或少写了小数点;确实可以超出的(如增长率),在名称里写明",
        ),
    ]


def test_no_share_is_below_nothing(judge):
    assert judge(r309, ("合格率", "≥", -5, "%")) == [
        (
            "警告",
            ["1.指标值"],
            "「合格率」的指标值 -5% 小于 0,比率到不了",
            "核对「指标值:」是否多写了 0 或少写了小数点;确实可以超出的(如增长率),在名称里写明",
        ),
    ]


def test_a_ratio_without_a_unit_is_meant_in_percent(judge):
    assert judge(r309, ("会议参与率", "≥", 120)) == [
        (
            "警告",
            ["1.指标值"],
            "「会议参与率」的指标值 120% 大于 100%,比率到不了",
            "核对「指标值:」是否多写了 0 或少写了小数点;确实可以超出的(如增长率),在名称里写明",
        ),
    ]


def test_growth_and_control_may_pass_a_hundred(judge):
    assert (
        judge(
            r309,
            ("收入增长率", "≥", 110, "%"),
            ("支出控制率", "≤", 105, "%"),
            ("变动率", "≤", -5, "%"),
            ("督查次数", "≥", 300, "次"),
        )
        == []
    )
