"""What is made, what is left as it was, what is taken away, and what is never touched."""

import os
import shutil
from pathlib import Path
from time import sleep

import pytest

from generator.building.exits import DONE, ENVIRONMENT, FINDINGS
from generator.building.outcome import Status
from generator.building.overview import Overview
from tests.projects import BROKEN_YAML, NAME, UNKNOWN_WORD, WRONG_SUM, contents, make_unreadable

OTHER_TEXT = ("完善政府绩效评价机制", "完善政府绩效评价体系")


def touched(path: Path) -> None:
    """Change a file's time and nothing else."""
    os.utime(path, ns=(0, path.stat().st_mtime_ns + 10**9))


def test_a_right_declaration_gives_word_and_preview(project):
    project.declare()
    told = project.build()
    assert told.counts == (1, 0, 0, 0)
    assert told.built.code == DONE
    assert sorted(contents(project.out)) == [
        ".jixiao.json",
        "index.html",
        f"office/2022/{NAME}.docx",
        f"office/2022/{NAME}.html",
        "汇总.csv",
    ]


def test_warnings_and_notes_do_not_stop_the_word_file(project):
    project.declare()
    tally = project.build().outcomes[0].tally
    assert (tally.error, tally.warning, tally.note) == (0, 6, 5)
    assert project.made() == [".docx", ".html"]


@pytest.mark.parametrize("fault", [BROKEN_YAML, UNKNOWN_WORD])
def test_what_cannot_be_read_or_does_not_conform_gives_no_file(project, fault):
    project.declare("office", fault)
    told = project.build()
    assert told.counts == (0, 0, 1, 0)
    assert told.built.code == FINDINGS
    assert project.made() == []


@pytest.mark.parametrize("fault", [BROKEN_YAML, UNKNOWN_WORD])
def test_what_cannot_be_read_any_more_loses_its_older_files(project, fault):
    project.declare()
    project.build()
    project.declare("office", fault)
    assert project.build().counts == (0, 0, 1, 0)
    assert not (project.out / "office").exists()


def test_an_error_of_a_rule_gives_the_preview_with_its_findings_and_no_word_file(project):
    project.declare("office", WRONG_SUM)
    told = project.build()
    assert told.counts == (0, 0, 1, 0)
    assert told.built.code == FINDINGS
    assert project.made() == [".html"]
    assert "错误 R201" in project.page().read_text("utf-8")


def test_an_error_of_a_rule_takes_the_older_word_file_away(project):
    project.declare()
    project.build()
    project.declare("office", WRONG_SUM)
    project.build()
    assert project.made() == [".html"]


def test_one_broken_declaration_never_stops_the_others(project):
    for folder, edits in (
        ("a", [BROKEN_YAML]),
        ("b", []),
        ("c", [UNKNOWN_WORD]),
        ("d", [WRONG_SUM]),
        ("e", []),
    ):
        project.declare(folder, *edits)
    told = project.build()
    assert told.counts == (2, 0, 3, 0)
    assert [project.made(folder) for folder in "abcde"] == [
        [],
        [".docx", ".html"],
        [],
        [".html"],
        [".docx", ".html"],
    ]


def test_what_did_not_change_is_not_made_again(project):
    project.declare()
    project.build()
    before = contents(project.out)
    told = project.build()
    assert told.counts == (0, 1, 0, 0)
    assert told.outcomes == []
    assert contents(project.out) == before


@pytest.fixture
def settled(project, monkeypatch):
    """A project whose files were all made at least a tick of the clock before its cache was written."""
    write = Overview.write

    def later(*words, **more):
        sleep(0.03)
        return write(*words, **more)

    monkeypatch.setattr(Overview, "write", later)
    project.declare("a")
    project.declare("b")
    project.build()
    return project


def test_when_all_is_as_it_was_left_not_even_the_manifest_is_read(settled, monkeypatch):
    monkeypatch.setattr("generator.building.manifest.read", None)
    assert settled.build().counts == (0, 2, 0, 0)
    assert settled.build(settled.root / "declarations" / "b").counts == (0, 1, 0, 0)


