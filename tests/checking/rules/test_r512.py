from generator.checking.rules import r512


def test_a_word_has_no_percentage_points(judge):
    assert judge(
        r512, ("管理制度健全性", "定性", "健全", None, "该指标达到95%得5分,每降低2个百分点扣1分,扣完为止。")
    ) == [
        (
            "警告",
            ["1.评扣分标准"],
            "定性指标「管理制度健全性」的指标值是「健全」,评分句却按数打分",
            "「评扣分标准:」写明各档,例如「达成得满分,部分达成得一半,未达成不得分」;能量的,改成定量指标",
        ),
    ]


def test_a_dash_and_levels_are_right(judge):
    assert (
        judge(
            r512,
            ("管理制度健全性", "定性", "健全", None, "-"),
            ("决策科学性", "定性", "科学", None, "达成得5分,部分达成得3分,未达成不得分"),
        )
        == []
    )
