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


NOTHING_OF = "若应当印出,请与财政部门核对表式的显示式;若是多填,请删去「{}」这一行"


def test_a_goal_whose_text_is_dropped_on_this_form_is_reported(checked):
    """A display that uses the word, and yet does not print it: only the printed form can tell."""
    result = checked(edition=[("目标{{ 序号 }}: {{ 内容 }}", "目标{{ 序号 }}: {{ 内容[:3] }}")])
    found = unprinted(result)
    assert [(d.place.line, d.place.column) for d in found] == [(line, 5) for line in range(8, 13)]
    assert found[3].message == "「内容」填了「完善政府绩效评价机制;」,但表上没有一格印出它"
    assert found[3].hint == NOTHING_OF.format("内容")


def test_a_goals_number_is_missed_where_the_edition_does_not_call_it_internal(checked):
    goal = ("  - 完善政府绩效评价机制;\n", "  - 编号: MB04\n    内容: 完善政府绩效评价机制;\n")
    assert unprinted(checked(goal)) == []
    (found,) = unprinted(checked(goal, edition=[("不打印: [编号, ", "不打印: [")]))
    assert found.message == "「编号」填了「MB04」,但表上没有一格印出它"
    assert (found.place.line, found.place.column) == (11, 9)


def test_a_tasks_words_are_reported_like_those_of_an_indicator(checked):
    """The column shows the first letters of 主要内容 only."""
    column = '    - {键: 主要内容, 标题: "*主要内容", 必填: true}'
    shortened = column.replace("必填: true", '必填: true, 显示: "{{ 主要内容[:4] if 主要内容 }}"')
    found = unprinted(checked(edition=[(column, shortened)]))
    assert [d.message for d in found] == [
        "「主要内容」填了「按照政策要求,保障职工正常工资福利」,但表上没有一格印出它",
        "「主要内容」填了「按照市委市政府要求,提升政府机关大院各单位和工作人员的工作环境,保障工作顺利开展」,但表上没有一格印出它",
    ]
    assert [d.place.line for d in found] == [16, 18]


def test_money_of_a_task_that_one_column_leaves_out_is_reported(checked):
    """The column prints one amount of a task; the other is only added up."""
    name = "  - 任务名称: 保障职工工资福利\n"
    column = '    - {键: 主要内容, 标题: "*主要内容", 必填: true}\n'
    money = (name, name + "    预算金额: {财政: 1000, 其他: 839.56}\n")
    added = [
        (column, column + "    - {键: 预算金额.财政, 标题: 财政}\n"),
        ("勾稽:\n", "勾稽:\n  - {合计: 资金结构.基本支出, 任务: 其他}\n"),
    ]
    (found,) = unprinted(checked(money, edition=added))
    assert found.message == "「预算金额.其他」填了「839.56」,但表上没有一格印出它"
    assert unprinted(checked(money, edition=[*added, ("不打印: [", "不打印: [预算金额, ")])) == []


def test_what_stands_beside_not_applicable_is_missed_where_no_cell_prints_it(checked):
    name = "        - 预算调整率\n"
    said = "        - 指标名称: 预算调整率\n          不适用: 本年没有调整\n"
    assert unprinted(checked((name, said))) == []
    (found,) = unprinted(checked((name, said + "          分值: 3\n")))
    assert found.message == "「分值」填了「3」,但表上没有一格印出它"
    assert found.hint == NOTHING_OF.format("分值")
    assert (found.place.line, found.place.column) == (43, 15)
    assert unprinted(checked((name, said))) == []


def test_a_reason_why_something_does_not_apply_reaches_the_paper_or_is_reported(checked):
    name = "        - 预算调整率\n"
    said = "        - 指标名称: 预算调整率\n          不适用: 本年没有调整\n"
    result = checked((name, said), edition=[('    不适用: "{{ 不适用 }}"\n', "")])
    assert [d.message for d in unprinted(result)] == ["「不适用」填了「本年没有调整」,但表上没有一格印出它"]


def test_a_groups_own_explanation_is_missed_where_no_column_prints_it(checked):
    group = "    履职效益:\n"
    own = (group, group + "      说明: 按本单位职责填写\n")
    assert unprinted(checked(own)) == []
    (found,) = unprinted(checked(own, edition=[('    说明行: "{{ 说明 }}"\n', '    说明行: "-"\n')]))
    assert found.message == "「说明」填了「按本单位职责填写」,但表上没有一格印出它"


def test_a_word_in_the_cell_of_the_value_says_that_it_is_qualitative(checked):
    columns = [
        ('  - {键: 指标值类型, 标题: "*指标值类型", 必填: true}\n', ""),
        (
            '    显示: "{{ 指标值 }}{{ 度量单位 if 评扣分标准 }}"\n',
            "    显示: \"{{ 指标值类型 if 指标值类型 != '定性' }}{{ 指标值 }}\"\n",
        ),
    ]
    quantity = "          指标值类型: ≥\n          指标值: 95\n          评扣分标准: 该指标达到95%"
    quality = "          指标值类型: 定性\n          指标值: 全部参与\n          评扣分标准: 该指标达到95%"
    assert unprinted(checked((quantity, quality), edition=columns)) == []
    blind = [columns[0], (columns[1][0], "")]
    found = {d.message for d in unprinted(checked((quantity, quality), edition=blind))}
    assert found == {"「指标值类型」填了「≥」,但表上没有一格印出它"}
