from generator.checking.rules import r505


def measured_by(sentence, **words):
    """A ratio with this scoring sentence."""
    row = {"指标名称": "会议参与率", "指标值类型": "≥", "指标值": 95, "度量单位": "%"}
    return row | {"评扣分标准": sentence} | words


def changed_common(data):
    """A 共性指标 with the department's own target, points and sentence."""
    data["绩效指标"]["投入管理指标"]["预算和财务管理"]["三级指标"][4] = {
        "指标名称": "结转结余率",
        "指标值": 20,
        "备注": "结转结余率不超过10%得5分,每超过1个百分点扣1分,扣完为止。",
        "分值": 4,
    }


def test_two_targets_are_one_too_many(judge):
    assert judge(r505, measured_by("该指标达到90%得5分,每降低2个百分点扣1分")) == [
        (
            "错误",
            ["1.指标值", "1.评扣分标准"],
            "「会议参与率」的指标值是 ≥95%,评分句的满分却要 90%",
            "评分句里写 95%,或写「指标值: 90」",
        ),
    ]


def test_a_sentence_does_not_turn_the_target_round(judge):
    assert judge(r505, measured_by("该指标不超过95%得5分,每超过2个百分点扣1分")) == [
        (
            "错误",
            ["1.指标值", "1.评扣分标准"],
            "「会议参与率」的指标值是 ≥95%(越高越好),评分句却是越低越好",
            "评分句写「达到95%得…分」,或改「指标值类型:」",
        ),
    ]


def test_tiers_are_compared_by_their_best(judge):
    assert judge(r505, ("结转率", "≤", 20, "%", "结转率不超过10%得5分;10%至20%(含)得3分;超过20%不得分")) == [
        (
            "错误",
            ["1.指标值", "1.评扣分标准"],
            "「结转率」的指标值是 ≤20%,评分句的满分却要 10%",
            "评分句里写 20%,或写「指标值: 10」",
        ),
    ]


def test_tiers_have_a_direction_too(judge):
    assert judge(r505, ("结转率", "≥", 10, "%", "结转率不超过10%得5分;10%至20%(含)得3分;超过20%不得分")) == [
        (
            "错误",
            ["1.指标值", "1.评扣分标准"],
            "「结转率」的指标值是 ≥10%(越高越好),评分句却是越低越好",
            "评分句写「达到10%得…分」,或改「指标值类型:」",
        ),
    ]


def test_money_is_compared_in_one_unit(judge):
    assert judge(r505, ("拨付金额", "≥", 5000, "元", "拨付达到5万元得5分,每少1万元扣1分")) == [
        (
            "错误",
            ["1.指标值", "1.评扣分标准"],
            "「拨付金额」的指标值是 ≥5000 元,评分句的满分却要 5 万元",
            "评分句里写 5000 元,或写「指标值: 50000」",
        ),
    ]


def test_equal_sums_and_signs_agree(judge):
    assert (
        judge(
            r505,
            ("拨付金额", "≥", 50000, "元", "拨付达到5万元得5分,每少1万元扣1分"),
            ("办结率", "=", 100, "%", "该指标达到100%得5分,每降低2个百分点扣1分"),
            ("结转率", "≤", 10, "%", "结转率不超过10%得5分;10%至20%(含)得3分;超过20%不得分"),
        )
        == []
    )


def test_a_changed_common_indicator_is_compared(judge):
    assert judge(r505, common=changed_common) == [
        (
            "错误",
            ["5.指标值", "5.备注"],
            "「结转结余率」的指标值是 ≤20%,评分句的满分却要 10%",
            "评分句里写 20%,或写「指标值: 10」",
        ),
    ]
