"""How git shows declarations and Word files, asked of git itself."""

import shlex
import sys
from pathlib import Path

import pytest

from generator.building.comparing.git_drivers import LINES, set_up, undo
from generator.building.comparing.revisions import Repository
from tests.projects import ROOT, Project
from tests.repositories import Git

TEXTCONV = f"PYTHONPATH={shlex.quote(str(ROOT))} {shlex.quote(sys.executable)} -m generator text"


@pytest.fixture
def git(tmp_path: Path) -> Git:
    git = Git.new(tmp_path / "top")
    project = Project.at(git.folder)
    project.declare("office")
    (git.folder / ".gitattributes").write_text("* text=auto\n*.docx binary", "utf-8")
    git.commit()
    return git


def at(git: Git) -> Repository:
    return Repository.at(git.folder)


def config(git: Git) -> str:
    return (git.folder / ".git" / "config").read_text("utf-8")


def headers(git: Git) -> list[str]:
    lines = git("diff", "--", "declarations").splitlines()
    return [line.rpartition("@@ ")[2] for line in lines if line.startswith("@@ ")]


@pytest.mark.parametrize(
    ("old", "new", "header"),
    [
        (
            "分值: 5\n        - 指标名称: 机关大院维护维修率",
            "分值: 6\n        - 指标名称: 机关大院维护维修率",
            "指标名称: 重大会议、活动参与率",
        ),
        ("项目支出: 838.14", "项目支出: 838.15", "资金来源:"),
        ("- 结转结余率", "- 结转率", "预算和财务管理:"),
        ("主要内容: 按照市委", "主要内容: 照市委", "年度主要任务:"),
    ],
)
def test_a_hunk_says_where_in_the_form_it_stands(git, old, new, header):
    set_up(at(git), git.folder, TEXTCONV)
    Project(git.folder).declare("office", (old, new))
    assert headers(git) == [header]


def test_the_whole_indicator_is_shown_when_git_is_asked_for_it(git):
    set_up(at(git), git.folder, TEXTCONV)
    Project(git.folder).declare("office", ("督查大于等于30次", "督查大于等于24次"))
    shown = [line.strip() for line in git("diff", "-W", "--", "declarations").splitlines()]
    assert {"- 指标名称: 加大督查督办力度", "指标值: 30", "分值: 5"} <= set(shown)


def test_a_word_file_is_compared_by_its_text_and_its_name_is_readable(git):
    set_up(at(git), git.folder, TEXTCONV)
    told = Project(git.folder).build()
    assert told.counts == (1, 0, 0, 0)
    made = Project(git.folder).word()
    target = git.folder / "申报表.docx"
    target.write_bytes(made.read_bytes())
    git("add", "申报表.docx")
    shown = git("diff", "--cached", "--", "申报表.docx")
    assert "b/申报表.docx" in shown
    assert "\n+部门(单位)名称 | 衡阳市人民政府办公室\n" in shown


def test_setting_up_says_what_it_did_and_a_second_time_does_nothing(git):
    assert set_up(at(git), git.folder, TEXTCONV) == [
        "git config diff.jixiao.xfuncname:比较申报表时,写出改动在哪个指标里(git diff -W 连整个指标一起显示)",
        "git config diff.jixiao-word.textconv:比较 .docx 时显示其中的文字",
        "git config core.quotePath:文件名里的中文照样显示",
        *(f".gitattributes 加了一行:{line}(请提交,大家共用)" for line in LINES),
    ]
    before = config(git)
    assert set_up(at(git), git.folder, TEXTCONV) == []
    assert config(git) == before


@pytest.mark.parametrize("quote", [None, "true"])
def test_undoing_leaves_everything_as_it_was(git, quote):
    if quote:
        git("config", "core.quotePath", quote)
    shared, before = (git.folder / ".gitattributes").read_text("utf-8"), config(git).split()
    set_up(at(git), git.folder, TEXTCONV)
    set_up(at(git), git.folder, "something else")
    undone = undo(at(git), git.folder)
    assert undone[-3:] == [
        "git config core.quotePath:恢复原样",
        "git config diff.jixiao:已去掉",
        "git config diff.jixiao-word:已去掉",
    ]
    assert (git.folder / ".gitattributes").read_text("utf-8").rstrip("\n") == shared
    assert sorted(config(git).split()) == sorted(before)
    assert undo(at(git), git.folder) == []


def test_shared_lines_of_any_encoding_keep_their_bytes(git):
    path, before = git.folder / ".gitattributes", "# 说明\r\n*.txt text\r\n".encode("gbk")
    path.write_bytes(before)
    set_up(at(git), git.folder, TEXTCONV)
    assert path.read_bytes() == before + "".join(f"{line}\n" for line in LINES).encode()
    undo(at(git), git.folder)
    assert path.read_bytes() == before


def test_what_somebody_chose_since_is_left_to_them(git):
    set_up(at(git), git.folder, TEXTCONV)
    git("config", "core.quotePath", "true")
    assert undo(at(git), git.folder)[-2:] == [
        "git config diff.jixiao:已去掉",
        "git config diff.jixiao-word:已去掉",
    ]
    assert at(git).settings("core.quotePath") == ["true"]


def test_shared_lines_that_were_there_are_neither_added_nor_taken_away(git):
    path = git.folder / ".gitattributes"
    path.write_text("".join(f"{line}\n" for line in LINES), "utf-8")
    done = set_up(at(git), git.folder, TEXTCONV)
    assert not [sentence for sentence in done if "gitattributes" in sentence]
    undo(at(git), git.folder)
    assert path.read_text("utf-8") == "".join(f"{line}\n" for line in LINES)


def test_a_file_of_shared_lines_that_was_made_is_taken_away_whole(git):
    path = git.folder / ".gitattributes"
    path.unlink()
    set_up(at(git), git.folder, TEXTCONV)
    assert path.read_text("utf-8") == "".join(f"{line}\n" for line in LINES)
    undo(at(git), git.folder)
    assert not path.exists()


def test_a_linked_worktree_is_set_up_like_any_other(git, tmp_path):
    git("worktree", "add", "-q", str(tmp_path / "linked"), "-b", "other")
    linked = Git(tmp_path / "linked")
    set_up(at(linked), linked.folder, TEXTCONV)
    Project(linked.folder).declare("office", ("- 结转结余率", "- 结转率"))
    assert headers(linked) == ["预算和财务管理:"]
    undo(at(linked), linked.folder)
    assert "jixiao" not in config(git)
