"""Whatever a department writes arrives unchanged in Word, in the preview and in the file's properties."""

import html.parser
import shutil
import zipfile
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest

from generator.cli import run
from generator.writing.word import ReadTable, read_back

ROOT = Path(__file__).resolve().parent.parent
TEXT = "完成率<90%，A&B，{{ 7*7 }}，<script>alert(1)</script>"
OTHERS = (
    "𠮷野家与龘",
    "他说“好”，'是'\"的\"",
    "{%tr for x in y %}{_{ }} {# 注 #}",
    "&amp;lt; &#38; ]]>",
    "a  b   c",
)
LINES = "第一行\n  第二行"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    for folder in ("templates", "schema"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    declarations = tmp_path / "declarations" / "sample"
    declarations.mkdir(parents=True)
    text = (ROOT / "tests" / "samples" / "good" / "everything-in-order.yaml").read_text("utf-8")
    text = text.replace("示例省档案局", quoted(TEXT))
    text = text.replace("完成馆藏档案数字化扫描二十万页", quoted(LINES))
    for old, new in zip(
        ("完成民生类档案的扫描、著录和挂接", "按验收单统计扫描页数", "窗口和网上查档人次之和"),
        OTHERS,
        strict=False,
    ):
        text = text.replace(old, quoted(new))
    text = text.replace("年度问卷调查查档群众的满意情况", quoted(OTHERS[3]))
    text = text.replace("任务名称: 档案数字化", f"任务名称: {quoted(OTHERS[4])}")
    (declarations / "2023.yaml").write_text(text, "utf-8")
    return tmp_path


def quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


class Visible(html.parser.HTMLParser):
    """The texts of a page's table cells, character references resolved, and every tag that was opened."""

    def __init__(self) -> None:
        super().__init__()
        self.cells: list[str] = []
        self.tags: set[str] = set()
        self._open = False

    def handle_starttag(self, tag: str, attrs: object) -> None:  # noqa: ARG002  the parser gives them
        self.tags.add(tag)
        if tag in ("td", "th"):
            self.cells.append("")
            self._open = True

    def handle_endtag(self, tag: str) -> None:
        self._open = self._open and tag not in ("td", "th")

    def handle_data(self, data: str) -> None:
        if self._open:
            self.cells[-1] += data


def made(project: Path, ending: str) -> Path:
    assert run(["build", "--root", str(project)]) == 0
    (path,) = (project / "output" / "sample" / "2023").glob(f"*{ending}")
    return path


def cells(path: Path) -> Iterator[str]:
    for block in read_back(path.read_bytes()):
        if isinstance(block, ReadTable):
            yield from (cell.text for row in block.rows for cell in row)


def test_they_arrive_in_word(project: Path) -> None:
    texts = set(cells(made(project, ".docx")))
    assert {TEXT, *OTHERS} <= texts
    assert f"目标1: {LINES}" in texts


def test_they_arrive_in_the_preview_and_nothing_becomes_a_tag(project: Path) -> None:
    page = Visible()
    page.feed(made(project, ".html").read_text("utf-8"))
    assert {TEXT, *OTHERS} <= set(page.cells)
    assert f"目标1: {LINES}" in page.cells
    assert "script" not in page.tags


def test_they_arrive_in_the_properties_and_never_become_a_path(project: Path) -> None:
    path = made(project, ".docx")
    assert path.name == "完成率_90%，A&B，{{ 7_7 }}，_script_alert(1)__script_2023年度整体绩效目标申报表.docx"
    with zipfile.ZipFile(path) as archive:
        core = ElementTree.fromstring(archive.read("docProps/core.xml"))
    found = {element.tag.rpartition("}")[2]: element.text for element in core}
    assert found["creator"] == TEXT
    assert found["title"] == f"{TEXT}2023年度整体绩效目标申报表"


@pytest.mark.parametrize("character", ["\x07", "\ud800", "\ufffe", "\x00", "\x85", "\u2028"])
def test_what_xml_cannot_hold_is_refused_at_its_place(
    project: Path, character: str, capsys: pytest.CaptureFixture[str]
) -> None:
    path = project / "declarations" / "sample" / "2023.yaml"
    text = path.read_text("utf-8").replace("档案扫描页数", f"档案{character}扫描页数", 1)
    path.write_bytes(text.encode("utf-8", "surrogatepass"))
    assert run(["check", str(path), "--root", str(project)]) == 1
    line = text.split("\n").index(next(line for line in text.split("\n") if "档案" + character in line)) + 1
    assert f"2023.yaml:{line}:" in capsys.readouterr().out


def test_an_escaped_character_that_xml_cannot_hold_is_refused_at_its_place(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = project / "declarations" / "sample" / "2023.yaml"
    text = path.read_text("utf-8").replace("指标名称: 档案扫描页数", '指标名称: "档案\\a扫描\\ud800页数"', 1)
    path.write_text(text, "utf-8")
    assert run(["build", str(path), "--root", str(project)]) == 1
    line = text[: text.index("\\a扫描")].count("\n") + 1
    assert f"2023.yaml:{line}:" in capsys.readouterr().err
