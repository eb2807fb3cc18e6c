"""The proof sees a text that the page lost, wherever it stood, and takes no other for it."""

import pytest

from generator.form import Form
from generator.writing.escaping import printed
from generator.writing.preview import PreviewFault, PreviewTemplate, compile_preview
from generator.writing.preview.proof import Lost, lost
from tests.writing.preview import samples


def test_a_page_that_shows_the_form_loses_nothing(
    form: Form, marked: Form, hostile: Form, template: PreviewTemplate
) -> None:
    for each in (form, marked, hostile):
        assert lost(template.render(each), each) is None


def test_every_single_text_is_looked_for(form: Form, template: PreviewTemplate) -> None:
    page = template.render(form)
    rows = (*form.upper, form.head, *form.grid, *form.sign_off)
    texts = {cell.text for row in rows for cell in row.cells if cell.text and cell.rows}
    overlooked = [text for text in texts if not lost(page.replace(f">{printed(text)}<", "><"), form)]
    assert len(texts) > 100
    assert overlooked == []


def test_the_first_text_that_is_lost_is_named(form: Form, template: PreviewTemplate) -> None:
    page = template.render(form)
    gone = page.replace(">加大综合调研力度<", "><")
    assert lost(gone, form) == Lost("绩效指标「指标名称」", "加大综合调研力度")
    for text, place in ((form.title, "标题"), (form.subtitle, "副标题")):
        assert lost(page.replace(f">{text}<", "><"), form) == Lost(place, text)


def test_texts_that_changed_places_are_a_loss(form: Form, template: PreviewTemplate) -> None:
    page = template.render(form)
    swapped = page.replace(">1839.56<", ">?<").replace(">838.14<", ">1839.56<").replace(">?<", ">838.14<")
    assert lost(swapped, form) == Lost("预算情况", "(2)项目支出")


def test_a_text_in_a_findings_list_is_none_of_the_forms(form: Form, template: PreviewTemplate) -> None:
    page = template.render(form)
    main = page.index("<main")
    text = f">{form.upper[0].cells[1].text}<"
    assert text in page[main:]
    moved = f"<p{text}/p>" + page[:main] + page[main:].replace(text, "><")
    assert lost(moved, form) == Lost("部门名称「部门名称」", form.upper[0].cells[1].text)


def test_a_template_that_leaves_a_text_out_is_refused_with_its_beginning(form: Form) -> None:
    page = (samples.EDITION / "preview.html.j2").read_text("utf-8")
    text = "长" * 31
    named = form._replace(subtitle=text)
    template = compile_preview({"preview.html.j2": page.replace("{{ 副标题 }}", "")})
    with pytest.raises(PreviewFault) as caught:
        template.render(named)
    assert caught.value.message == f"网页没有照申报表印出副标题:这里应当是「{'长' * 30}…」"
    assert caught.value.file == "preview.html.j2"
