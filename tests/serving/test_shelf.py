"""The pages follow their files: made again when these change, and only then; nothing good is ever lost."""

import os
import threading
from pathlib import Path

import pytest

from generator.building.planning import Job
from generator.serving.shelf import Shelf
from generator.serving.studio import Shown, Studio
from tests.projects import BROKEN_YAML, UNKNOWN_WORD, WRONG_SUM, Project
from tests.serving.conftest import shelf_of

OFFICE = ("office", "2022")
RENAMED = ("部门名称: 衡阳市人民政府办公室", "部门名称: 某某办公室")
BREAKS = [
    BROKEN_YAML,
    UNKNOWN_WORD,
    ("绩效指标:", "绩效指标:\n\t产出"),
    ("部门预算总额: 2677.7", "部门预算总额: 二千"),
    ("年度主要任务:", "年度主要任务: ["),
]


def body(shelf: Shelf, key: tuple[str, str] | None = OFFICE) -> str:
    sent = shelf.page(key)
    assert sent is not None
    return sent.body.decode()


def look(shelf: Shelf, times: int = 5) -> None:
    for _ in range(times):
        shelf.refresh()


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The departments whose declarations were made, one entry each time."""
    made: list[str] = []
    show = Studio.show

    def counted(self: Studio, job: Job, before: Shown | None) -> Shown:
        made.append(job.folder)
        return show(self, job, before)

    monkeypatch.setattr(Studio, "show", counted)
    return made


def test_a_page_is_there_before_anybody_has_looked_at_the_disk_again(shelf: Shelf) -> None:
    assert "<p>甲</p>" not in body(shelf)
    assert "衡阳市人民政府办公室" in body(shelf)


def test_what_is_not_there_has_no_page(shelf: Shelf) -> None:
    assert shelf.page(("office", "2021")) is None
    assert shelf.page(("..", "office")) is None


def test_nothing_is_made_again_while_nobody_saves(project: Project, shelf: Shelf, made: list[str]) -> None:
    project.declare("other")
    look(shelf, 6)
    assert sorted(made) == ["office", "other"]
    look(shelf, 10)
    assert sorted(made) == ["office", "other"]


def test_a_save_makes_its_own_page_again_and_no_other(
    project: Project, shelf: Shelf, made: list[str]
) -> None:
    project.declare("other")
    look(shelf, 6)
    made.clear()
    project.declare("office", RENAMED)
    look(shelf)
    assert set(made) == {"office"}
    assert "某某办公室" in body(shelf)
    assert "某某办公室" not in body(shelf, ("other", "2022"))


def test_an_error_of_a_rule_is_no_obstacle(project: Project, shelf: Shelf) -> None:
    look(shelf)
    project.declare("office", WRONG_SUM)
    shelf.refresh()
    assert "R201" in body(shelf)
    assert "现在显示不了" not in body(shelf)


def test_ten_broken_saves_keep_the_last_good_page(project: Project, shelf: Shelf) -> None:
    project.declare("office", RENAMED)
    look(shelf)
    good = body(shelf).partition('<div id="watch"')[0]
    assert "某某办公室" in good
    for number in range(10):
        path = project.declare("office", BREAKS[number % len(BREAKS)])
        path.write_text(path.read_text("utf-8") + "#" * number, "utf-8")
        look(shelf, 2)
        broken = body(shelf)
        assert "现在显示不了" in broken
        assert broken.partition('<div id="watch"')[0] == good
    project.declare("office")
    look(shelf, 2)
    assert "现在显示不了" not in body(shelf)
    assert "某某办公室" not in body(shelf)


def test_a_file_half_written_at_one_look_shows_no_trouble(
    project: Project, shelf: Shelf, office: Path
) -> None:
    look(shelf)
    good = body(shelf)
    whole = office.read_bytes()
    office.write_bytes(b"")
    shelf.refresh()
    assert body(shelf) == good
    office.write_bytes(whole)
    look(shelf, 2)
    assert body(shelf) == good


def test_a_save_within_one_tick_of_the_clock_is_not_missed(
    project: Project, shelf: Shelf, office: Path
) -> None:
    look(shelf)
    status = office.stat()

    def same_times(text: str) -> None:
        office.write_text(text, "utf-8")
        os.utime(office, ns=(status.st_atime_ns, status.st_mtime_ns + 1_000_000))

    text = office.read_text("utf-8")
    same_times(text.replace("办公室", "办公厅"))
    shelf.refresh()
    same_times(text.replace("办公室", "办公楼"))
    shelf.refresh()
    assert "办公楼" in body(shelf)


def test_a_file_that_is_away_for_a_moment_changes_nothing(shelf: Shelf, office: Path) -> None:
    look(shelf)
    good, whole = body(shelf), office.read_bytes()
    office.unlink()
    look(shelf, 3)
    assert body(shelf) == good
    office.write_bytes(whole)
    look(shelf, 6)
    assert body(shelf) == good


def test_a_deleted_declaration_goes_and_comes_back_with_its_last_good_page(
    project: Project, shelf: Shelf, office: Path
) -> None:
    look(shelf)
    good = body(shelf).partition('<div id="watch"')[0]
    office.unlink()
    look(shelf)
    assert shelf.page(OFFICE) is None
    assert "这里还没有申报表" in body(shelf, None)
    project.declare("office", BROKEN_YAML)
    look(shelf, 7)
    assert body(shelf).partition('<div id="watch"')[0] == good
    assert "现在显示不了" in body(shelf)


def test_new_and_renamed_declarations_appear_in_the_list(
    project: Project, shelf: Shelf, office: Path
) -> None:
    look(shelf)
    assert "/office/2022/" in body(shelf, None)
    project.declare("other")
    office.rename(office.with_name("2023.yaml"))
    look(shelf, 7)
    listed = body(shelf, None)
    assert ("/office/2022/" in listed, "/office/2023/" in listed, "/other/2022/" in listed) == (
        False,
        True,
        True,
    )


def test_a_changed_template_makes_every_page_again(project: Project, shelf: Shelf) -> None:
    look(shelf)
    page = project.edition / "preview.html.j2"
    page.write_text(
        page.read_text("utf-8").replace("{% block form %}", "{% block form %}<p>新版式</p>"), "utf-8"
    )
    look(shelf, 2)
    assert "<p>新版式</p>" in body(shelf)


def test_many_declarations_are_made_in_turns(project: Project, office: Path, made: list[str]) -> None:
    for number in range(24):
        project.declare(f"d{number:02}")
    shelf = shelf_of(project)
    assert shelf.refresh() is True
    assert len(made) == 20
    assert "正在检查……" in body(shelf, None)
    assert shelf.refresh() is False
    assert len(made) == 25
    assert "正在检查……" not in body(shelf, None)


def test_whoever_waits_is_told_of_the_next_version(project: Project, shelf: Shelf) -> None:
    look(shelf)
    before = shelf.page(OFFICE)
    assert before is not None
    got: list[str] = []

    def wait() -> None:
        sent = shelf.following(OFFICE, before.version, 60)
        got.append(sent.body.decode() if sent else "")

    waiting = threading.Thread(target=wait)
    waiting.start()
    project.declare("office", RENAMED)
    look(shelf, 2)
    waiting.join(60)
    assert "某某办公室" in got[0]


def test_whoever_waits_for_a_deleted_one_is_told(shelf: Shelf, office: Path) -> None:
    look(shelf)
    before = shelf.page(OFFICE)
    assert before is not None
    got: list[object] = []
    waiting = threading.Thread(target=lambda: got.append(shelf.following(OFFICE, before.version, 60)))
    waiting.start()
    office.unlink()
    look(shelf)
    waiting.join(60)
    assert got == [None]


def test_nobody_waits_longer_than_asked_nor_after_the_end(shelf: Shelf) -> None:
    before = shelf.page(OFFICE)
    assert before is not None
    assert shelf.following(OFFICE, before.version, 0) == before
    shelf.close()
    assert shelf.following(OFFICE, before.version, 3600) == before
