"""Which declarations are compared with which."""

from pathlib import Path

import pytest

from generator.building.comparing.sides import Side, latest_two, of_files, of_revisions, of_years
from generator.building.planning import PassedOver, PlanningError
from tests.projects import Project
from tests.repositories import Git

TITLE = ("衡阳市人民政府办公室", "示例单位")


@pytest.fixture
def project(tmp_path, monkeypatch):
    project = Project.at(tmp_path / "project")
    monkeypatch.chdir(project.root)
    return project


@pytest.fixture
def repository(project):
    git = Git.new(project.root)
    project.declare("a")
    project.declare("b")
    project.declare("b", ("年度: 2022", "年度: 2023"), year="2023")
    git.commit()
    git("tag", "one")
    return git


def names(pairs) -> list[tuple[str | None, str | None]]:
    sides = list(pairs)
    assert len(sides) == len(pairs)
    return [(old and old.shown, new and new.shown) for _, old, new in sides]


def test_two_files_are_two_sides(project):
    old, new = project.declare("a"), project.declare("b", ("年度: 2022", "年度: 2023"), year="2023")
    sides = of_files("declarations/a/2022.yaml", new)
    assert sides == (
        "b",
        Side(old.read_bytes(), "declarations/a/2022.yaml", "a", "2022"),
        Side(new.read_bytes(), "declarations/b/2023.yaml", "b", "2023"),
    )


@pytest.mark.parametrize(
    ("word", "sentence"),
    [
        ("nothing.yaml", "找不到 nothing.yaml;请检查路径,例如 "),
        ("declarations", "declarations 是文件夹;请写到申报表,例如 declarations/2022.yaml"),
        ("schema/edition.schema.json", "schema/edition.schema.json 不是申报表;"),
        ("nowhere:declarations/a/2022.yaml", "没有「nowhere」这个版本;"),
        ("one:declarations/a/2019.yaml", "版本 one 里没有 declarations/a/2019.yaml;"),
        ("one:schema/edition.schema.json", "one:schema/edition.schema.json 不是申报表;"),
        (":declarations/a/2019.yaml", r"版本 \(暂存区\) 里没有 "),
    ],
)
def test_what_is_no_declaration_is_refused(repository, word, sentence):
    with pytest.raises(PlanningError, match=f"^{sentence}"):
        of_files("declarations/a/2022.yaml", word)


def test_a_file_of_a_revision_is_named_as_git_names_it(project, repository, monkeypatch):
    committed = project.declare("a").read_bytes()
    project.declare("a", TITLE)
    sides = of_files("one:declarations/a/2022.yaml", "declarations/a/2022.yaml")
    assert sides.old == Side(committed, "one:declarations/a/2022.yaml", "a", "2022")
    assert sides.new is not None
    assert sides.new.raw != committed
    monkeypatch.chdir(project.root / "declarations" / "a")
    assert of_files("one:./2022.yaml", "2022.yaml").old == Side(committed, "one:./2022.yaml", "a", "2022")


def test_two_years_of_a_department_are_found_by_its_folder(project):
    project.declare("a")
    project.declare("a", ("年度: 2022", "年度: 2023"), year="2023")
    for name in ("a", "declarations/a"):
        sides = of_years(project.root, name, "2022", "2023")
        assert names([sides]) == [("declarations/a/2022.yaml", "declarations/a/2023.yaml")]


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("offlce", "2022", "2023"), r"没有「offlce」这个部门文件夹;是不是 office\?"),
        (("财政局", "2022", "2023"), "没有「财政局」这个部门文件夹;declarations 里有:office"),
        (("office", "2021", "2022"), "没有 office/2021.yaml;这个文件夹里的年度:2022"),
    ],
)
def test_a_department_or_year_that_is_not_there_is_named_with_what_is(project, words, sentence):
    project.declare()
    with pytest.raises(PlanningError, match=f"^{sentence}$"):
        of_years(project.root, *words)


def test_the_latest_two_years_of_every_department(project):
    for year in ("2019", "2021", "2022"):
        project.declare("a", year=year)
    project.declare("b")
    (project.root / "declarations" / "b" / "draft.yaml").write_text("年度: 2023\n", "utf-8")
    pairs = latest_two(project.root)
    assert names(pairs) == [
        ("declarations/a/2021.yaml", "declarations/a/2022.yaml"),
        (None, "declarations/b/2022.yaml"),
    ]
    message = "declarations/b/draft.yaml 没有比较;文件名要是年度,例如 2022.yaml"
    assert pairs.passed_over == [PassedOver(message, 2)]
    assert names(latest_two(project.root, [Path("declarations/b")])) == [(None, "declarations/b/2022.yaml")]


def test_between_two_revisions_only_what_differs_is_compared(project, repository):
    project.declare("a", TITLE)
    project.declare("c")
    (project.root / "declarations" / "b" / "2022.yaml").unlink()
    repository.commit()
    pairs = of_revisions(project.root, "one..HEAD")
    assert names(pairs) == [
        ("one:declarations/a/2022.yaml", "HEAD:declarations/a/2022.yaml"),
        ("one:declarations/b/2022.yaml", None),
        (None, "HEAD:declarations/c/2022.yaml"),
    ]
    assert [sides.folder for sides in pairs] == ["a", "b", "c"]
    assert names(of_revisions(project.root, "HEAD..HEAD")) == []
    assert names(of_revisions(project.root, "HEAD..one")) == [
        ("HEAD:declarations/a/2022.yaml", "one:declarations/a/2022.yaml"),
        (None, "one:declarations/b/2022.yaml"),
        ("HEAD:declarations/c/2022.yaml", None),
    ]


