"""Which declarations are meant, and what is answered when that cannot be told."""

from pathlib import Path

import pytest

from generator.building.planning import Job, PlanningError, find_root, plan, shown_path


@pytest.fixture(autouse=True)
def here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


def declared(*names: str) -> None:
    for name in names:
        path = Path(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()


def keys(*paths: str) -> list[str]:
    return [job.key for job in plan(map(Path, paths))]


def test_a_file_is_a_job(here):
    declared("declarations/office/2022.yaml")
    file = here / "declarations" / "office" / "2022.yaml"
    assert plan([Path("declarations/office/2022.yaml")]) == [
        Job(str(file), "declarations/office/2022.yaml", "office", "2022")
    ]


def test_a_folder_is_searched_through_in_the_order_of_the_output():
    declared("d/b/2023.yaml", "d/b/2022.yaml", "d/a/2022.yaml", "d/group/c/2022.yaml")
    assert keys("d") == ["a/2022", "b/2022", "b/2023", "c/2022"]


def test_the_folder_of_one_department_may_be_named():
    declared("d/a/2022.yaml", "d/b/2022.yaml")
    assert keys("d/a") == keys("d/a/") == ["a/2022"]


def test_the_current_folder_may_be_named(here, monkeypatch):
    declared("d/a/2022.yaml")
    monkeypatch.chdir(here / "d" / "a")
    assert plan([Path()]) == [Job(str(here / "d" / "a" / "2022.yaml"), "2022.yaml", "a", "2022")]


def test_a_declaration_named_twice_is_one_job():
    declared("d/a/2022.yaml")
    assert keys("d", "d/a/2022.yaml") == ["a/2022"]


def test_hidden_files_and_what_editors_leave_are_passed_over():
    declared("d/a/2022.yaml", "d/a/.2022.yaml", "d/a/~2022.yaml", "d/.git/2022.yaml", "d/a/notes.txt")
    assert keys("d") == ["a/2022"]


@pytest.mark.parametrize(
    ("paths", "sentence"),
    [
        (["x.yaml"], "找不到 x.yaml;请检查路径,例如 declarations/hengyang-government-office/2022.yaml"),
        (["d/a/notes.txt"], "d/a/notes.txt 不是申报表;申报表是以 .yaml 结尾的文件"),
        (["e"], "e/c/2022.yml 会被漏掉;请把它的扩展名改成小写的 .yaml"),
        (["f"], "f/c/2022.YAML 会被漏掉;请把它的扩展名改成小写的 .yaml"),
        (
            ["d", "g"],
            "d/a/2022.yaml 与 g/a/2022.yaml 会写到同一处 a/2022/;请改其中一个的文件夹名,或分两次生成",
        ),
        (
            ["d", "h"],
            "d/a/2022.yaml 与 h/A/2022.yaml 会写到同一处 A/2022/;请改其中一个的文件夹名,或分两次生成",
        ),
    ],
)
def test_what_cannot_be_meant_is_answered_with_what_to_do(paths, sentence):
    declared(
        "d/a/2022.yaml", "d/a/notes.txt", "e/c/2022.yml", "f/c/2022.YAML", "g/a/2022.yaml", "h/A/2022.yaml"
    )
    with pytest.raises(PlanningError) as caught:
        plan(map(Path, paths))
    assert str(caught.value) == sentence


def test_the_root_is_the_nearest_folder_above_that_holds_templates(here):
    declared("p/templates/x", "p/q/templates/x", "p/q/r/2022.yaml", "p/s/2022.yaml")
    assert find_root([Path("p/q/r/2022.yaml")]) == here / "p" / "q"
    assert find_root([Path("p/s/2022.yaml")]) == here / "p"
    assert find_root([Path("elsewhere"), Path("p/s")]) == here / "p"


def test_without_templates_anywhere_there_is_no_root():
    assert find_root([Path("elsewhere")]) is None


def test_paths_below_the_current_folder_are_shown_from_there(here):
    assert shown_path(here / "d" / "a.yaml") == "d/a.yaml"
    assert shown_path(Path("/elsewhere/a.yaml")) == "/elsewhere/a.yaml"
