"""The 问题清单: texts where they belong, labels merged as the data say, the official layout, the same bytes any day."""

import io
import zipfile
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from generator.writing.word import (
    Issue,
    IssueList,
    Properties,
    ReadTable,
    TemplateFault,
    UnprintableError,
    WordTemplate,
    compile_issues,
    compile_template,
    issues_docx,
    read_back,
)
from generator.writing.word.issues import NOTHING, issues_drawing

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
HEAD = ("序号", "审核问题", "所在位置/指标", "问题", "建议", "单位反馈", "审核意见")
ISSUES = (
    Issue("完整性", "督查次数", "没有度量单位\n指标值 30 指什么", "加一行「度量单位: 次」"),
    Issue("完整性", "年度主要任务", "A&B <90%"),
    Issue("适当性", "办文及时率", "目标由 95 降为 90", "在「变动说明」里写明原因"),
)
LISTED = IssueList(
    "示例单位2023年度整体绩效目标审核问题清单",
    "(与 2022 年度对比)",
    "需说明 1 项,未说明 1 项。",
    "示例单位",
    2023,
    ISSUES,
)
PROPERTIES = Properties("hunan-department-2022", "office", 2023, "ab" * 32, "0.1.0")


@pytest.fixture(scope="module")
def drawing() -> WordTemplate:
    return compile_issues()


def printed(drawing: WordTemplate, listed: IssueList = LISTED) -> bytes:
    return issues_docx(listed, drawing, PROPERTIES)


def table_of(raw: bytes) -> ReadTable:
    (table,) = (block for block in read_back(raw) if isinstance(block, ReadTable))
    return table


def part(raw: bytes, name: str) -> Any:
    with zipfile.ZipFile(io.BytesIO(raw)) as archive:
        return etree.fromstring(archive.read(name))


def test_every_issue_is_a_row_with_two_empty_columns_to_answer_in(drawing: WordTemplate) -> None:
    head, *rows = table_of(printed(drawing)).rows
    assert tuple(cell.text for cell in head) == HEAD
    assert [tuple(cell.text for cell in row) for row in rows] == [
        ("1", "完整性", "督查次数", "没有度量单位\n指标值 30 指什么", "加一行「度量单位: 次」", "", ""),
        ("2", "", "年度主要任务", "A&B <90%", "", "", ""),
        ("3", "适当性", "办文及时率", "目标由 95 降为 90", "在「变动说明」里写明原因", "", ""),
    ]


def test_the_label_of_a_question_covers_the_rows_of_that_question(drawing: WordTemplate) -> None:
    _, *rows = table_of(printed(drawing)).rows
    assert [row[1].merge for row in rows] == ["restart", "continue", "restart"]


def test_title_summary_and_who_signs_stand_around_the_table(drawing: WordTemplate) -> None:
    texts = [block.text for block in read_back(printed(drawing)) if not isinstance(block, ReadTable)]
    assert texts[:3] == [LISTED.title, LISTED.subtitle, LISTED.summary]
    assert [word for word in texts[3].replace("\u3000", "").split(":") if word] == [
        "填报单位(盖章)",
        "填报人",
        "联系电话",
        "审核人",
        "审核日期",
    ]


def test_a_list_without_issues_says_so(drawing: WordTemplate) -> None:
    _, *rows = table_of(printed(drawing, LISTED._replace(issues=()))).rows
    assert [[cell.text for cell in row] for row in rows] == [[NOTHING]]


@given(st.lists(st.builds(Issue, *(st.text(st.characters(exclude_categories=("C",))),) * 4), max_size=5))
def test_every_text_survives(issues: list[Issue]) -> None:
    raw = printed(_compiled(), LISTED._replace(issues=tuple(issues)))
    rows = table_of(raw).rows[1:] if issues else ()
    assert [tuple(cell.text for cell in row[2:5]) for row in rows] == [issue[1:] for issue in issues]


_kept: list[WordTemplate] = []


def _compiled() -> WordTemplate:
    """One for all examples: hypothesis gives the same fixture to none of them."""
    if not _kept:
        _kept.append(compile_issues())
    return _kept[0]


def test_a_text_that_is_a_tag_stays_a_text(drawing: WordTemplate) -> None:
    issue = Issue("完整性", "{{ 标题 }}", "{% for x in y %}", "{_{")
    assert [cell.text for cell in table_of(printed(drawing, LISTED._replace(issues=(issue,)))).rows[1]][
        2:5
    ] == [
        "{{ 标题 }}",
        "{% for x in y %}",
        "{_{",
    ]


def test_what_xml_cannot_hold_is_refused(drawing: WordTemplate) -> None:
    with pytest.raises(UnprintableError):
        printed(drawing, LISTED._replace(issues=(Issue("完整性", "位置", "\x00"),)))


def test_the_same_list_gives_the_same_bytes_and_no_clock_is_asked(drawing: WordTemplate) -> None:
    assert printed(drawing) == printed(compile_issues())
    core = part(printed(drawing), "docProps/core.xml")
    assert "".join(core.itertext()) == (
        f"{LISTED.title}{LISTED.subtitle}示例单位2023-01-01T00:00:00Z2023-01-01T00:00:00Zzh-CN"
    )


def test_the_head_is_repeated_and_the_widths_agree(drawing: WordTemplate) -> None:
    document = part(printed(drawing), "word/document.xml")
    (table,) = document.iter(W + "tbl")
    columns = [int(column.get(W + "w")) for column in table.iter(W + "gridCol")]
    first, *others = table.iter(W + "tr")
    assert first.find(f"{W}trPr/{W}tblHeader") is not None
    assert not [row for row in others if row.find(f"{W}trPr/{W}tblHeader") is not None]
    for row in (first, *others):
        assert [int(cell.get(W + "w")) for cell in row.iter(W + "tcW")] == columns
    page, margins = document.find(f".//{W}pgSz"), document.find(f".//{W}pgMar")
    room = int(page.get(W + "w")) - int(margins.get(W + "left")) - int(margins.get(W + "right"))
    assert (page.get(W + "orient"), sum(columns)) == ("landscape", room)
    assert table.find(f"{W}tblPr/{W}tblLayout").get(W + "type") == "fixed"


def test_a_row_is_kept_on_one_page_unless_it_could_be_taller_than_one(drawing: WordTemplate) -> None:
    short, long, tall = (Issue("完整性", "位置", text) for text in ("短\n文", "长" * 2000, "行\n" * 60))
    document = part(printed(drawing, LISTED._replace(issues=(short, long, tall))), "word/document.xml")
    rows = list(document.iter(W + "tr"))[1:]
    assert [row.find(f"{W}trPr/{W}cantSplit") is not None for row in rows] == [True, False, False]


def test_fonts_have_a_chinese_face_and_pages_are_counted(drawing: WordTemplate) -> None:
    raw = printed(drawing)
    fonts = list(part(raw, "word/styles.xml").iter(W + "rFonts"))
    assert len(fonts) > 4
    assert all(font.get(W + name) for font in fonts for name in ("ascii", "hAnsi", "eastAsia"))
    assert "".join(part(raw, "word/footer1.xml").itertext()) == "第 1 页 共 1 页"


def test_a_drawing_with_a_word_that_the_list_lacks_is_told_with_its_tag() -> None:
    source, target = io.BytesIO(issues_drawing()), io.BytesIO()
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w") as new:
        for name in old.namelist():
            new.writestr(name, old.read(name).replace("{{ 概况 }}".encode(), "{{ 概括 }}".encode()))
    with pytest.raises(TemplateFault, match="用了版式里没有的词「概括」"):
        printed(compile_template(target.getvalue()))
