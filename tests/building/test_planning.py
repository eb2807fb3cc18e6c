"""Which declarations are meant, and what is answered when that cannot be told."""

import os
from pathlib import Path

import pytest

from generator.building.exits import USAGE
from generator.building.planning import (
    Job,
    PassedOver,
    PlanningError,
    find_root,
    plan,
    refuse_collisions,
    shown_path,
)


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
    return [job.key for job in plan(map(Path, paths)).jobs]


def test_a_file_is_a_job(here):
    declared("declarations/office/2022.yaml")
    file = here / "declarations" / "office" / "2022.yaml"
    assert plan([Path("declarations/office/2022.yaml")]).jobs == [
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
    assert plan([Path()]).jobs == [Job(str(here / "d" / "a" / "2022.yaml"), "2022.yaml", "a", "2022")]


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
        (
            ["d", "g"],
            "d/a/2022.yaml 与 g/a/2022.yaml 会写到同一处 a/2022/;请改其中一个的文件夹名,或分两次生成",
        ),
        (
            ["d", "h"],
            "h/A/2022.yaml 与 d/a/2022.yaml 会写到同一处 a/2022/;请改其中一个的文件夹名,或分两次生成",
        ),
    ],
)
def test_what_cannot_be_meant_is_answered_with_what_to_do(paths, sentence):
    declared("d/a/2022.yaml", "d/a/notes.txt", "g/a/2022.yaml", "h/A/2022.yaml")
    with pytest.raises(PlanningError) as caught:
        refuse_collisions(plan(map(Path, paths)).jobs)
    assert str(caught.value) == sentence


def test_what_is_met_on_the_way_and_is_no_declaration_is_said_and_stops_nothing():
    declared("e/a/2022.yaml", "e/b/2022.yml", "e/c/2022.YAML", "e/d/2022.yaml/x.txt")
    found = plan([Path("e")])
    assert [job.key for job in found.jobs] == ["a/2022"]
    assert found.passed_over == [
        PassedOver("e/b/2022.yml 没有处理;请把它的扩展名改成小写的 .yaml", USAGE),
        PassedOver("e/c/2022.YAML 没有处理;请把它的扩展名改成小写的 .yaml", USAGE),
        PassedOver("e/d/2022.yaml 是文件夹,不是申报表;请给它改名", USAGE),
    ]


def test_a_declaration_outside_a_department_s_folder_is_said():
    declared("declarations/2022.yaml", "declarations/a/2022.yaml")
    found = plan([Path("declarations")])
    assert [job.key for job in found.jobs] == ["a/2022"]
    assert [passed.message for passed in found.passed_over] == [
        "declarations/2022.yaml 没有处理;请放进部门的文件夹:declarations/<部门文件夹>/2022.yaml"
    ]


def test_in_a_project_s_own_folder_only_its_declarations_are_meant():
    declared("p/templates/e/edition.yaml", "p/declarations/a/2022.yaml", "p/output/x.yaml")
    assert keys("p") == ["a/2022"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_with_the_name_of_a_declaration_hangs_nobody():
    declared("e/a/2022.yaml")
    os.mkfifo("e/a/2023.yaml")
    assert plan([Path("e")]).passed_over == [PassedOver("e/a/2023.yaml 没有处理;它不是普通的文件", USAGE)]
    with pytest.raises(PlanningError, match=r"e/a/2023\.yaml 不是申报表"):
        plan([Path("e/a/2023.yaml")])


def test_a_file_named_twice_counts_once():
    declared("d/a/2022.yaml")
    assert keys("d", "d/a/2022.yaml", "d/../d/a") == ["a/2022"]


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
