"""`jixiao check` as a clerk, a script and a merge request see it."""

import json
import os
import shutil
import subprocess
import sys

import pytest

from tests.projects import BROKEN_YAML, ROOT, WRONG_SUM, make_unreadable

NOTE = ("年度: 2022\n", "年度: 2022\n豁免: {R113: 就用省表}\n")
SUMMARY = "共 1 份申报表:0 个错误,6 个警告,5 个提示。\n"


def test_each_finding_is_a_block_and_the_last_line_counts(project, jixiao):
    project.declare()
    code, out, err = jixiao("check")
    assert (code, err) == (0, "")
    assert out.startswith(
        "declarations/office/2022.yaml:5:7  提示 R113  部门名称\n"
        "    4 | 年度: 2022\n"
        "    5 | 部门名称: 衡阳市人民政府办公室\n"
        "      |           ^^^^^^^^^^^^^^^^^^^^ 表名是「省级部门(单位)整体绩效目标申报表」,"
        "申报单位「衡阳市人民政府办公室」像是市级单位\n"
        "   建议:本级财政部门就用这张表的,不用改;另有本级表式的,改「表式:」\n"
        "\n"
        "declarations/office/2022.yaml:30:3  提示 R501  绩效指标\n"
    )
    assert out.endswith("\n\n" + SUMMARY)
    assert out.count("\n\n") == 11


@pytest.mark.parametrize(("level", "code"), [("error", 0), ("warning", 1), ("note", 1)])
def test_the_level_that_fails_may_be_chosen(project, jixiao, level, code):
    project.declare()
    assert jixiao("check", "--fail-on", level).code == code
    assert jixiao("check", "--fail-on", level, "--format", "json").code == code


def test_an_error_fails(project, jixiao):
    project.declare("office", WRONG_SUM)
    code, out, _ = jixiao("check")
    assert code == 1
    assert out.endswith("共 1 份申报表:1 个错误,6 个警告,5 个提示。\n")


def test_waived_places_are_counted(project, jixiao):
    project.declare("office", NOTE)
    assert jixiao("check").out.endswith("共 1 份申报表:0 个错误,6 个警告,4 个提示,豁免 1 项。\n")
    assert json.loads(jixiao("check", "--format", "json").out)["summary"] == {
        "error": 0,
        "warning": 6,
        "note": 4,
        "waived": 1,
    }


def test_json_holds_all_in_the_order_of_the_files(project, jixiao):
    project.declare("b", BROKEN_YAML)
    project.declare("a")
    code, out, err = jixiao("check", "--format", "json")
    found = json.loads(out)["diagnostics"]
    assert (code, err) == (1, "")
    assert [item["file"] for item in found] == ["declarations/a/2022.yaml"] * 11 + [
        "declarations/b/2022.yaml"
    ]
    assert found[0]["code"] == "R113"


def test_github_gets_a_command_a_finding(project, jixiao):
    project.declare()
    out = jixiao("check", "--format", "github").out.splitlines()
    assert len(out) == 11
    assert out[0].startswith(
        "::notice file=declarations/office/2022.yaml,line=5,endLine=5,col=7,endColumn=17,title=提示 R113::表名是"
    )


def test_gitlab_gets_a_report(project, jixiao):
    project.declare()
    issues = json.loads(jixiao("check", "--format", "gitlab").out)
    assert len(issues) == len({issue["fingerprint"] for issue in issues}) == 11
    assert issues[0]["location"] == {"path": "declarations/office/2022.yaml", "lines": {"begin": 5, "end": 5}}


@pytest.mark.parametrize("shape", ["json", "gitlab"])
def test_formats_for_programs_are_right_also_when_nothing_was_found(project, jixiao, monkeypatch, shape):
    make_unreadable(monkeypatch, project.declare("office"))
    code, out, _ = jixiao("check", "--format", shape)
    assert code == 3
    assert json.loads(out) in (
        [],
        {"diagnostics": [], "summary": {"error": 0, "warning": 0, "note": 0, "waived": 0}},
    )


