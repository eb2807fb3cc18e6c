"""One department's files of a review: which are made, what is in them, and that nothing stops the others."""

import json
import zipfile
from pathlib import Path

import pytest

from generator.building.comparing.sides import Sides
from generator.building.exits import BUG, DONE, EDITION, ENVIRONMENT, FINDINGS
from generator.building.outcome import TEMPORARY
from generator.building.reviewing.workshop import Reviewed, ReviewWorkshop
from generator.review.significance import c101
from generator.writing.word import read_back
from tests.building.years import NEW, NEXT_YEAR, OLD, side
from tests.projects import BROKEN_YAML, ROOT, WRONG_SUM, Project, edited
from tests.projects import EDITION as FORM

LATER = ("年度: 2023", "年度: 2024")
TITLE = "office/2023/衡阳市人民政府办公室2023年度绩效目标"
BOTH = Sides("office", side(OLD, "2022"), side(NEW, "2023"))


@pytest.fixture
def workshop(project: Project) -> ReviewWorkshop:
    return ReviewWorkshop(project.root, project.out / "review", "environment")


def contents(reviewed: Reviewed) -> dict[str, bytes]:
    return {made.path: Path(made.temporary).read_bytes() for made in reviewed.files}


def test_a_report_a_redline_the_data_and_a_list_of_questions_are_made(workshop):
    reviewed = workshop.make(BOTH)
    row = reviewed.row
    assert [row.page, row.redline, row.issues, row.data] == [
        f"{TITLE}变动报告.html",
        f"{TITLE}修订对照.docx",
        f"{TITLE}审核问题清单.docx",
        f"{TITLE}变动.json",
    ]
    assert {made.path for made in reviewed.files} == {row.page, row.redline, row.issues, row.data}
    assert (reviewed.key, reviewed.shown, reviewed.code) == (
        "office/2023",
        "declarations/office/2023.yaml",
        DONE,
    )
    assert (row.asking, row.unanswered, row.compared) == (4, 4, True)


def test_every_file_is_about_this_department_and_what_changed(workshop):
    reviewed = workshop.make(BOTH)
    files = contents(reviewed)
    data = json.loads(files[reviewed.row.data])
    assert data["comparisons"][0]["unanswered"] == 4
    page = files[reviewed.row.page].decode()
    assert "加大督查督办力度" in page
    listed = str(read_back(files[reviewed.row.issues]))
    assert "C102 指标的要求降低了要说明(未说明)" in listed
    with zipfile.ZipFile(
        Path(next(m.temporary for m in reviewed.files if m.path == reviewed.row.redline))
    ) as word:
        document = word.read("word/document.xml").decode()
        custom = word.read("docProps/custom.xml").decode()
    assert 'w:author="绩效申报" w:date="2023-01-01T00:00:00Z"' in document
    assert FORM in custom


def test_the_report_shows_an_indicator_over_all_years_that_are_there(workshop, project):
    sides = Sides("office", side(edited(OLD, *NEXT_YEAR), "2023"), side(edited(NEW, LATER), "2024"))
    assert ">2022</text>" not in report(workshop.make(sides))
    project.declare("office")
    assert ">2022</text>" in report(workshop.make(sides))


def report(reviewed: Reviewed) -> str:
    return contents(reviewed)[reviewed.row.page].decode()


def test_files_wait_under_temporary_names_each_of_its_own(workshop):
    names = [Path(made.temporary).name for made in workshop.make(BOTH).files]
    assert len(set(names)) == 4
    assert all(name.startswith(TEMPORARY) for name in names)


def test_the_same_two_years_give_the_same_bytes(workshop):
    assert contents(workshop.make(BOTH)) == contents(workshop.make(BOTH))


def test_a_year_alone_still_gets_its_list_of_questions(workshop):
    reviewed = workshop.make(Sides("office", None, side(NEW, "2023")))
    assert [made.path for made in reviewed.files] == [f"{TITLE}审核问题清单.docx"]
    assert reviewed.row.obstacle == "只有 2023 年度的申报表"
    assert reviewed.code == DONE


def test_a_declaration_that_is_gone_has_a_line_and_no_files(workshop):
    reviewed = workshop.make(Sides("office", side(OLD, "2022"), None))
    assert (reviewed.key, reviewed.files, reviewed.code) == ("office/2022", (), DONE)
    assert reviewed.row.obstacle == "2022 年度的申报表已删去"


