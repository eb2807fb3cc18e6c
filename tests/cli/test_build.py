"""`jixiao build` as a clerk sees it: whole texts and exit codes."""

import os
import shutil

import pytest

from generator.building.lock import Lock
from generator.checking.rules import r101
from tests.projects import BROKEN_YAML, NAME, WRONG_SUM, contents, make_unreadable

RENAMED = ("部门名称: 衡阳市", "部门名称: 雁城")
OVERVIEW = "汇总:output/index.html、output/汇总.csv\n"
SUM_FAULT = """\
declarations/office/2022.yaml:21:11  错误 R201  预算情况 › 部门预算总额
   20 | 预算情况:  # 万元
   21 |   部门预算总额: 2677.7
      |                 ^^^^^^ 部门预算总额 2677.7 ≠ 财政性资金 2677.7 + 其他资金 1000 = 3677.7(差 1000 万元)
   另有 2 处:第 23 行 资金来源、第 24 行 资金来源
   建议:核对四个数;若各项无误,写「部门预算总额: 3677.7」

"""


def test_what_was_made_is_named_with_its_path(project, jixiao):
    project.declare()
    assert jixiao("build") == (
        0,
        "生成 declarations/office/2022.yaml(6 个警告,5 个提示)\n"
        "共生成 1 份,未变 0 份,有误 0 份。\n"
        f"  output/office/2022/{NAME}.docx\n" + OVERVIEW,
        "",
    )


def test_the_second_time_nothing_changed(project, jixiao):
    project.declare()
    jixiao("build")
    assert jixiao("build") == (0, "共生成 0 份,未变 1 份,有误 0 份。\n" + OVERVIEW, "")


def test_an_error_is_shown_with_its_lines_and_the_code_is_1(project, jixiao):
    project.declare("office", WRONG_SUM)
    code, out, err = jixiao("build")
    assert (code, out) == (1, "共生成 0 份,未变 0 份,有误 1 份。\n" + OVERVIEW)
    assert err.startswith(SUM_FAULT.rpartition("   建议")[0])


def test_the_others_are_made_and_the_highest_code_wins(project, jixiao, monkeypatch):
    project.declare("a", BROKEN_YAML)
    project.declare("b")
    make_unreadable(monkeypatch, project.declare("c"))
    code, out, err = jixiao("build")
    assert code == 3
    assert "declarations/a/2022.yaml:4:3  错误 Y112" in err
    assert err.endswith("declarations/c/2022.yaml:读写失败:没有权限\n")
    assert out == (
        "生成 declarations/b/2022.yaml(6 个警告,5 个提示)\n"
        "共生成 1 份,未变 0 份,有误 1 份,失败 1 份。\n"
        f"  output/b/2022/{NAME}.docx\n" + OVERVIEW
    )


def test_our_own_mistake_has_code_70_and_stops_nobody_else(project, jixiao, monkeypatch):
    project.declare("a", BROKEN_YAML)
    project.declare("b")

    def broken(subject):
        raise ZeroDivisionError("ours")

    monkeypatch.setattr(r101, "check", broken)
    code, out, err = jixiao("build")
    assert code == 70
    assert out == "共生成 0 份,未变 0 份,有误 1 份,失败 1 份。\n" + OVERVIEW
    assert "declarations/b/2022.yaml:程序内部出错,不是您的错。请把下面几行发给维护者:\n" in err
    assert err.endswith("ZeroDivisionError: ours\n\n")


def test_a_fault_of_the_template_has_code_4_and_is_said_once(project, jixiao):
    for folder in ("a", "b", "c"):
        project.declare(folder)
    (project.edition / "form.docx").write_bytes(b"no zip")
    code, out, err = jixiao("build")
    assert (code, out) == (4, "共生成 0 份,未变 0 份,有误 3 份。\n" + OVERVIEW)
    assert err.count("错误 T201") == 1
    assert err.startswith("templates/hunan-department-2022/form.docx:1:1  错误 T201\n")


def test_another_build_in_the_same_folder_is_waited_for_by_the_person(project, jixiao):
    project.declare()
    with Lock(project.out):
        assert jixiao("build") == (3, "", "另一个生成正在写 output;请等它结束再试。\n")
    assert jixiao("build").code == 0


def test_an_output_folder_that_cannot_be_made_is_the_machines_fault(project, jixiao):
    project.declare()
    (project.root / "file").touch()
    code, out, err = jixiao("build", "--out", "file/folder")
    assert (code, out) == (3, "")
    path = project.root / "file" / "folder"
    assert err == f"环境有误:{path} 路径中间有一段不是文件夹。请检查文件夹是否存在、能否读写。\n"


def test_a_word_file_edited_by_hand_is_named_with_what_to_do(project, jixiao):
    project.declare()
    jixiao("build")
    project.word().write_bytes(b"edited")
    kept = (
        f"没有覆盖手工改过的 output/office/2022/{NAME}.docx:"
        f"运行 jixiao verify output/office/2022/{NAME}.docx 看改了什么,加上 --apply 写进 YAML;"
        "不要这些改动时,运行 jixiao build --force\n"
    )
    assert jixiao("build") == (
        1,
        "共生成 0 份,未变 0 份,有误 0 份,保留手工改过的 1 份。\n" + kept + OVERVIEW,
        "",
    )
    assert project.word().read_bytes() == b"edited"
    assert jixiao("build", "--force").code == 0
    assert project.word().read_bytes() != b"edited"


