"""One build at a time in an output folder."""

import pytest

from generator.building.lock import BusyError, Lock


def test_a_folder_that_is_held_is_busy(tmp_path):
    with Lock(tmp_path), pytest.raises(BusyError), Lock(tmp_path):
        pass


def test_a_folder_is_free_again_afterwards(tmp_path):
    for _ in range(2):
        with Lock(tmp_path):
            pass


def test_a_folder_is_free_again_after_a_failure(tmp_path):
    with pytest.raises(ZeroDivisionError), Lock(tmp_path):
        raise ZeroDivisionError
    with Lock(tmp_path):
        pass


def test_two_folders_do_not_wait_for_each_other(tmp_path):
    with Lock(tmp_path / "a"), Lock(tmp_path / "b"):
        pass


def test_the_folder_is_made_where_there_is_none(tmp_path):
    with Lock(tmp_path / "new" / "folder"):
        assert (tmp_path / "new" / "folder").is_dir()
