"""A form that shows its revisions holds two forms, and gives each back."""

from generator.form import DELETED, INSERTED, Cell, Form, Line, Row, accepted, rejected, spanned


def grid_row(
    label: str, name: str, rows: int, revision: str = "", was: tuple[str | None, str | None] = (None, None)
) -> Row:
    cells = (Cell("二级指标", label, True, rows, was=was[0]), Cell("指标名称", name, was=was[1]))
    return Row("绩效指标", cells, revision=revision)


def revised() -> Form:
    """A group whose first row went, whose second was renamed, and whose third came."""
    goals = Cell(
        "年度履职目标", "甲\n丙", was="甲\n乙", lines=(Line("甲", "甲"), Line("乙", None), Line(None, "丙"))
    )
    old = Form(
        "旧表式", "旧单位", 2022, "元", "附件1", "旧表", "旧副标题", "", {"二级指标": "维度", "备注": "备注"},
        (), Row("绩效指标", ()), (), (), (),
    )  # fmt: skip
    return old._replace(
        edition="新表式",
        department="新单位",
        year=2023,
        unit="万元",
        mark="",
        title="新表",
        subtitle="新副标题",
        captions={"二级指标": "二级指标", "分值": "分值"},
        upper=(Row("年度履职目标", (Cell("", "目标", True, was="总体目标"), goals)),),
        head=Row("绩效指标", (Cell("二级指标", "二级指标", True, was="维度"),)),
        grid=(
            grid_row("数量", "扫描页数", 1, DELETED),
            grid_row("数量", "整理卷数", 2, was=("", "编目卷数")),
            grid_row("", "利用人次", 0, INSERTED),
        ),
        was=old,
    )


def texts(rows: tuple[Row, ...]) -> list[list[tuple[str, int]]]:
    return [[(cell.text, cell.rows) for cell in row.cells] for row in rows]


def test_accepted_is_the_new_form_and_knows_nothing_of_the_old_one() -> None:
    form = accepted(revised())
    assert (form.title, form.mark, form.year, form.was) == ("新表", "", 2023, None)
    assert texts(form.grid) == [[("数量", 2), ("整理卷数", 1)], [("", 0), ("利用人次", 1)]]
    assert texts(form.upper) == [[("目标", 1), ("甲\n丙", 1)]]
    assert {row.revision for row in form.grid} == {""}
    assert {(cell.was, cell.lines) for row in (form.head, *form.rows) for cell in row.cells} == {(None, ())}


def test_rejected_has_every_text_of_the_old_form_where_it_stood() -> None:
    form = rejected(revised())
    assert (form.department, form.year, form.unit, form.mark) == ("旧单位", 2022, "元", "附件1")
    assert (form.title, form.subtitle, form.was) == ("旧表", "旧副标题", None)
    assert form.captions == {"二级指标": "维度", "分值": ""}
    assert [[text for text, _ in row] for row in texts(form.grid)] == [["数量", "扫描页数"], ["", "编目卷数"]]
    assert texts(form.upper) == [[("总体目标", 1), ("甲\n乙", 1)]]
    assert form.head.cells[0].text == "维度"


def test_a_label_that_is_covered_now_can_be_read_again_in_the_row_where_it_stood() -> None:
    form = revised()._replace(
        grid=(
            grid_row("数量", "新来的", 2, INSERTED),
            grid_row("", "扫描页数", 0, was=("数量", "扫描页数")),
        )
    )
    assert texts(rejected(form).grid) == [[("数量", 1), ("扫描页数", 1)]]


def test_a_form_without_revisions_is_both() -> None:
    form = accepted(revised())
    assert accepted(form) == form
    assert rejected(form) == form._replace(captions=form.captions)


def test_spans_are_counted_down_to_the_next_label() -> None:
    rows = (
        grid_row("甲", "1", 9),
        grid_row("", "2", 0),
        grid_row("", "3", 0),
        grid_row("乙", "4", 9),
        grid_row("丙", "5", 9),
        grid_row("", "6", 0),
    )
    assert [row.cells[0].rows for row in spanned(rows)] == [3, 0, 0, 1, 2, 0]


def test_a_span_is_counted_in_its_column_where_rows_have_different_numbers_of_cells() -> None:
    above = Row("年度主要任务", (Cell("预算金额", "金额", columns=2), Cell("备注", "备注", rows=9)))
    below = Row(
        "年度主要任务", (Cell("总额", "总额"), Cell("财政", "财政拨款"), Cell("备注", "备注", rows=0))
    )
    assert [[cell.rows for cell in row.cells] for row in spanned((above, below))] == [[1, 2], [1, 1, 0]]
