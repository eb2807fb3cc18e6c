"""What git is asked, against real repositories."""

from pathlib import Path

import pytest

from generator.building.comparing.revisions import Range, Repository, git, same
from generator.building.planning import MissingError, PlanningError
from tests.repositories import Git


@pytest.fixture
def repository(tmp_path):
    git = Git.new(tmp_path / "仓库 one")
    (git.folder / "a").mkdir()
    (git.folder / "a" / "年.yaml").write_text("一\n", "utf-8")
    (git.folder / "b.yaml").write_text("b\n", "utf-8")
    git.commit()
    git("tag", "one")
    return git


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("main..HEAD", Range("main", "HEAD")),
        ("main...topic/x", Range("main", "topic/x", forked=True)),
        ("main..", Range("main", "HEAD")),
        ("..topic", Range("HEAD", "topic")),
        ("main", Range("main", None)),
        ("v1.2..v1.3", Range("v1.2", "v1.3")),
    ],
)
def test_a_range_is_read_as_git_reads_it(text, asked):
    assert Range.read(text) == asked


def test_a_repository_is_found_from_a_folder_inside_it(repository):
    assert Repository.at(repository.folder / "a").top == repository.folder


def test_a_linked_worktree_is_a_repository_with_a_top_of_its_own(repository, tmp_path):
    repository("worktree", "add", "-q", str(tmp_path / "linked"), "-b", "other")
    assert Repository.at(tmp_path / "linked").top == tmp_path / "linked"


def test_outside_a_repository_it_is_said_what_to_do_instead(tmp_path, monkeypatch):
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    monkeypatch.chdir(tmp_path)
    with pytest.raises(
        PlanningError, match=r"^当前文件夹 不在 git 仓库里;比较两个文件请写:jixiao diff 旧文件 新文件$"
    ):
        Repository.at(Path())


def test_a_hooks_settings_do_not_lead_to_another_repository(repository, tmp_path, monkeypatch):
    other = Git.new(tmp_path / "other")
    monkeypatch.setenv("GIT_DIR", str(other.folder / ".git"))
    assert Repository.at(repository.folder).has("one")


def test_without_git_it_is_said_that_git_is_missing(tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(MissingError, match=r"^没有找到 git;"):
        git(tmp_path, "version")


def test_a_revision_that_is_not_there_is_refused(repository):
    found = Repository.at(repository.folder)
    for name in ("nowhere", "--all", "b.yaml", ""):
        with pytest.raises(PlanningError, match=f"^没有「{name}」这个版本;请写分支、标签或提交号"):
            found.commit(name)


def test_three_dots_begin_where_both_part(repository):
    fork = repository("rev-parse", "HEAD").strip()
    repository("checkout", "-q", "-b", "topic")
    topic = repository.commit()
    repository("checkout", "-q", "main")
    main = repository.commit("other")
    found = Repository.at(repository.folder)
    assert found.ends(Range("main", "topic", forked=True)) == (fork, topic)
    assert found.ends(Range("main", "topic")) == (main, topic)
    assert found.ends(Range("main", None)) == (main, None)


def test_three_dots_without_a_common_past_are_refused(repository):
    repository("checkout", "-q", "--orphan", "alone")
    repository.commit("alone")
    with pytest.raises(PlanningError, match=r"^main 与 alone 没有共同的历史;请用两点:main\.\.alone$"):
        Repository.at(repository.folder).ends(Range("main", "alone", forked=True))


def test_files_of_a_commit_come_with_contents_and_links_are_no_files(repository):
    (repository.folder / "link.yaml").symlink_to("b.yaml")
    commit = repository.commit()
    found = Repository.at(repository.folder)
    files = found.files(commit, ["."])
    assert sorted(files) == ["a/年.yaml", "b.yaml"]
    assert sorted(found.files(commit, ["a"])) == ["a/年.yaml"]
    with found.contents() as contents:
        assert [contents.read(files[name]) for name in ("a/年.yaml", "b.yaml", "a/年.yaml")] == [
            "一\n".encode(),
            b"b\n",
            "一\n".encode(),
        ]


def test_a_content_that_git_does_not_have_is_an_error_of_the_system(repository):
    with Repository.at(repository.folder).contents() as contents, pytest.raises(OSError, match="cannot read"):
        contents.read("0" * 40)


def test_the_content_of_a_name_is_found_and_a_folder_has_none(repository):
    found = Repository.at(repository.folder)
    assert found.blob("one:b.yaml", repository.folder) == repository("rev-parse", "one:b.yaml").strip()
    assert found.blob("one:./年.yaml", repository.folder / "a") is not None
    assert found.blob("one:a", repository.folder) is None
    assert found.blob("one:c.yaml", repository.folder) is None


def test_a_file_is_the_same_as_its_content_also_with_the_line_breaks_of_windows(repository):
    blob = repository("rev-parse", "one:b.yaml").strip()
    assert (same(b"b\n", blob), same(b"b\r\n", blob), same(b"c\n", blob)) == (True, True, False)


def test_a_path_is_told_from_the_top_and_one_outside_is_refused(repository, tmp_path, monkeypatch):
    monkeypatch.chdir(repository.folder / "a")
    found = Repository.at(Path())
    assert found.within(Path("年.yaml")) == "a/年.yaml"
    assert found.within(repository.folder / "gone" / "x.yaml") == "gone/x.yaml"
    assert found.within(repository.folder) == "."
    with pytest.raises(PlanningError, match="不在这个 git 仓库里"):
        found.within(tmp_path / "elsewhere")
