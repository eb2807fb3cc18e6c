from generator.checking.rules import r308


def test_a_target_at_the_end_of_the_name_belongs_to_the_value(judge):
    assert judge(r308, ("年度资金支付完成率100%", "=", 100, "%")) == [
        (
            "警告",
            ["1.指标名称"],
            "名称「年度资金支付完成率100%」里写了目标「100%」",
            "名称写「指标名称: 年度资金支付完成率」,目标只写在「指标值:」",
        ),
    ]


def test_a_count_in_the_name_turns_into_the_measure(judge):
    assert judge(r308, ("督查30次", "≥", 30, "次")) == [
        (
            "警告",
            ["1.指标名称"],
            "名称「督查30次」里写了目标「30次」",
            "名称写「指标名称: 督查次数」,目标只写在「指标值:」",
        ),
    ]


def test_a_result_is_no_measure(judge):
    assert judge(r308, ("工程质量合格", "=", 100, "%")) == [
        (
            "警告",
            ["1.指标名称"],
            "名称「工程质量合格」写的是结果,不是要量的东西",
            "名称写「指标名称: 工程质量合格率」",
        ),
    ]


def test_a_word_said_in_name_and_value_is_said_once(judge):
    assert judge(r308, ("信息公开及时", "定性", "及时")) == [
        (
            "警告",
            ["1.指标名称"],
            "名称「信息公开及时」里已经写了指标值「及时」",
            "名称写「指标名称: 信息公开及时性」",
        ),
    ]


def test_what_is_too_long_is_no_name(judge):
    assert judge(r308, ("率和" * 40 + "率", "≥", 95, "%")) == []


def test_two_measures_are_two_indicators(judge):
    assert judge(r308, ("覆盖率和合格率", "≥", 95, "%")) == [
        (
            "警告",
            ["1.指标名称"],
            "「覆盖率和合格率」并列了两个指标,一个指标值管不了两样",
            "拆成两项,各写各的指标值:「指标名称: 覆盖率」和「指标名称: 合格率」",
        ),
    ]


def test_many_subjects_of_one_measure_are_one_indicator(judge):
    assert judge(r308, ("政府组成部门、各单位、社会民众满意度", "≥", 95, "%")) == []


def test_numbers_that_are_names_are_no_targets(judge):
    assert (
        judge(
            r308,
            ("PM2.5", "≤", 35, "微克"),
            ("G107国道养护里程", "≥", 107, "公里"),
            ("12345热线办结率", "≥", 95, "%"),
        )
        == []
    )
