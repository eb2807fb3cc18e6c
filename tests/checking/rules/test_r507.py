from generator.checking.rules import r507


def measured_by(sentence, **words):
    """A ratio with this scoring sentence."""
    row = {"指标名称": "会议参与率", "指标值类型": "≥", "指标值": 95, "度量单位": "%"}
    return row | {"评扣分标准": sentence} | words


def test_a_deduction_has_a_floor(judge):
    assert judge(r507, measured_by("该指标达到95%得5分,每降低2个百分点扣1分")) == [
        ("提示", ["1.评扣分标准"], "「会议参与率」的评分句没有写「扣完为止」", "句末写「,扣完为止。」"),
    ]


def test_more_than_the_points_cannot_be_deducted(judge):
    assert judge(r507, measured_by("该指标达到95%得满分,每降低2个百分点扣10分,扣完为止。", 分值=5)) == [
        (
            "警告",
            ["1.评扣分标准"],
            "「会议参与率」满分 5 分,每次却扣 10 分",
            "每次扣的分写 5 以下的数;一次就扣完的,写「否则不得分」",
        ),
    ]


def test_a_stated_floor_is_silent(judge):
    assert judge(r507, measured_by("该指标达到95%得5分,每降低2个百分点扣1分,扣完为止。")) == []
