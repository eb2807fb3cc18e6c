"""The page: the same cells as the form, self-contained, with findings for a reader."""

import re

import pytest

from generator.diagnostics import Tally
from generator.form import Cell, Form, Row
from generator.writing.preview import PreviewFault, PreviewTemplate, compile_preview
from tests.writing.preview.reading import Page, expected
from tests.writing.preview.samples import HOSTILE, ROOT


def test_every_cell_of_the_form_stands_in_its_place_with_its_spans(
    form: Form, template: PreviewTemplate
) -> None:
    assert Page(template.render(form)).cells == expected(form)


def test_the_real_page_equals_the_reference_table(form: Form, template: PreviewTemplate) -> None:
    lines = (ROOT / "tests" / "reference" / "hengyang-2022.tsv").read_text("utf-8").splitlines()
    wanted = [[text.replace("\\n", "\n") for text in line.split("\t") if text] for line in lines]
    page = Page(template.render(form))
    shown = [[text for text, _, _ in row if text] for row in page.cells]
    assert [[form.title], [form.subtitle], *shown] == wanted
    assert form.title in page.text
    assert form.subtitle in page.text


def test_findings_and_notes_change_no_cell(marked: Form, template: PreviewTemplate) -> None:
    noted = marked._replace(grid=tuple(row._replace(note="满分:≥ 95") for row in marked.grid))
    assert Page(template.render(noted)).cells == expected(marked)


def test_hostile_texts_arrive_unchanged_and_add_no_element(
    hostile: Form, marked: Form, template: PreviewTemplate
) -> None:
    page = Page(template.render(hostile))
    assert page.cells == expected(hostile)
    assert not [tag for tag, _ in page.elements if tag == "script"]
    assert page.text.count("{{ 7*7 }}") > len(expected(hostile))
    described = [attributes for tag, attributes in page.elements if "data-badge" in attributes]
    assert len(described) == 1
    labels = {a["data-label"] for tag, a in page.elements if tag == "td" and "data-label" in a}
    assert {label.endswith(HOSTILE) for label in labels} == {True}


@pytest.mark.parametrize(
    "text", ["  前后  空格  ", "第一行\n\n第三行", "\n开头换行", "a\r\nb", "\t表格", "𠮷&lt;"]
)
def test_blanks_and_line_breaks_survive_exactly(text: str, form: Form, template: PreviewTemplate) -> None:
    row = form.upper[0]._replace(cells=(form.upper[0].cells[0], Cell("部门名称", text, columns=2)))
    assert Page(template.render(form._replace(upper=(row, *form.upper[1:])))).cells[0][1] == (text, 1, 2)


def test_the_page_needs_nothing_but_itself(marked: Form, template: PreviewTemplate) -> None:
    page = Page(template.render(marked))
    outside = [
        (tag, name, value)
        for tag, attributes in page.elements
        for name, value in attributes.items()
        if (name in ("src", "href", "srcset", "action", "style") and not value.startswith(("#", "data:")))
        or name.startswith("on")
    ]
    assert outside == []
    assert not {tag for tag, _ in page.elements} & {"script", "iframe", "img", "form", "object", "embed"}
    policy = next(a["content"] for tag, a in page.elements if a.get("http-equiv"))
    assert policy == (
        "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"
    )


def test_the_style_stays_small() -> None:
    style = ROOT / "generator" / "writing" / "preview" / "pages" / "style.css"
    assert len(style.read_bytes()) <= 8192


def test_the_page_says_its_language_and_what_it_is(form: Form, template: PreviewTemplate) -> None:
    page = Page(template.render(form))
    assert page.elements[0] == ("html", {"lang": "zh-CN"})
    assert "衡阳市人民政府办公室2022年度:省级部门(单位)整体绩效目标申报表" in page.text


def test_every_cell_knows_its_headers(form: Form, template: PreviewTemplate) -> None:
    page = Page(template.render(form))
    scopes = [[cell.attributes.get("scope", "") for cell in row] for row in page.rows]
    assert scopes[0] == ["row", ""]
    assert scopes[2] == ["rowgroup", "col", "col"]
    assert scopes[10] == ["col"] * 8
    assert scopes[11] == ["rowgroup", "row", "row", "", "", "", "", ""]
    assert scopes[12] == ["row", "", "", "", "", ""]
    assert not [cell for row in page.rows for cell in row if cell.tag == "th" and not cell.text]


