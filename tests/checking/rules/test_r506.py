from generator.checking.rules import r506


def measured_by(sentence, **words):
    """A ratio with this scoring sentence."""
    row = {"指标名称": "会议参与率", "指标值类型": "≥", "指标值": 95, "度量单位": "%"}
    return row | {"评扣分标准": sentence} | words


def test_more_of_what_is_wanted_costs_nothing(judge):
    assert judge(r506, measured_by("该指标达到95%得5分,每超过2个百分点扣1分")) == [
        (
            "错误",
            ["1.评扣分标准"],
            "「会议参与率」的目标是 ≥95%,评分句却是每超过2个百分点就扣分",
            "写「每降低2个百分点扣1分」",
        ),
    ]


def test_less_of_what_is_unwanted_costs_nothing(judge):
    assert judge(r506, ("投诉件数", "≤", 3, "件", "投诉不超过3件得5分,每少1件扣1分")) == [
        (
            "错误",
            ["1.评扣分标准"],
            "「投诉件数」的目标是 ≤3 件,评分句却是每少1件就扣分",
            "写「每超过1件扣1分」",
        ),
    ]


def test_a_bare_value_takes_its_direction_from_the_kind(judge):
    assert judge(r506, ("督查次数", "≥", 3, "次", "督查3次得5分,每超过1次扣1分")) == [
        (
            "错误",
            ["1.评扣分标准"],
            "「督查次数」的目标是 ≥3 次,评分句却是每超过1次就扣分",
            "写「每少1次扣1分」",
        ),
    ]


def test_matching_and_open_directions_are_silent(judge):
    assert (
        judge(
            r506,
            measured_by("该指标达到95%得5分,每降低2个百分点扣1分"),
            ("投诉件数", "=", 3, "件", "投诉3件得5分,每超过1件扣1分"),
            measured_by("该指标不超过95%得5分,每超过2个百分点扣1分"),
        )
        == []
    )
