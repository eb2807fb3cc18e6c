from generator.checking.rules import r307


def test_ratios_without_a_unit_are_one_finding(judge):
    assert judge(r307, ("会议参与率", "≥", 95), ("群众满意度", "≥", 90), ("合格率(%)", "≥", 90)) == [
        (
            "警告",
            ["1.指标值", "2.指标值", "3.指标值"],
            "「会议参与率」、「群众满意度」、「合格率(%)」是比率,没有写单位 %",
            '加一行「度量单位: "%"」',
        ),
    ]


def test_a_ratio_is_not_counted_in_pieces(judge):
    assert judge(r307, ("会议参与率", "≥", 95, "个")) == [
        (
            "警告",
            ["1.度量单位"],
            "「会议参与率」是比率,单位却写「个」",
            '写「度量单位: "%"」;要数「个」的,名称改成要数的东西',
        ),
    ]


def test_permille_points_and_other_rates_have_their_own_units(judge):
    assert (
        judge(
            r307,
            ("会议参与率", "≥", 95, "%"),
            ("群众满意度", "≥", 90, "分"),
            ("死亡率", "≤", 3, "1/10万"),
            ("巡查频率", "≥", 2, "次/天"),
            ("出生率", "≥", 8, "‰"),
        )
        == []
    )


def test_the_spelling_of_percent_is_left_to_r317(judge):
    assert judge(r307, ("会议参与率", "≥", 95, "百分比")) == []
