"""A newcomer gets to a form of their own by docs/tutorial.md alone, and a maintainer to an edition by docs/new-edition.md."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple
from zipfile import ZipFile

import pytest

from generator.writing.word import Paragraph, ReadTable, read_back
from tests.walking import ROOT, Step, Terminal, prepare, publish, steps_of

GUIDES = {name: (ROOT / "docs" / name).read_text("utf-8") for name in ("tutorial.md", "new-edition.md")}


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return publish(tmp_path_factory.mktemp("published"))


class Walk(NamedTuple):
    """A terminal in a fresh clone that is set up by the tutorial's first commands, and the steps that follow there."""

    terminal: Terminal
    steps: list[Step]


@pytest.fixture(scope="module")
def walk(tmp_path_factory: pytest.TempPathFactory, published: Path) -> Iterator[Walk]:
    terminal = Terminal(tmp_path_factory.mktemp("home"), published)
    steps = iter(steps_of(GUIDES["tutorial.md"]))
    try:
        prepare(terminal, steps)
        yield Walk(terminal, list(steps))
    finally:
        terminal.close()


def test_the_tutorial_leads_to_a_form_of_ones_own(walk: Walk) -> None:
    terminal = walk.terminal
    terminal.follow(walk.steps)
    made = terminal.folder / "output" / "example-archives" / "2024"
    with ZipFile(made / "示例市档案馆2024年度整体绩效目标申报表.docx") as form:
        text = form.read("word/document.xml").decode()
    assert "网上查档人次" in text
    assert "示例市档案馆" in (made / "示例市档案馆2024年度整体绩效目标申报表.html").read_text("utf-8")
    later = (terminal.folder / "declarations" / "example-archives" / "2025.yaml").read_text("utf-8")
    assert "上年目标值: 90\n" in later
    assert "待确认" not in later


def test_the_guide_for_maintainers_leads_to_an_edition_that_prints_its_own_form(walk: Walk) -> None:
    terminal = walk.terminal
    terminal.type(". .venv/bin/activate")
    terminal.follow(steps_of(GUIDES["new-edition.md"]))
    assert terminal.typed("git status --short templates schema") == ""
    made = terminal.folder / "output" / "example-city-office" / "2026"
    blocks = read_back((made / "示例市某局(虚构)2026年度整体绩效目标申报表.docx").read_bytes())
    lines = [block.text for block in blocks if isinstance(block, Paragraph) and block.text]
    assert lines == [
        "附件3",
        "市级部门(单位)整体绩效目标申报表",
        "(2026 年度)",
        "填报人:示例",
        "填报日期:2026-01-20",
    ]
    upper, grid = (block for block in blocks if isinstance(block, ReadTable))
    cells = [[cell.text for cell in row] for row in upper.rows]
    assert ["主管部门", "示例市人民政府(虚构)"] in [[text for text in row if text] for row in cells]
    assert any("(2)上级补助资金" in row and "30" in row for row in cells)
    assert [cell.text for cell in grid.rows[0]][-1] == "权重"
    by_name = {row[2].text: [cell.text for cell in row] for row in grid.rows}
    assert by_name["预算执行率"][3:6] == ["≥", "95", "%"]
    assert by_name["档案扫描页数"][-1] == "10"
    assert "本单位没有专项资金" in by_name["专项资金细化率"]


def test_the_tutorials_name_only_what_there_is() -> None:
    makefile = (ROOT / "Makefile").read_text("utf-8")
    targets = set(re.findall(r"^([a-z]+):", makefile, re.MULTILINE))
    for guide in GUIDES.values():
        assert set(re.findall(r"(?:make|bootstrap\.py) ([a-z]+)", guide)) <= targets
        links = re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", guide)
        assert links
        assert [link for link in links if not (ROOT / "docs" / link).is_file()] == []


def test_who_reads_the_readmes_finds_the_tutorials() -> None:
    for name in ("README.md", "README.zh-CN.md"):
        text = (ROOT / name).read_text("utf-8")
        assert [guide for guide in GUIDES if f"(docs/{guide})" not in text] == []
