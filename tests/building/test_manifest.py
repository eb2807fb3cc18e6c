"""What a build remembers of what it made, also when it was damaged or the build was killed."""

import json

import pytest

from generator.building import manifest
from generator.building.manifest import Entry, Journal, digest, finish, journalled, read, recover, write

A = Entry("a/2022/表.docx", "inputs-a", "digest-a")
B = Entry("b/2022/表.docx", "inputs-b", "digest-b")
INDEX = Entry("index.html", "listed", "digest-i")


def text_of(out):
    return (out / manifest.NAME).read_text("utf-8")


def test_the_manifest_is_a_line_a_file_in_order(tmp_path):
    write(tmp_path, [A, B, INDEX])
    assert text_of(tmp_path) == (
        '{"format": 1, "files": {\n'
        '"a/2022/表.docx": {"inputs": "inputs-a", "sha256": "digest-a"},\n'
        '"b/2022/表.docx": {"inputs": "inputs-b", "sha256": "digest-b"},\n'
        '"index.html": {"inputs": "listed", "sha256": "digest-i"}\n'
        "}}\n"
    )


def test_what_was_written_is_read_by_declaration(tmp_path):
    write(tmp_path, [A, B, INDEX])
    assert read(tmp_path) == {"a/2022": [A], "b/2022": [B], "index.html": [INDEX]}


def test_an_empty_manifest_is_right_json(tmp_path):
    write(tmp_path, [])
    assert json.loads(text_of(tmp_path)) == {"format": 1, "files": {}}


@pytest.mark.parametrize(
    "damage",
    [
        "",
        "{",
        "[]",
        "null",
        "{}",
        '{"format": 0, "files": {"a/2022/x.docx": {"inputs": "", "sha256": ""}}}',
        '{"format": 1, "files": []}',
        '{"format": 1, "files": {"a/2022/x.docx": {"inputs": ""}}}',
        '{"format": 1, "files": {"a/2022/x.docx": "digest"}}',
    ],
)
def test_a_damaged_or_older_manifest_counts_as_none(tmp_path, damage):
    (tmp_path / manifest.NAME).write_text(damage)
    assert read(tmp_path) == {}


def test_a_manifest_that_is_no_text_counts_as_none(tmp_path):
    (tmp_path / manifest.NAME).write_bytes(b"\xff\xfe\x00")
    assert read(tmp_path) == {}


@pytest.mark.parametrize("damage", [b"", b"\x00", b'{"format": 0, "files": {}}'])
def test_after_damage_the_files_are_known_again_by_their_bytes(project, damage):
    """Nothing was edited by hand, so nothing is kept back."""
    project.declare()
    project.build()
    before = text_of(project.out)
    (project.out / manifest.NAME).write_bytes(damage)
    told = project.build()
    assert (told.counts, told.built.kept) == ((1, 0, 0, 0), [])
    assert text_of(project.out) == before


def test_a_journal_is_read_as_it_was_noted(tmp_path):
    journal = Journal(tmp_path)
    journal.note([A])
    journal.note([B, INDEX])
    journal.close()
    assert list(journalled(tmp_path)) == [A, B, INDEX]


def test_a_line_of_the_journal_that_was_cut_short_is_ignored(tmp_path):
    journal = Journal(tmp_path)
    journal.note([A, B])
    journal.close()
    path = tmp_path / manifest.JOURNAL
    path.write_bytes(path.read_bytes()[:-1])
    assert list(journalled(tmp_path)) == [A]


def test_no_journal_is_an_empty_one(tmp_path):
    assert list(journalled(tmp_path)) == []


def test_at_the_end_the_manifest_holds_what_was_kept_and_what_was_made(tmp_path):
    journal = Journal(tmp_path)
    journal.note([B])
    journal.close()
    finish(tmp_path, {"a/2022": [A]}, [INDEX])
    assert read(tmp_path) == {"a/2022": [A], "b/2022": [B], "index.html": [INDEX]}
    assert not (tmp_path / manifest.JOURNAL).exists()


def test_the_last_word_on_a_file_counts_and_one_without_digest_takes_it_back(tmp_path):
    journal = Journal(tmp_path)
    journal.note([A, A._replace(sha256="newer"), B])
    journal.note([B._replace(sha256="")])
    journal.close()
    finish(tmp_path, {}, [])
    assert read(tmp_path) == {"a/2022": [A._replace(sha256="newer")]}


def killed(project, entries):
    """Leave what a killed build leaves: a journal, and files that wait under their temporary names."""
    journal = Journal(project.out)
    journal.note(entries)
    journal.close()


def test_what_a_killed_build_had_renamed_is_known_as_ours(project):
    project.declare()
    project.build()
    before = read(project.out)
    entries = before["office/2022"]
    write(project.out, before["index.html"] + before["汇总.csv"])
    killed(project, entries)
    recover(project.out)
    assert read(project.out)["office/2022"] == entries
    assert not (project.out / manifest.JOURNAL).exists()


def test_what_a_killed_build_had_not_renamed_is_not_taken_for_ours(tmp_path):
    file = tmp_path / A.path
    file.parent.mkdir(parents=True)
    file.write_text("edited by hand")
    journal = Journal(tmp_path)
    journal.note([A, B])
    journal.close()
    recover(tmp_path)
    assert read(tmp_path) == {}
    assert file.read_text() == "edited by hand"


def test_after_a_kill_the_overview_is_written_anew(project):
    """It was killed after a declaration had its files and before the overview told of them."""
    project.declare()
    project.build()
    old = {name: (project.out / name).read_bytes() for name in ("index.html", "汇总.csv")}
    entries = read(project.out)
    project.declare("office", ("部门名称: 衡阳市", "部门名称: 雁城"))
    project.build()
    new = {name: (project.out / name).read_bytes() for name in old}
    assert old != new
    made = read(project.out)["office/2022"]
    for name, content in old.items():
        (project.out / name).write_bytes(content)
    write(project.out, sorted(entry for group in entries.values() for entry in group))
    killed(project, made)
    project.build()
    assert {name: (project.out / name).read_bytes() for name in old} == new


def test_a_declaration_whose_page_was_not_renamed_in_time_gets_it(project):
    project.declare()
    project.build()
    entries = read(project.out)
    (project.out / manifest.NAME).unlink()
    project.page().unlink()
    killed(project, entries["office/2022"])
    assert project.build().counts == (1, 0, 0, 0)
    assert project.made() == [".docx", ".html"]


def test_what_a_killed_build_left_under_temporary_names_is_swept_away(project):
    project.declare()
    project.build()
    for folder in ("office", "gone"):
        waiting = project.out / folder / "2022" / ".jixiao-tmp-docx"
        waiting.parent.mkdir(parents=True, exist_ok=True)
        waiting.write_bytes(b"half")
    killed(project, [])
    project.build()
    assert not list(project.out.rglob(".jixiao-tmp-*"))
    assert not (project.out / "gone").exists()


def test_a_file_that_is_not_there_has_no_digest(tmp_path):
    assert digest(tmp_path / "nothing") is None


def test_the_digest_is_of_the_bytes(tmp_path):
    (tmp_path / "x").write_bytes(b"abc")
    assert digest(tmp_path / "x") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
