"""A finance authority installs another edition: a new folder, and nothing in generator/ learns of it."""

import ast
import html.parser
import re
import shutil
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from generator.cli import run
from generator.form import LABELS
from generator.model.declaration import Declaration, Goal, Task
from generator.model.indicator import Indicator
from generator.model.words import words_of
from generator.source import load
from generator.writing.word import Paragraph, ReadTable, read_back
from tests.second_edition.form_template import draw
from tests.typed import changed, typed

ROOT = Path(__file__).resolve().parent.parent
HERE = ROOT / "tests" / "second_edition"
EDITION = "test-city-2024"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    folder = tmp_path / "templates" / EDITION
    folder.mkdir(parents=True)
    shutil.copy(HERE / "edition.yaml", folder)
    shutil.copy(HERE / "preview.html.j2", folder)
    (folder / "form.docx").write_bytes(draw())
    (tmp_path / "schema").mkdir()
    for name in ("declaration.schema.json", "edition.schema.json"):
        shutil.copy(ROOT / "schema" / name, tmp_path / "schema")
    declarations = tmp_path / "declarations" / "city-archives"
    declarations.mkdir(parents=True)
    shutil.copy(HERE / "2025.yaml", declarations)
    return tmp_path


GRID = [
    ["维度", "类型", "指标", "权重", "目标值", "评分办法", "说明"],
    ["经济成本", "成本类", "人均公用支出", "", "≤7500元", "", "全年公用支出除以在职人数。"],
    ["数量", "产出类", "按本年任务逐项填写。", "", "", "", ""],
    [
        "",
        "",
        "档案扫描页数",
        "40",
        "≥900000页",
        "达到900000页得40分,每少10000页扣1分,扣完为止。",
        "按验收单统计",
    ],
    [
        "时效",
        "",
        "数字化项目按期完成率",
        "20",
        "=100%",
        "达到100%得20分,每降低1个百分点扣1分,扣完为止。",
        "按期完成的项目数/项目总数×100%",
    ],
    [
        "社会效果",
        "效果类",
        "查档利用人次",
        "20",
        "≥12000人次",
        "达到12000人次得20分,每少500人次扣1分,扣完为止。",
        "窗口和网上查档人次之和",
    ],
    [
        "群众满意",
        "",
        "查档群众满意度",
        "20",
        "≥90.0%",
        "达到90%得20分,每降低1个百分点扣1分,扣完为止。",
        "年度问卷调查",
    ],
]


