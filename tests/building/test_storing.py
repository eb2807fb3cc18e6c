"""One file into place."""

import pytest

from generator.building.storing import store


def test_a_file_is_written_from_its_pieces(tmp_path):
    store(tmp_path / "a.md", iter([b"one", b"two"]))
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("a.md", b"onetwo")]


def test_what_stood_there_stays_when_the_pieces_break_off(tmp_path):
    def broken():
        yield b"half"
        raise ZeroDivisionError

    (tmp_path / "a.md").write_bytes(b"old")
    with pytest.raises(ZeroDivisionError):
        store(tmp_path / "a.md", broken())
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("a.md", b"old")]


def test_a_folder_that_is_not_there_is_named_by_the_file_that_was_asked_for(tmp_path):
    with pytest.raises(OSError) as raised:
        store(tmp_path / "none" / "a.md", [b""])
    assert raised.value.filename == str(tmp_path / "none" / "a.md")
