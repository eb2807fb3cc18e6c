"""From bytes to diagnostics: what is looked at when, under which code and level, and in which order."""

import pytest

from generator.diagnostics import Severity


def codes(checked):
    return [d.code for d in checked.diagnostics]


def levels(checked, code):
    return [d.severity.caption for d in checked.diagnostics if d.code == code]


def test_what_is_no_yaml_is_judged_no_further(checked):
    result = checked(("年度: 2022", "年度:2022"))
    assert {code[0] for code in codes(result)} == {"Y"}
    assert (result.edition, result.declaration, result.form) == (None, None, None)
    assert not result.submittable


def test_what_does_not_conform_is_judged_by_no_rule(checked):
    result = checked(("部门名称: ", "部门名字: "))
    assert {code[0] for code in codes(result)} == {"S"}
    assert result.edition is not None
    assert (result.declaration, result.form) == (None, None)
    assert not result.submittable


def test_what_conforms_has_a_declaration_and_a_form_even_with_errors_of_rules(checked):
    result = checked(("其他资金: 0", "其他资金: 1000"))
    assert "R201" in codes(result)
    assert result.declaration is not None
    assert result.form is not None
    assert not result.submittable


def test_warnings_do_not_stop_a_submission(checked):
    result = checked()
    assert result.tally.warning
    assert result.submittable


def test_diagnostics_come_in_the_order_of_the_file(checked):
    places = [(d.place.line, d.place.column) for d in checked().diagnostics]
    assert places == sorted(places)


def test_a_year_that_is_not_the_files_name_is_an_error_at_the_year(checked):
    result = checked(stem="2023")
    (found,) = [d for d in result.diagnostics if d.code == "S290"]
    assert found.severity is Severity.ERROR
    assert found.message == "年度写的是 2022,文件名却是 2023.yaml"
    assert found.hint == "把文件名改成 2022.yaml,或把年度改成文件名上的年份"
    assert (found.place.line, found.place.column, found.place.end_column) == (4, 5, 9)
    assert result.form is None


@pytest.mark.parametrize("folder", ["a", "hengyang-government-office", "A1", "b_2", "x.y", "0"])
def test_a_department_folder_may_have_letters_digits_and_a_few_signs(checked, folder):
    assert "S291" not in codes(checked(folder=folder))


@pytest.mark.parametrize(
    "folder",
    ["衡阳", "a b", ".hidden", "..", "", "a.", "-a", "con", "NUL", "com1.x", "a" * 101, "a/b", "a\n"],
)
def test_a_department_folder_that_would_make_a_dangerous_path_is_an_error(checked, folder):
    (found,) = [d for d in checked(folder=folder).diagnostics if d.code == "S291"]
    assert found.severity is Severity.ERROR
    assert found.message == f"部门文件夹「{folder}」会成为输出路径,只能用英文字母、数字和 . _ -"
    assert found.hint == "给文件夹起英文名,例如 hengyang-government-office;中文名称写在「部门名称」里"


@pytest.mark.parametrize("level", ["错误", "警告", "提示"])
def test_the_edition_decides_the_level_of_a_rule(checked, level):
    result = checked(edition=[("规则:\n", f"规则:\n  R113: {{级别: {level}}}\n")])
    assert levels(result, "R113") == [level]


def test_a_rule_raised_to_an_error_stops_the_submission(checked):
    assert not checked(edition=[("规则:\n", "规则:\n  R113: {级别: 错误}\n")]).submittable


def test_a_rule_that_the_edition_closes_says_nothing(checked):
    assert levels(checked(edition=[("规则:\n", "规则:\n  R113: {级别: 关闭}\n")]), "R113") == []


def test_a_display_that_fails_on_this_declaration_is_the_editions_fault(checked):
    """With every word absent the text could be printed; with these it cannot."""
    result = checked(
        edition=[
            (
                '    说明行: "{{ 说明 }}"\n',
                "    显示: \"{{ 指标值说明[:2] if 指标值说明 else '' }}{{ 1 // 0 if 度量单位 == '%' else '' }}\"\n    说明行: \"{{ 说明 }}\"\n",
            )
        ]
    )
    (found,) = [d for d in result.diagnostics if d.code == "T302"]
    assert found.severity is Severity.ERROR
    assert found.hint == "请维护表式的人修改 edition.yaml"
    assert result.form is None


def test_a_fault_of_the_edition_is_said_in_one_line_of_the_declaration(checked):
    result = checked(edition=[("金额单位: 万元", "金额单位: 万圆")])
    assert codes(result) == ["T100"]
    assert result.edition is None


def test_an_edition_that_is_not_there_is_named_with_the_nearest(checked):
    (found,) = checked(("表式: hunan-department-2022", "表式: hunan-departmant-2022")).diagnostics
    assert (found.code, found.message, found.hint) == (
        "S208",
        "没有「hunan-departmant-2022」这个表式",
        "写「hunan-department-2022」",
    )


def test_a_year_with_decimals_is_told_how_to_write_it(checked):
    (found,) = [d for d in checked(("年度: 2022", "年度: 2022.0")).diagnostics if d.code == "S290"]
    assert found.message == "年度写的是 2022.0,文件名却是 2022.yaml"
    assert found.hint == "写「年度: 2022」,不带小数"
