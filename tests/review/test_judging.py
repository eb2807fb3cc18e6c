"""All rules together: at the edition's level, answered by 变动说明, in the order in which a reviewer reads them."""

from decimal import Decimal

import pytest

from generator.diagnostics import Severity
from generator.review.significance.registry import RULES
from tests.two_years import (
    LEADERS,
    MEETING,
    RESEARCH,
    SUPERVISION,
    URGENT,
    codes,
    common,
    each,
    group,
    judged,
    reason,
    spend,
    write,
)

LOWER = write(SUPERVISION, 指标值=24)
MORE_MONEY = spend(项目支出=Decimal(1000))


def level_of(code, level):
    return lambda form: form["规则"].update({code: {"级别": level}})


def drop_urgent(data):
    group(data, "履职效益").pop()


def test_nothing_is_said_of_two_years_alike_but_that_they_are():
    (copied,) = judged()
    assert (copied.code, copied.level) == ("C108", Severity.NOTE)


def test_a_finding_carries_its_rules_code_title_question_and_level():
    (found,) = [one for one in judged(LOWER) if one.code == "C102"]
    assert (found.title, found.question) == ("指标的要求降低了要说明", "适当性")
    assert (found.level, found.asks, found.unanswered, found.answer) == (Severity.WARNING, True, True, None)


def test_a_reason_answers_by_name_or_code():
    was = write(SUPERVISION, 编号="C4")
    for subject in (SUPERVISION, "C4"):
        (found,) = [one for one in judged(each(LOWER, reason(subject, "合并事项")), was) if one.asks]
        assert (found.answer, found.unanswered) == ("合并事项", False)


def test_an_indicator_with_a_new_name_is_answered_by_either():
    renamed = write(SUPERVISION, 指标名称="督查督办力度", 指标值=24)
    for subject in (SUPERVISION, "督查督办力度"):
        (found,) = [one for one in judged(each(renamed, reason(subject))) if one.asks]
        assert not found.unanswered


def test_one_reason_answers_everything_that_its_object_is_asked_about():
    edit = each(MORE_MONEY, reason("项目支出", "更换电梯"))
    found = {one.code: one.answer for one in judged(edit) if one.asks}
    assert found == {"C101": "更换电梯", "C110": "更换电梯"}


@pytest.mark.parametrize(
    ("edit", "expected"),
    [
        (common("预算调整率", 指标值=40), ["C109"]),
        (common("预算调整率", 指标值=25), ["C111"]),
        (LOWER, ["C102"]),
        (write(SUPERVISION, 指标值=24, 上年完成值=31), ["C102"]),
        (write(SUPERVISION, 指标值=31, 上年完成值=35), ["C103"]),
        (write(LEADERS, 度量单位="分", 备注="达到95分得5分,每降低2分扣1分"), ["C106"]),
        (write(URGENT, 指标值类型="定性", 指标值="及时", 上年完成值=97), ["C106"]),
        (write(RESEARCH, 指标值=4, 评扣分标准="调研报告大于等于4个得5分,少1个扣一分,扣完为止。"), ["C102"]),
        (write(MEETING, 指标值说明="考察参会情况"), ["C112"]),
        (write(URGENT, 不适用="职责划转"), ["C105"]),
        (write(MEETING, 指标值类型="="), ["C112"]),
    ],
)
def test_one_change_is_one_finding(edit, expected):
    assert codes(edit) == expected


def test_what_waits_for_a_reason_comes_first_then_the_level_then_the_form():
    edit = each(
        write(MEETING, 指标值=96),
        common("预算执行率", 指标值=95),
        drop_urgent,
        LOWER,
        MORE_MONEY,
        reason("项目支出"),
        reason("没有这个"),
    )
    assert [(one.code, one.unanswered, one.finding.subject) for one in judged(edit)] == [
        ("C102", True, SUPERVISION),
        ("C105", True, URGENT),
        ("C101", False, "项目支出"),
        ("C201", False, "没有这个"),
        ("C108", False, "年度履职目标"),
        ("C111", False, "预算执行率"),
        ("C111", False, MEETING),
    ]


def test_what_an_edition_prints_first_is_said_first():
    def budget_last(form):
        form["版面"] = ["部门名称", "表头", "绩效指标", "年度履职目标", "年度主要任务", "预算情况", "落款"]

    edit = each(LOWER, write(RESEARCH, 指标值=6), MORE_MONEY)
    assert [one.code for one in judged(edit) if one.asks] == ["C101", "C102"]
    assert [one.code for one in judged(edit, edition=budget_last) if one.asks] == ["C102", "C101"]


def test_the_edition_sets_levels_and_closes_rules():
    assert [one.level for one in judged(LOWER, edition=level_of("C102", "错误")) if one.asks] == [
        Severity.ERROR
    ]
    assert codes(LOWER, edition=level_of("C102", "关闭")) == []
    notes = judged(write(RESEARCH, 指标值=6), edition=level_of("C111", "警告"))
    assert [one.level for one in notes if one.code == "C111"] == [Severity.WARNING]


def test_a_reason_for_what_a_closed_rule_would_ask_is_only_noted():
    edit = each(LOWER, reason(SUPERVISION))
    (idle,) = [one for one in judged(edit, edition=level_of("C102", "关闭")) if one.code == "C201"]
    assert idle.level is Severity.NOTE


def test_between_versions_of_one_year_the_facts_are_the_same_and_nobody_asks():
    edit = each(LOWER, drop_urgent, MORE_MONEY, reason("没有这个"))
    between_years = {one.finding.message for one in judged(edit) if one.code not in ("C108", "C201")}
    found = judged(edit, year=2022)
    assert {one.finding.message for one in found} == between_years
    assert [(one.asks, one.unanswered, one.answer, one.finding.hint) for one in found] == [
        (False, False, None, "")
    ] * len(found)
    assert {one.code for one in found} == {"C101", "C102", "C105", "C110"}


def test_every_rule_has_its_say_in_the_family():
    assert [rule.CODE for rule in RULES] == [*(f"C1{number:02}" for number in range(1, 13)), "C202"]
