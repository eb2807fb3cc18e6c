"""Whatever may change the bytes of the output changes the digest; nothing else does."""

import shutil

import pytest

from generator.building.environment import environment_digest, inputs_digest
from generator.building.planning import Job

JOB = Job("/somewhere/office/2022.yaml", "office/2022.yaml", "office", "2022")


def test_it_is_the_same_in_every_folder(project, tmp_path):
    other = shutil.copytree(project.root, tmp_path / "一个 别的 文件夹")
    assert environment_digest(project.root) == environment_digest(other)


@pytest.mark.parametrize("name", ["edition.yaml", "form.docx", "preview.html.j2"])
def test_a_byte_of_a_template_changes_it(project, name):
    before = environment_digest(project.root)
    with (project.edition / name).open("ab") as file:
        file.write(b" ")
    assert environment_digest(project.root) != before


def test_a_new_edition_or_another_name_changes_it(project):
    before = environment_digest(project.root)
    project.edition.rename(project.edition.with_name("renamed"))
    assert environment_digest(project.root) != before


@pytest.mark.parametrize("name", [".~lock.form.docx#", "~$form.docx", ".DS_Store"])
def test_what_an_open_office_program_leaves_does_not(project, name):
    before = environment_digest(project.root)
    (project.edition / name).write_text("x")
    assert environment_digest(project.root) == before


def test_the_program_and_its_libraries_count(project, tmp_path, monkeypatch):
    before = environment_digest(project.root)
    program = shutil.copytree(
        environment_digest.__globals__["_PROGRAM"],
        tmp_path / "generator",
        ignore=shutil.ignore_patterns("__py*"),
    )
    monkeypatch.setattr("generator.building.environment._PROGRAM", program)
    assert environment_digest(project.root) == before
    (program / "form" / "new.py").write_text("")
    changed = environment_digest(project.root)
    assert changed != before
    monkeypatch.setattr("generator.building.environment._libraries", lambda: ["lxml-99.dist-info"])
    assert environment_digest(project.root) != changed


def test_what_did_not_change_is_not_read_again(project, monkeypatch):
    before = environment_digest(project.root)
    monkeypatch.setattr("generator.building.environment._digest", lambda *_: "0" * 64)
    assert environment_digest(project.root) == before
    with (project.edition / "edition.yaml").open("ab") as file:
        file.write(b" ")
    assert environment_digest(project.root) == "0" * 64


def test_the_inputs_of_a_declaration_are_its_bytes_its_place_and_the_environment():
    inputs = inputs_digest("e", JOB, b"x")
    assert inputs == inputs_digest("e", JOB._replace(file="/elsewhere/2022.yaml"), b"x")
    assert inputs != inputs_digest("f", JOB, b"x")
    assert inputs != inputs_digest("e", JOB, b"y")
    assert inputs != inputs_digest("e", JOB._replace(stem="2023"), b"x")
