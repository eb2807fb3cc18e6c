"""Two forms as one: what stayed, what came and what went, each row under its own label."""

from collections.abc import Iterable
from typing import Any

from generator.form import LABELS, Cell, Form, Line, Row, accepted, compose, rejected
from generator.model.declaration import read_declaration
from generator.model.edition import Edition, read_edition
from generator.review.alignment import align
from generator.review.changes import compare
from generator.source import load
from tests.pairs import ROOT, copied, declaration, edition, form, pair, real

SIGNS = {"inserted": "+", "deleted": "-", "": " "}


def aligned(
    old: Any, new: Any, old_edition: Edition | None = None, new_edition: Edition | None = None
) -> Form:
    one, other = old_edition or edition(), new_edition or edition()
    changes = compare(read_declaration(old, one, "x"), read_declaration(new, other, "x"), one, other)
    return align(compose(changes.old, one), compose(changes.new, other), changes)


def group(data: Any, level: str, name: str) -> list[Any]:
    items: list[Any] = data["绩效指标"][level][name]["三级指标"]
    return items


def shown(rows: Iterable[Row], *words: str) -> list[str]:
    """A line a row: its fate, then cells as `before>now` where they changed; a covered label is a dot."""
    return [
        SIGNS[row.revision] + " | ".join(_cell(cell) for cell in row.cells if not words or cell.word in words)
        for row in rows
    ]


def _cell(cell: Cell) -> str:
    label = cell.word in LABELS
    now = "·" if label and not cell.rows else cell.text if cell.rows else ""
    if cell.was is None:
        return now
    before = cell.was or "·" if label else cell.was
    return now if before == now else f"{before}>{now}"


def grid(form: Form, level: str, count: int) -> list[str]:
    """The first rows of a 一级指标, with labels and names."""
    rows = [row for row in form.grid if row.path[1] == level]
    return shown(rows[:count], "一级指标", "二级指标", "指标名称")


OUTPUT, WORK, DUTY = "产出指标", "重点工作任务完成", "履职目标实现"
INPUT, GOAL, MONEY = "投入管理指标", "工作目标管理", "预算和财务管理"


def test_equal_forms_align_without_a_revision() -> None:
    found = aligned(real(), real())
    assert {row.revision for row in found.rows} == {""}
    cells = [cell for row in (found.head, *found.rows) for cell in row.cells]
    assert all(cell.was == (cell.text if cell.rows else "") for cell in cells)


def test_the_first_row_of_a_group_goes_with_its_label_and_the_next_row_gets_it() -> None:
    new = real()
    del group(new, INPUT, GOAL)[0]
    assert grid(aligned(real(), new), INPUT, 4) == [
        "-投入管理指标 | 工作目标管理 | 年度履职目标相关性",
        " ·>投入管理指标 | ·>工作目标管理 | 工作任务科学性",
        " · | · | 绩效指标合理性",
        " · | 预算和财务管理 | 预算编制完整性",
    ]


def test_a_row_that_comes_first_takes_the_label_from_the_one_that_was_first() -> None:
    old = real()
    del group(old, INPUT, GOAL)[0]
    assert grid(aligned(old, real()), INPUT, 3) == [
        "+投入管理指标 | 工作目标管理 | 年度履职目标相关性",
        " 投入管理指标>· | 工作目标管理>· | 工作任务科学性",
        " · | · | 绩效指标合理性",
    ]


def test_what_goes_below_a_row_that_came_first_stays_under_its_label() -> None:
    old, new = real(), real()
    del new["绩效指标"][INPUT][MONEY]["三级指标"][0]
    old["绩效指标"][INPUT].pop(GOAL)
    assert grid(aligned(old, new), INPUT, 5) == [
        "+投入管理指标 | 工作目标管理 | 年度履职目标相关性",
        "+· | · | 工作任务科学性",
        "+· | · | 绩效指标合理性",
        "-· | 预算和财务管理 | 预算编制完整性",
        " · | ·>预算和财务管理 | 专项资金细化率",
    ]


def test_the_last_row_of_a_group_goes_under_its_label() -> None:
    new = real()
    del group(new, INPUT, GOAL)[-1]
    assert grid(aligned(real(), new), INPUT, 4)[1:] == [
        " · | · | 工作任务科学性",
        "-· | · | 绩效指标合理性",
        " · | 预算和财务管理 | 预算编制完整性",
    ]


def test_a_whole_group_goes_with_its_explanation() -> None:
    new = real()
    del new["绩效指标"][OUTPUT][WORK]
    lines = grid(aligned(real(), new), OUTPUT, 7)
    assert [line[0] for line in lines] == ["-", "-", "-", "-", "-", " ", " "]
    assert lines[0] == "-产出指标 | 重点工作任务完成 | "
    assert lines[5:] == [" ·>产出指标 | 履职目标实现 | ", " · | · | 办理好提案建议"]


def test_a_row_in_another_group_is_gone_there_and_new_here() -> None:
    new = real()
    group(new, OUTPUT, DUTY).insert(0, group(new, OUTPUT, WORK).pop(1))
    assert grid(aligned(real(), new), OUTPUT, 8)[2:] == [
        "-· | · | 机关大院维护维修率",
        " · | · | 加大综合调研力度",
        " · | · | 加大督查督办力度",
        " · | 履职目标实现 | ",
        "+· | · | 机关大院维护维修率",
        " · | · | 办理好提案建议",
    ]