def test_anchors_are_unique_and_every_link_arrives(marked: Form, template: PreviewTemplate) -> None:
    page = Page(template.render(marked))
    anchors = [attributes["id"] for _, attributes in page.elements if "id" in attributes]
    assert len(anchors) == len(set(anchors))
    targets = {a["href"][1:] for tag, a in page.elements if a.get("href", "").startswith("#")}
    described = {
        anchor
        for _, a in page.elements
        for name in ("aria-describedby", "aria-labelledby")
        for anchor in a.get(name, "").split()
    }
    assert targets | described <= set(anchors)
    assert "r1c2" in targets


def test_a_finding_says_level_code_message_and_hint_beside_its_cell(
    marked: Form, template: PreviewTemplate
) -> None:
    page = Page(template.render(marked))
    cell = next(cell for row in page.rows for cell in row if "R305" in cell.attributes.get("data-badge", ""))
    assert cell.text == "该指标达到95%得5分,每降低百分之二扣1分。"
    assert cell.attributes["data-badge"] == "错误 R305"
    assert cell.attributes["class"] == "error"
    margin = next(row[-1] for row in page.rows if cell in row)
    assert margin.attributes["class"] == "margin"
    assert "错误 R305 *评/扣分标准「百分之二」有两种读法建议:写「2个百分点」" in page.text


def test_a_finding_in_two_places_is_listed_once_with_two_links(
    marked: Form, template: PreviewTemplate
) -> None:
    page = template.render(marked)
    item = next(
        item for item in re.findall(r"<li><span class=\"level.*?</li>", page, re.DOTALL) if "R305" in item
    )
    assert re.findall(r'<a href="#(\w+)">(.*?)</a>', item) == [
        ("r31c6", "重大会议、活动参与率 › *评/扣分标准"),
        ("r32c6", "机关大院维护维修率 › *评/扣分标准"),
    ]


def test_with_errors_the_page_says_that_no_file_is_made(marked: Form, template: PreviewTemplate) -> None:
    page = template.render(marked, Tally(error=1, warning=1, note=2, waived=3))
    assert "<strong>不生成上报文件</strong>:有 1 项错误,改正以后才生成 Word 文件。" in page
    assert ".docx" not in page
    assert "<li>豁免 <b>3</b></li>" in page


def test_without_errors_the_page_links_to_the_word_file(form: Form, template: PreviewTemplate) -> None:
    page = Page(template.render(form, word="甲#1 表.docx"))
    assert "检查通过。上报文件:甲#1 表.docx" in page.text
    assert ("a", {"href": "%E7%94%B2%231%20%E8%A1%A8.docx"}) in page.elements


def test_the_link_to_the_word_file_never_leaves_its_folder(form: Form, template: PreviewTemplate) -> None:
    page = Page(template.render(form, word="../../甲.docx"))
    assert ("a", {"href": "..%2F..%2F%E7%94%B2.docx"}) in page.elements


def test_where_no_word_file_is_the_page_links_to_none(form: Form, template: PreviewTemplate) -> None:
    assert ".docx" not in template.render(form)


def test_warnings_ask_to_be_looked_at(form: Form, template: PreviewTemplate) -> None:
    assert "没有错误,有 2 项警告,请逐项核对。" in Page(template.render(form, Tally(warning=2))).text


def test_sign_off_lines_and_the_mark_are_drawn_where_the_edition_has_them(
    form: Form, template: PreviewTemplate
) -> None:
    line = Row("落款", (Cell("", "填报人", head=True), Cell("填报人", "某某", columns=2)))
    signed = form._replace(sign_off=(line,), mark="附件2")
    page = Page(template.render(signed))
    assert page.cells == expected(signed)
    assert "附件2" in page.text


def test_the_same_form_gives_the_same_page(marked: Form, template: PreviewTemplate) -> None:
    assert template.render(marked) == template.render(marked)


def test_a_page_that_asks_for_an_unknown_word_is_refused_by_name(form: Form) -> None:
    page = compile_preview({"preview.html.j2": "{{ 标题 }}\n{{ 没有的词 }}"})
    with pytest.raises(PreviewFault) as caught:
        page.render(form)
    assert caught.value.message == "preview.html.j2 填不出来:没有「没有的词」这个词"
    assert (caught.value.file, caught.value.line) == ("preview.html.j2", 2)


def test_a_page_that_cannot_be_read_is_refused_with_its_line() -> None:
    with pytest.raises(PreviewFault) as caught:
        compile_preview({"preview.html.j2": "{{ 标题 }}\n{% for x %}"})
    assert caught.value.message == "preview.html.j2 写错了:标签里的写法不对"
    assert (caught.value.file, caught.value.line) == ("preview.html.j2", 2)


def test_an_edition_without_a_page_is_refused() -> None:
    with pytest.raises(PreviewFault) as caught:
        compile_preview({})
    assert caught.value.message == "缺少 preview.html.j2"
