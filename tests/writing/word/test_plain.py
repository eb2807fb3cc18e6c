"""A .docx as lines of text."""

import io
import zipfile

import pytest

from generator.form import compose
from generator.writing.word import Properties, compile_template
from generator.writing.word.plain import UnreadableError, plain_lines
from tests.pairs import declaration, edition, real
from tests.projects import EDITION, ROOT


@pytest.fixture(scope="module")
def word() -> bytes:
    template = compile_template((ROOT / "templates" / EDITION / "form.docx").read_bytes())
    return template.render(
        compose(declaration(real()), edition()), Properties(EDITION, "office", 2022, "0" * 64, "0")
    )


def test_a_row_of_a_table_is_one_line_and_merged_cells_are_blank(word):
    lines = list(plain_lines(word))
    assert lines[:3] == [
        "省级部门(单位)整体绩效目标申报表",
        "(2022 年度)",
        "部门(单位)名称 | 衡阳市人民政府办公室",
    ]
    assert " | (2)其他资金 | 0" in lines
    assert lines[3].startswith("年度履职目标 | 目标1: 积极推进办文办会")
    assert " / 目标2: " in lines[3]


def broken() -> list[bytes]:
    empty, odd = io.BytesIO(), io.BytesIO()
    with zipfile.ZipFile(empty, "w") as archive:
        archive.writestr("a.txt", "x")
    with zipfile.ZipFile(odd, "w") as archive:
        archive.writestr("word/document.xml", "<w:document")
    return [b"", b"text", empty.getvalue(), odd.getvalue()]


@pytest.mark.parametrize("raw", broken())
def test_what_is_no_word_file_is_refused(raw):
    with pytest.raises(UnreadableError):
        list(plain_lines(raw))
