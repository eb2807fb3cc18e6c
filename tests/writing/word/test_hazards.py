"""What spoils forms that are filled with docxtpl as it is: each hazard is met once."""

import io
import re
import zipfile
from collections.abc import Callable

import pytest
from lxml import etree

from generator.form import Form
from generator.writing.word import (
    Paragraph,
    Properties,
    ReadTable,
    UnprintableError,
    WordTemplate,
    compile_template,
    prove,
    read_back,
)
from tests.writing.word.conftest import Draw, edited

HAZARDS = [
    "完成率<90%",
    "A&B公司",
    "<b>加粗</b>",
    "{{ 7*7 }}",
    "{% for x in y %}",
    "{_{ 留着 }_}",
    "{# 不是注释 #}",
    "“三公经费”与'单引号'",
    "&lt;已转义&amp;",
    "]]>",
    "<script>alert(1)</script>",
    "𠮷野家",
    "第一行\n第二行",
    "左\t右",
    "  前后有空格  ",
    "两  个空格",
    "\n",
    "回车\r在中间",
]


def with_text(form: Form, text: str) -> Form:
    """The form with this text as department, task, and in every indicator cell that is no label."""
    grid = tuple(
        row._replace(
            cells=tuple(c if c.word in {"一级指标", "二级指标"} else c._replace(text=text) for c in row.cells)
        )
        for row in form.grid
    )
    upper = tuple(
        row._replace(cells=tuple(c if c.head else c._replace(text=text) for c in row.cells))
        for row in form.upper
    )
    return form._replace(department=text, filename=text, upper=upper, grid=grid)


@pytest.mark.parametrize("text", HAZARDS)
def test_a_text_arrives_unchanged_in_every_cell_and_in_the_properties(
    text: str, form: Form, template: WordTemplate, properties: Properties
) -> None:
    printed = with_text(form, text)
    raw = template.render(printed, properties)
    assert prove(raw, printed, template) == []
    grid = [block for block in read_back(raw) if isinstance(block, ReadTable)][1]
    assert {cell.text for row in grid.rows[1:] for cell in row[2:]} == {text}
    with zipfile.ZipFile(io.BytesIO(raw)) as archive:
        core = etree.fromstring(archive.read("docProps/core.xml"))
    purl = "{http://purl.org/dc/elements/1.1/}"
    assert (core.findtext(purl + "title"), core.findtext(purl + "creator")) == (text, text)


@pytest.mark.parametrize("character", ["\x00", "\x0b", "\x1f", "\ud800", "\ufffe", "\uffff"])
def test_what_xml_cannot_hold_is_refused(
    character: str, form: Form, template: WordTemplate, properties: Properties
) -> None:
    with pytest.raises(UnprintableError, match=f"^第3个字符 U\\+{ord(character):04X} 不能写进 Word 文件"):
        template.render(with_text(form, f"文字{character}"), properties)


def texts(raw: bytes) -> list[str]:
    return [b.text for b in read_back(raw) if isinstance(b, Paragraph)]


Fill = Callable[[bytes], list[str]]


@pytest.fixture
def fill(form: Form, properties: Properties) -> Fill:
    return lambda raw: texts(compile_template(raw).render(form, properties))


def test_none_never_prints(draw: Draw, fill: Fill) -> None:
    assert fill(draw("[{{ none }}{% if none %}{% endif %}]")) == ["[]"]


def test_a_filter_cannot_switch_escaping_off(draw: Draw, fill: Fill) -> None:
    assert fill(draw('{{ "<w:p/>&"|safe }}')) == ["<w:p/>&"]


def test_curly_quotes_in_a_tag_are_quotes(draw: Draw, fill: Fill) -> None:
    assert fill(draw("{% if 年度 == “2022” %}是{% endif %}")) == ["是"]


def test_a_tag_split_over_runs_is_one_tag(draw: Draw, fill: Fill) -> None:
    raw = edited(
        draw("{{ 部门名称 }}"),
        "部门名称 }}",
        "部</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>门名称 }</w:t></w:r><w:r><w:t>}",
    )
    assert fill(raw) == ["衡阳市人民政府办公室"]


def test_an_empty_list_leaves_no_cell_without_a_paragraph(
    draw: Draw, form: Form, properties: Properties
) -> None:
    raw = draw([["甲", "{%p for 行 in 落款 %}¶{{ 行.标题 }}¶{%p endfor %}"]])
    document = compile_template(raw).render(form, properties)
    with zipfile.ZipFile(io.BytesIO(document)) as archive:
        xml = archive.read("word/document.xml").decode()
    cells = re.findall(r"<w:tc>.*?</w:tc>", xml)
    assert len(cells) == 2
    assert all(cell.endswith(("</w:p></w:tc>", "<w:p/></w:tc>")) for cell in cells)


def test_a_value_keeps_its_spaces_also_behind_fixed_words(
    draw: Draw, form: Form, properties: Properties
) -> None:
    template = compile_template(draw("单位:{{ 部门名称 }}"))
    assert texts(template.render(form._replace(department=" 甲  乙 "), properties)) == ["单位: 甲  乙 "]


def test_what_word_leaves_behind_is_not_repeated_with_the_rows(
    raw: bytes, form: Form, properties: Properties
) -> None:
    clutter = '<w:proofErr w:type="spellStart"/><w:bookmarkStart w:id="7" w:name="_GoBack"/><w:bookmarkEnd w:id="7"/><w:r><w:t>{{ 行.指标名称'
    cluttered = edited(raw, "<w:r><w:t>{{ 行.指标名称", clutter)
    document = compile_template(edited(cluttered, "<w:tr>", '<w:tr w:rsidR="00AB12CD">')).render(
        form, properties
    )
    with zipfile.ZipFile(io.BytesIO(document)) as archive:
        xml = archive.read("word/document.xml").decode()
    assert [word for word in ("proofErr", "bookmark", "rsid") if word in xml] == []