def test_of_rows_in_another_order_as_few_as_possible_move() -> None:
    new = real()
    items = group(new, OUTPUT, WORK)
    items.append(items.pop(0))
    assert grid(aligned(real(), new), OUTPUT, 6) == [
        " 产出指标 | 重点工作任务完成 | ",
        "-· | · | 重大会议、活动参与率",
        " · | · | 机关大院维护维修率",
        " · | · | 加大综合调研力度",
        " · | · | 加大督查督办力度",
        "+· | · | 重大会议、活动参与率",
    ]


def test_two_different_indicators_in_one_place_are_two_rows_and_what_is_gone_comes_first() -> None:
    new = real()
    group(new, OUTPUT, WORK)[1] = {**group(new, OUTPUT, WORK)[1], "指标名称": "群众来信回复率", "编号": "H-9"}
    assert grid(aligned(real(), new), OUTPUT, 4)[1:] == [
        " · | · | 重大会议、活动参与率",
        "-· | · | 机关大院维护维修率",
        "+· | · | 群众来信回复率",
    ]


def test_an_indicator_with_a_new_name_and_its_old_number_is_one_row() -> None:
    old, new = real(), real()
    group(old, OUTPUT, WORK)[1].update(编号="H-2")
    group(new, OUTPUT, WORK)[1].update(编号="H-2", 指标名称="大院维护及时率", 指标值=98)
    row = aligned(old, new).grid[21]
    assert shown([row], "指标名称", "指标值") == [" 机关大院维护维修率>大院维护及时率 | 95>98"]


def test_goals_are_told_line_by_line() -> None:
    new = real()
    goals = new["年度履职目标"]
    goals[1:2] = []
    goals.insert(0, "做好值班值守\n和信息报送;")
    row = next(aligned(real(), new).section("年度履职目标"))
    old = [f"目标{number}: {goal}" for number, goal in enumerate(real()["年度履职目标"], 1)]
    assert row.cells[1].lines == (
        Line(None, "目标1: 做好值班值守"),
        Line(None, "和信息报送;"),
        Line(old[0], "目标2" + old[0][3:]),
        Line(old[1], None),
        Line(old[2], old[2]),
        Line(old[3], old[3]),
        Line(old[4], old[4]),
    )


def test_the_first_goals_ever_fill_an_empty_cell() -> None:
    old = real() | {"年度履职目标": []}
    row = next(aligned(old, real() | {"年度履职目标": ["甲", "乙"]}).section("年度履职目标"))
    assert row.cells[1].lines == (Line("", "目标1: 甲"), Line(None, "目标2: 乙"))


def test_tasks_and_amounts_are_told_row_by_row() -> None:
    old, new = real(), real()
    new["年度主要任务"][0:1] = [{"任务名称": "数字政府", "主要内容": "建设平台"}]
    new["预算情况"]["资金结构"]["项目支出"] = 900
    found = aligned(old, new)
    assert shown(found.section("年度主要任务"), "任务名称") == [
        " *任务名称",
        "-保障职工工资福利",
        "+数字政府",
        " 保障政府机关大院正常运转及各项工作任务完成",
    ]
    assert [row.cells[0].rows for row in found.section("年度主要任务")] == [4, 0, 0, 0]
    assert shown(found.section("预算情况"))[-1] == "  | (2)项目支出 | 838.14>900"


def changed_edition(**changes: Any) -> Edition:
    path = ROOT / "templates" / "hunan-department-2022" / "edition.yaml"
    data: Any = copied(load(path.read_bytes(), path.name).data)
    return read_edition("next", data | changes)


def test_another_edition_prints_its_own_columns_captions_and_lines() -> None:
    base: Any = load((ROOT / "templates" / edition().name / "edition.yaml").read_bytes(), "").data
    columns = [
        {"键": "分值", "标题": "权重"}
        if column["键"] == "备注"
        else column | {"标题": column["标题"].strip("*")}
        for column in base["列"]
    ]
    budget = [*base["预算"][:2], {"键": "资金来源.上年结转", "标题": "上年结转"}, *base["预算"][3:]]
    other = changed_edition(
        标题="部门整体绩效目标表",
        附件标记="附件2",
        列=columns,
        预算=budget,
        落款=[{"键": "填报人", "标题": "填报人"}],
        指标体系=[base["指标体系"][1], base["指标体系"][0], base["指标体系"][2]],
    )
    found = aligned(real(), real() | {"填报人": "示例"}, new_edition=other)
    assert found.was is not None
    assert (found.was.title, found.was.mark, found.title, found.mark) == (
        "省级部门(单位)整体绩效目标申报表",
        "",
        "部门整体绩效目标表",
        "附件2",
    )
    assert shown([found.head], "指标名称", "分值") == [" *三级指标>三级指标 | >权重"]
    assert shown(found.sign_off) == [" >填报人 | >示例"]
    assert [line[0] for line in shown(found.section("预算情况"))] == [" ", " ", "-", "+", " ", " "]
    levels = [(row.revision, row.path[1]) for row in found.grid if row.cells[0].rows]
    assert levels == [("inserted", OUTPUT), ("", INPUT), ("deleted", OUTPUT), ("", "效益指标")]
    assert {len(row.cells) for row in found.grid} == {8}


def test_both_forms_are_in_the_aligned_one_for_any_pair() -> None:
    for seed in range(100):  # tests/writing/word/test_redline.py goes on with more
        found = pair(seed)
        old, new = form(found.old_data), form(found.new_data)
        changes = compare(declaration(found.old_data), declaration(found.new_data), edition(), edition())
        both = align(old, new, changes)
        assert accepted(both) == new, seed
        assert printed(rejected(both)) == printed(old), seed


def printed(form: Form) -> list[list[str]]:
    return [[cell.text if cell.rows else "" for cell in row.cells] for row in (form.head, *form.rows)]
