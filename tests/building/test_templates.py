"""Templates are compiled once in a process, and a Word template once for as long as nothing changes."""

import pytest

from generator.building import exits, templates
from generator.building.templates import Templates
from tests.projects import EDITION


def compilations(monkeypatch) -> list[int]:
    """Count what is compiled from here on."""
    counted: list[int] = []
    compile_template = templates.compile_template

    def counting(content):
        counted.append(len(content))
        return compile_template(content)

    monkeypatch.setattr(templates, "compile_template", counting)
    return counted


def test_each_editions_template_is_compiled_once_in_a_process(project):
    opened = Templates(project.root, "environment")
    assert opened.word(EDITION) is opened.word(EDITION)
    assert opened.preview(EDITION) is opened.preview(EDITION)


def test_a_compiled_word_template_is_kept_on_disk(project, monkeypatch):
    counted = compilations(monkeypatch)
    for _ in range(3):
        Templates(project.root, "environment").word(EDITION)
    assert len(counted) == 1
    Templates(project.root, "a newer environment").word(EDITION)
    assert len(counted) == 2


def test_what_was_kept_writes_the_same_bytes(project):
    project.declare()
    project.build()
    first = project.word().read_bytes()
    project.word().unlink()
    project.build()
    assert project.word().read_bytes() == first


def test_a_kept_template_that_was_damaged_is_compiled_again(project, monkeypatch):
    counted = compilations(monkeypatch)
    Templates(project.root, "environment").word(EDITION)
    (kept,) = (project.root / ".jixiao-cache").glob("*.template")
    for damage in (b"", b"damaged", kept.read_bytes()[:100]):
        kept.write_bytes(damage)
        Templates(project.root, "environment").word(EDITION)
    assert len(counted) == 4


def test_where_nothing_can_be_kept_it_is_compiled_each_time(project, monkeypatch):
    (project.root / ".jixiao-cache").write_text("a file where the folder would be")
    counted = compilations(monkeypatch)
    for _ in range(2):
        Templates(project.root, "environment").word(EDITION)
    assert len(counted) == 2


WORD_FAULT = "templates/hunan-department-2022/form.docx:1:1  错误 T201\n      | "
PAGE_FAULT = "templates/hunan-department-2022/preview.html.j2:1:1  错误 T202\n      | "


def report(project):
    told = project.build()
    assert (told.counts, told.built.code) == ((0, 0, 1, 0), exits.EDITION)
    assert project.made() == []
    return told.outcomes[0].report


def test_a_missing_word_template_is_said_of_the_edition(project):
    project.declare()
    (project.edition / "form.docx").unlink()
    assert (
        report(project) == WORD_FAULT + "缺少 form.docx\n   建议:请维护表式的人把 Word 模板放进这个文件夹\n"
    )


def test_a_missing_page_is_said_of_the_edition(project):
    project.declare()
    (project.edition / "preview.html.j2").unlink()
    assert (
        report(project)
        == PAGE_FAULT + "缺少 preview.html.j2\n   建议:请维护表式的人把网页模板放进这个文件夹\n"
    )


CHANGE = "   建议:请维护表式的人修改这个模板\n"
DRAW = "   建议:请维护表式的人照原样画出每一格:<td>{{ text }}</td>,字的前后不加别的\n"


@pytest.mark.parametrize(
    ("page", "line", "said"),
    [
        ("{% if %}", 1, "写错了:标签里少了一个词\n" + CHANGE),
        ("一\n{% 甲 %}", 2, "写错了:没有「甲」这种标签\n" + CHANGE),
        ("一\n\n{{ 甲.乙 }}", 3, "填不出来:没有「甲」这个词\n" + CHANGE),
        ("{{ 年度 + '年' }}", 1, "填不出来:有的词没有填,或者不是数,不能这样运算\n" + CHANGE),
    ],
)
def test_a_page_that_cannot_be_read_or_filled_is_said_at_its_line(project, page, line, said):
    project.declare()
    (project.edition / "preview.html.j2").write_text(page, "utf-8")
    assert report(project) == PAGE_FAULT.replace(":1:1", f":{line}:1") + "preview.html.j2 " + said


def test_a_fault_in_what_a_page_includes_is_said_there(project):
    project.declare()
    page = project.edition / "preview.html.j2"
    page.write_text(
        page.read_text("utf-8").replace('{% include "sign_off.j2" %}', '{% include "own.j2" %}'), "utf-8"
    )
    (project.edition / "own.j2").write_text("一\n{{ 甲 }}\n", "utf-8")
    said = "own.j2 填不出来:没有「甲」这个词\n" + CHANGE
    assert report(project) == PAGE_FAULT.replace("preview.html.j2:1", "own.j2:2") + said


def test_a_fault_in_a_shared_page_is_said_where_the_edition_includes_it(project):
    project.declare()
    page = project.edition / "preview.html.j2"
    text = page.read_text("utf-8").replace(
        "{% for caption, rows in 上部 %}", "{% for caption, lines in 上部 %}"
    )
    page.write_text(text, "utf-8")
    line = text[: text.index('{% include "rows.j2" %}')].count("\n") + 1
    said = "preview.html.j2 填不出来:没有「rows」这个词\n" + CHANGE
    assert report(project) == PAGE_FAULT.replace(":1:1", f":{line}:1") + said


def test_a_page_that_is_not_utf_8_is_said_at_the_line(project):
    project.declare()
    (project.edition / "preview.html.j2").write_bytes("{# a #}\n{# 中 #}".encode("gbk"))
    said = "preview.html.j2 不是 UTF-8 编码\n   建议:请维护表式的人用编辑器另存为 UTF-8\n"
    assert report(project) == PAGE_FAULT.replace(":1:1", ":2:1") + said


@pytest.mark.parametrize("page", ["", "hello", '{% extends "page.j2" %}'])
def test_a_page_that_does_not_show_the_form_is_refused(project, page):
    project.declare()
    (project.edition / "preview.html.j2").write_text(page, "utf-8")
    said = "网页没有照申报表印出部门名称:这里应当是「部门(单位)名称」\n" + DRAW
    assert report(project) == PAGE_FAULT + said
