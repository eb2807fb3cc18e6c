"""A look says what is there and what may have changed, and reads nothing."""

from pathlib import Path

import pytest

from generator.serving.looking import Looking, Seen
from tests.projects import Project


@pytest.fixture
def looking(project: Project, office: Path) -> Looking:
    return Looking(project.root, [project.root / "declarations"])


def later(looking: Looking) -> Seen:
    """What is seen when all folders have been searched again."""
    return [looking.look() for _ in range(5)][-1]


def test_declarations_are_known_by_folder_and_year(looking: Looking, office: Path) -> None:
    seen = looking.look()
    assert [(key, job.file) for key, job in seen.jobs.items()] == [(("office", "2022"), str(office))]
    assert seen.notices == ()


def test_nothing_changes_while_nobody_saves(looking: Looking, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Path, "read_bytes", lambda path: pytest.fail(f"read {path}"))
    assert (
        len({(tuple(seen.signatures.values()), seen.settings) for seen in (looking.look() for _ in range(7))})
        == 1
    )


@pytest.mark.parametrize("replaced", [False, True], ids=["written over", "replaced by another file"])
def test_a_save_is_seen_at_the_next_look(looking: Looking, office: Path, replaced: bool) -> None:
    before = looking.look().signatures
    text = office.read_text("utf-8")
    if replaced:
        other = office.with_name("2022.tmp")
        other.write_text(text, "utf-8")
        other.replace(office)
    else:
        office.write_text(text + "\n", "utf-8")
    assert looking.look().signatures != before


def test_a_template_that_changes_is_seen_and_is_no_declaration(looking: Looking, project: Project) -> None:
    before = looking.look()
    page = project.edition / "preview.html.j2"
    page.write_text(page.read_text("utf-8") + "\n", "utf-8")
    after = looking.look()
    assert after.settings != before.settings
    assert after.signatures == before.signatures


def test_new_renamed_and_deleted_declarations_are_seen(
    looking: Looking, project: Project, office: Path
) -> None:
    looking.look()
    project.declare("other")
    office.rename(office.with_name("2023.yaml"))
    assert list(later(looking).jobs) == [("office", "2023"), ("other", "2022")]
    office.with_name("2023.yaml").unlink()
    assert list(later(looking).jobs) == [("other", "2022")]


def test_a_file_that_was_named_may_go_and_come_back(project: Project, office: Path) -> None:
    looking = Looking(project.root, [office])
    assert list(looking.look().jobs) == [("office", "2022")]
    text = office.read_text("utf-8")
    office.unlink()
    gone = later(looking)
    assert (gone.jobs, gone.notices) == ({}, ("declarations/office/2022.yaml 已不在",))
    office.write_text(text, "utf-8")
    back = later(looking)
    assert (list(back.jobs), back.notices) == ([("office", "2022")], ())


def test_two_declarations_with_one_address_are_said(project: Project, office: Path) -> None:
    second = project.root / "declarations" / "z" / "office" / "2022.yaml"
    second.parent.mkdir(parents=True)
    second.write_bytes(office.read_bytes())
    seen = Looking(project.root, [project.root / "declarations"]).look()
    assert [job.shown for job in seen.jobs.values()] == ["declarations/office/2022.yaml"]
    assert seen.notices == (
        "declarations/z/office/2022.yaml 没有显示:它与 declarations/office/2022.yaml 的部门文件夹和年度相同;请改一个文件夹名",
    )


def test_what_is_passed_over_is_said(project: Project, office: Path) -> None:
    office.with_suffix(".yml").write_text("", "utf-8")
    seen = Looking(project.root, [project.root / "declarations"]).look()
    assert seen.notices == ("declarations/office/2022.yml 没有处理;请把它的扩展名改成小写的 .yaml",)
