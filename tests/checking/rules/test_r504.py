from generator.checking.rules import r504


def measured_by(sentence, **words):
    """A ratio with this scoring sentence."""
    row = {"指标名称": "会议参与率", "指标值类型": "≥", "指标值": 95, "度量单位": "%"}
    return row | {"评扣分标准": sentence} | words


FIVE = "该指标达到95%得5分,每降低2个百分点扣1分,扣完为止。"


def changed_common(data):
    """A 共性指标 with the department's own target, points and sentence."""
    data["绩效指标"]["投入管理指标"]["预算和财务管理"]["三级指标"][4] = {
        "指标名称": "结转结余率",
        "指标值": 20,
        "备注": "结转结余率不超过10%得5分,每超过1个百分点扣1分,扣完为止。",
        "分值": 4,
    }


def test_points_and_sentence_say_the_same(judge):
    assert judge(r504, measured_by(FIVE, 分值=4)) == [
        (
            "错误",
            ["1.分值", "1.评扣分标准"],
            "「会议参与率」的分值写 4 分,评分句的满分是 5 分",
            "写「分值: 5」,或把评分句里的「5分」改成「4分」",
        ),
    ]


def test_points_in_the_remark_are_compared_too(judge):
    assert judge(r504, measured_by(FIVE, 备注="4分")) == [
        (
            "错误",
            ["1.备注", "1.评扣分标准"],
            "「会议参与率」的备注写 4 分,评分句的满分是 5 分",
            "写「备注: 5分」,或把评分句里的「5分」改成「4分」",
        ),
    ]


def test_a_remark_may_contradict_the_points(judge):
    assert judge(r504, measured_by(FIVE, 分值=5, 备注="6分")) == [
        (
            "错误",
            ["1.分值", "1.备注"],
            "「会议参与率」的分值是 5,备注却写「6分」",
            "分只写在「分值:」,删去「备注:」这一行,表上照样印出分数",
        ),
    ]


def test_a_sentence_in_the_remark_is_the_sentence(judge):
    assert judge(r504, measured_by("-", 备注=FIVE, 分值=4)) == [
        (
            "错误",
            ["1.分值", "1.备注"],
            "「会议参与率」的分值写 4 分,评分句的满分是 5 分",
            "写「分值: 5」,或把评分句里的「5分」改成「4分」",
        ),
    ]


def test_a_changed_common_indicator_is_compared_in_what_was_written(judge):
    assert judge(r504, common=changed_common) == [
        (
            "错误",
            ["5.分值", "5.备注"],
            "「结转结余率」的分值写 4 分,评分句的满分是 5 分",
            "写「分值: 5」,或把评分句里的「5分」改成「4分」",
        ),
    ]


def test_agreeing_points_are_silent(judge):
    assert (
        judge(
            r504,
            measured_by(FIVE, 分值=5),
            measured_by(FIVE, 备注="5分"),
            measured_by("该指标达到95%得满分,每降低2个百分点扣1分", 分值=4),
        )
        == []
    )
