"""Tables of Word files: merges, revisions, content controls, and XML that wants too much."""

import io
import zipfile

import pytest
from docx import Document

from generator.reading.lines import Line, Remark
from generator.reading.refusal import RefusedError
from generator.reading.word import read_word
from tests.reading.word_parts import W, cell, package, text


def rows(*found: str) -> tuple[Line, ...]:
    return read_word(package(f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in found)}</w:tbl>")).lines


def test_a_cell_over_columns_leaves_its_columns_blank_and_a_covered_one_is_blank() -> None:
    first = cell(text("标题"), '<w:vMerge w:val="restart"/>') + cell(text("值"), '<w:gridSpan w:val="2"/>')
    second = cell(text("藏着"), "<w:vMerge/>") + cell(text("甲")) + cell(text("乙"))
    assert [line.cells for line in rows(first, second)] == [("标题", "值", ""), ("", "甲", "乙")]


def test_a_row_that_begins_further_right_keeps_its_columns() -> None:
    row = '<w:trPr><w:gridBefore w:val="2"/></w:trPr>' + cell(text("甲"))
    assert rows(row)[0].cells == ("", "", "甲")


def test_paragraphs_breaks_and_tabs_are_kept_but_not_tab_stops() -> None:
    paragraph = "<w:p><w:pPr><w:tabs><w:tab/></w:tabs></w:pPr><w:r><w:t>一</w:t><w:br/><w:t>二</w:t><w:tab/></w:r></w:p>"
    assert rows(cell(paragraph + text("三")))[0].cells == ("一\n二\t\n三",)


def test_revisions_are_accepted_and_said() -> None:
    body = (
        "<w:tbl><w:tr><w:trPr><w:del/></w:trPr>"
        + cell(text("删去的行"))
        + "</w:tr><w:tr>"
        + cell(
            "<w:p><w:r><w:t>不低于</w:t></w:r><w:del><w:r><w:delText>90</w:delText></w:r></w:del>"
            "<w:ins><w:r><w:t>95</w:t></w:r></w:ins></w:p>"
        )
        + "</w:tr></w:tbl>"
    )
    reading = read_word(package(body))
    assert [line.cells for line in reading.lines] == [("不低于95",)]
    assert reading.repairs == (Remark("全文", "有修订痕迹,已按「接受全部修订」读取"),)


def test_content_controls_are_looked_into() -> None:
    inner = f"<w:sdt><w:sdtContent>{cell(text('甲'))}</w:sdtContent></w:sdt>"
    body = f"<w:sdt><w:sdtContent><w:tbl><w:tr>{inner}</w:tr></w:tbl></w:sdtContent></w:sdt>"
    assert [line.cells for line in read_word(package(body)).lines] == [("甲",)]


def test_a_file_of_ours_says_its_edition() -> None:
    custom = (
        '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"'
        ' xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">'
        '<property name="表式"><vt:lpwstr>hunan-department-2022</vt:lpwstr></property></Properties>'
    )
    assert read_word(package("", **{"docProps/custom.xml": custom})).edition == "hunan-department-2022"


def test_entities_of_its_own_are_refused() -> None:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        archive.writestr(
            "word/document.xml",
            f'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><w:document {W}><w:body>&a;</w:body></w:document>',
        )
    with pytest.raises(RefusedError, match=r"DOCTYPE"):
        read_word(target.getvalue())


def test_what_python_docx_writes_is_read() -> None:
    document = Document()
    table = document.add_table(2, 2)
    table.cell(0, 0).merge(table.cell(1, 0)).text = "合并"
    table.cell(0, 1).text, table.cell(1, 1).text = "甲", "乙"
    target = io.BytesIO()
    document.save(target)
    assert [line.cells for line in read_word(target.getvalue()).lines] == [("合并", "甲"), ("", "乙")]


def test_a_file_that_does_not_begin_with_its_body_is_read_and_one_without_a_body_is_refused() -> None:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        archive.writestr(
            "word/document.xml", f"<w:document {W}><w:background/><w:body>{text('甲')}</w:body></w:document>"
        )
    assert [line.cells for line in read_word(target.getvalue()).lines] == [("甲",)]
    bare = io.BytesIO()
    with zipfile.ZipFile(bare, "w") as archive:
        archive.writestr("word/document.xml", f"<w:document {W}/>")
    with pytest.raises(RefusedError, match="存法读不了"):
        read_word(bare.getvalue())
