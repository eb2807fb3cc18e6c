from generator.checking.rules import r509


def measured_by(sentence, **words):
    """A ratio with this scoring sentence."""
    row = {"指标名称": "会议参与率", "指标值类型": "≥", "指标值": 95, "度量单位": "%"}
    return row | {"评扣分标准": sentence} | words


def test_one_sentence_writes_points_in_one_way(judge):
    assert judge(r509, ("督查次数", "≥", 30, "次", "督查大于等于30次得5分,少1次扣一分,扣完为止。")) == [
        ("提示", ["1.评扣分标准"], "「督查次数」的评分句写「一分」,别处用数字写分", "写成「1分」"),
    ]


def test_one_form_writes_points_in_one_way(judge):
    assert judge(
        r509,
        ("督查次数", "≥", 30, "次", "督查大于等于30次得五分,少1次扣两分,扣完为止。"),
        measured_by("该指标达到95%得5分,每降低2个百分点扣1分,扣完为止。"),
    ) == [
        (
            "提示",
            ["1.评扣分标准"],
            "「督查次数」的评分句写「五分」、「两分」,别处用数字写分",
            "写成「5分」、「2分」",
        ),
    ]


def test_characters_throughout_are_one_way(judge):
    assert judge(r509, ("督查次数", "≥", 30, "次", "督查大于等于30次得五分,少一次扣一分,扣完为止。")) == []


def test_steps_in_characters_are_no_points(judge):
    assert judge(r509, measured_by("该指标达到95%得5分,每降低一个百分点扣1分,扣完为止。")) == []
