"""The central government's form: the example's printed texts, its sums, its layout in Word, and its page."""

import io
import shutil
import zipfile
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from generator.checking.check import Checked, check
from generator.checking.editions import Editions
from generator.cli import run
from generator.form import Form
from generator.form.marks import with_marks
from generator.review.changes import compare
from generator.source import load
from generator.writing.preview import compile_preview
from generator.writing.preview.template import PAGE
from generator.writing.word import (
    Properties,
    ReadTable,
    WordTemplate,
    compile_template,
    prove,
    read_back,
)
from tests.test_second_edition import FAMILY, family_words, program_texts, texts_of

ROOT = Path(__file__).resolve().parent.parent
EDITION = ROOT / "templates" / "central-department-2015"
EXAMPLES = ROOT / "declarations" / "example-central-department"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

UPPER = [
    ["部门(单位)名称", "示例档案部(虚构)"],
    ["年度主要任务", "任务名称", "主要内容", "预算金额(万元)"],
    ["总额", "财政拨款", "其他资金"],
    ["机关日常运转", "保障在职人员工资福利、离退休经费和机关日常运转", "3260.50", "3260.50", "0"],
    [
        "民生档案数字化",
        "婚姻、社保、土地等七类民生档案的扫描、著录、质量检查和挂接",
        "1280.00",
        "1200.00",
        "80.00",
    ],
    ["异地查档服务网", "查档网点接入、身份核验和电子出证功能开发,系统运行维护", "460.50", "460.50", "0"],
    ["基层档案人员培训", "分片举办档案保管、数字化和安全防护培训班12期", "95.00", "95.00", "0"],
    ["金额合计", "5096.00", "5016.00", "80.00"],
    [
        "年度总体目标",
        "目标1:推进馆藏民生档案数字化,年内完成900万页的扫描、著录和挂接,群众常用的档案在网上查得到;\n"
        "目标2:建成省市县三级联通的异地查档服务网,群众查档就近受理、一次办结;\n"
        "目标3:加强基层档案人员培训,提高档案保管、利用和安全防护的能力。",
    ],
]
"""What a reader sees above the indicators; a cell that is covered by the one above it is not written."""

GRID = [
    ["一级指标", "二级指标", "三级指标", "指标值"],
    ["产出指标", "数量指标", "民生档案数字化页数", "≥900万页"],
    ["", "", "查档网点接入数", "≥120个"],
    ["", "", "培训人次", "≥1500人次"],
    ["", "质量指标", "数字化成果抽检合格率", "≥98%"],
    ["", "", "培训考核通过率", "≥95%"],
    ["", "时效指标", "查档申请平均办理时间", "≤2个工作日"],
    ["", "成本指标", "每页数字化平均成本", "≤1.10元"],
    ["效益指标", "经济效益指标", "异地查档为群众节约的路费", "≥600万元"],
    ["", "社会效益指标", "网上查档占比", "≥60%"],
    ["", "生态效益指标", "电子出证替代纸质复印件数量", "≥40万份"],
    ["", "可持续影响指标", "数字档案长期保存制度健全性", "健全"],
    ["满意度指标", "服务对象满意度指标", "查档群众满意度", "≥92%"],
]


@cache
def editions() -> Editions:
    return Editions(ROOT)


def checked(*edits: tuple[str, str], year: int = 2024) -> Checked:
    """The example of a year after replacements, each of which must be possible."""
    text = (EXAMPLES / f"{year}.yaml").read_text("utf-8")
    for old, new in edits:
        assert old in text, old
        text = text.replace(old, new)
    return check(text.encode(), f"{year}.yaml", EXAMPLES.name, str(year), editions())


def form_of(found: Checked) -> Form:
    assert found.form is not None
    return found.form


@cache
def template() -> WordTemplate:
    return compile_template((EDITION / "form.docx").read_bytes())


@cache
def document() -> bytes:
    return template().render(
        form_of(checked()), Properties(EDITION.name, EXAMPLES.name, 2024, "ab" * 32, "0")
    )


def found(*edits: tuple[str, str]) -> list[str]:
    return [f"{d.code} {d.place.line}:{d.place.column} {d.message}" for d in checked(*edits).diagnostics]


@pytest.mark.parametrize("year", [2023, 2024])
def test_the_example_says_that_it_is_invented_and_has_no_finding(year: int) -> None:
    first = (EXAMPLES / f"{year}.yaml").read_text("utf-8").splitlines()[0]
    assert first.startswith("# 示例,虚构")
    assert checked(year=year).diagnostics == ()


def test_the_form_is_printed_as_the_edition_says() -> None:
    form = form_of(checked())
    assert (form.title, form.subtitle) == ("部门整体支出绩效目标表", "(2024年度)")
    assert [[cell.text for cell in row.cells if cell.rows] for row in form.upper] == UPPER
    assert [[cell.text if cell.rows else "" for cell in row.cells] for row in (form.head, *form.grid)] == GRID


