"""Findings find their cells."""

from generator.diagnostics import Diagnostic, Path, Place, Severity
from generator.form import Cell, Form, Mark, Row
from generator.form.marks import with_marks

INDICATORS = ("绩效指标", "产出指标", "数量指标", "三级指标")
MARK = Mark("R301", "error", "缺度量单位", "写度量单位")


def form() -> Form:
    label = Cell("一级指标", "产出指标", head=True, rows=2)
    task = (Cell("任务名称", "修路"), Cell("预算金额.合计", "5"))
    return Form(
        edition="e",
        department="某局",
        year=2022,
        unit="万元",
        mark="",
        title="表",
        subtitle="",
        filename="f",
        captions={},
        upper=(
            Row("部门名称", (Cell("", "名称", head=True), Cell("部门名称", "某局"))),
            Row("年度主要任务", (Cell("任务名称", "*任务名称", head=True),)),
            Row("年度主要任务", task, ("年度主要任务", 0)),
            Row("预算情况", (Cell("", "总额", head=True), Cell("总额", "1")), ("预算情况",)),
            Row("预算情况", (Cell("", "财政", head=True), Cell("财政", "1")), ("预算情况", "来源")),
            Row("预算情况", (Cell("", "其他", head=True), Cell("其他", "0")), ("预算情况", "来源")),
        ),
        head=Row("绩效指标", ()),
        grid=(
            Row("绩效指标", (label, Cell("指标名称", "甲"), Cell("度量单位", "")), (*INDICATORS, 0)),
            Row("绩效指标", (label._replace(rows=0), Cell("指标名称", "乙")), (*INDICATORS, 1)),
        ),
        sign_off=(Row("落款", (Cell("", "填报人", head=True), Cell("填报人", ""))),),
        cuts=(),
    )


def marked(*paths: Path) -> Form:
    places = tuple(Place("f.yaml", 1, 1, 1, 1, path) for path in paths)
    return with_marks(form(), [Diagnostic(MARK.code, Severity.ERROR, places, MARK.message, MARK.hint)])


def spots(form: Form) -> list[tuple[int, int | None]]:
    """(row, cell) of every mark, the cell None for the row itself and the row -1 for the form."""
    found: list[tuple[int, int | None]] = [(-1, None) for mark in form.marks if mark == MARK]
    for number, row in enumerate(form.rows):
        found += [(number, None) for mark in row.marks if mark == MARK]
        found += [(number, index) for index, cell in enumerate(row.cells) if MARK in cell.marks]
    return found


def test_without_diagnostics_the_form_is_left_as_it_is() -> None:
    plain = form()
    assert with_marks(plain, []) is plain


def test_a_word_of_an_indicator_marks_the_cell_that_prints_it() -> None:
    assert spots(marked((*INDICATORS, 0, "度量单位"))) == [(6, 2)]


def test_a_word_that_no_cell_prints_marks_its_row() -> None:
    assert spots(marked((*INDICATORS, 1, "指标方向"))) == [(7, None)]


def test_an_indicator_as_a_whole_marks_its_row() -> None:
    assert spots(marked((*INDICATORS, 1))) == [(7, None)]


def test_an_item_in_a_list_marks_the_cell_of_the_list() -> None:
    assert spots(marked(("部门名称", 0))) == [(0, 1)]


def test_two_steps_of_a_task_find_the_cell_with_a_dotted_word() -> None:
    assert spots(marked(("年度主要任务", 0, "预算金额", "合计"))) == [(2, 1)]


def test_budget_lines_that_share_a_way_are_told_apart_by_their_words() -> None:
    assert spots(marked(("预算情况", "来源", "其他"), ("预算情况", "总额"))) == [(3, 1), (5, 1)]


def test_a_group_of_budget_lines_marks_its_first_row() -> None:
    assert spots(marked(("预算情况", "来源"))) == [(4, None)]


def test_a_group_of_indicators_marks_its_first_row() -> None:
    assert spots(marked(INDICATORS[:2], INDICATORS[:3])) == [(6, None)]


def test_a_sign_off_line_is_found_by_its_word() -> None:
    assert spots(marked(("填报人",))) == [(8, 1)]


def test_what_belongs_to_no_row_marks_the_form_once() -> None:
    assert spots(marked((), ("年度",), ("绩效指标",))) == [(-1, None)]


def test_a_header_cell_is_never_marked() -> None:
    assert spots(marked(("任务名称",))) == [(-1, None)]


def test_marks_add_to_those_that_are_there() -> None:
    place = Place("f.yaml", 1, 1, 1, 1, (*INDICATORS, 0, "指标名称"))
    note = Diagnostic("R112", Severity.NOTE, (place,), "说明", "")
    twice = with_marks(with_marks(form(), [note]), [note])
    assert twice.grid[0].cells[1].marks == (Mark("R112", "note", "说明", ""),) * 2


def test_the_rest_of_the_form_stays_equal() -> None:
    plain, found = form(), marked((*INDICATORS, 0, "度量单位"))
    assert found.grid[1] == plain.grid[1]
    assert found.upper == plain.upper
