"""One declaration becomes files, or a sentence about why it does not."""

import hashlib
import re
import zipfile
from urllib.parse import unquote

import pytest
from lxml import etree

from generator import __version__
from generator.building.environment import environment_digest
from generator.building.exits import BUG, EDITION, ENVIRONMENT
from generator.building.planning import plan
from generator.building.workshop import Workshop, file_name
from generator.checking.rules import r101
from generator.writing.word import Difference
from tests.projects import NAME, make_unreadable

PROPERTIES = "{http://schemas.openxmlformats.org/officeDocument/2006/custom-properties}"


def faults(told):
    return {outcome.report for outcome in told.outcomes}


def test_the_word_file_says_what_it_was_made_from(project):
    path = project.declare("office")
    project.build()
    with zipfile.ZipFile(project.word()) as archive:
        custom = etree.fromstring(archive.read("docProps/custom.xml"))
        core = archive.read("docProps/core.xml").decode()
    assert {item.get("name"): "".join(item.itertext()) for item in custom} == {
        "表式": "hunan-department-2022",
        "部门目录": "office",
        "年度": "2022",
        "申报数据摘要": hashlib.sha256(path.read_bytes()).hexdigest(),
        "版本": __version__,
    }
    assert core.count("2022-01-01T00:00:00Z") == 2


def test_the_digest_of_the_data_is_the_same_with_windows_line_ends(project):
    path = project.declare("office")
    project.build()
    word = project.word().read_bytes()
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert project.build().counts == (1, 0, 0, 0)
    assert project.word().read_bytes() == word


def test_a_template_that_is_no_word_file_is_said_once_for_all(project):
    project.declare("a")
    project.declare("b")
    (project.edition / "form.docx").write_bytes(b"no zip")
    told = project.build()
    assert told.counts == (0, 0, 2, 0)
    assert told.built.code == EDITION
    assert len(faults(told)) == 1
    assert told.outcomes[0].report.startswith("templates/hunan-department-2022/form.docx:1:1  错误 T201\n")
    assert project.made("a") == project.made("b") == []


def test_a_word_file_that_reads_back_otherwise_is_never_written(project, monkeypatch):
    project.declare("a")
    difference = Difference("绩效指标第3行「指标值」", "90", "")
    monkeypatch.setattr("generator.building.workshop.prove", lambda *_: [difference])
    told = project.build()
    assert told.built.code == EDITION
    assert told.outcomes[0].report == (
        "templates/hunan-department-2022/form.docx:1:1  错误 T201\n"
        "      | 写出的 Word 读回来与申报表不一致:绩效指标第3行「指标值」应当是「90」,写出的却是「」\n"
        "   建议:请维护表式的人核对 form.docx 里的标签\n"
    )
    assert project.made("a") == []


def test_a_fault_of_the_preview_is_said_once_for_all(project):
    project.declare("a")
    project.declare("b")
    (project.edition / "preview.html.j2").write_text("{% if %}", "utf-8")
    told = project.build()
    assert told.counts == (0, 0, 2, 0)
    assert told.built.code == EDITION
    assert faults(told) == {
        "templates/hunan-department-2022/preview.html.j2:1:1  错误 T202\n"
        "      | preview.html.j2 写错了:标签里少了一个词\n"
        "   建议:请维护表式的人修改这个模板\n"
    }


def test_a_fault_of_the_edition_is_said_and_makes_nothing(project):
    project.declare("a")
    path = project.edition / "edition.yaml"
    path.write_text(path.read_text("utf-8").replace("金额单位: 万元", "金额单位: 万圆"), "utf-8")
    told = project.build()
    assert told.counts == (0, 0, 1, 0)
    assert told.built.code == EDITION
    assert "T100" in told.outcomes[0].report


def test_our_own_mistake_is_said_to_be_ours_and_the_others_are_built(project, monkeypatch):
    project.declare("a")
    project.declare("b", ("年度: 2022", "年度: 2022"))

    def broken(subject):
        if subject.declaration.folder == "a":
            raise ZeroDivisionError("a rule of ours")
        return iter(())

    monkeypatch.setattr(r101, "check", broken)
    told = project.build()
    assert told.counts == (1, 0, 0, 1)
    assert told.built.code == BUG
    report = told.outcomes[0].report
    assert "declarations/a/2022.yaml:程序内部出错,不是您的错。请把下面几行发给维护者:\n" in report
    assert report.endswith("ZeroDivisionError: a rule of ours\n")
    assert project.made("b") == [".docx", ".html"]


def test_an_edition_that_cannot_be_read_is_named_instead_of_the_declaration(project, monkeypatch):
    project.declare("a")
    make_unreadable(monkeypatch, project.edition / "edition.yaml")
    told = project.build()
    assert told.counts == (0, 0, 0, 1)
    assert told.built.code == ENVIRONMENT
    assert told.outcomes[0].report.endswith(
        "declarations/a/2022.yaml:没有生成,因为 templates/hunan-department-2022/edition.yaml 读写失败:没有权限"
    )


def test_making_the_row_of_a_declaration_gives_what_making_its_files_gave(project):
    project.declare()
    workshop = Workshop(project.root, project.out, environment_digest(project.root))
    (job,) = plan([project.root / "declarations"]).jobs
    outcome = workshop.make(job)
    assert workshop.row(job, [made.path for made in outcome.files]) == outcome.row
    assert outcome.row.word == f"office/2022/{NAME}.docx"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("市府办2022", "市府办2022"),
        ("../../etc/passwd", "_.._etc_passwd"),
        ('a<b>c:d"e/f\\g|h?i*j', "a_b_c_d_e_f_g_h_i_j"),
        ("一\n二\t三\x7f", "一_二_三_"),
        (" . 名 . ", "名"),
        ("...", ""),
        ("", ""),
        (" \u3000", ""),
        ("一\ud800二", "一_二"),
        ("长" * 66, "长" * 66),
        ("长" * 120 + "2022年度申报表", "长" * 40 + "…" + "长" * 19 + "2022年度申报表"),
        ("𠮷" * 80, "𠮷" * 30 + "…" + "𠮷" * 19),
        ("甲" + "a" * 300 + "乙", "甲" + "a" * 117 + "…" + "a" * 74 + "乙"),
    ],
)
def test_a_printed_name_becomes_a_name_that_every_system_takes(text, name):
    assert file_name(text) == name
    assert len(f"{name}.docx".encode()) <= 255


def with_filename(project, text):
    path = project.edition / "edition.yaml"
    edition = path.read_text("utf-8").split("\n")
    lines = [f"文件名: {text}" if line.startswith("文件名:") else line for line in edition]
    path.write_text("\n".join(lines), "utf-8")


@pytest.mark.parametrize("blank", ['""', '"  "', "{% if 年度 == 2000 %}甲{% endif %}"])
def test_a_blank_name_becomes_department_and_year(project, blank):
    with_filename(project, f"'{blank}'" if "{" in blank else blank)
    project.declare("office")
    assert project.build().counts == (1, 0, 0, 0)
    assert project.word(name="office-2022").exists()


def test_the_page_links_to_the_word_file_that_is_there(project):
    project.declare("office", ("衡阳市人民政府办公室", '"../../../evil/A:B局"'))
    assert project.build().counts == (1, 0, 0, 0)
    (page,) = (project.out / "office" / "2022").glob("*.html")
    (link,) = re.findall(r'href="([^"#]*docx)"', page.read_text("utf-8"))
    assert unquote(link) == "_.._.._evil_A_B局2022年度整体绩效目标申报表.docx"
    assert (page.parent / unquote(link)).exists()
