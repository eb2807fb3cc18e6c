"""The overview tells of every declaration, also of those that were not made this time."""

from generator.building import manifest
from generator.building.overview import CSV, INDEX, Overview
from generator.diagnostics import Tally
from generator.writing.summary import SummaryRow

A = SummaryRow("a", "2022", department="甲局", status="生成", tally=Tally(0, 1, 0, 0))
B = SummaryRow("b", "2023", department="乙局", status="有误", tally=Tally(2, 0, 0, 0))


def written(out, *rows, whole=True, known=None):
    """Write an overview, and give it as the next build finds it."""
    entries = Overview(out, known or {}).write(rows, 2023, whole=whole)
    return known_of(entries)


def known_of(entries):
    return {entry.key: [entry] for entry in entries}


def test_nothing_was_written_yet(tmp_path):
    overview = Overview(tmp_path, {})
    assert not overview.current(["a/2022"])
    assert overview.rows() == {}


def test_what_was_written_is_current_and_gives_its_rows(tmp_path):
    known = written(tmp_path, A, B)
    overview = Overview(tmp_path, known)
    assert overview.current({"b/2023", "a/2022"})
    assert overview.rows() == {"a/2022": A, "b/2023": B}


def test_it_is_not_current_for_other_declarations(tmp_path):
    known = written(tmp_path, A, B)
    overview = Overview(tmp_path, known)
    assert not overview.current({"a/2022"})
    assert not overview.current({"a/2022", "b/2023", "c/2022"})
    assert overview.current(None)


def test_the_builder_need_not_know_its_files(tmp_path):
    known = written(tmp_path, A)
    Overview(tmp_path, known)
    assert known == {}


def test_a_file_edited_by_hand_is_neither_current_nor_believed(tmp_path):
    for name in (INDEX, CSV):
        known = written(tmp_path, A)
        (tmp_path / name).write_text("手工", "utf-8")
        overview = Overview(tmp_path, known)
        assert not overview.current(["a/2022"])
        assert overview.rows() == {}


def test_after_a_killed_build_its_rows_are_kept_but_it_is_not_current_until_all_were_looked_at(tmp_path):
    entries = [entry._replace(inputs="") for (entry,) in written(tmp_path, A, B).values()]
    overview = Overview(tmp_path, known_of(entries))
    assert overview.rows() == {"a/2022": A, "b/2023": B}
    assert not overview.current(None)
    known = written(tmp_path, A, B, whole=False, known=known_of(entries))
    assert not Overview(tmp_path, known).current(None)
    known = written(tmp_path, A, B, whole=True, known=known_of(entries))
    assert Overview(tmp_path, known).current(["a/2022", "b/2023"])


def test_the_manifest_knows_both_files(project):
    project.declare()
    project.build()
    assert set(manifest.read(project.out)) == {"office/2022", INDEX, CSV}