def test_the_word_form_says_what_the_form_says() -> None:
    assert prove(document(), form_of(checked()), template()) == []
    upper, grid = (block for block in read_back(document()) if isinstance(block, ReadTable))
    assert [[cell.text for cell in row if cell.merge != "continue"] for row in upper.rows] == UPPER
    assert [cell.text for cell in grid.rows[0]] == ["年度绩效指标"]
    assert [[cell.text for cell in row] for row in grid.rows[1:]] == GRID


def test_another_amount_in_the_row_of_sums_is_noticed() -> None:
    """The proof compares with the declaration, not with what the template printed."""
    other = form_of(checked(("  部门预算总额: 5096.00", "  部门预算总额: 5096.01")))
    (difference,) = prove(document(), other, template())
    assert (difference.place, difference.expected) == ("年度主要任务「部门预算总额」", "5096.01")


def test_a_blank_amount_stays_blank_and_zero_is_printed() -> None:
    form = form_of(checked(("财政拨款: 460.50, 其他资金: 0}", "财政拨款: 460.50}")))
    rows = [row for row in form.section("年度主要任务") if row.path[:1] == ("年度主要任务",)]
    assert [row.cells[-1].text for row in rows] == ["0", "80.00", "", "0"]
    raw = template().render(form, Properties(EDITION.name, EXAMPLES.name, 2024, "ab" * 32, "0"))
    assert prove(raw, form, template()) == []


@pytest.mark.parametrize(
    ("edit", "said"),
    [
        (
            ("总额: 1280.00, ", "总额: 1270.00, "),
            [
                "R202 23:16 民生档案数字化·总额 1270.00 ≠ 民生档案数字化·财政拨款 1200.00"
                " + 民生档案数字化·其他资金 80.00 = 1280(差 10 万元)",
                "R203 34:11 部门预算总额 5096.00 ≠ 「机关日常运转」 3260.50 + 「民生档案数字化」 1270.00"
                " + 「异地查档服务网」 460.50 + 「基层档案人员培训」 95.00 = 5086(差 10 万元)",
            ],
        ),
        (
            ("    其他资金: 80.00", "    其他资金: 90.00"),
            [
                "R201 34:11 部门预算总额 5096.00 ≠ 财政拨款 5016.00 + 其他资金 90.00 = 5106(差 10 万元)",
                "R203 37:11 其他资金 90.00 ≠ 「机关日常运转」 0 + 「民生档案数字化」 80.00"
                " + 「异地查档服务网」 0 + 「基层档案人员培训」 0 = 80(差 10 万元)",
            ],
        ),
        (
            ("{总额: 95.00, ", "{"),
            [
                "R104 31:5 必填的「总额」没有填:「基层档案人员培训」",
                "R203 34:11 部门预算总额 5096.00 ≠ 「机关日常运转」 3260.50 + 「民生档案数字化」 1280.00"
                " + 「异地查档服务网」 460.50 + 「基层档案人员培训」(空白) = 5001(差 95 万元)",
            ],
        ),
        (
            ("          指标值类型: ≤\n          指标值: 2\n", "          指标值: 2\n"),
            ["R104 99:11 「指标值」一格里缺少指标值类型:「查档申请平均办理时间」"],
        ),
        (
            ("指标名称: 培训考核通过率", "指标名称: 培训材料报送及时率"),
            ["R316 86:17 「培训材料报送及时率」量的是时效,却放在「质量指标」(质量)下"],
        ),
    ],
)
def test_a_slip_is_told_at_its_place(edit: tuple[str, str], said: list[str]) -> None:
    assert found(edit) == said


def test_a_finding_on_a_sum_stands_in_the_row_of_sums() -> None:
    wrong = checked(("    其他资金: 80.00", "    其他资金: 90.00"))
    form = with_marks(form_of(wrong), wrong.diagnostics)
    (total,) = [row for row in form.section("年度主要任务") if row.path == ("预算情况",)]
    assert [[mark.code for mark in cell.marks] for cell in total.cells] == [
        [],
        [],
        ["R201"],
        ["R201"],
        ["R201", "R203"],
    ]


@cache
def part(name: str) -> Any:
    with zipfile.ZipFile(io.BytesIO(document())) as archive:
        return etree.fromstring(archive.read(name))


def number(element: Any, name: str = "w") -> int:
    return int(element.get(W + name))


def test_widths_are_fixed_and_agree_on_an_upright_page() -> None:
    body = part("word/document.xml")
    page, margins = body.find(f".//{W}pgSz"), body.find(f".//{W}pgMar")
    assert (number(page), number(page, "h")) == (11906, 16838)
    room = number(page) - number(margins, "left") - number(margins, "right")
    for table in body.iter(W + "tbl"):
        columns = [number(column) for column in table.iter(W + "gridCol")]
        assert number(table.find(f"{W}tblPr/{W}tblW")) == sum(columns) == room
        assert table.find(f"{W}tblPr/{W}tblLayout").get(W + "type") == "fixed"
        for row in table.iter(W + "tr"):
            assert list(widths(row)) == list(spans(row, columns))


def widths(row: Any) -> Iterator[int]:
    return (number(width) for width in row.iter(W + "tcW"))


