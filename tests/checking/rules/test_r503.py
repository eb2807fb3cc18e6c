from generator.checking.rules import r503


def measured_by(sentence, **words):
    """A ratio with this scoring sentence."""
    row = {"指标名称": "会议参与率", "指标值类型": "≥", "指标值": 95, "度量单位": "%"}
    return row | {"评扣分标准": sentence} | words


def test_items_add_up_to_the_points(judge):
    assert judge(r503, measured_by("①制定接待办法,1分;②明确接待标准,1分;③定点接待,1分。", 分值=5)) == [
        (
            "错误",
            ["1.评扣分标准"],
            "「会议参与率」的分项合计 1+1+1=3 分,不等于 5 分",
            "改分项的分,使合计是 5 分;或者写「分值: 3」",
        ),
    ]


def test_parts_add_up_to_their_whole(judge):
    assert judge(
        r503,
        measured_by(
            "1、设置年度绩效目标(2分,其中单位整体绩效目标1分,项目绩效目标2分);2、目标明确(3分)", 分值=5
        ),
    ) == [
        (
            "错误",
            ["1.评扣分标准"],
            "「会议参与率」的分项合计 1+2=3 分,不等于 2 分",
            "改分项的分,使合计是 2 分;或者写「3分,其中…」",
        ),
    ]


def test_deductions_and_conditions_are_no_parts(judge):
    assert (
        judge(
            r503,
            measured_by(
                "①明确招待标准,1分;②政府定点,1分。③制定管理办法,1分,每少一项扣1分,扣完为止。", 分值=3
            ),
            measured_by(
                "1、设置目标(2分,其中整体目标1分,项目目标1分,若单位无项目,得2分);2、目标明确(3分)", 分值=5
            ),
        )
        == []
    )


def test_an_item_without_points_leaves_the_sum_open(judge):
    assert judge(r503, measured_by("1、设置目标(2分);2、目标明确(3分);3、未设置的不得分", 分值=7)) == []


def test_without_points_of_the_indicator_there_is_nothing_to_compare(judge):
    assert judge(r503, measured_by("①制定办法,1分;②定点接待,1分。")) == []
