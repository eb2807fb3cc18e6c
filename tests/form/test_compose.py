"""Declaration + Edition -> Form, held by the reference table that was made from the real form's dump."""

from pathlib import Path

import pytest

from generator.form import Form, compose
from generator.model.declaration import read_declaration
from generator.model.edition import Edition, read_edition
from generator.source import load

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def edition() -> Edition:
    path = ROOT / "templates" / "hunan-department-2022" / "edition.yaml"
    return read_edition("hunan-department-2022", load(path.read_bytes(), path.name).data)


@pytest.fixture
def data() -> dict[str, object]:
    path = ROOT / "declarations" / "hengyang-government-office" / "2022.yaml"
    found: dict[str, object] = load(path.read_bytes(), path.name).data
    return found


@pytest.fixture
def form(data: dict[str, object], edition: Edition) -> Form:
    return compose(read_declaration(data, edition), edition)


def table(form: Form) -> list[list[str]]:
    upper = [["" if cell.rows == 0 else cell.text for cell in row.cells] for row in form.upper]
    grid = [[cell.text for cell in row.cells] for row in (form.head, *form.grid)]
    return [[form.title], [form.subtitle], *upper, *grid]


def test_the_real_form_is_printed_as_it_was_filed(form: Form) -> None:
    lines = (ROOT / "tests" / "reference" / "hengyang-2022.tsv").read_text("utf-8").splitlines()
    reference = [[text.replace("\\n", "\n") for text in line.split("\t")] for line in lines]
    assert len(reference) == 46
    assert table(form) == reference


def test_labels_cover_the_rows_of_their_level_and_group(form: Form) -> None:
    spans = [[cell.rows for cell in row.cells[:2]] for row in form.grid]
    assert [first for first, _ in spans if first] == [19, 8, 6]
    assert [second for _, second in spans if second] == [3, 12, 4, 5, 3, 3, 3]
    assert sum(first for first, _ in spans) == sum(second for _, second in spans) == len(form.grid)


def test_amounts_are_printed_as_written_and_a_blank_stays_blank(
    data: dict[str, object], edition: Edition
) -> None:
    budget = data["预算情况"]
    assert isinstance(budget, dict)
    budget["资金来源"]["其他资金"] = None
    budget["资金结构"] = load("项目支出: 838.140\n基本支出: 0\n".encode(), "x").data
    rows = compose(read_declaration(data, edition), edition).section("预算情况")
    assert [row.cells[-1].text for row in rows] == ["2677.7", "2677.7", "", "0", "838.140"]


def test_the_unit_joins_the_value_where_the_scoring_column_holds_a_sentence(
    data: dict[str, object], edition: Edition
) -> None:
    own = data["绩效指标"]["产出指标"]["重点工作任务完成"]["三级指标"]  # type: ignore[index]
    own[0]["度量单位"] = "%"
    own[1]["指标值"], own[1]["备注"] = 0, None
    rows = compose(read_declaration(data, edition), edition).grid
    assert [cell.text for cell in rows[20].cells[4:6]] == ["95%", "该指标达到95%得5分,每降低百分之二扣1分。"]
    assert (rows[21].cells[4].text, rows[21].cells[7].text) == ("0", "5分")


def test_a_row_that_does_not_apply_says_so(data: dict[str, object], edition: Edition) -> None:
    items = data["绩效指标"]["投入管理指标"]["预算和财务管理"]["三级指标"]  # type: ignore[index]
    items[3] = {"指标名称": "预算调整率", "不适用": "本年没有调整"}
    row = compose(read_declaration(data, edition), edition).grid[6]
    assert [cell.text for cell in row.cells[2:6]] == ["预算调整率", "≤", "不适用", "%"]
    assert row.cells[7].text == "本年没有调整"


