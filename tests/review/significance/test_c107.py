import pytest

from generator.diagnostics import Severity
from generator.review.finding import Finding
from generator.review.significance import c107
from tests.two_years import LEADERS, MEETING, RESEARCH, ask, codes, common, findings, said, write

WAS = "该指标达到95%得5分,每降低百分之二扣1分。"


def test_a_larger_step_asks_for_a_reason():
    now = "该指标达到95%得5分,每降低5个百分点扣1分,扣完为止。"
    (found,) = findings(c107, write(MEETING, 评扣分标准=now))
    assert found == Finding(
        subject=MEETING,
        paths=(("绩效指标", "产出指标", "重点工作任务完成", "三级指标", 0, "评扣分标准"),),
        message=f"「重大会议、活动参与率」的评分放宽:评分由「{WAS}」改为「{now}」",
        hint=ask(MEETING, "为什么放宽"),
        objects=(MEETING,),
        pair=found.pair,
    )
    assert codes(write(MEETING, 评扣分标准=now)) == ["C107"]


def test_a_smaller_deduction_and_a_lower_threshold_ask_too():
    for now in ("该指标达到95%得5分,每降低百分之二扣0.5分。", "该指标达到90%得5分,每降低百分之二扣1分。"):
        assert len(said(c107, write(MEETING, 评扣分标准=now))) == 1


def test_fewer_points_ask_at_the_sentence():
    (found,) = findings(c107, write(MEETING, 分值=3, 评扣分标准="该指标达到95%得3分,每降低百分之二扣1分。"))
    assert found.message == "「重大会议、活动参与率」的评分放宽:分值由 5 分减为 3 分"
    assert found.objects == (MEETING,)


def test_both_are_one_finding():
    (text,) = said(c107, write(MEETING, 分值=3, 评扣分标准="该指标达到95%得3分,每降低5个百分点扣1分。"))
    assert text.endswith("每降低5个百分点扣1分。」;分值由 5 分减为 3 分")


def test_more_points_and_sentences_that_nobody_can_compare_are_notes():
    (more,) = findings(c107, write(MEETING, 分值=8, 评扣分标准="该指标达到95%得8分,每降低百分之二扣1分。"))
    assert more.message == "「重大会议、活动参与率」的分值由 5 分增为 8 分,由人判断"
    assert (more.level, more.objects) == (Severity.NOTE, ())
    (unclear,) = findings(c107, write(MEETING, 评扣分标准="酌情扣分"))
    assert unclear.message == f"「重大会议、活动参与率」的评分由「{WAS}」改为「酌情扣分」,看不出宽严,由人判断"
    (gone,) = findings(c107, write(MEETING, 评扣分标准=None))
    assert gone.message == f"「重大会议、活动参与率」的评分由「{WAS}」改为「无」,看不出宽严,由人判断"


@pytest.mark.parametrize(
    ("name", "words"),
    [
        (MEETING, {"评扣分标准": "该指标达到95%得5分,每降低2个百分点扣1分,扣完为止。"}),
        (MEETING, {"评扣分标准": "该指标达到95%得5分,每降低百分之一扣1分。"}),
        (RESEARCH, {"指标值": 4, "评扣分标准": "调研报告大于等于4个得5分,少1个扣一分,扣完为止。"}),
        (LEADERS, {"备注": "5分", "评扣分标准": "该指标达到95%得满分,共计5分,每降低百分之二扣1分"}),
    ],
)
def test_sentences_that_mean_the_same_ask_for_more_or_follow_the_target_are_left_alone(name, words):
    assert said(c107, write(name, **words)) == []


def test_a_sentence_in_the_remark_is_read_there():
    (found,) = findings(c107, write(LEADERS, 备注="该指标达到95%得满分,共计5分,每降低5个百分点扣1分"))
    assert found.paths[0][-1] == "备注"


def test_points_of_a_common_indicator_are_the_departments_where_it_wrote_them():
    assert said(c107, common("预算执行率", 分值=3), common("预算执行率", 分值=5)) == [
        "警告 「预算执行率」的评分放宽:分值由 5 分减为 3 分"
    ]

    def fewer(form):
        for level in form["指标体系"]:
            for group in level["二级指标"]:
                for shared in group.get("共性指标", ()):
                    shared["分值"] = 3 if shared["指标名称"] == "预算执行率" else 5

    def more(form):
        fewer(form)
        form["指标体系"][0]["二级指标"][1]["共性指标"][2]["分值"] = 5

    assert said(c107, edition=fewer, was_edition=more) == []
