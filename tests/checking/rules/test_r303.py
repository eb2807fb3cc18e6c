from generator.checking.rules import r303


def test_a_number_without_a_unit_asks_what_is_counted(judge):
    assert judge(r303, ("走访户数", "≥", 95)) == [
        (
            "错误",
            ["1.指标值"],
            "「走访户数」没有度量单位,看不出指标值 95 指什么",
            "「走访户数」加一行「度量单位:」,写上数的是什么,例如 次、份、人、万元",
        ),
    ]


def test_one_finding_names_all_and_proposes_what_sentence_and_name_imply(judge):
    assert judge(
        r303,
        ("会议参与率", "≥", 95),
        ("督查情况", "≥", 30, None, "督查大于等于30次得5分,少1次扣1分"),
        ("走访户数", "≥", 200),
        ("结转率", "≤", 10, "", "=0得5分;0-10%(含)得3分;超过10%不得分"),
    ) == [
        (
            "错误",
            ["1.指标值", "2.指标值", "3.指标值", "4.指标值"],
            "「会议参与率」、「督查情况」、「走访户数」、「结转率」没有度量单位,看不出指标值 95 指什么",
            '「会议参与率」、「结转率」加一行「度量单位: "%"」;「督查情况」加一行「度量单位: 次」;「走访户数」加一行「度量单位:」,写上数的是什么,例如 次、份、人、万元',
        ),
    ]


def test_a_unit_or_a_word_is_enough(judge):
    assert judge(r303, ("督查次数", "≥", 30, "次"), ("管理制度健全性", "定性", "健全")) == []
