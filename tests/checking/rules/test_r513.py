from generator.checking.rules import r513


def measured_by(sentence, **words):
    """A ratio with this scoring sentence."""
    row = {"指标名称": "会议参与率", "指标值类型": "≥", "指标值": 95, "度量单位": "%"}
    return row | {"评扣分标准": sentence} | words


def test_a_sentence_that_is_not_understood_is_a_note(judge):
    assert judge(r513, measured_by("视情况酌情扣分。"), measured_by("优秀得5分,良好得3分")) == [
        (
            "提示",
            ["1.评扣分标准", "2.评扣分标准"],
            "「会议参与率」、「会议参与率」的评分句没有读懂,没有核对它的目标和分值",
            "照这样写:「该指标达到95%得5分,每降低2个百分点扣1分,扣完为止。」;内容只能这样写的,不用改",
        ),
    ]


def test_understood_and_absent_sentences_are_silent(judge):
    assert (
        judge(
            r513,
            measured_by("该指标达到95%得5分,每降低2个百分点扣1分,扣完为止。"),
            measured_by("-"),
            measured_by(None),
        )
        == []
    )


def test_levels_of_a_word_are_read_by_people(judge):
    assert judge(r513, ("决策科学性", "定性", "科学", None, "达成得5分,部分达成得3分,未达成不得分")) == []
