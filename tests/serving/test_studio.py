"""A declaration that can be drawn is drawn; one that cannot keeps the last good page and says why."""

from pathlib import Path

import pytest

from generator.building.planning import Job
from generator.building.templates import Templates
from generator.serving.studio import Shown, Studio, Trouble
from tests.projects import BROKEN_YAML, EDITION, UNKNOWN_WORD, WRONG_SUM, Project, make_unreadable


def job(path: Path) -> Job:
    return Job(str(path), f"declarations/{path.parent.name}/{path.name}", path.parent.name, path.stem)


@pytest.fixture
def studio(project: Project) -> Studio:
    return Studio(project.root)


@pytest.fixture
def good(studio: Studio, office: Path) -> Shown:
    return studio.show(job(office), None)


def test_a_good_declaration_is_drawn_with_the_lines_of_its_cells(good: Shown, office: Path) -> None:
    assert good.department == "衡阳市人民政府办公室"
    assert good.troubles == ()
    number = office.read_text("utf-8").split("\n").index("部门名称: 衡阳市人民政府办公室") + 1
    assert f'<tr data-lines="{number} {number}">' in good.page


def test_only_the_lines_tell_it_from_the_page_that_is_built(
    good: Shown, project: Project, office: Path
) -> None:
    import re

    project.build()
    built = project.page().read_text("utf-8")
    served = re.sub(r' data-lines="[\d ]+"', "", good.page)
    assert "data-lines" not in built
    assert re.sub(r"上报文件:<a .*?</a>", "", built) == served


def test_an_error_of_a_rule_is_drawn_beside_its_cell(project: Project, studio: Studio, good: Shown) -> None:
    shown = studio.show(job(project.declare("office", WRONG_SUM)), good)
    assert shown.troubles == ()
    assert shown.tally.error
    assert "R201" in shown.page


@pytest.mark.parametrize(
    ("edit", "trouble"),
    [
        (
            BROKEN_YAML,
            Trouble(
                "Y112",
                "declarations/office/2022.yaml:4:3",
                "「年度:」的冒号后面缺一个空格",
                "    3 | 表式: hunan-department-2022\n    4 | 年度:2022\n      |     ^",
                "改成「年度: 2022」",
            ),
        ),
        (
            UNKNOWN_WORD,
            Trouble(
                "S202",
                "declarations/office/2022.yaml:5:1",
                "这里没有「部门名字」这个词",
                "    4 | 年度: 2022\n    5 | 部门名字: 衡阳市人民政府办公室\n      | ^^^^^^^^",
                "改成「部门名称」",
            ),
        ),
    ],
    ids=["YAML", "schema"],
)
def test_a_broken_file_keeps_the_last_good_page_and_says_what_to_type(
    project: Project, studio: Studio, good: Shown, edit: tuple[str, str], trouble: Trouble
) -> None:
    shown = studio.show(job(project.declare("office", edit)), good)
    assert shown.page == good.page
    assert trouble in shown.troubles
    assert shown.tally.error == len(shown.troubles)


def test_a_file_that_was_never_good_has_no_page(project: Project, studio: Studio) -> None:
    shown = studio.show(job(project.declare("office", BROKEN_YAML)), None)
    assert (shown.page, shown.department) == ("", "")
    assert [trouble.code for trouble in shown.troubles] == ["Y112"]


def test_a_file_that_cannot_be_read_is_said(
    studio: Studio, good: Shown, office: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_unreadable(monkeypatch, office)
    assert studio.show(job(office), good).troubles == (
        Trouble("", "declarations/office/2022.yaml", "读不了:没有权限", "", "请检查文件和权限"),
    )


def test_a_broken_edition_says_its_own_errors_too(project: Project, good: Shown, office: Path) -> None:
    settings = project.edition / "edition.yaml"
    settings.write_text(settings.read_text("utf-8").replace("标题:", "题目:", 1), "utf-8")
    shown = Studio(project.root).show(job(office), good)
    assert shown.page == good.page
    assert shown.troubles[0].code == "T100"
    assert shown.troubles[1].place.startswith(f"templates/{EDITION}/edition.yaml:")


def test_a_broken_template_says_its_own_line(project: Project, good: Shown, office: Path) -> None:
    page = project.edition / "preview.html.j2"
    page.write_text(page.read_text("utf-8") + "{% if %}\n", "utf-8")
    [trouble] = Studio(project.root).show(job(office), good).troubles
    assert trouble.code == "T202"
    assert trouble.place == f"templates/{EDITION}/preview.html.j2:{page.read_text('utf-8').count(chr(10))}:1"


def test_a_fault_of_our_own_is_said_to_be_ours(
    studio: Studio, good: Shown, office: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing(self: Templates, name: str) -> None:
        raise RuntimeError("gears")

    monkeypatch.setattr("generator.serving.studio.lines_of", failing)
    [trouble] = studio.show(job(office), good).troubles
    assert trouble.message == "程序内部出错,不是您的错。请把下面几行发给维护者"
    assert "Error" in trouble.frame
