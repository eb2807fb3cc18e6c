"""What an editor with a YAML language server shows of declarations: held by a real server, with .vscode's settings."""

import json
import re
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from generator.checking.editions import Editions
from tests.language_server import CURSOR, Document, LanguageServer, language_server
from tests.projects import ROOT, Project, edited, python

HUNAN, CENTRAL = "hunan-department-2022", "central-department-2015"
REAL = {
    HUNAN: ROOT / "declarations" / "hengyang-government-office" / "2022.yaml",
    CENTRAL: ROOT / "declarations" / "example-central-department" / "2024.yaml",
}
FILES = sorted(
    [*(ROOT / "declarations").glob("*/*.yaml"), *(ROOT / "templates").glob("*/edition.yaml")],
)
Open = Callable[..., Document]


@pytest.fixture(scope="module")
def server() -> Iterator[LanguageServer]:
    with language_server() as running:
        yield running


@pytest.fixture(scope="module")
def opened(server: LanguageServer) -> Open:
    """`opened(edition, (old, new), …)`: its real declaration with edits, in one of which CURSOR stands."""
    numbers = count()

    def open_edited(edition: str, *edits: tuple[str, str]) -> Document:
        text = REAL[edition].read_text("utf-8")
        for old, new in edits:
            text = edited(text, (old, new)) if text.count(old) == 1 else text.replace(old, new, 1)
            assert new in text, old
        return server.open(ROOT / "declarations" / "unsaved" / f"{next(numbers)}.yaml", text)

    return open_edited


def told(item: dict[str, Any]) -> str:
    """The documentation of what is offered."""
    text = item.get("documentation", "")
    return str(text["value"] if isinstance(text, dict) else text)


def offered(document: Document) -> dict[str, str]:
    """What is offered at the cursor, by its label, with its documentation."""
    return {item["label"]: told(item) for item in document.complete()}


def said(document: Document) -> list[tuple[int, str]]:
    """What the server finds wrong, by line."""
    return [(found["range"]["start"]["line"] + 1, found["message"]) for found in document.diagnostics]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_nothing_is_wrong_with_the_files_of_the_repository(server: LanguageServer, path: Path) -> None:
    assert said(server.open(path, path.read_text("utf-8"))) == []


@pytest.mark.parametrize("words", [["2023", "--edition", HUNAN], ["2023", "--edition", CENTRAL]])
def test_a_new_declaration_finds_its_schema_and_is_not_faulty(
    server: LanguageServer, tmp_path: Path, words: list[str]
) -> None:
    root = Project.at(tmp_path).root
    done = python("-m", "generator", "new", "some-office", *words, cwd=root)
    assert done.returncode == 0, done.stderr
    path = root / "declarations" / "some-office" / "2023.yaml"
    text = path.read_text("utf-8")
    assert said(server.open(path, text)) == []
    wrong = server.open(path.with_name("2024.yaml"), edited(text, ("部门名称:", "部门名字:")))
    assert len(said(wrong)) == 2  # one word is missing, another unknown: the schema was found


def words_of_an_indicator(edition: str) -> dict[str, Any]:
    schema = json.loads((ROOT / "schema" / f"{edition}.schema.json").read_text("utf-8"))
    words: dict[str, Any] = schema["$defs"]["indicator"]["properties"]
    return words


@pytest.mark.parametrize(
    ("edition", "after"),
    [(HUNAN, "- 指标名称: 重大会议、活动参与率\n"), (CENTRAL, "- 指标名称: 民生档案数字化页数\n")],
)
def test_every_word_of_an_indicator_is_offered_and_explained(opened: Open, edition: str, after: str) -> None:
    found = offered(opened(edition, (after, f"{after}          {CURSOR}\n")))
    written = REAL[edition].read_text("utf-8").partition(after)[2].partition("- 指标名称")[0]
    words = words_of_an_indicator(edition)
    missing = [word for word in words if f" {word}: " not in written and word != "指标名称"]
    assert [word for word in missing if word not in found] == []
    assert missing
    for word in missing:
        assert found[word] == words[word].get("description", found[word])
        assert found[word]


