"""A declaration is put in its place at once, or not at all."""

import os
from pathlib import Path

import pytest

from generator.building.declaring.replacing import replace_file


def test_a_file_is_written_with_its_folders_and_nothing_is_left_beside_it(tmp_path):
    path = tmp_path / "declarations" / "office" / "2022.yaml"
    replace_file(path, "年度".encode())
    assert path.read_text("utf-8") == "年度"
    assert list(path.parent.iterdir()) == [path]


def test_a_file_keeps_its_permissions(tmp_path):
    path = tmp_path / "2022.yaml"
    path.write_text("")
    path.chmod(0o640)
    replace_file(path, b"a")
    assert path.stat().st_mode & 0o777 == 0o640


def test_of_a_link_the_target_is_written(tmp_path):
    target, link = tmp_path / "target.yaml", tmp_path / "2022.yaml"
    target.write_text("old")
    link.symlink_to(target)
    replace_file(link, b"new")
    assert link.is_symlink()
    assert target.read_text() == "new"


def test_what_cannot_be_put_in_place_leaves_the_old_file_and_nothing_else(tmp_path, monkeypatch):
    path = tmp_path / "2022.yaml"
    path.write_text("old")

    def refusing(self: Path, target: os.PathLike[str]) -> None:
        raise PermissionError(13, "Permission denied", str(target))

    monkeypatch.setattr(Path, "replace", refusing)
    with pytest.raises(PermissionError):
        replace_file(path, b"new")
    assert path.read_text() == "old"
    assert list(tmp_path.iterdir()) == [path]
