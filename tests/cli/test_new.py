"""`jixiao new`: a skeleton, or last year's file rolled forward; what cannot be is said before anything is written."""

import re
import shutil

import pytest

from tests.projects import BROKEN_YAML, EDITION, ROOT, UNKNOWN_WORD, WRONG_SUM, contents

CENTRAL = "central-department-2015"


@pytest.fixture
def alone(project):
    """The project with one edition only."""
    shutil.rmtree(project.root / "templates" / CENTRAL)
    return project


def text(project, year, folder="office"):
    return (project.root / "declarations" / folder / f"{year}.yaml").read_text("utf-8")


def test_a_skeleton_is_written_and_the_next_step_is_said(jixiao, alone):
    assert jixiao("new", "office", "2024", "--name", "甲局") == (
        0,
        "写好 declarations/office/2024.yaml(还有 6 处要填写或核实)\n"
        "逐处改好;看还剩哪些,运行:jixiao check declarations/office/2024.yaml\n",
        "",
    )
    assert "部门名称: 甲局\n" in text(alone, 2024)
    code, out, _ = jixiao("check", "declarations/office/2024.yaml")
    assert (code, out.splitlines()[-1]) == (1, "共 1 份申报表:6 个错误,0 个警告,0 个提示。")


def test_of_several_editions_one_must_be_named(jixiao, project):
    code, out, err = jixiao("new", "office", "2024")
    assert (code, out) == (2, "")
    assert err == f"用法有误:2024 年可用的表式不止一个,请用 --edition 写明:{CENTRAL}、{EDITION}\n"
    assert jixiao("new", "office", "2024", "--edition", CENTRAL).code == 0
    assert f"表式: {CENTRAL}\n" in text(project, 2024)


def test_the_only_edition_of_a_year_need_not_be_named(jixiao, project):
    assert jixiao("new", "office", "2020").code == 0
    assert f"表式: {CENTRAL}\n" in text(project, 2020)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["2024", "--edition", "nowhere"], f"没有「nowhere」这个表式;templates/ 里有:{EDITION}"),
        (["2021", "--edition", EDITION], f"表式 {EDITION} 不适用于 2021 年;现有的表式:{EDITION}(2022 年起)"),
        (["2021"], f"没有适用于 2021 年的表式;现有的表式:{EDITION}(2022 年起)"),
        (["2101"], f"没有适用于 2101 年的表式;现有的表式:{EDITION}(2022 年起)"),
        (["22"], "「22」不是年度;年度写四位数,如 2023"),
        (["2024年"], "「2024年」不是年度;年度写四位数,如 2023"),
        (["../x"], "「../x」不是年度;年度写四位数,如 2023"),
        (["2023", "--from", "22"], "「22」不是年度;年度写四位数,如 2023"),
        (["2024", "--from", "2022"], "--from 写上一年度,即 2023;「上年目标值」要取自上一年的申报表"),
        (["2024", "--from", "2023"], "没有 declarations/office/2023.yaml;不从上年转来,就不写 --from"),
        (
            ["2023", "--from", "2022", "--name", "甲"],
            "--from 沿用上年的表式和部门名称,不和 --edition、--name 一起写",
        ),
        (["2022"], "declarations/office/2022.yaml 已经有了,没有动它;确实要重写,加上 --force"),
    ],
)
def test_what_cannot_be_is_said_and_nothing_is_written(jixiao, alone, words, said):
    alone.declare()
    before = contents(alone.root)
    assert jixiao("new", "office", *words) == (2, "", f"用法有误:{said}\n")
    assert contents(alone.root) == before


@pytest.mark.parametrize("folder", ["../office", "a/b", "办公室", "", ".", "con", "a b", "-x.", "/etc"])
def test_a_folder_has_the_name_that_check_asks_for(jixiao, alone, folder):
    before = contents(alone.root)
    code, out, err = jixiao("new", "--", folder, "2024")
    assert (code, out) == (2, "")
    assert f"部门文件夹「{folder}」会成为输出路径,只能用英文字母、数字和 . _ -" in err
    assert contents(alone.root) == before
    assert not (alone.root / "office").exists()


