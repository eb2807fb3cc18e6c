import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.checking.editions import CODES, Editions
from generator.diagnostics import Diagnostic
from generator.source import load

ROOT = Path(__file__).parents[2]
HUNAN = "hunan-department-2022"
Project = Callable[..., Path]


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """`project((old, new), …)` is a root with the real edition after edits to its text."""

    def build(*edits: tuple[str, str]) -> Path:
        shutil.copytree(ROOT / "schema", tmp_path / "schema")
        folder = tmp_path / "templates" / HUNAN
        shutil.copytree(ROOT / "templates" / HUNAN, folder)
        text = (folder / "edition.yaml").read_text("utf-8")
        for old, new in edits:
            assert old in text
            text = text.replace(old, new, 1)
        (folder / "edition.yaml").write_text(text, "utf-8")
        return tmp_path

    return build


def lines(found: tuple[Diagnostic, ...]) -> list[str]:
    return [
        f"{d.place.file}:{d.place.line}:{d.place.column} {d.severity.caption} {d.code} {d.message} → {d.hint}"
        for d in found
    ]


EDITION_FILE = f"templates/{HUNAN}/edition.yaml"


def of_edition(root: Path) -> list[str]:
    opened = Editions(root).open(HUNAN)
    assert opened.edition is None
    assert opened.conformance is None
    return [text.removeprefix(f"{EDITION_FILE}:") for text in lines(opened.diagnostics)]


def test_the_real_edition_opens_without_a_word() -> None:
    opened = Editions(ROOT).open(HUNAN)
    assert opened.diagnostics == ()
    assert opened.edition is not None
    assert opened.edition.name == HUNAN
    assert opened.conformance is not None
    assert opened.folder == Path("templates", HUNAN)


def test_an_edition_is_opened_once() -> None:
    editions = Editions(ROOT)
    assert editions.open(HUNAN) is editions.open(HUNAN)


@pytest.mark.parametrize("name", ["", ".", "..", f"../templates/{HUNAN}", f"{HUNAN}/", "/etc", "没有"])
def test_a_name_that_is_not_listed_is_never_a_path(name: str) -> None:
    with pytest.raises(KeyError):
        Editions(ROOT).open(name)


def test_faults_of_shape_are_said_all_at_once_at_their_places(project: Project) -> None:
    root = project(
        ("金额单位: 万元", "金额单位: 万圆"),
        ("键: 部门预算总额, 标题", "键: 部门预算总额, 题目"),
        ("适用年度: {自: 2022}", "适用年度: {自: 2022年}"),
        ("  R303: {级别: 警告}", "  R303: {级别: 警示}\n  R3: {}"),
    )
    assert of_edition(root) == [
        "5:11 错误 T104 「2022年」不是整数 → 写「2022」,不写「年」",
        "7:7 错误 T103 「万圆」不在可选值之中:元 万元 → 写「万元」",
        "21:17 错误 T102 这里没有「题目」这个词 → 改成「标题」",
        "55:14 错误 T103 「警示」不在可选值之中:错误 警告 提示 关闭 → 写「警告」",
        "56:3 错误 T102 这里没有「R3」这个词 → 规则编号是 R 或 C 加三位数,如 R303",
    ]


@pytest.mark.parametrize("blank", ['""', '"  "'])
def test_a_form_without_a_title_is_refused(project: Project, blank: str) -> None:
    root = project(("标题: 省级部门(单位)整体绩效目标申报表", f"标题: {blank}"))
    assert of_edition(root) == ["3:5 错误 T105 「标题」是空的 → 写申报表上端印的标题"]


TIE = "{合计: 部门预算总额, 各项: [资金来源.财政性资金, 资金来源.其他资金]}"
SHAPES = "{合计, 各项}、{合计, 任务}、{任务, 各项}、{占比, 项, 总}、{项, 不超过} 之一"


