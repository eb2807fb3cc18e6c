"""Facts, thing by thing."""

from generator.review.wording import Kind, Piece
from generator.writing.report.wordings import Thing, Wording, shown, things
from tests.writing.report.conftest import EDITS


def found(entry) -> list[Thing]:
    return list(things(entry.review.changes))


def test_things_stand_in_the_order_of_the_form_without_the_amounts(entry):
    names = [(thing.part, thing.name) for thing in found(entry(*EDITS))]
    assert names == [
        ("年度履职目标", "第 4 条"),
        ("三级指标", "机关大院设施维护维修率"),
        ("三级指标", "加大督查督办力度"),
        ("三级指标", "处置突发事件及时率"),
    ]


def test_numbers_lists_and_texts_come_in_pieces(entry):
    thing = found(entry(*EDITS))[2]
    assert thing.wordings[0] == Wording(
        "指标值", "下调", (Piece(Kind.DELETED, "30"), Piece(Kind.INSERTED, "24"))
    )
    assert thing.wordings[1].word == "评扣分标准"
    assert found(entry(*EDITS))[3].wordings == (
        Wording("", "取消", (Piece(Kind.DELETED, "处置突发事件及时率"),)),
    )


def test_short_words_that_were_blank_take_one_line_together_and_long_ones_their_own(entry):
    text = "          指标值说明: 该指标主要考察重大会议、活动参与情况\n"
    added = '          度量单位: "%"\n          数据来源: 会议管理台账和签到记录(办公室综合科汇总)\n'
    thing = found(entry(("年度: 2022", "年度: 2023"), (text, text + added)))[0]
    assert [wording.word for wording in thing.filled] == ["度量单位"]
    assert [wording.word for wording in thing.wordings] == ["数据来源"]


def test_a_list_is_shown_by_its_names_and_nothing_as_nothing():
    assert (shown(("一", "二")), shown(None), shown("x")) == ("一、二", "", "x")