def test_a_folder_that_differs_in_case_only_is_refused(jixiao, alone):
    alone.declare()
    assert (
        jixiao("new", "Office", "2024").err == "用法有误:已有部门文件夹 office,只有大小写不同;请写 office\n"
    )


def test_an_existing_file_is_written_anew_only_by_force(jixiao, alone):
    alone.declare()
    assert jixiao("new", "office", "2022", "--force").code == 0
    assert '部门名称: ""\n' in text(alone, 2022)


def test_last_year_is_rolled_forward(jixiao, project):
    project.declare()
    code, out, err = jixiao("new", "office", "2023", "--from", "2022")
    assert (code, err) == (0, "")
    assert out.startswith("写好 declarations/office/2023.yaml(由 2022 年的转来,还有 23 处要填写或核实)\n")
    code, out, _ = jixiao("check", "declarations/office/2023.yaml")
    assert set(re.findall(r"错误 ([A-Z]\d+)", out)) == {"R101"}
    assert out.splitlines()[-1].startswith("共 1 份申报表:23 个错误,")
    assert "编号: ZB10\n" in text(project, 2023)


def test_codes_of_all_the_departments_files_are_spared(jixiao, project):
    project.declare()
    other = project.root / "declarations" / "office" / "2019.yaml"
    other.write_text("坏的: [ # ZB41\n", "utf-8")
    assert jixiao("new", "office", "2023", "--from", "2022").code == 0
    assert "编号: ZB42\n" in text(project, 2023)
    assert "编号: ZB01\n" not in text(project, 2023)


def test_rolling_again_by_force_gives_fresh_codes(jixiao, project):
    project.declare()
    jixiao("new", "office", "2023", "--from", "2022")
    assert jixiao("new", "office", "2023", "--from", "2022", "--force").code == 0
    assert "编号: ZB11\n" in text(project, 2023)


@pytest.mark.parametrize("edit", [BROKEN_YAML, UNKNOWN_WORD])
def test_a_last_year_that_cannot_be_read_is_to_be_mended_first(jixiao, project, edit):
    project.declare("office", edit)
    code, out, err = jixiao("new", "office", "2023", "--from", "2022")
    assert (code, out) == (1, "")
    assert err.startswith("declarations/office/2022.yaml:")
    assert err.endswith("\ndeclarations/office/2022.yaml 有错误,请先改好,再运行一次;没有写任何文件。\n")
    assert not (project.root / "declarations" / "office" / "2023.yaml").exists()


def test_errors_of_rules_come_along_to_be_mended_in_the_new_year(jixiao, project):
    project.declare("office", WRONG_SUM)
    assert "还有 24 处要填写或核实" in jixiao("new", "office", "2023", "--from", "2022").out


def test_an_edition_that_ends_is_not_rolled_beyond_its_years(jixiao, alone):
    alone.declare()
    file = alone.edition / "edition.yaml"
    file.write_text(file.read_text("utf-8").replace("{自: 2022}", "{自: 2022, 至: 2022}"), "utf-8")
    assert jixiao("new", "office", "2023", "--from", "2022") == (
        2,
        "",
        f"用法有误:declarations/office/2022.yaml 用的表式 {EDITION} 不适用于 2023 年;现有的表式:{EDITION}(2022 年至 2022 年)"
        ";请不写 --from,用 --edition 新建一份,再抄入要沿用的内容\n",
    )


def test_an_edition_with_errors_begins_nothing(jixiao, alone):
    file = alone.edition / "edition.yaml"
    file.write_text(file.read_text("utf-8").replace("金额单位: 万元\n", ""), "utf-8")
    code, out, err = jixiao("new", "office", "2024")
    assert (code, out) == (4, "")
    assert err.startswith(f"templates/{EDITION}/edition.yaml:")
    assert err.endswith(f"\ntemplates/{EDITION} 有错误,请先改好,再运行一次;没有写任何文件。\n")
    assert not (alone.root / "declarations" / "office").exists()


def test_the_project_may_lie_elsewhere(jixiao, alone, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert jixiao("new", "office", "2024").code == 2
    assert jixiao("new", "office", "2024", "--root", "project").code == 0
    assert text(alone, 2024).startswith("# yaml-language-server: $schema=../../schema/")
    assert (ROOT / "schema" / f"{EDITION}.schema.json").is_file()
