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
    assert report(project) == WORD_FAULT + "没有 form.docx\n   建议:请维护表式的人把 Word 模板放进来\n"


def test_a_missing_page_is_said_of_the_edition(project):
    project.declare()
    (project.edition / "preview.html.j2").unlink()
    assert report(project) == PAGE_FAULT + "没有 preview.html.j2\n   建议:请维护表式的人修改这个模板\n"


@pytest.mark.parametrize(
    ("page", "fault"),
    [
        ("{% if %}", "模板 preview.html.j2 第1行写错了:"),
        ("{{ nothing.x }}", "模板 preview.html.j2 填不出来:没有「nothing」这个词"),
    ],
)
def test_a_page_that_cannot_be_read_or_filled_is_said_of_the_page(project, page, fault):
    project.declare()
    (project.edition / "preview.html.j2").write_text(page, "utf-8")
    assert report(project).startswith(PAGE_FAULT + fault)