def test_a_group_s_own_explanation_takes_the_place_of_the_edition_s(
    data: dict[str, object], edition: Edition
) -> None:
    data["绩效指标"]["产出指标"]["重点工作任务完成"]["说明"] = "只列三项"  # type: ignore[index]
    row = compose(read_declaration(data, edition), edition).grid[19]
    assert [cell.text for cell in row.cells] == [
        "产出指标",
        "重点工作任务完成",
        "",
        "",
        "",
        "-",
        "只列三项",
        "",
    ]


def test_the_budget_is_cut_two_ways(form: Form) -> None:
    assert [(cut.title, [share.title for share in cut.shares]) for cut in form.cuts] == [
        ("资金来源", ["财政性资金", "其他资金"]),
        ("资金结构", ["基本支出", "项目支出"]),
    ]


def test_composing_twice_gives_the_same(data: dict[str, object], edition: Edition, form: Form) -> None:
    assert compose(read_declaration(data, edition), edition) == form


def by_task(data: dict[str, object]) -> Edition:
    """The real edition with two columns of money under a caption, and their sums below."""
    tasks = data["年度主要任务"]
    assert isinstance(tasks, dict)
    for name in ("总额", "财政"):
        tasks["列"].append({"键": f"预算金额.{name}", "标题": name})
    tasks |= {"预算金额": {"标题": "预算金额(万元)"}, "合计": {"标题": "金额合计"}}
    data["勾稽"] += [  # type: ignore[operator]  # a list
        {"合计": "部门预算总额", "任务": "总额"},
        {"合计": "资金来源.财政性资金", "任务": "财政"},
    ]
    return read_edition("by-task", data)


@pytest.fixture
def money(data: dict[str, object]) -> Form:
    path = ROOT / "templates" / "hunan-department-2022" / "edition.yaml"
    edition = by_task(load(path.read_bytes(), path.name).data)
    first, second = data["年度主要任务"]  # type: ignore[misc]  # a list of two
    first["预算金额"] = load("总额: 1839.560\n财政: 1839.56".encode(), "x").data
    second["预算金额"] = load("总额: 838.14".encode(), "x").data
    return compose(read_declaration(data, edition), edition)


def test_columns_of_money_stand_under_their_caption_and_their_sums_below(money: Form) -> None:
    rows = list(money.section("年度主要任务"))
    assert [[(cell.text, cell.rows, cell.columns) for cell in row.cells[1:]] for row in rows[:2]] == [
        [("*任务名称", 2, 1), ("*主要内容", 2, 1), ("预算金额(万元)", 1, 2)],
        [("*任务名称", 0, 1), ("*主要内容", 0, 1), ("总额", 1, 1), ("财政", 1, 1)],
    ]
    assert [[cell.text for cell in row.cells[3:]] for row in rows[2:4]] == [
        ["1839.560", "1839.56"],
        ["838.14", ""],
    ]
    assert [(cell.word, cell.text, cell.columns) for cell in rows[4].cells[1:]] == [
        ("", "金额合计", 2),
        ("部门预算总额", "2677.7", 1),
        ("资金来源.财政性资金", "2677.7", 1),
    ]
    assert [row.cells[0].rows for row in rows] == [5, 0, 0, 0, 0]
    assert rows[4].path == ("预算情况",)


def test_amounts_in_the_row_of_sums_are_not_printed_twice(money: Form) -> None:
    rows = list(money.section("预算情况"))
    assert [row.cells[1].text for row in rows] == ["(2)其他资金", "2、资金结构:(1)基本支出", "(2)项目支出"]
    assert [row.cells[0].rows for row in rows] == [3, 0, 0]


def test_captions_of_money_are_asked_for_by_the_words_below_them(money: Form, form: Form) -> None:
    assert {word: money.captions[word] for word in money.captions.keys() - form.captions.keys()} == {
        "预算金额.总额": "总额",
        "预算金额.财政": "财政",
        "预算金额.标题": "预算金额(万元)",
        "部门预算总额": "总额",
        "资金来源.财政性资金": "财政",
    }