def spans(row: Any, columns: list[int]) -> Iterator[int]:
    place = 0
    for cell in row.iter(W + "tc"):
        span = cell.find(f"{W}tcPr/{W}gridSpan")
        after = place + (1 if span is None else number(span, "val"))
        yield sum(columns[place:after])
        place = after
    assert place == len(columns)


def test_both_rows_of_the_head_are_repeated_and_rows_are_kept_whole() -> None:
    rows = list(list(part("word/document.xml").iter(W + "tbl"))[1].iter(W + "tr"))
    assert [row.find(f"{W}trPr/{W}tblHeader") is not None for row in rows] == [True, True] + [False] * 12
    assert [row.find(f"{W}trPr/{W}cantSplit") is not None for row in rows] == [False, False] + [True] * 12


def test_labels_cover_their_rows() -> None:
    upper = next(part("word/document.xml").iter(W + "tbl"))
    merges = [
        [
            None if (merge := cell.find(f"{W}tcPr/{W}vMerge")) is None else merge.get(W + "val", "continue")
            for cell in row.iter(W + "tc")
        ]
        for row in upper.iter(W + "tr")
    ]
    assert merges[1] == ["restart", "restart", "restart", None]
    assert merges[2] == ["continue", "continue", "continue", None, None, None]
    assert merges[3:7] == [["continue", None, None, None, None, None]] * 4
    assert merges[7] == ["continue", None, None, None, None]


def test_every_style_has_a_chinese_face_and_pages_are_counted() -> None:
    styles = part("word/styles.xml")
    fonts = list(styles.iter(W + "rFonts"))
    assert all(font.get(W + name) for font in fonts for name in ("ascii", "hAnsi", "eastAsia"))
    language = styles.find(f"{W}docDefaults//{W}lang")
    assert (language.get(W + "val"), language.get(W + "eastAsia")) == ("zh-CN", "zh-CN")
    assert "".join(part("word/footer1.xml").itertext()) == "第 1 页 共 1 页"


def test_styles_that_the_template_uses_are_there_and_none_is_left_over() -> None:
    styles = {s.get(W + "styleId") for s in part("word/styles.xml").iter(W + "style")}
    with zipfile.ZipFile(EDITION / "form.docx") as archive:
        drawn = etree.fromstring(archive.read("word/document.xml"))
    used = {s.get(W + "val") for s in drawn.iter(W + "pStyle", W + "tblStyle")}
    assert used <= styles
    assert {name for name in styles if name.startswith("Form")} == used


def test_the_page_shows_every_text_under_the_captions() -> None:
    page = compile_preview({PAGE: (EDITION / PAGE).read_text("utf-8")}).render(form_of(checked()))
    assert page.index(">年度绩效指标</th>") < page.index(">一级指标</th>")
    assert 'colspan="3">预算金额(万元)</th>' in page
    assert 'data-label="总额">5096.00</td>' in page
    assert "资金来源 <b>5096.00 万元</b>" in page


def test_both_years_can_be_compared() -> None:
    edition = editions().open(EDITION.name).edition
    old, new = checked(year=2023).declaration, checked(year=2024).declaration
    assert edition is not None
    assert old is not None
    assert new is not None
    changes = compare(old, new, edition, edition)
    assert [pair.new.name for pair in changes.tasks if pair.new and pair.facts] == [
        "机关日常运转",
        "民生档案数字化",
        "异地查档服务网",
        "基层档案人员培训",
    ]
    assert all(pair.old and pair.new for pair in changes.indicators)


def test_a_copy_of_the_folder_is_another_edition(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing but the folder's own files knows its name."""
    shutil.copytree(EDITION, tmp_path / "templates" / "renamed")
    shutil.copytree(ROOT / "schema", tmp_path / "schema")
    folder = tmp_path / "declarations" / "office"
    folder.mkdir(parents=True)
    text = (EXAMPLES / "2024.yaml").read_text("utf-8").replace(f"表式: {EDITION.name}", "表式: renamed")
    (folder / "2024.yaml").write_text(text, "utf-8")
    assert run(["build", "--root", str(tmp_path)]) == 0
    made = tmp_path / "output" / "office" / "2024" / "示例档案部(虚构)2024年度整体支出绩效目标表.docx"
    assert read_back(made.read_bytes()) == read_back(document())


def test_no_text_of_it_stands_in_the_program() -> None:
    data = load((EDITION / "edition.yaml").read_bytes(), "edition.yaml").data
    keys = ("标题", "副标题", "文件名", "部门名称", "预算", "年度主要任务")
    words = {step for line in (*data["预算"], *data["年度主要任务"]["列"]) for step in line["键"].split(".")}
    printed = {text for key in keys for text in texts_of(data[key])} - family_words() - words
    own = {text for text in printed if FAMILY.search(text) and len(text) > 3}
    assert own >= {"部门整体支出绩效目标表", "金额合计", "部门(单位)名称", "预算金额(万元)"}
    assert sorted(text for text in own if any(text in literal for literal in program_texts())) == []
    assert [literal for literal in program_texts() if EDITION.name in literal] == []
