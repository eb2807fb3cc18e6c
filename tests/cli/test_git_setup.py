"""`jixiao git-setup` and `jixiao text`."""

import pytest

from tests.projects import Project
from tests.repositories import Git


@pytest.fixture
def git(project: Project) -> Git:
    project.declare()
    git = Git.new(project.root)
    git.commit()
    return git


def test_it_says_what_it_did_and_undoes_it_also_from_a_subfolder(git, project, jixiao, monkeypatch):
    monkeypatch.chdir(project.root / "declarations" / "office")
    before = git("config", "--local", "--list")
    code, out, err = jixiao("git-setup")
    assert (code, err) == (0, "")
    assert [line.partition(":")[0] for line in out.splitlines()] == [
        "git config diff.jixiao.xfuncname",
        "git config diff.jixiao-word.textconv",
        "git config core.quotePath",
        ".gitattributes 加了一行",
        ".gitattributes 加了一行",
    ]
    assert jixiao("git-setup") == (0, "已经设置过,没有改动。\n", "")
    assert jixiao("git-setup", "--undo").code == 0
    assert git("config", "--local", "--list") == before
    assert git("status", "--short") == ""
    assert jixiao("git-setup", "--undo") == (0, "没有要撤销的设置。\n", "")


def test_outside_a_repository_it_is_refused(project, jixiao, monkeypatch):
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(project.root.parent))
    assert jixiao("git-setup") == (
        2,
        "",
        "用法有误:当前文件夹 不在 git 仓库里;请在 git 仓库里运行;还不是仓库的,先运行 git init\n",
    )


def test_git_shows_a_word_file_by_the_program_itself(git, project, jixiao):
    jixiao("git-setup")
    assert project.build().counts == (1, 0, 0, 0)
    (project.root / "申报表.docx").write_bytes(project.word().read_bytes())
    git("add", "申报表.docx")
    assert "\n+部门(单位)名称 | 衡阳市人民政府办公室\n" in git("diff", "--cached", "--", "申报表.docx")


def test_a_word_file_is_printed_and_what_is_none_refused(project, jixiao):
    project.declare()
    project.build()
    code, out, err = jixiao("text", project.word())
    assert (code, err) == (0, "")
    assert out.startswith(
        "省级部门(单位)整体绩效目标申报表\n(2022 年度)\n部门(单位)名称 | 衡阳市人民政府办公室\n"
    )
    assert jixiao("text", "declarations/office/2022.yaml") == (
        2,
        "",
        "用法有误:declarations/office/2022.yaml 不是 Word 文件(.docx),或者已经损坏\n",
    )
