"""Texts that stand in no cell and no paragraph of a Word file are named, and never run into a cell."""

import pytest

from generator.reading.lines import Remark
from generator.reading.refusal import RefusedError
from generator.reading.word import read_word
from tests.reading.word_parts import cell, package, text

MORE = (
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml"'
    ' xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
)
BOX = f"<w:txbxContent>{text('框里的话')}</w:txbxContent>"


@pytest.mark.parametrize(
    ("inner", "remark"),
    [
        (
            f"<w:r><mc:AlternateContent><mc:Choice>{BOX}</mc:Choice>"
            f"<mc:Fallback><v:textbox>{BOX}</v:textbox></mc:Fallback></mc:AlternateContent></w:r>",
            Remark("文本框", "「框里的话」没有放进申报表"),
        ),
        (
            "<w:r><w:rPr><w:vanish/></w:rPr><w:t>藏着的话</w:t></w:r>",
            Remark("隐藏的文字", "「藏着的话」没有放进申报表"),
        ),
        ("<m:oMath><m:r><m:t>a/b</m:t></m:r></m:oMath>", Remark("公式", "「a/b」没有放进申报表")),
        (
            '<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>',
            Remark("全文", "1 个符号(如 ☑)没有放进申报表"),
        ),
        ("<w:r><v:imagedata/></w:r>", Remark("全文", "1 幅图片没有放进申报表")),
    ],
)
def test_what_floats_over_a_cell_or_hides_in_it_is_named(inner: str, remark: Remark) -> None:
    filled = cell(f"<w:p {MORE}><w:r><w:t>参会率</w:t></w:r>{inner}</w:p>")
    body = f"<w:tbl><w:tr>{filled}</w:tr></w:tbl>"
    reading = read_word(package(body))
    assert [line.cells for line in reading.lines] == [("参会率",)]
    assert reading.beside == (remark,)


def part(said: str) -> str:
    return f'<w:x xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">{text(said)}</w:x>'


def test_headers_comments_and_notes_are_named_and_page_numbers_are_not() -> None:
    parts = {
        "word/header1.xml": part("附件2"),
        "word/footer1.xml": part("第 1 页 共 3 页"),
        "word/comments.xml": part("此处请核实"),
        "word/footnotes.xml": part("含上年结转"),
    }
    assert read_word(package(text("表"), **parts)).beside == (
        Remark("批注", "「此处请核实」没有放进申报表"),
        Remark("脚注", "「含上年结转」没有放进申报表"),
        Remark("页眉", "「附件2」没有放进申报表"),
    )


def test_what_a_merged_cell_covers_is_named() -> None:
    body = f"<w:tbl><w:tr>{cell(text('盖住的话'), '<w:vMerge/>')}</w:tr></w:tbl>"
    assert read_word(package(body)).beside == (Remark("被合并盖住的格子", "「盖住的话」没有放进申报表"),)


@pytest.mark.parametrize("span", ["900000000", "abc", "-1", "64"])
def test_a_table_wider_than_word_makes_them_is_refused(span: str) -> None:
    wide = cell(text("甲"), f'<w:gridSpan w:val="{span}"/>')
    body = f"<w:tbl><w:tr>{wide}</w:tr></w:tbl>"
    with pytest.raises(RefusedError, match="列数不对"):
        read_word(package(body))
