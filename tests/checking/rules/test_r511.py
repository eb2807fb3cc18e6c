from generator.checking.rules import r511


def measured_by(sentence, **words):
    """A ratio with this scoring sentence."""
    row = {"指标名称": "会议参与率", "指标值类型": "≥", "指标值": 95, "度量单位": "%"}
    return row | {"评扣分标准": sentence} | words


FIVE = "该指标达到95%得5分,每降低2个百分点扣1分,扣完为止。"


def test_a_sentence_in_the_remark_moves(judge):
    assert judge(r511, measured_by("-", 备注=FIVE), measured_by(None, 备注=FIVE)) == [
        (
            "警告",
            ["1.备注", "2.备注"],
            "「会议参与率」、「会议参与率」的评分句写在备注里,「评扣分标准」空着",
            "把「备注:」改成「评扣分标准:」,句子不变",
        ),
    ]


def test_two_sentences_are_one_too_many(judge):
    assert judge(r511, measured_by(FIVE, 备注=FIVE)) == [
        (
            "警告",
            ["1.备注"],
            "「会议参与率」在「评扣分标准」和备注里各写了一句评分句,不知道按哪一句",
            "留一句在「评扣分标准:」,删去「备注:」里的",
        ),
    ]


def test_points_and_plain_words_may_stand_in_the_remark(judge):
    assert judge(r511, measured_by(FIVE, 备注="5分"), measured_by(FIVE, 备注="上级下达的任务")) == []