def test_no_example_is_typed_as_if_somebody_had_meant_it(opened: Open) -> None:
    task = opened(CENTRAL, ("  - 编号: RW1\n", f"  - {CURSOR}\n  - 编号: RW1\n"))
    typed = {item["label"]: item["insertText"] for item in task.complete() if item["kind"] == 10}
    assert typed["任务名称"] == "任务名称: "
    assert typed["主要内容"] == "主要内容: "
    budget = opened(
        HUNAN, ("预算情况:  # 万元\n", f"预算情况:\n  {CURSOR}\n"), ("  部门预算总额: 2677.7\n", "")
    )
    assert [item["label"] for item in budget.complete() if "2677.7" in item["insertText"]] == []


@pytest.mark.parametrize("edition", [HUNAN, CENTRAL])
def test_the_signs_of_the_edition_are_offered_and_typed_so_that_yaml_takes_them(
    opened: Open, edition: str
) -> None:
    items = opened(edition, ("指标值类型: ≥", f"指标值类型: {CURSOR}")).complete()
    signs = ["≥", "≤", "=", "定性"] if edition == HUNAN else ["≥", "≤", "=", ">", "<", "定性"]
    assert [item["label"].strip('"') for item in items] == signs
    assert told(items[0]) == "不低于指标值(正向)"
    for item in items:
        typed = opened(edition, ("指标值类型: ≥", f"指标值类型: {item['insertText']}"))
        assert [line for line in said(typed) if "定量" not in line[1] and "定性" not in line[1]] == []


def test_common_indicators_are_offered_by_name_with_their_values(opened: Open) -> None:
    found = offered(opened(HUNAN, ("        - 预算执行率\n", f"        - {CURSOR}\n")))
    edition = Editions(ROOT).open(HUNAN).edition
    assert edition is not None
    group = next(g for level in edition.system for g in level.groups if g.name == "预算和财务管理")
    assert group.common
    assert [common.name for common in group.common if common.name not in found] == []
    assert found["预算调整率"].startswith("预算调整率 ≤30%。预算调整率=(预算调整数-年初预算数)")


def test_their_names_are_offered_where_one_is_written_out(opened: Open) -> None:
    found = opened(HUNAN, ("        - 预算执行率\n", f"        - 指标名称: {CURSOR}\n")).complete()
    assert "预算执行率" in [item["label"] for item in found]
    assert "重大会议、活动参与率" not in [item["label"] for item in found]


def test_the_words_of_levels_and_groups_are_those_of_the_edition(opened: Open) -> None:
    text = REAL[HUNAN].read_text("utf-8")
    tree = text[text.index("绩效指标:\n") :]
    assert list(offered(opened(HUNAN, (tree, f"绩效指标:\n  {CURSOR}\n")))) == [
        "投入管理指标",
        "产出指标",
        "效益指标",
    ]
    assert list(offered(opened(HUNAN, (tree, f"绩效指标:\n  效益指标:\n    {CURSOR}\n")))) == [
        "履职效益",
        "满意度",
    ]


def filled(snippet: str) -> str:
    """A snippet as it stands when its person has gone through it without typing."""
    return re.sub(r"\$\{\d+:([^}]*)\}", r"\1", snippet)


@pytest.mark.parametrize(
    ("edition", "before", "indent"),
    [
        (HUNAN, "        - 指标名称: 重大会议、活动参与率\n", 8),
        (CENTRAL, "        - 指标名称: 民生档案数字化页数\n", 8),
    ],
)
def test_an_own_indicator_is_written_by_a_snippet(
    opened: Open, edition: str, before: str, indent: int
) -> None:
    items = opened(edition, (before, f"        - {CURSOR}\n{before}")).complete()
    snippets = [item for item in items if item["label"] == "自己设的指标"]
    assert len(snippets) == 1
    text = filled(snippets[0]["insertText"])
    assert text.splitlines()[:3] == ["指标名称: 名称", "  指标值类型: ≥", "  指标值: 95"]
    inserted = text.replace("\n", "\n" + " " * indent)  # an editor indents as the line is
    assert said(opened(edition, (before, f"        - {inserted}\n{before}"))) == []


