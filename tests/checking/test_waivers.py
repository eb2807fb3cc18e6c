"""豁免 answers a finding in the mapping that holds it, and nowhere else; one that answers nothing is reported."""

import pytest

from generator.diagnostics import Severity

NAME = "        - 指标名称: 加大综合调研力度\n"
WAIVED = (NAME, NAME + "          豁免: {R306: 按往年口径}\n")


def lines(checked, code):
    return [[place.line for place in d.places] for d in checked.diagnostics if d.code == code]


def test_a_waiver_answers_the_finding_in_its_own_indicator_only(checked):
    assert lines(checked(), "R306") == [[71, 77, 85]]
    result = checked(WAIVED)
    assert lines(result, "R306") == [[78, 86]]
    assert result.waived == result.tally.waived == 1


def test_when_all_places_are_waived_the_finding_is_gone(checked):
    name = "        - 指标名称: 重点民生实事办结质量\n"
    result = checked((name, name + "          豁免: {R311: 办结率就是质量}\n"))
    assert lines(result, "R311") == []
    assert result.tally.warning == 5


def test_an_error_may_be_waived_and_the_word_file_is_made(checked):
    wrong = ("其他资金: 0", "其他资金: 1000")
    assert not checked(wrong).submittable
    result = checked(wrong, ("预算情况:  # 万元\n", "预算情况:\n  豁免: {R201: 追加预算尚未分解}\n"))
    assert lines(result, "R201") == []
    assert result.waived == 1
    assert result.submittable


def test_a_finding_is_counted_once_however_many_of_its_places_are_waived(checked):
    """As errors are: one finding is one, at three places or at eight."""
    result = checked(
        WAIVED,
        (
            "        - 指标名称: 加大督查督办力度\n",
            "        - 指标名称: 加大督查督办力度\n          豁免: {R306: 同上}\n",
        ),
    )
    assert lines(result, "R306") == [[87]]
    assert result.tally.waived == 1
    assert result.tally.warning == checked().tally.warning


def test_at_the_top_it_answers_what_concerns_the_whole_form(checked):
    result = checked(("年度: 2022\n", "年度: 2022\n豁免: {R113: 本级财政部门就用这张表}\n"))
    assert lines(result, "R113") == []
    assert result.waived == 1


def test_a_waiver_at_the_top_does_not_reach_into_indicators(checked):
    result = checked(("年度: 2022\n", "年度: 2022\n豁免: {R306: 全部}\n"))
    assert lines(result, "R306") == [[72, 78, 86]]
    assert [d.code for d in result.diagnostics if d.code == "S292"] == ["S292"]


def test_a_waiver_that_answers_nothing_is_reported_at_its_code(checked):
    name = "        - 指标名称: 处置突发事件及时率\n"
    result = checked((name, name + "          豁免: {R306: 没有这回事}\n"))
    (unused,) = [d for d in result.diagnostics if d.code == "S292"]
    assert unused.severity is Severity.WARNING
    assert unused.message == "这里没有 R306 的问题,豁免没有用处"
    assert unused.hint == "删去这一行;若代码写错,照 jixiao check 给出的代码改"
    assert (unused.place.line, unused.place.column, unused.place.end_column) == (107, 16, 20)
    assert result.waived == 0


@pytest.mark.parametrize("code", ["C101", "C112"])
def test_a_waiver_of_a_change_between_years_is_sent_to_where_reasons_are_heard(checked, code):
    result = checked((NAME, NAME + f"          豁免: {{{code}: 口径变了}}\n"))
    (unheard,) = [d for d in result.diagnostics if d.code == "S292"]
    assert unheard.message == f"{code} 是年度之间的变化,豁免回答不了它"
    assert unheard.hint == "删去这一行,原因写在「变动说明:」里"


def test_a_waiver_in_a_common_indicator_answers_its_findings(checked):
    name = "        - 年度履职目标相关性\n"
    common = "        - 指标名称: 年度履职目标相关性\n          指标值: 有效提升\n"
    assert lines(checked((name, common)), "R107") != []
    result = checked((name, common + "          豁免: {R107: 与财政部门商定}\n"))
    assert lines(result, "R107") == []
