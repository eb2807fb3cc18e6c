"""A filled word that reaches no printed cell is reported, so that nothing is lost in silence."""

from generator.diagnostics import Severity

NAME = "        - 指标名称: 重大会议、活动参与率\n"
SHOWN = "{% if 备注 %}{{ 备注 }}{% elif 分值 is not none %}{{ 分值 }}分{% endif %}"


def unprinted(checked):
    return [d for d in checked.diagnostics if d.code == "T301"]


def test_on_the_real_form_every_word_reaches_the_paper(checked):
    assert unprinted(checked()) == []


def test_a_word_that_the_edition_calls_internal_is_not_missed(checked):
    assert unprinted(checked((NAME, NAME + "          数据来源: 会议签到表\n"))) == []


def test_a_word_that_no_cell_prints_is_reported_where_it_stands(checked):
    (found,) = unprinted(
        checked(
            (NAME, NAME + "          数据来源: 会议签到表\n"),
            edition=[("计算公式, 数据来源, ", "计算公式, ")],
        )
    )
    assert found.severity is Severity.WARNING
    assert found.message == "「数据来源」填了「会议签到表」,但表上没有一格印出它"
    assert found.hint == "若应当印出,请与财政部门核对表式的显示式;若是多填,请删去「数据来源」这一行"
    assert (found.place.line, found.place.column) == (60, 17)


def test_points_hidden_behind_a_remark_are_reported(checked):
    """The column prints the remark instead of the points, so that the points are on no paper."""
    result = checked(
        (
            "          分值: 5\n        - 指标名称: 机关大院维护维修率",
            "          分值: 7\n          备注: 全年\n        - 指标名称: 机关大院维护维修率",
        )
    )
    assert [d.message for d in unprinted(result)] == ["「分值」填了「7」,但表上没有一格印出它"]


def test_of_an_indicator_that_does_not_apply_nothing_need_be_printed(checked):
    name = "        - 政府采购执行率\n"
    result = checked(
        (
            name,
            "        - 指标名称: 政府采购执行率\n          不适用: 本年没有政府采购\n          指标值: 95\n",
        )
    )
    assert unprinted(result) == []


def test_what_the_edition_fills_in_itself_is_not_the_departments_fault(checked):
    edition = ("            指标值: 相关\n", "            指标值: 相关\n            数据来源: 财政部门\n")
    assert unprinted(checked(edition=[edition, ("计算公式, 数据来源, ", "计算公式, ")])) == []
