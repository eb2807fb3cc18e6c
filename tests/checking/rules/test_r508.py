from generator.checking.rules import r508


def measured_by(sentence, **words):
    """A ratio with this scoring sentence."""
    row = {"指标名称": "会议参与率", "指标值类型": "≥", "指标值": 95, "度量单位": "%"}
    return row | {"评扣分标准": sentence} | words


def test_a_percentage_may_be_points_or_a_share(judge):
    assert judge(
        r508,
        measured_by("该指标达到95%得5分,每降低百分之二扣1分"),
        measured_by("该指标达到90%得5分,每低于5%扣1分"),
    ) == [
        (
            "警告",
            ["1.评扣分标准", "2.评扣分标准"],
            "「会议参与率」、「会议参与率」的评分句写「百分之二」、「5%」,没有写明是百分点还是目标值的百分之几:95% 降低 2 个百分点是 93%,降低目标值的 2% 是 93.1%",
            "按百分点扣的写「每降低2个百分点扣1分」,按目标值的比例扣的写「每降低目标值的2%扣1分」;不改的,预览按百分点计算",
        ),
    ]


def test_a_ratio_does_not_fall_by_pieces(judge):
    assert judge(r508, measured_by("该指标达到95%得5分,每少1个扣1分")) == [
        (
            "警告",
            ["1.评扣分标准"],
            "「会议参与率」的目标是 95%,扣分却按「1个」,两个单位没法换算",
            "步长与目标用同一个单位,例如「每少1个百分点扣1分」",
        ),
    ]


def test_a_count_does_not_fall_by_percentage_points(judge):
    assert judge(r508, ("督查次数", "≥", 30, "次", "督查达到30次得5分,每降低2个百分点扣1分")) == [
        (
            "警告",
            ["1.评扣分标准"],
            "「督查次数」的目标是 30 次,扣分却按「2个百分点」,两个单位没法换算",
            "步长与目标用同一个单位,例如「每少2次扣1分」",
        ),
    ]


def test_of_a_hundred_both_readings_are_the_same(judge):
    assert judge(r508, ("办结率", "≥", 100, "%", "该指标达到100%得5分,每降低百分之二扣1分")) == []


def test_clear_steps_are_silent(judge):
    assert (
        judge(
            r508,
            measured_by("该指标达到95%得5分,每降低2个百分点扣1分,扣完为止。"),
            measured_by("该指标达到95%得5分,每降低目标值的2%扣1分"),
            ("督查次数", "≥", 30, "次", "督查达到30得5分,每少1次扣1分"),
        )
        == []
    )