@pytest.mark.parametrize(
    ("tie", "said"),
    [
        ("{合计: 部门预算总额}", ["缺少「各项」 → 写成 " + SHAPES]),
        ("{合计: 部门预算总额, 各相: [资金来源.其他资金]}", ["这里没有「各相」这个词 → 改成「各项」"]),
        (
            "{合计: 部门预算总额, 各项: [资金来源.其他资金], 任务: 甲}",
            ["「合计」不能写在这里 → 这里只能同时写:任务、各项"],
        ),
        (
            "{项: 资金来源.其他资金, 不超过: 部门预算总额, 总: 部门预算总额}",
            ["「总」不能写在这里 → 这里只能同时写:项、不超过"],
        ),
    ],
)
def test_a_sum_has_one_of_five_shapes(project: Project, tie: str, said: list[str]) -> None:
    found = of_edition(project((TIE, tie)))
    assert [text.split(" ", 3)[3] for text in found] == said


@pytest.mark.parametrize(
    "tie",
    [
        "{合计: 部门预算总额, 任务: 财政}",
        "{占比: 资金来源.其他资金, 项: 资金结构.项目支出, 总: 部门预算总额}",
        "{项: 资金来源.其他资金, 不超过: 部门预算总额}",
    ],
)
def test_each_of_the_four_shapes_is_right(project: Project, tie: str) -> None:
    root = project((TIE, tie), ("不打印: [", "不打印: [预算金额, "))
    assert Editions(root).open(HUNAN).edition is not None


def test_what_makes_no_sense_is_said_at_its_place(project: Project) -> None:
    root = project(("{{ 序号 }}: {{ 内容 }}", "{{ 序号 }}: {{ 内荣 }}"))
    assert of_edition(root) == ["13:26 错误 T110 这里没有「内荣」这个词 → 可以用:序号、内容、编号"]


def test_an_edition_that_is_not_yaml_is_said(project: Project) -> None:
    root = project(("标题: 省级", "标题： 省级"))
    assert [text.split()[1] for text in of_edition(root)] == ["错误"]


@pytest.mark.parametrize("name", ["form.docx", "preview.html.j2"])
def test_an_edition_without_a_template_still_checks_declarations(project: Project, name: str) -> None:
    root = project()
    (root / "templates" / HUNAN / name).unlink()
    opened = Editions(root).open(HUNAN)
    assert opened.edition is not None
    assert opened.conformance is not None
    assert lines(opened.diagnostics) == [
        f"templates/{HUNAN}/{name}:1:1 错误 T123 缺少 {name} → 请维护表式的人把 {name} 放进这个文件夹"
    ]


def test_a_missing_schema_for_editors_is_a_note(project: Project) -> None:
    root = project()
    (root / "schema" / f"{HUNAN}.schema.json").unlink()
    opened = Editions(root).open(HUNAN)
    assert opened.edition is not None
    file = f"schema/{HUNAN}.schema.json"
    assert lines(opened.diagnostics) == [
        f"{file}:1:1 提示 T120 还没有 {file},编辑器不能提示 → 运行 make generate"
    ]


@pytest.mark.parametrize(
    "edit", [("适用年度: {自: 2022}", "适用年度: {自: 2021}"), ("指标值: 90", "指标值: 95")]
)
def test_a_stale_schema_for_editors_is_a_note(project: Project, edit: tuple[str, str]) -> None:
    opened = Editions(project(edit)).open(HUNAN)
    assert opened.edition is not None
    file = f"schema/{HUNAN}.schema.json"
    assert lines(opened.diagnostics) == [
        f"{file}:1:1 提示 T120 {file} 与 edition.yaml 不一致,编辑器的提示会有出入 → 运行 make generate"
    ]


def test_a_missing_base_is_said(project: Project) -> None:
    root = project()
    (root / "schema" / "declaration.schema.json").unlink()
    opened = Editions(root).open(HUNAN)
    assert opened.edition is None
    file = "schema/declaration.schema.json"
    assert lines(opened.diagnostics) == [f"{file}:1:1 错误 T119 没有 {file} → 从发布的程序里取回 {file}"]


