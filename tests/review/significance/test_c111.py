import pytest

from generator.diagnostics import Severity
from generator.review.finding import Finding
from generator.review.significance import c111
from tests.two_years import MEETING, RESEARCH, SUPERVISION, URGENT, common, each, findings, said, write


def test_a_raised_target_is_noted_and_asks_for_nothing():
    (found,) = findings(c111, write(RESEARCH, 指标值=6, 度量单位="个"))
    assert found == Finding(
        subject=RESEARCH,
        paths=(("绩效指标", "产出指标", "重点工作任务完成", "三级指标", 2, "指标值"),),
        message="「加大综合调研力度」的指标值由 ≥5 改为 ≥6 个,要求提高",
        pair=found.pair,
    )
    assert c111.LEVEL is Severity.NOTE


def test_last_years_result_stands_beside_the_praise():
    assert said(c111, write(SUPERVISION, 指标值=34, 度量单位="次", 上年完成值=35)) == [
        "提示 「加大督查督办力度」的指标值由 ≥30 改为 ≥34 次,要求提高(上年完成 35 次)"
    ]


def test_under_at_most_less_is_more():
    assert said(c111, common("预算调整率", 指标值=25)) == [
        "提示 「预算调整率」的指标值由 ≤30% 改为 ≤25%,要求提高"
    ]


def test_a_stricter_sentence_and_a_number_for_a_word_are_praised():
    assert said(c111, write(MEETING, 评扣分标准="该指标达到95%得5分,每降低百分之一扣1分。")) == [
        "提示 「重大会议、活动参与率」的评分由「该指标达到95%得5分,每降低百分之二扣1分。」"
        "改为「该指标达到95%得5分,每降低百分之一扣1分。」,更严"
    ]
    was = write(URGENT, 指标值类型="定性", 指标值="及时")
    assert said(c111, write(URGENT, 指标值类型="≥", 指标值=90), was) == [
        "提示 「处置突发事件及时率」由 定性 及时 改为 ≥90,由定性改为定量"
    ]


def test_a_target_and_its_sentence_are_one_note():
    edit = write(SUPERVISION, 指标值=31, 评扣分标准="督查大于等于31次得5分,少1个扣2分,扣完为止。")
    (text,) = said(c111, edit)
    assert text.startswith("提示 「加大督查督办力度」的指标值由 ≥30 改为 ≥31,要求提高;的评分由")


@pytest.mark.parametrize(
    "words", [{"指标值": 24}, {"指标值": 31, "上年完成值": 35}, {"指标值": 31, "不适用": "停办"}]
)
def test_what_is_no_progress_is_not_praised(words):
    assert said(c111, write(SUPERVISION, **words)) == []


def test_what_the_edition_raised_is_not_the_departments_doing():
    def tighter(form):
        for shared in form["指标体系"][0]["二级指标"][1]["共性指标"]:
            if shared["指标名称"] == "预算调整率":
                shared["指标值"] = 20

    assert said(c111, edition=tighter) == []
    assert said(c111, each(common("预算执行率", 上年完成值=80))) == []