@pytest.mark.parametrize("name", [".jixiao.json", "index.html", "汇总.csv", f"a/2022/{NAME}.html"])
@pytest.mark.parametrize("spoil", [Path.unlink, lambda path: path.write_bytes(b"?"), touched])
def test_whatever_is_not_as_it_was_left_is_put_right(settled, name, spoil):
    before = contents(settled.out)
    spoil(settled.out / name)
    settled.build()
    assert contents(settled.out) == before


def test_a_declaration_more_or_less_is_seen_when_all_else_is_as_it_was_left(settled):
    settled.declare("c")
    assert settled.build().counts == (1, 2, 0, 0)
    shutil.rmtree(settled.root / "declarations" / "c")
    assert settled.build().counts == (0, 2, 0, 0)
    assert not (settled.out / "c").exists()


def test_a_declaration_that_was_only_touched_is_unchanged(project):
    path = project.declare()
    project.build()
    touched(path)
    assert project.build().counts == (0, 1, 0, 0)


def test_a_declaration_that_changed_is_made_again_and_the_others_are_left(project):
    project.declare("a")
    project.declare("b")
    project.build()
    project.declare("b", OTHER_TEXT)
    told = project.build()
    assert told.counts == (1, 1, 0, 0)
    assert [outcome.job.key for outcome in told.outcomes] == ["b/2022"]


def test_a_change_at_once_and_of_the_same_size_is_seen(project):
    for number in range(31, 36):
        project.declare("office", ("完善政府绩效评价机制", f"完善政府绩效评价机制{number}"))
        assert project.build().counts == (1, 0, 0, 0)
        assert project.build().counts == (0, 1, 0, 0)


def test_a_change_with_the_time_of_the_last_tick_is_seen(project):
    """A clock that ticks in seconds cannot tell a file from one changed a moment later."""
    path = project.declare()
    project.build()
    cache = next((project.root / ".jixiao-cache").glob("*.signatures"))
    old = path.stat().st_mtime_ns
    os.utime(cache, ns=(old, old))
    project.declare("office", OTHER_TEXT)
    os.utime(path, ns=(old, old))
    assert project.build().counts == (1, 0, 0, 0)


def test_a_change_while_others_are_built_is_seen_next_time(project):
    project.declare("a")
    project.declare("b")
    project.build()
    project.declare("a", OTHER_TEXT)
    changed = []

    def change(outcome):
        if not changed:
            changed.append(project.declare("b", OTHER_TEXT))

    assert project.build(progress=change).counts == (1, 1, 0, 0)
    assert project.build().counts == (1, 1, 0, 0)


def test_deleted_files_are_made_again(project):
    project.declare()
    project.build()
    before = contents(project.out)
    for path in (project.word(), project.page(), project.out / "index.html", project.out / "汇总.csv"):
        path.unlink()
        project.build()
        assert contents(project.out) == before


def test_a_whole_output_folder_that_was_deleted_is_made_again(project):
    project.declare()
    project.build()
    before = contents(project.out)
    shutil.rmtree(project.out)
    assert project.build().counts == (1, 0, 0, 0)
    assert contents(project.out) == before


def test_a_page_edited_by_hand_is_simply_made_again(project):
    project.declare()
    project.build()
    before = contents(project.out)
    project.page().write_text("手工", "utf-8")
    assert project.build().counts == (1, 0, 0, 0)
    assert contents(project.out) == before


EDITED = b"edited in Word"


@pytest.fixture
def edited_word(project):
    """A project whose one Word file was changed by hand."""
    project.declare()
    project.build()
    project.word().write_bytes(EDITED)
    return project


def test_a_word_file_edited_by_hand_is_not_overwritten(edited_word):
    edited_word.declare("office", OTHER_TEXT)
    told = edited_word.build()
    assert told.built.kept == [f"office/2022/{NAME}.docx"]
    assert told.built.code == FINDINGS
    assert (told.counts, told.built.held) == ((0, 0, 0, 0), 1)
    assert told.outcomes[0].status is Status.KEPT
    assert edited_word.word().read_bytes() == EDITED
    assert not list(edited_word.out.rglob(".jixiao-tmp-*"))