def test_it_checks_without_a_single_finding(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", str(root / "declarations"), "--root", str(root), "--fail-on", "warning"]) == 0
    assert "0 个错误,0 个警告" in capsys.readouterr().out


def test_its_own_words_sums_and_types_are_checked(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = root / "declarations" / "city-archives" / "2025.yaml"
    text = path.read_text("utf-8")
    path.write_text(text.replace("3200000.00", "3100000.00").replace("单位编码:", "单位编号:"), "utf-8")
    assert run(["check", str(path), "--root", str(root)]) == 1
    out = capsys.readouterr().out
    assert "单位编码" in out
    path.write_text(text.replace("3200000.00", "3100000.00"), "utf-8")
    assert run(["check", str(path), "--root", str(root)]) == 1
    out = capsys.readouterr().out
    assert "R201" in out
    assert "3400000" in out
    assert "元" in out


def test_the_word_form_reads_back_as_its_edition_says(root: Path) -> None:
    assert run(["build", "--root", str(root)]) == 0
    made = root / "output" / "city-archives" / "2025" / "2025-示例市档案馆-绩效目标表.docx"
    blocks = read_back(made.read_bytes())
    paragraphs = [block.text for block in blocks if isinstance(block, Paragraph) and block.text]
    assert paragraphs == [
        "附件3",
        "市级单位年度绩效目标表",
        "2025年",
        "填表说明:本行是画在模板里的固定文字。",
        "单位负责人(签字):",
        "联系电话:0734-2345678",
        "填报日期:2025-01-20",
    ]
    upper, grid = (block for block in blocks if isinstance(block, ReadTable))
    assert [[cell.text for cell in row] for row in grid.rows] == GRID
    merges = [[cell.merge for cell in row[:2]] for row in grid.rows[1:]]
    assert merges == [
        ["restart", "restart"],
        ["restart", "restart"],
        ["continue", "continue"],
        ["restart", "continue"],
        ["restart", "restart"],
        ["restart", "continue"],
    ]
    texts = [cell.text for row in upper.rows for cell in row if cell.text]
    assert texts == [
        *("单位编码", "330045", "主管部门", "市档案局", "部门职能概述", "集中统一管理全市档案资料"),
        *("填报单位", "示例市档案馆"),
        *("资金安排", "年度资金总额(元)", "3500000.00", "其中:财政拨款", "3200000.00"),
        *("其中:上年结转", "300000", "用于:三公经费", "45000"),
        *("重点任务", "任务", "内容", "档案数字化", "完成民生类档案扫描、著录和挂接"),
        *("年度总体目标", "1.完成馆藏档案数字化三年任务的第二年任务"),
    ]


class _Cells(html.parser.HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.text = ""

    def handle_data(self, data: str) -> None:
        self.text += data + "\n"


def test_edits_in_word_also_in_the_lines_below_come_back_as_its_own_words(
    root: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(root)
    assert run(["build"]) == 0
    word = next((root / "output").rglob("*.docx"))
    word.write_bytes(changed(typed(word.read_bytes(), {(0, 0, 1): "330046", (1, 1, 4): "≤70元"}), sign))
    capsys.readouterr()
    assert run(["verify", str(word), "--apply"]) == 0
    lines = capsys.readouterr().out.split("\n")
    path = root / "declarations" / "city-archives" / "2025.yaml"
    shown = "declarations/city-archives/2025.yaml"
    assert [line.split("  ")[0] for line in lines if line.startswith(shown)] == [
        *(f"{shown}:4:7", f"{shown}:8:6", f"{shown}:9:7", f"{shown}:28:16")
    ]
    before = (HERE / "2025.yaml").read_text("utf-8")
    after = (
        before.replace('"330045"', '"330046"').replace("0734-2345678", '"0734-1"').replace("7500", "70", 1)
    )
    assert path.read_text("utf-8") == after.replace('负责人: ""', "负责人: 王某")


def sign(document: Any) -> None:
    """Write into two lines of the sign-off."""
    for paragraph in document.paragraphs:
        for caption, text in (("联系电话", "0734-1"), ("单位负责人(签字)", "王某")):
            if paragraph.text.startswith(f"{caption}:"):
                paragraph.text = f"{caption}:{text}"


def test_the_preview_shows_the_same_words(root: Path) -> None:
    assert run(["build", "--root", str(root)]) == 0
    page = _Cells()
    page.feed(
        (root / "output" / "city-archives" / "2025" / "2025-示例市档案馆-绩效目标表.html").read_text("utf-8")
    )
    for row in GRID:
        for text in row:
            assert text in page.text
    assert "附件3" in page.text
    assert "单位负责人(签字)" in page.text


FAMILY = re.compile(r"[\u4e00-\u9fff]")


def texts_of(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        for item in value.values():
            yield from texts_of(item)
    elif isinstance(value, list):
        for item in value:
            yield from texts_of(item)
    elif isinstance(value, str):
        yield value


def literals(path: Path) -> Iterator[str]:
    """The texts of a module that can reach a reader of the form; explanations (docstrings) quote real forms."""
    tree = ast.parse(path.read_text("utf-8"))
    holders = (ast.Module, ast.ClassDef, ast.FunctionDef)
    bodies = [node.body for node in ast.walk(tree) if isinstance(node, holders)]
    explanations = {id(body[0].value) for body in bodies if body and isinstance(body[0], ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in explanations:
            yield node.value


def family_words() -> set[str]:
    """The family's words, which the model holds and any edition may print."""
    models = (Indicator, Declaration, Goal, Task)
    return {*LABELS, *(word for model in models for word in words_of(model).values())}


@cache
def program_texts() -> tuple[str, ...]:
    """Every text of the program that a reader of a form could come to see."""
    texts = [text for path in sorted((ROOT / "generator").rglob("*.py")) for text in literals(path)]
    return *texts, *(path.read_text("utf-8") for path in sorted((ROOT / "generator").rglob("*.j2")))


def test_no_text_of_the_first_edition_stands_in_the_program() -> None:
    path = ROOT / "templates" / "hunan-department-2022" / "edition.yaml"
    data = load(path.read_bytes(), path.name).data
    keys = ("标题", "副标题", "文件名", "预算", "指标体系", "列", "年度主要任务")
    printed = {text for key in keys for text in texts_of(data[key])}
    own = {text for text in printed if FAMILY.search(text) and len(text) > 3} - family_words()
    assert len(own) > 50
    assert sorted({text for text in own if any(text in literal for literal in program_texts())}) == []