def test_what_was_removed_is_named(project, jixiao):
    project.declare("a")
    project.declare("b")
    jixiao("build")
    shutil.rmtree(project.root / "declarations" / "a")
    assert jixiao("build") == (
        0,
        "共生成 0 份,未变 1 份,有误 0 份。\n"
        f"已移除(申报表已不在、已改名或已有误):output/a/2022/{NAME}.docx\n"
        f"已移除(申报表已不在、已改名或已有误):output/a/2022/{NAME}.html\n" + OVERVIEW,
        "",
    )


def test_beyond_twenty_the_summary_speaks_for_the_rest(project, jixiao):
    for number in range(22):
        project.declare(f"office-{number:02}")
    out = jixiao("build", "--jobs", "1").out.splitlines()
    assert sum(line.startswith("生成 ") for line in out) == 20
    assert out[20] == "共生成 22 份,未变 0 份,有误 0 份。"
    assert sum(line.startswith("  output/") for line in out) == 20
    assert out[-2:] == ["  …… 其余在 output/ 中", "汇总:output/index.html、output/汇总.csv"]


def test_another_output_folder_may_be_named(project, jixiao, tmp_path):
    project.declare()
    out = tmp_path / "别处 的文件夹"
    said = jixiao("build", "--out", out)
    assert said.code == 0
    assert said.out.endswith(f"汇总:{out.as_posix()}/index.html、{out.as_posix()}/汇总.csv\n")
    assert (out / "office" / "2022" / f"{NAME}.docx").exists()
    assert not project.out.exists()


def test_a_path_outside_the_project_is_built_with_its_root_named(project, jixiao, tmp_path):
    elsewhere = tmp_path / "elsewhere" / "office" / "2022.yaml"
    elsewhere.parent.mkdir(parents=True)
    shutil.copy(project.declare(), elsewhere)
    assert jixiao("build", elsewhere, "--root", project.root, "--out", "out").code == 0
    assert (project.root / "out" / "office" / "2022" / f"{NAME}.docx").exists()


def test_two_declarations_with_one_output_are_a_usage_error(project, jixiao):
    project.declare("office")
    shutil.copytree(project.root / "declarations", project.root / "more")
    code, out, err = jixiao("build", "declarations", "more")
    assert (code, out) == (2, "")
    assert err == (
        "用法有误:declarations/office/2022.yaml 与 more/office/2022.yaml 会写到同一处 office/2022/;"
        "请改其中一个的文件夹名,或分两次生成\n"
    )


def test_a_build_of_a_part_leaves_the_others_alone(project, jixiao):
    project.declare("a")
    project.declare("b")
    jixiao("build")
    before = contents(project.out)
    assert jixiao("build", "declarations/a") == (0, "共生成 0 份,未变 1 份,有误 0 份。\n" + OVERVIEW, "")
    assert contents(project.out) == before


def test_an_interrupted_build_says_how_to_go_on(project, jixiao, monkeypatch):
    project.declare()

    def interrupted(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr("generator.building.workshop.Workshop.make", interrupted)
    assert jixiao("build") == (130, "", "\n已中断;已经写好的文件是完整的,再运行一次会接着做。\n")
    monkeypatch.undo()
    os.chdir(project.root)
    assert jixiao("build").code == 0


def test_a_process_that_the_system_ended_is_said(project, jixiao, monkeypatch):
    from generator.building.outcome import LostError

    project.declare()

    def lost(*_):
        raise LostError

    monkeypatch.setattr("generator.cli.building.build", lost)
    assert jixiao("build") == (
        3,
        "",
        "有一个进程被系统结束了,多半是内存不够;写好的文件是完整的,加上 --jobs 1 再运行一次会接着做。\n",
    )


@pytest.mark.parametrize("renamed", [[], [RENAMED]])
def test_a_right_declaration_without_findings_says_so(project, jixiao, renamed):
    rules = "\n".join(
        f"  {code}: {{级别: 关闭}}" for code in ("R113", "R501", "R303", "R307", "R508", "R507")
    )
    rules += "\n" + "\n".join(
        f"  {code}: {{级别: 关闭}}" for code in ("R306", "R509", "R317", "R311", "R511")
    )
    path = project.edition / "edition.yaml"
    path.write_text(path.read_text("utf-8").replace("  R303: {级别: 警告}", rules), "utf-8")
    project.declare("office", *renamed)
    assert jixiao("build").out.startswith("生成 declarations/office/2022.yaml(没有问题)\n")


def test_what_is_wrong_with_an_edition_is_said_once_with_its_line(project, jixiao):
    project.declare("a")
    project.declare("b")
    path = project.root / "templates" / "hunan-department-2022" / "edition.yaml"
    path.write_text(path.read_text("utf-8").replace("金额单位: 万元", "金额单位: 万圆"), "utf-8")
    code, _, err = jixiao("build")
    assert code == 4
    assert err.count("edition.yaml:7:7  错误 T103") == 1
    assert err.count("错误 T100") == 2
