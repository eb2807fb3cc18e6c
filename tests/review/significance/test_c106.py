import pytest

from generator.diagnostics import Severity
from generator.review.finding import Finding
from generator.review.significance import c106
from tests.two_years import LEADERS, REPAIR, URGENT, ask, codes, common, findings, said, write


def test_a_number_that_became_a_word_asks_for_a_reason():
    (found,) = findings(c106, write(URGENT, 指标值类型="定性", 指标值="及时"))
    assert found == Finding(
        subject=URGENT,
        paths=(("绩效指标", "效益指标", "履职效益", "三级指标", 1, "指标值"),),
        message="「处置突发事件及时率」由定量改为定性,与上年不可比(上年 ≥90,今年 定性 及时)",
        hint=ask(URGENT, "为什么不再定量"),
        objects=(URGENT,),
        pair=found.pair,
    )


def test_another_unit_asks_at_the_unit():
    (found,) = findings(c106, write(LEADERS, 度量单位="分"))
    assert found.message == (
        "「市委、市政府领导满意度」度量单位由「%」改为「分」,与上年不可比(上年 ≥95%,今年 ≥95 分)"
    )
    assert found.paths[0][-1] == "度量单位"
    assert found.hint == ask(LEADERS, "为什么改口径")


def test_another_formula_asks_at_the_formula():
    (found,) = findings(c106, write(REPAIR, 计算公式="完成数/报修数"), write(REPAIR, 计算公式="完成数/总数"))
    assert found.message.startswith(
        "「机关大院维护维修率」计算公式由「完成数/总数」改为「完成数/报修数」,与上年不可比"
    )
    assert found.paths[0][-1] == "计算公式"


def test_a_sign_that_turned_round_asks_at_the_sign():
    (found,) = findings(c106, write(REPAIR, 指标值类型="≤"))
    assert found.message == "「机关大院维护维修率」指标值类型由「≥」改为「≤」,与上年不可比(上年 ≥95,今年 ≤95)"
    assert found.paths[0][-1] == "指标值类型"


def test_another_word_is_left_to_a_person():
    was = write(URGENT, 指标值类型="定性", 指标值="及时")
    (found,) = findings(c106, write(URGENT, 指标值="基本及时"), was)
    assert found.message == "「处置突发事件及时率」的指标值由 定性 及时 改为 定性 基本及时,要求高低由人判断"
    assert (found.level, found.objects) == (Severity.NOTE, ())


@pytest.mark.parametrize(
    "words",
    [{"度量单位": "%"}, {"计算公式": "完成数/总数"}, {"指标值类型": "="}, {"指标值": 80}, {"不适用": "停办"}],
)
def test_what_can_be_compared_is_left_to_others(words):
    assert said(c106, write(REPAIR, **words)) == []


def test_a_number_instead_of_a_word_is_no_fault():
    was = write(URGENT, 指标值类型="定性", 指标值="及时")
    assert said(c106, write(URGENT, 指标值类型="≥", 指标值=90), was) == []


def test_the_wording_of_common_indicators_is_the_editions():
    assert said(c106, common("预算调整率", 指标值="不超过")) == []


def test_the_scoring_sentence_goes_with_the_unit_and_is_not_said_again():
    assert codes(write(LEADERS, 度量单位="分", 备注="达到95分得5分,每降低2分扣1分")) == ["C106"]
    assert codes(write(URGENT, 指标值类型="定性", 指标值="及时", 评扣分标准="及时得5分,否则不得分")) == [
        "C106"
    ]
