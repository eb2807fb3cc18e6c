import pytest

from generator.review.finding import Finding
from generator.review.significance import c103
from tests.two_years import SUPERVISION, URGENT, ask, codes, common, findings, said, write


def test_a_target_below_last_years_result_asks_for_a_reason():
    (found,) = findings(c103, write(URGENT, 度量单位="%", 上年完成值=97))
    assert found == Finding(
        subject=URGENT,
        paths=(("绩效指标", "效益指标", "履职效益", "三级指标", 1, "指标值"),),
        message="「处置突发事件及时率」的指标值 ≥90% 小于上年完成的 97%,要求低于上年的实际",
        hint=f"改成「指标值: 97」,评分句里也写 97%;不改的,{ask(URGENT, '为什么达不到上年的水平')}",
        objects=(URGENT,),
        pair=found.pair,
    )


@pytest.mark.parametrize(
    "sentence", ["按完成质量酌情评分", "该指标达到97%得5分,每降低2个百分点扣1分。", None]
)
def test_a_sentence_without_that_target_needs_no_other(sentence):
    (found,) = findings(c103, write(URGENT, 度量单位="%", 上年完成值=97, 评扣分标准=sentence))
    assert found.hint.startswith("改成「指标值: 97」;不改的,")


@pytest.mark.parametrize(
    ("actual", "example"),
    [
        ("97%", "改成「上年完成值: 97」"),
        ("≥97.5", "改成「上年完成值: 97.5」"),
        ("97", "改成「上年完成值: 97」"),
        ("约97%左右", "只写数,例如「上年完成值: 97」"),
    ],
)
def test_a_result_that_is_a_number_typed_as_text_is_not_passed_over(actual, example):
    (found,) = findings(c103, write(URGENT, 度量单位="%", 上年完成值=actual))
    assert found == Finding(
        subject=URGENT,
        paths=(("绩效指标", "效益指标", "履职效益", "三级指标", 1, "上年完成值"),),
        message=f"「处置突发事件及时率」的上年完成值写的是文字「{actual}」,不能与指标值比较",
        hint=f"{example},单位写在「度量单位」",
        pair=found.pair,
    )


def test_where_less_is_better_a_larger_target_falls_short():
    edit = write(URGENT, 指标值类型="≤", 指标值=30, 度量单位="分钟", 上年完成值=20, 指标名称="平均到场时间")
    assert said(c103, edit) == [
        "警告 「平均到场时间」的指标值 ≤30 分钟 大于上年完成的 20 分钟,要求低于上年的实际"
    ]


@pytest.mark.parametrize(
    "words",
    [
        {"上年完成值": 90},
        {"上年完成值": 85},
        {"上年完成值": "未考核"},
        {"上年完成值": 97, "不适用": "职责划转"},
        {"上年完成值": 97, "指标值类型": "定性", "指标值": "及时"},
        {"上年完成值": 97, "指标值类型": "≤"},
    ],
)
def test_what_does_not_fall_short_or_cannot_be_compared_is_left_alone(words):
    assert said(c103, write(URGENT, **words)) == []


def test_a_sign_that_does_not_say_what_is_better_is_not_judged():
    was = write(URGENT, 指标值类型="=")
    assert said(c103, write(URGENT, 上年完成值=97), was) == []
    assert len(said(c103, write(URGENT, 上年完成值=97, 指标方向="正向"), was)) == 1


def test_a_result_in_another_unit_is_not_compared():
    assert said(c103, write(URGENT, 度量单位="次", 上年完成值=97), write(URGENT, 度量单位="%")) == []


def test_a_target_that_rose_less_than_half_the_way_still_asks_and_is_said_once():
    assert codes(write(URGENT, 指标值=92, 上年完成值=97)) == ["C103"]
    assert codes(write(URGENT, 指标值=94, 上年完成值=98)) == ["C111"]


def test_the_edition_may_allow_a_gap():
    def five(form):
        form["规则"]["C103"] = {"限值": {"差距": 5}}

    assert said(c103, write(URGENT, 上年完成值=94), edition=five) == []
    assert len(said(c103, write(URGENT, 上年完成值=95), edition=five)) == 1


def test_a_target_that_was_lowered_is_said_once():
    assert codes(write(SUPERVISION, 指标值=24, 上年完成值=31)) == ["C102"]


def test_of_a_common_indicator_only_the_departments_own_target_counts():
    assert said(c103, common("预算执行率", 上年完成值=98)) == []
    assert said(c103, common("预算执行率", 指标值=92, 上年完成值=98)) == [
        "警告 「预算执行率」的指标值 ≥92% 小于上年完成的 98%,要求低于上年的实际"
    ]


def test_a_new_indicator_may_know_its_past():
    edit = write(URGENT, 指标名称="群众来电接听数", 上年完成值=300, 指标值=200)
    assert said(c103, edit) == ["警告 「群众来电接听数」的指标值 ≥200 小于上年完成的 300,要求低于上年的实际"]


def test_between_versions_of_one_year_only_what_was_edited_is_said():
    was = write(URGENT, 上年完成值=97)
    assert said(c103, None, was, year=2022) == []
    assert said(c103, None, was) != []
    assert said(c103, write(URGENT, 上年完成值=98), was, year=2022) == [
        "警告 「处置突发事件及时率」的指标值 ≥90 小于上年完成的 98,要求低于上年的实际"
    ]