def test_a_new_year_is_compared_with_the_latest_year_before_it(project, repository):
    project.declare("a", TITLE, ("年度: 2022", "年度: 2024"), year="2024")
    repository.commit()
    assert names(of_revisions(project.root, "one..HEAD")) == [
        ("HEAD:declarations/a/2022.yaml", "HEAD:declarations/a/2024.yaml")
    ]


def test_a_new_year_in_the_place_of_the_old_one_is_compared_with_it(project, repository):
    repository("mv", "declarations/a/2022.yaml", "declarations/a/2023.yaml")
    repository.commit()
    assert names(of_revisions(project.root, "one..HEAD")) == [
        ("one:declarations/a/2022.yaml", None),
        ("one:declarations/a/2022.yaml", "HEAD:declarations/a/2023.yaml"),
    ]


def test_one_revision_is_compared_with_the_files_as_they_lie_there(project, repository):
    project.declare("a", TITLE)
    project.declare("d")
    assert names(of_revisions(project.root, "one")) == [
        ("one:declarations/a/2022.yaml", "declarations/a/2022.yaml"),
        (None, "declarations/d/2022.yaml"),
    ]


def test_line_breaks_of_windows_in_the_working_tree_are_no_difference(project, repository):
    path = project.root / "declarations" / "a" / "2022.yaml"
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert names(of_revisions(project.root, "one")) == []


def test_paths_narrow_the_revisions_also_to_what_is_gone(project, repository):
    project.declare("a", TITLE)
    (project.root / "declarations" / "b" / "2022.yaml").unlink()
    (project.root / "declarations" / "b" / "2023.yaml").unlink()
    assert names(of_revisions(project.root, "one", [Path("declarations/a")])) == [
        ("one:declarations/a/2022.yaml", "declarations/a/2022.yaml")
    ]
    repository.commit()
    (project.root / "declarations" / "b").rmdir()
    assert names(of_revisions(project.root, "one..HEAD", [Path("declarations/b/2023.yaml")])) == [
        ("one:declarations/b/2023.yaml", None)
    ]


def test_a_new_year_asked_for_by_its_file_is_still_compared_with_the_year_before(project, repository):
    project.declare("a", ("年度: 2022", "年度: 2024"), year="2024")
    asked = [Path("declarations/a/2024.yaml")]
    assert names(of_revisions(project.root, "one", asked)) == [
        ("declarations/a/2022.yaml", "declarations/a/2024.yaml")
    ]
    repository.commit()
    assert names(of_revisions(project.root, "one..HEAD", asked)) == [
        ("HEAD:declarations/a/2022.yaml", "HEAD:declarations/a/2024.yaml")
    ]


def test_a_department_whose_folder_was_renamed_is_compared_with_itself(project, repository):
    declarations = project.root / "declarations"
    (declarations / "b").rename(declarations / "bureau")
    repository.commit()
    assert names(of_revisions(project.root, "one..HEAD")) == []
    project.declare("bureau", TITLE, ("年度: 2022", "年度: 2023"), year="2023")
    repository.commit()
    assert names(of_revisions(project.root, "one..HEAD")) == [
        ("one:declarations/b/2023.yaml", "HEAD:declarations/bureau/2023.yaml")
    ]


def test_the_projects_folder_means_its_declarations_and_not_its_editions(project, repository):
    project.edition.joinpath("edition.yaml").write_text("x\n", "utf-8")
    project.declare("a", TITLE)
    repository.commit()
    assert len(of_revisions(project.root, "one..HEAD", [Path()])) == 1


def test_paths_without_declarations_are_refused(project, repository):
    with pytest.raises(PlanningError, match=r"^one..HEAD 的 declarations/z 里没有申报表\(\*.yaml\)$"):
        of_revisions(project.root, "one..HEAD", [Path("declarations/z")])


def test_a_file_with_another_ending_is_passed_over_and_said(project, repository):
    (project.root / "declarations" / "a" / "2023.yml").write_text("x\n", "utf-8")
    repository.commit()
    message = (
        "HEAD:declarations/a/2023.yml 没有比较;申报表放在 declarations/<部门文件夹>/ 里,以小写的 .yaml 结尾"
    )
    assert of_revisions(project.root, "one..HEAD").passed_over == [PassedOver(message, 2)]


def test_a_project_below_the_top_of_its_repository_is_found(tmp_path, monkeypatch):
    git = Git.new(tmp_path / "top")
    project = Project.at(git.folder / ".hidden" / "tools")
    project.declare("a")
    git.commit()
    project.declare("a", TITLE)
    git.commit()
    monkeypatch.chdir(tmp_path)
    assert names(of_revisions(project.root, "HEAD~1..HEAD")) == [
        (
            "HEAD~1:.hidden/tools/declarations/a/2022.yaml",
            "HEAD:.hidden/tools/declarations/a/2022.yaml",
        )
    ]


def test_a_file_that_cannot_be_read_is_said_and_the_others_go_on(project):
    project.declare("a")
    project.declare("b")
    pairs = latest_two(project.root)
    (project.root / "declarations" / "a" / "2022.yaml").unlink()
    assert [sides.folder for sides in pairs] == ["b"]
    assert pairs.passed_over == [PassedOver("declarations/a/2022.yaml:读不了:找不到", 3)]
