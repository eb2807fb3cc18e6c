"""The form laid out for a page."""

from generator.form import Cell, Form, Mark, Row
from generator.writing.preview.sheet import Finding, Sheet, Target

ERROR = Mark("R301", "error", "错了", "改")
NOTE = Mark("R112", "note", "看看", "")


def test_each_level_one_has_a_row_group_of_its_own(form: Form) -> None:
    groups = Sheet(form).groups
    assert [group[0].boxes[0].text for group in groups] == ["投入管理指标", "产出指标", "效益指标"]
    assert [len(group) for group in groups] == [group[0].boxes[0].rows for group in groups]


def test_an_edition_without_level_one_has_one_row_group(form: Form) -> None:
    rows = tuple(Row("绩效指标", (Cell("指标名称", name),)) for name in "甲乙")
    assert [len(group) for group in Sheet(form._replace(grid=rows)).groups] == [2]
    assert Sheet(form._replace(grid=())).groups == []


def test_findings_come_worst_first_then_in_the_order_of_the_form(form: Form) -> None:
    first = form.upper[0]._replace(marks=(NOTE,))
    last = form.grid[-1]._replace(marks=(ERROR, NOTE))
    sheet = Sheet(form._replace(upper=(first, *form.upper[1:]), grid=(*form.grid[:-1], last)))
    name = "政府组成部门、各单位、社会民众满意度"
    bottom = Target(f"r{len(form.upper) + len(form.grid)}", name)
    assert sheet.findings == [
        Finding("error", "错误", "R301", "错了", "改", (bottom,)),
        Finding("note", "提示", "R112", "看看", "", (Target("r1", "部门(单位)名称"), bottom)),
    ]


def test_a_task_is_called_by_its_name_not_by_the_label_that_covers_it(form: Form) -> None:
    tasks = [row for row in form.upper if row.path[:1] == ("年度主要任务",)]
    sheet = Sheet(form._replace(upper=(tasks[0]._replace(marks=(NOTE,)),)))
    assert sheet.findings[0].targets == (Target("r1", "保障职工工资福利"),)


def test_a_finding_on_the_form_has_no_link(form: Form) -> None:
    assert Sheet(form._replace(marks=(NOTE,))).findings == [Finding("note", "提示", "R112", "看看", "", ())]


def test_a_cell_with_two_findings_wears_the_worse_and_names_both(form: Form) -> None:
    cells = form.upper[0].cells
    row = form.upper[0]._replace(cells=(cells[0], cells[1]._replace(marks=(NOTE, ERROR))))
    box = Sheet(form._replace(upper=(row,))).upper[0].rows[0].boxes[1]
    assert (box.level, box.badge, box.anchor, box.remarks) == (
        "error",
        "提示 R112、错误 R301",
        "r1c2",
        "r1c2f1 r1c2f2",
    )


def test_the_note_stands_under_the_scoring_or_else_under_the_last_cell(form: Form) -> None:
    row = form.grid[-1]._replace(note="满分")
    assert [box.note for box in Sheet(form._replace(grid=(row,))).groups[0][0].boxes] == [
        *("",) * 3,
        "满分",
        "",
        "",
    ]
    bare = Row("绩效指标", (Cell("指标名称", "甲"), Cell("指标值", "1")), note="满分")
    assert [box.note for box in Sheet(form._replace(grid=(bare,))).groups[0][0].boxes] == ["", "满分"]


def test_a_label_is_not_repeated_where_the_row_says_it(form: Form) -> None:
    upper = Sheet(form).upper
    assert [box.label for box in upper[0].rows[0].boxes] == ["", ""]
    assert [box.label for box in upper[2].rows[1].boxes] == ["*任务名称", "*主要内容"]