@pytest.mark.parametrize(
    ("edition", "marked", "shown"),
    [
        (HUNAN, ("指标值类型: ≥", f"指标{CURSOR}值类型: ≥"), "`≥` 不低于"),
        (
            HUNAN,
            ("财政性资金:", f"财政{CURSOR}性资金:"),
            "印在「1、资金来源:(1)财政性资金」一行。必须填,没有就写 0。",
        ),
        (HUNAN, ("- 预算调整率", f"- 预算{CURSOR}调整率"), "预算调整率 ≤30%"),
        (HUNAN, ("年度主要任务:", f"年度{CURSOR}主要任务:"), "为实现履职目标今年要做的主要工作"),
        (CENTRAL, ("财政拨款: 3260.50", f"财政{CURSOR}拨款: 3260.50"), "印在「财政拨款」一列。"),
        (CENTRAL, ("上年目标值:", f"上年{CURSOR}目标值:"), "上年度申报的指标值,数或词。"),
    ],
)
def test_a_hover_explains_the_word(opened: Open, edition: str, marked: tuple[str, str], shown: str) -> None:
    hover = opened(edition, marked).hover()
    assert shown in hover
    assert "\\`" not in hover


INDICATOR = (
    "自己设的指标写成「指标名称: …」和指标值类型、指标值等各项,一项一行。这里必须写:指标名称;可以写:编号、"
)
FAULTS = [
    (HUNAN, ("指标值类型: ≥", "指标值类形: ≥"), 60, INDICATOR),
    (HUNAN, ("指标值类型: ≥", "指标值类型: 大于等于"), 60, "写 ≥ ≤ = 定性 之一"),
    (HUNAN, ("指标值: 95\n", "指标值: 95%\n"), 61, "定量指标的指标值只写数"),
    (HUNAN, ("预算总额: 2677.7", "预算总额: 2677.7万元"), 21, "金额写数,单位是万元,不写单位,不用千位分隔"),
    (HUNAN, ("- 工作任务科学性", "- 工作任务科学"), 34, "这里只写这一组共性指标的名称"),
    (
        HUNAN,
        ("  产出指标:", "  产出:"),
        56,
        "先写一级指标,下面写二级指标。这里可以写:投入管理指标、产出指标、效益指标",
    ),
    (HUNAN, ("部门名称: 衡阳市人民政府办公室\n", ""), 3, "这里必须写:表式、年度、部门名称、年度履职目标、"),
    (HUNAN, ("表式: hunan-department-2022", "表式: hunan"), 3, "写 hunan-department-2022"),
    (CENTRAL, ("财政拨款: 3260.50", "财政性资金: 3260.50"), 19, "这里可以写:总额、财政拨款、其他资金"),
    (CENTRAL, ("指标值类型: ≥", "指标值类型: 不低于"), 45, "写 ≥ ≤ = > < 定性 之一"),
]


@pytest.mark.parametrize(("edition", "edit", "line", "words"), FAULTS)
def test_a_fault_is_shown_in_chinese_in_its_line(
    opened: Open, edition: str, edit: tuple[str, str], line: int, words: str
) -> None:
    found = said(opened(edition, edit))
    assert [at for at, _ in found] == [line]
    assert found[0][1].startswith(words) or words in found[0][1]


@pytest.mark.parametrize(
    "edit",
    [
        ("指标值类型: ≥", "指标值类型: ="),
        ("指标值类型: ≥", '指标值类型: "="'),
        ("指标值: 95\n", "指标值: 95.50\n"),
        ("其他资金: 0", "其他资金:"),
    ],
)
def test_what_check_takes_is_no_fault_in_the_editor(opened: Open, edit: tuple[str, str]) -> None:
    assert said(opened(HUNAN, edit)) == []


def test_an_editor_in_another_language_shows_the_same_sentences(tmp_path: Path) -> None:
    text = edited(
        REAL[HUNAN].read_text("utf-8"),
        ("指标值类型: ≥\n          指标值: 95", "指标值类型: 大\n          指标值: 95"),
    )
    with language_server("en") as english:
        found = said(english.open(ROOT / "declarations" / "unsaved" / "english.yaml", text))
    assert {words for _, words in found} == {"写 ≥ ≤ = 定性 之一"}


def test_nothing_is_fetched_for_it(server: LanguageServer, opened: Open) -> None:
    opened(HUNAN, ("年度: 2022", "年度: 2022"))
    assert server.asked <= {"workspace/configuration", "client/registerCapability"}


def test_vs_code_recommends_the_extension_that_brings_the_server() -> None:
    text = (ROOT / ".vscode" / "extensions.json").read_text("utf-8")
    assert "redhat.vscode-yaml" in json.loads(text)["recommendations"]