def test_a_word_file_edited_by_hand_is_named_every_time_until_somebody_decides(edited_word):
    for _ in range(3):
        told = edited_word.build()
        assert (told.built.kept, told.built.code) == ([f"office/2022/{NAME}.docx"], FINDINGS)
    edited_word.word().unlink()
    assert edited_word.build().counts == (1, 0, 0, 0)
    assert edited_word.build().counts == (0, 1, 0, 0)


def test_a_word_file_edited_by_hand_stays_when_its_declaration_is_wrong(edited_word):
    for fault in (WRONG_SUM, BROKEN_YAML):
        edited_word.declare("office", fault)
        told = edited_word.build()
        assert told.built.kept == [f"office/2022/{NAME}.docx"]
        assert edited_word.word().read_bytes() == EDITED


def test_a_word_file_edited_by_hand_stays_when_its_declaration_disappears(edited_word):
    edited_word.declare("other")
    shutil.rmtree(edited_word.root / "declarations" / "office")
    for _ in range(2):
        told = edited_word.build()
        assert told.built.kept == [f"office/2022/{NAME}.docx"]
        assert told.built.code == FINDINGS
        assert edited_word.word().read_bytes() == EDITED
        assert edited_word.made() == [".docx"]


def test_a_word_file_edited_by_hand_stays_when_the_name_of_the_file_changes(edited_word):
    edited_word.declare("office", ("部门名称: 衡阳市人民政府办公室", "部门名称: 衡阳市档案馆"))
    told = edited_word.build()
    assert told.built.kept == [f"office/2022/{NAME}.docx"]
    assert told.built.code == FINDINGS
    assert edited_word.word().read_bytes() == EDITED
    assert edited_word.word(name="衡阳市档案馆2022年度整体绩效目标申报表").exists()
    assert not edited_word.page().exists()


def test_an_unknown_word_file_that_stands_in_the_way_is_not_overwritten(project):
    project.declare()
    project.word().parent.mkdir(parents=True)
    project.word().write_bytes(EDITED)
    assert project.build().built.kept == [f"office/2022/{NAME}.docx"]
    assert project.word().read_bytes() == EDITED


def test_force_overwrites_what_was_edited_by_hand(edited_word):
    edited_word.declare("office", OTHER_TEXT)
    told = edited_word.build(force=True)
    assert (told.counts, told.built.kept, told.built.code) == ((1, 0, 0, 0), [], DONE)
    assert edited_word.word().read_bytes().startswith(b"PK")


def test_force_overwrites_but_never_removes_what_was_edited_by_hand(edited_word):
    edited_word.declare("other")
    shutil.rmtree(edited_word.root / "declarations" / "office")
    told = edited_word.build(force=True)
    assert told.built.kept == told.built.left == [f"office/2022/{NAME}.docx"]
    assert told.built.code == FINDINGS
    assert edited_word.word().exists()


def test_force_does_not_take_an_edited_file_away_because_of_an_error(edited_word):
    edited_word.declare("office", ("1839.56", "1839.65"))
    told = edited_word.build(force=True)
    assert told.built.left == [f"office/2022/{NAME}.docx"]
    assert edited_word.word().exists()


def test_what_an_error_takes_away_is_said(project):
    project.declare("office")
    project.build()
    project.declare("office", ("1839.56", "1839.65"))
    assert project.build().built.removed == [f"office/2022/{NAME}.docx"]


def test_when_the_name_of_the_file_changes_the_old_files_go(project):
    project.declare()
    project.build()
    project.declare("office", ("部门名称: 衡阳市人民政府办公室", "部门名称: 衡阳市档案馆"))
    assert project.build().counts == (1, 0, 0, 0)
    assert sorted(path.name for path in (project.out / "office" / "2022").iterdir()) == [
        "衡阳市档案馆2022年度整体绩效目标申报表.docx",
        "衡阳市档案馆2022年度整体绩效目标申报表.html",
    ]