def test_an_old_year_that_cannot_be_read_is_a_finding_and_the_new_one_is_listed(workshop):
    reviewed = workshop.make(Sides("office", side(edited(OLD, BROKEN_YAML), "2022"), side(NEW, "2023")))
    assert [made.path for made in reviewed.files] == [f"{TITLE}审核问题清单.docx"]
    assert reviewed.row.obstacle.startswith("declarations/office/2022.yaml 第 4 行:")
    assert reviewed.code == FINDINGS


def test_an_error_of_a_rule_keeps_no_file_back_but_has_its_code(workshop):
    reviewed = workshop.make(
        Sides("office", side(OLD, "2022"), side(edited(OLD, *NEXT_YEAR, WRONG_SUM), "2023"))
    )
    assert (len(reviewed.files), reviewed.row.tally.error, reviewed.code) == (4, 1, FINDINGS)


@pytest.mark.parametrize("folder", ["../up", "部门", "con"])
def test_a_folder_whose_name_cannot_be_a_path_gets_no_files(workshop, folder):
    sides = Sides(folder, None, side(NEW, "2023")._replace(folder=folder))
    assert workshop.make(sides).files == ()


@pytest.mark.parametrize("name", ["甲/乙:丙", "很长的单位名称" * 30])
def test_names_of_files_are_taken_by_every_system_and_differ(workshop, name):
    new = edited(NEW, ("部门名称: 衡阳市人民政府办公室", f'部门名称: "{name}"'))
    paths = [made.path for made in workshop.make(Sides("office", side(OLD, "2022"), side(new, "2023"))).files]
    assert len(set(paths)) == 4
    for path in paths:
        assert path.count("/") == 2
        assert ":" not in path
        assert len(path.rpartition("/")[2].encode()) < 255


def test_a_broken_template_costs_the_redline_only(workshop, project):
    (project.edition / "form.docx").write_bytes(b"no zip")
    reviewed = workshop.make(BOTH)
    assert reviewed.row.redline == ""
    assert [made.path for made in reviewed.files] == [
        f"{TITLE}审核问题清单.docx",
        f"{TITLE}变动.json",
        f"{TITLE}变动报告.html",
    ]
    assert reviewed.code == EDITION
    assert reviewed.report == (
        "declarations/office/2023.yaml:没有修订对照,因为 templates/hunan-department-2022/form.docx 有误:"
        "form.docx 不是 Word 文档;用 Word 另存为「Word 文档(*.docx)」"
    )


def test_two_editions_whose_forms_differ_cost_the_redline_and_blame_no_template(workshop):
    central = (ROOT / "declarations" / "example-central-department" / "2023.yaml").read_text("utf-8")
    reviewed = workshop.make(Sides("office", side(OLD, "2022"), side(central, "2023")))
    assert (reviewed.row.redline, reviewed.row.compared, len(reviewed.files)) == ("", True, 3)
    assert reviewed.code == DONE
    assert reviewed.report == (
        "declarations/office/2023.yaml:没有修订对照:两年的表式不同(hunan-department-2022、central-department-2015),"
        "上年的内容放不进本年的表;请看网页报告"
    )


def test_our_own_mistake_is_said_to_be_ours(workshop, monkeypatch):
    def broken(changes):
        raise ZeroDivisionError("ours")

    monkeypatch.setattr(c101, "judge", broken)
    reviewed = workshop.make(BOTH)
    assert (reviewed.code, reviewed.failed, reviewed.files) == (BUG, True, ())
    assert reviewed.report.startswith("declarations/office/2023.yaml:程序内部出错,不是您的错。")
    assert reviewed.report.endswith("ZeroDivisionError: ours\n")
    assert (
        reviewed.row.obstacle
        == "declarations/office/2023.yaml:程序内部出错,不是您的错。请把下面几行发给维护者:"
    )


def test_a_disk_that_cannot_be_written_is_the_machines_fault(workshop, monkeypatch):
    def full(*_):
        raise OSError(28, "No space left on device", "x")

    monkeypatch.setattr("generator.building.reviewing.workshop.stored", full)
    reviewed = workshop.make(BOTH)
    assert (reviewed.code, reviewed.failed) == (ENVIRONMENT, True)
    assert reviewed.report == "declarations/office/2023.yaml:x 读写失败:磁盘满了"