def test_a_broken_schema_is_said_where_it_breaks(project: Project) -> None:
    root = project()
    file = "schema/edition.schema.json"
    (root / file).write_text('{\n  "type" "object"\n}', "utf-8")
    assert lines(Editions(root).open(HUNAN).diagnostics) == [
        f"{file}:2:10 错误 T119 {file} 不是正确的 JSON → 从发布的程序里取回 {file}"
    ]
    (root / file).write_text(json.dumps({"type": "thing"}), "utf-8")
    [found] = lines(Editions(root).open(HUNAN).diagnostics)
    assert found.startswith(f"{file}:1:1 错误 T119 {file} 不是正确的 JSON Schema:")


def test_a_declaration_finds_its_edition() -> None:
    editions = Editions(ROOT)
    opened = editions.open_for(load(f"表式: {HUNAN}\n".encode(), "2022.yaml"))
    assert opened.edition is editions.open(HUNAN).edition
    assert opened.diagnostics == ()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "表式: hunan-department-2023",
            f"1:5 错误 S208 没有「hunan-department-2023」这个表式 → 写「{HUNAN}」",
        ),
        ("表式: ../schema", f"1:5 错误 S208 没有「../schema」这个表式 → 写「表式: {HUNAN}」"),
        ("表式: 5", f"1:5 错误 S208 没有「5」这个表式 → 写「表式: {HUNAN}」"),
        ("表式:", f"1:1 错误 S208 「表式」没有填 → 写「表式: {HUNAN}」"),
        ("年度: 2022", f"1:1 错误 S201 缺少「表式」 → 最外层写「表式: {HUNAN}」"),
        ("年度: 2022\n表样: a", "2:1 错误 S202 这里没有「表样」这个词 → 改成「表式」"),
        ("- 年度", f"1:1 错误 S204 这个文件应当是几行「词: 值」 → 最外层写「表式: {HUNAN}」"),
    ],
)
def test_a_declaration_without_a_known_edition_is_told_which_there_are(
    project: Project, text: str, said: str
) -> None:
    opened = Editions(project()).open_for(load(text.encode(), "2022.yaml"))
    assert opened.edition is None
    assert lines(opened.diagnostics) == [f"2022.yaml:{said}"]


def test_of_several_editions_all_are_offered(project: Project) -> None:
    root = project()
    shutil.copytree(root / "templates" / HUNAN, root / "templates" / "city-2024")
    opened = Editions(root).open_for(load("年度: 2022".encode(), "2022.yaml"))
    assert lines(opened.diagnostics) == [
        f"2022.yaml:1:1 错误 S201 缺少「表式」 → 最外层写「表式: …」;现有的表式:city-2024、{HUNAN}"
    ]


def test_a_declaration_hears_that_its_edition_has_faults_and_the_edition_says_which(project: Project) -> None:
    editions = Editions(project(("金额单位: 万元", "金额单位: 万圆")))
    sources = [load(f"表式: {HUNAN}\n".encode(), file) for file in ("a.yaml", "b.yaml")]
    assert [lines(editions.open_for(source).diagnostics) for source in sources] == [
        [
            f"{file}:1:5 错误 T100 表式「{HUNAN}」有 1 处错误,这张申报表没有检查 → 请维护表式的人先改 {EDITION_FILE}"
        ]
        for file in ("a.yaml", "b.yaml")
    ]
    assert lines(editions.diagnostics) == [
        f"{EDITION_FILE}:7:7 错误 T103 「万圆」不在可选值之中:元 万元 → 写「万元」"
    ]


def test_every_code_has_a_title_and_an_explanation() -> None:
    assert all(title and text for title, text in CODES.values())
    assert {"S201", "S208", "T100", "T101", "T110", "T119", "T120"} <= CODES.keys()
