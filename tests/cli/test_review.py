"""`jixiao review` as a reviewer sees it: whole texts and exit codes."""

import os
import shutil

import pytest

from generator.building.lock import Lock
from generator.building.outcome import LostError
from generator.cli import reviewing
from tests.building.years import ANSWER, CHANGES, NEXT_YEAR
from tests.projects import BROKEN_YAML, contents
from tests.repositories import Git

DONE = "已审核 衡阳市人民政府办公室 2022 → 2023(需说明 4 项,未说明 4 项)\n"
WHERE = "审核汇总:output/review/index.html、output/review/审核汇总.xlsx\n"
LIST = "output/review/office/2023/衡阳市人民政府办公室2023年度绩效目标审核问题清单.docx"


@pytest.fixture
def office(project):
    project.declare()
    project.declare("office", *CHANGES, year="2023")
    return project


def test_what_is_to_be_looked_at_is_said_with_its_path(office, jixiao):
    assert jixiao("review") == (
        0,
        DONE
        + "共审核 1 个部门的 1 份申报表:需说明 4 项,未说明 4 项(涉及 1 个部门),错误 0 个,警告 6 个。\n"
        + WHERE,
        "",
    )
    assert (office.root / LIST).exists()


def test_what_cannot_be_compared_is_said_with_the_reason(office, jixiao):
    office.declare("broken", *NEXT_YEAR, year="2023")
    office.declare("broken", BROKEN_YAML)
    office.declare("new", *NEXT_YEAR, year="2023")
    code, out, err = jixiao("review")
    assert (code, err) == (1, "")
    broken, alone, *_ = out.splitlines()
    assert broken.startswith(
        "已审核 衡阳市人民政府办公室 2022 → 2023(不能比较:declarations/broken/2022.yaml 第 4 行:"
    )
    assert alone == "已审核 衡阳市人民政府办公室 2023(不能比较:只有 2023 年度的申报表)"
    assert ",不能比较 2 份。\n" in out


def test_two_revisions_are_reviewed(office, jixiao):
    git = Git.new(office.root)
    git.commit()
    office.declare("office", *CHANGES, ANSWER, year="2023")
    git.commit()
    said = jixiao("review", "HEAD~1..HEAD", "--out", "材料")
    assert said.out.startswith("已审核 衡阳市人民政府办公室 2023 修改前后(需说明 0 项,未说明 0 项)\n")
    assert said.out.endswith("审核汇总:材料/index.html、材料/审核汇总.xlsx\n")
    assert "比较版本 HEAD~1..HEAD。" in (office.root / "材料" / "index.html").read_text("utf-8")
    assert not office.out.exists()


def test_a_revision_that_is_not_there_is_a_usage_error(office, jixiao):
    Git.new(office.root).commit()
    assert jixiao("review", "nowhere..HEAD") == (
        2,
        "",
        "用法有误:没有「nowhere」这个版本;请写分支、标签或提交号,例如 main..HEAD(流水线里要先取回完整历史)\n",
    )
    assert not office.out.exists()


def test_a_list_that_was_filled_in_is_kept_quietly_while_it_is_current(office, jixiao):
    jixiao("review")
    (office.root / LIST).write_bytes(b"filled in")
    code, out, err = jixiao("review")
    assert (code, err) == (0, "")
    assert "\n保留已填写而内容没有变的 1 份。\n" in out


def test_a_list_that_was_filled_in_and_is_outdated_is_named_with_what_to_do(office, jixiao):
    jixiao("review")
    (office.root / LIST).write_bytes(b"filled in")
    office.declare("office", *CHANGES, ANSWER, year="2023")
    kept = f"没有覆盖手工改过的 {LIST}:它的内容已经变了;请先把填写的意见另存,再运行 jixiao review --force\n"
    code, out, err = jixiao("review")
    assert (code, err) == (1, "")
    assert kept in out
    assert (office.root / LIST).read_bytes() == b"filled in"
    assert jixiao("review", "--force").code == 0
    assert (office.root / LIST).read_bytes() != b"filled in"


def test_what_was_removed_and_what_was_not_is_named(office, jixiao):
    jixiao("review")
    (office.root / LIST).write_bytes(b"filled in")
    office.declare("other")
    shutil.rmtree(office.root / "declarations" / "office")
    code, out, _ = jixiao("review")
    assert code == 1
    assert out.count("已移除(申报表已不在、已改名或不再是最近的年度):output/review/office/2023/") == 3
    assert (
        f"没有删除手工改过的 {LIST}:它的申报表已不在、已改名或不再是最近的年度;不再需要时请自行删除\n" in out
    )


def test_beyond_twenty_the_summary_speaks_for_the_rest(project, jixiao):
    for number in range(22):
        project.declare(f"office-{number:02}")
    out = jixiao("review", "--jobs", "1").out
    assert out.count("已审核 ") == 20
    assert "共审核 22 个部门的 22 份申报表:" in out


def test_a_log_is_told_how_far_it_is(project, jixiao, monkeypatch):
    monkeypatch.setattr(reviewing, "EVERY", 2)
    for number in range(5):
        project.declare(f"office-{number}")
    lines = jixiao("review").out.splitlines()
    assert [line for line in lines if line.startswith("已完成")] == ["已完成 2/5", "已完成 4/5"]


def test_a_terminal_sees_a_bar_instead(project, jixiao, monkeypatch):
    monkeypatch.setattr(reviewing, "EVERY", 1)
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    monkeypatch.setenv("TERM", "xterm")
    for number in range(2):
        project.declare(f"office-{number}")
    said = jixiao("review")
    assert "已完成" not in said.out
    assert f"\r{'█' * 15}{'░' * 15} 1/2" in said.err
    assert f"\r{'█' * 30} 2/2" in said.err


def test_another_review_in_the_same_folder_is_waited_for_by_the_person(office, jixiao):
    with Lock(office.out / "review"):
        assert jixiao("review") == (3, "", "另一个审核正在写 output/review;请等它结束再试。\n")
    assert jixiao("review").code == 0


def test_an_interrupted_review_is_done_again(office, jixiao, monkeypatch):
    def interrupted(*_):
        raise KeyboardInterrupt

    jixiao("review")
    before = contents(office.out)
    monkeypatch.setattr("generator.building.reviewing.workshop.ReviewWorkshop.make", interrupted)
    assert jixiao("review").code == 130
    monkeypatch.undo()
    os.chdir(office.root)
    assert jixiao("review").code == 0
    assert contents(office.out) == before


def test_a_process_that_the_system_ended_is_said(office, jixiao, monkeypatch):
    def lost(*_):
        raise LostError

    monkeypatch.setattr("generator.cli.reviewing.review_all", lost)
    assert jixiao("review") == (
        3,
        "",
        "有一个进程被系统结束了,多半是内存不够;写好的文件是完整的,加上 --jobs 1 再运行一次会重新做完。\n",
    )


def test_a_project_without_declarations_says_what_is_missing(project, jixiao):
    shutil.rmtree(project.root / "declarations")
    code, out, err = jixiao("review")
    assert (code, out) == (2, "")
    assert err.startswith("用法有误:")
