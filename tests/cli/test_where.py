"""Which project is meant: the folder that is named, else the nearest above the path, else above where one stands."""

from pathlib import Path

import pytest

from generator.building.planning import PlanningError
from generator.cli.where import find_project


def sentence(*arguments):
    with pytest.raises(PlanningError) as caught:
        find_project(*arguments)
    return str(caught.value)


def test_without_a_path_everything_below_declarations_is_meant(project):
    project.declare("b")
    project.declare("a")
    found = find_project((), None)
    assert found.root == project.root
    assert [job.key for job in found.jobs] == ["a/2022", "b/2022"]
    assert found.whole


def test_with_a_path_it_is_not_all_of_them(project):
    path = project.declare("a")
    assert not find_project((path,), None).whole
    assert not find_project((project.root / "declarations",), None).whole


def test_from_a_folder_inside_the_project_its_root_is_found(project, monkeypatch):
    folder = project.declare("a").parent
    monkeypatch.chdir(folder)
    assert find_project((), None).root == project.root


def test_the_root_above_the_path_goes_before_the_one_where_one_stands(project, tmp_path, monkeypatch):
    path = project.declare("a")
    (tmp_path / "other" / "templates").mkdir(parents=True)
    monkeypatch.chdir(tmp_path / "other")
    assert find_project((path,), None).root == project.root


def test_a_root_that_is_named_goes_before_all(project, tmp_path):
    path = project.declare("a")
    (tmp_path / "other" / "templates").mkdir(parents=True)
    assert find_project((path,), tmp_path / "other").root == tmp_path / "other"


def test_a_relative_root_is_made_absolute(project, tmp_path, monkeypatch):
    project.declare("a")
    monkeypatch.chdir(tmp_path)
    assert find_project((), Path("project")).root == project.root


def test_a_project_without_declarations_is_said(project):
    (project.root / "declarations").rmdir()
    assert sentence((), None) == "project 里没有 declarations 文件夹;请写明申报表的路径"


def test_a_folder_without_declarations_is_said(project):
    project.out.mkdir()
    assert sentence((), None).endswith("/declarations 里没有申报表(*.yaml)")
    assert sentence((Path("schema"), Path("output")), None) == "schema、output 里没有申报表(*.yaml)"


def test_without_templates_anywhere_it_is_said_what_to_do(project, tmp_path, monkeypatch):
    (tmp_path / "2022.yaml").touch()
    monkeypatch.chdir(tmp_path)
    assert sentence((Path("2022.yaml"),), None) == (
        "找不到 templates 文件夹;请在项目文件夹里运行,或用 --root 指明"
    )
