from generator.checking.rules import r510


def tiers(sentence, unit="%"):
    return ("结转结余率", "≤", 10, unit, sentence)


def test_a_gap_leaves_values_without_points(judge):
    assert judge(r510, tiers("不超过10%得5分;12%至20%(含)得3分;超过20%不得分")) == [
        (
            "错误",
            ["1.评扣分标准"],
            "「结转结余率」的评分句得 5 分与得 3 分两档之间有空当:10% 到 12% 没有分",
            "相邻两档用同一个分界的数,一档写「(含)」,例如「10%至20%(含)得3分;超过20%不得分」",
        ),
    ]


def test_an_overlap_gives_two_scores(judge):
    assert judge(r510, tiers("≥90%得5分;80%-95%得3分;低于80%不得分")) == [
        (
            "错误",
            ["1.评扣分标准"],
            "「结转结余率」的评分句得 3 分与得 5 分两档重叠:90% 起两档都算",
            "相邻两档用同一个分界的数,一档写「(含)」,例如「10%至20%(含)得3分;超过20%不得分」",
        ),
    ]


def test_both_may_not_hold_the_border(judge):
    assert judge(r510, tiers("≥90%得5分;≤90%得3分")) == [
        (
            "错误",
            ["1.评扣分标准"],
            "「结转结余率」的评分句得 3 分与得 5 分两档都含 90%",
            "相邻两档用同一个分界的数,一档写「(含)」,例如「10%至20%(含)得3分;超过20%不得分」",
        ),
    ]


def test_one_must_hold_the_border(judge):
    assert judge(r510, tiers("大于90%得5分;小于90%得3分")) == [
        (
            "错误",
            ["1.评扣分标准"],
            "「结转结余率」的评分句得 3 分与得 5 分两档都不含 90%",
            "相邻两档用同一个分界的数,一档写「(含)」,例如「10%至20%(含)得3分;超过20%不得分」",
        ),
    ]


def test_an_unmarked_border_belongs_to_nobody(judge):
    assert judge(r510, tiers("90%至100%得5分;80%至90%得3分;低于80%不得分")) == [
        (
            "警告",
            ["1.评扣分标准"],
            "「结转结余率」的评分句没有写 90% 算得 3 分与得 5 分两档中的哪一档",
            "相邻两档用同一个分界的数,一档写「(含)」,例如「10%至20%(含)得3分;超过20%不得分」",
        ),
    ]


def test_the_rest_is_not_said(judge):
    assert judge(r510, tiers("≥95%得5分;90%-95%得3分")) == [
        (
            "警告",
            ["1.评扣分标准"],
            "「结转结余率」的评分句没有写全,缺少的情形:低于 90%",
            "补上这一档,或在句末写「其余不得分」",
        ),
    ]


def test_the_last_end_before_nothing_is_marked(judge):
    assert judge(r510, tiers("≥95%得5分;90%-95%得3分;否则不得分")) == [
        (
            "警告",
            ["1.评扣分标准"],
            "「结转结余率」的评分句没有写 90% 有没有分",
            "相邻两档用同一个分界的数,一档写「(含)」,例如「10%至20%(含)得3分;超过20%不得分」",
        ),
    ]


def test_whole_things_have_no_half_between_them(judge):
    assert judge(r510, tiers("5个以上得5分;3-4个得3分;少于3个不得分", "个")) == []


def test_complete_tiers_are_silent(judge):
    assert (
        judge(
            r510, tiers("预算控制率=0,计8分;0-10%(含),计6分;10-20%(含),计4分;20-30%(含),计2分;大于30%不得分")
        )
        == []
    )


def test_what_is_left_is_worth_nothing_where_that_is_said(judge):
    assert judge(r510, tiers("不超过10%得5分;12%(含)至20%(含)得3分;否则不得分")) == []