def test_a_file_that_cannot_be_read_is_said_and_the_others_are_checked(project, jixiao, monkeypatch):
    project.declare("b")
    make_unreadable(monkeypatch, project.declare("a"))
    code, out, err = jixiao("check")
    assert (code, err) == (3, "declarations/a/2022.yaml:读不了:没有权限\n")
    assert out.endswith(
        "共 2 份申报表:0 个错误,6 个警告,5 个提示。其中 1 份没有检查(读不了,上面写了原因)。\n"
    )


def test_several_paths_are_checked(project, jixiao):
    for folder in "abc":
        project.declare(folder)
    out = jixiao("check", "declarations/c", "declarations/a/2022.yaml").out
    assert out.endswith("共 2 份申报表:0 个错误,12 个警告,10 个提示。\n")
    assert "declarations/b" not in out


def test_a_folder_outside_is_checked_against_the_root_that_is_named(project, jixiao, tmp_path, monkeypatch):
    elsewhere = tmp_path / "elsewhere"
    (elsewhere / "office").mkdir(parents=True)
    shutil.copy(project.declare(), elsewhere / "office")
    monkeypatch.chdir(elsewhere)
    assert jixiao("check", "office", "--root", project.root).out.endswith(SUMMARY)
    assert jixiao("check", "office") == (
        2,
        "",
        "用法有误:找不到 templates 文件夹;请在项目文件夹里运行,或用 --root 指明\n",
    )


def test_the_root_is_found_from_the_path(project, jixiao, tmp_path, monkeypatch):
    path = project.declare()
    monkeypatch.chdir(tmp_path)
    code, out, _ = jixiao("check", path)
    assert code == 0
    assert out.startswith("project/declarations/office/2022.yaml:5:7  提示 R113")


def test_a_fault_of_the_edition_is_said_once_at_its_place_and_has_code_4(project, jixiao):
    project.declare("a")
    project.declare("b")
    path = project.edition / "edition.yaml"
    path.write_text(path.read_text("utf-8").replace("金额单位: 万元", "金额单位: 万圆"), "utf-8")
    code, out, _ = jixiao("check")
    assert code == 4
    assert out.count("错误 T100") == 2
    assert out.count("templates/hunan-department-2022/edition.yaml:7:7  错误 T1") == 1
    assert "「万圆」不在可选值之中:元 万元" in out


def test_colour_is_for_terminals(project, jixiao, monkeypatch):
    project.declare()
    assert "\x1b" not in jixiao("check").out
    monkeypatch.setattr("generator.cli.checking.colored", lambda _: True)
    assert "\x1b[1;36m提示 R113\x1b[0m" in jixiao("check").out


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["x.yaml"], "找不到 x.yaml;请检查路径,例如 declarations/hengyang-government-office/2022.yaml"),
        (["schema"], "schema 里没有申报表(*.yaml)"),
        (["--root", "schema"], "--root schema 里没有 templates 文件夹;请指到放着 templates/ 的项目文件夹"),
    ],
)
def test_what_cannot_be_meant_is_a_usage_error(project, jixiao, words, sentence):
    project.declare()
    assert jixiao("check", *words) == (2, "", f"用法有误:{sentence}\n")


def test_a_wrong_ending_is_said_and_the_others_are_checked(project, jixiao):
    project.declare("a")
    (project.root / "declarations" / "a" / "2023.yml").touch()
    code, out, err = jixiao("check")
    assert (code, err) == (2, "declarations/a/2023.yml 没有处理;请把它的扩展名改成小写的 .yaml\n")
    assert out.endswith("共 1 份申报表:0 个错误,6 个警告,5 个提示。\n")


def test_what_a_program_reads_is_utf8_whatever_the_terminal_speaks(project, jixiao):
    project.declare("a")
    words = ("-m", "generator", "check", "--format", "json")
    made = subprocess.run(
        [sys.executable, *words],
        cwd=project.root,
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "gbk"},
        capture_output=True,
        check=False,
    )
    assert json.loads(made.stdout.decode("utf-8"))["summary"]["warning"] == 6


def test_nothing_is_written_by_checking(project, jixiao):
    project.declare()
    before = sorted(project.root.rglob("*"))
    jixiao("check")
    assert sorted(project.root.rglob("*")) == before