def test_the_files_of_a_declaration_that_is_gone_go_with_a_build_of_everything(project):
    project.declare("a")
    project.declare("b")
    project.build()
    shutil.rmtree(project.root / "declarations" / "a")
    told = project.build()
    assert told.built.removed == [f"a/2022/{NAME}.docx", f"a/2022/{NAME}.html"]
    assert told.counts == (0, 1, 0, 0)
    assert not (project.out / "a").exists()
    assert "a/2022" not in (project.out / "汇总.csv").read_text("utf-8")


def test_the_files_of_a_declaration_that_is_gone_stay_with_a_build_of_a_part(project):
    project.declare("a")
    other = project.declare("b")
    project.build()
    shutil.rmtree(project.root / "declarations" / "a")
    assert project.build(other).built.removed == []
    assert project.made("a") == [".docx", ".html"]


def changed_edition(project):
    path = project.edition / "edition.yaml"
    path.write_text(path.read_text("utf-8").replace("标题: 省级部门", "标题: 市级部门", 1), "utf-8")


def changed_page(project):
    path = project.edition / "preview.html.j2"
    path.write_text(path.read_text("utf-8") + "<!-- -->", "utf-8")


def changed_form(project):
    path = project.edition / "form.docx"
    shutil.copy(path, path.with_name("old.docx"))


def changed_schema(project):
    path = project.root / "schema" / "declaration.schema.json"
    path.write_text(path.read_text("utf-8") + "\n", "utf-8")


@pytest.mark.parametrize("change", [changed_edition, changed_page, changed_form, changed_schema])
def test_a_change_of_edition_template_or_schema_makes_everything_again(project, change):
    project.declare("a")
    project.declare("b")
    project.build()
    change(project)
    assert project.build().counts == (2, 0, 0, 0)
    assert project.build().counts == (0, 2, 0, 0)


def test_a_change_of_the_program_makes_everything_again(project, monkeypatch):
    project.declare()
    project.build()
    monkeypatch.setattr("generator.building.environment._libraries", lambda: ["jinja2-99.dist-info"])
    assert project.build().counts == (1, 0, 0, 0)


def test_an_unreadable_declaration_fails_and_the_others_are_built(project, monkeypatch):
    project.declare("b")
    make_unreadable(monkeypatch, project.declare("a"))
    told = project.build()
    assert told.counts == (1, 0, 0, 1)
    assert told.built.code == ENVIRONMENT
    assert told.outcomes[0].report.endswith("declarations/a/2022.yaml:读写失败:没有权限")


def test_a_declaration_that_became_unreadable_keeps_its_files_and_the_others_are_built(project, monkeypatch):
    path = project.declare("a")
    project.declare("b")
    project.build()
    make_unreadable(monkeypatch, path)
    touched(path)
    project.declare("b", OTHER_TEXT)
    told = project.build()
    assert told.counts == (1, 0, 0, 1)
    assert told.built.code == ENVIRONMENT
    assert project.made("a") == [".docx", ".html"]


def test_one_process_or_two_give_the_same_bytes(project):
    for number in range(41):
        edits = [[], [WRONG_SUM], [BROKEN_YAML]][number % 3]
        project.declare(f"office-{number:02}", *edits)
    one = project.build(processes=1, out=project.root / "one")
    two = project.build(processes=2, out=project.root / "two")
    assert one.counts == two.counts == (14, 0, 27, 0)
    assert contents(project.root / "one") == contents(project.root / "two")
    assert [outcome.job for outcome in one.outcomes] == [outcome.job for outcome in two.outcomes]


def test_a_build_of_a_part_keeps_the_rows_of_the_others(project):
    project.declare("a")
    part = project.declare("b")
    project.build()
    before = (project.out / "汇总.csv").read_text("utf-8").splitlines()
    project.declare("b", WRONG_SUM)
    project.build(part)
    after = (project.out / "汇总.csv").read_text("utf-8").splitlines()
    assert after[:2] == before[:2]
    assert ",有误,1," in after[2]


def test_what_a_build_of_a_part_did_not_know_a_build_of_everything_adds(project):
    """The overview was deleted, so that a part could not tell of the others."""
    project.declare("a")
    part = project.declare("b")
    project.build()
    before = contents(project.out)
    (project.out / "index.html").unlink()
    project.build(part)
    assert project.build().counts == (0, 2, 0, 0)
    assert contents(project.out) == before
