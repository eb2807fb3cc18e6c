"""Files are renamed into place whole; what another program holds open fails alone."""

import os
from pathlib import Path

import pytest

from generator.building.exits import ENVIRONMENT
from tests.projects import NAME, contents

OTHER_TEXT = ("完善政府绩效评价机制", "完善政府绩效评价体系")


@pytest.fixture
def opened_in_word(monkeypatch):
    """Refuse to rename over a file, as Windows does while Word shows it; gives the set of such names."""
    names: set[str] = set()
    rename = os.replace

    def replace(source, target):
        if str(target).endswith(tuple(names)) and names:
            raise PermissionError(13, "Permission denied", str(target))
        rename(source, target)

    monkeypatch.setattr("generator.building.placing.os.replace", replace)
    return names


@pytest.mark.parametrize("ending", [".docx", ".html"])
def test_a_file_that_is_open_elsewhere_fails_alone(project, opened_in_word, ending):
    project.declare("a")
    project.declare("b")
    project.build()
    project.declare("a", OTHER_TEXT)
    project.declare("b", OTHER_TEXT)
    opened_in_word.add(f"a/2022/{NAME}{ending}")
    told = project.build()
    assert told.counts == (1, 0, 0, 1)
    assert told.built.code == ENVIRONMENT
    assert told.outcomes[0].report.endswith(
        f"a/2022/{NAME}{ending}:没有权限。文件若正在 Word 或 WPS 中打开,请关闭后再试"
    )
    assert not list(project.out.rglob(".jixiao-tmp-*"))


@pytest.mark.parametrize("ending", [".docx", ".html"])
@pytest.mark.parametrize("before", [True, False])
def test_once_it_is_closed_the_next_build_makes_it(project, opened_in_word, ending, before):
    """The old file is still known as ours: nobody has edited it by hand."""
    project.declare("a")
    if before:
        project.build()
    opened_in_word.add(f"a/2022/{NAME}{ending}")
    project.declare("a", OTHER_TEXT)
    project.build()
    opened_in_word.clear()
    told = project.build()
    assert (told.counts, told.built.kept) == ((1, 0, 0, 0), [])
    right = project.build(out=project.root / "right")
    assert right.counts == (1, 0, 0, 0)
    assert contents(project.out) == contents(project.root / "right")


def test_a_disk_that_is_full_fails_the_declaration_and_leaves_nothing_behind(project, monkeypatch):
    project.declare("a")
    project.declare("b")
    write = Path.write_bytes

    def full(path, content):
        if content.startswith(b"<!") and "/a/" in path.as_posix():  # its page, after its Word file
            raise OSError(28, "No space left on device", str(path))
        return write(path, content)

    monkeypatch.setattr(Path, "write_bytes", full)
    told = project.build()
    assert told.counts == (1, 0, 0, 1)
    assert told.outcomes[0].report.endswith(
        "declarations/a/2022.yaml:没有生成,因为 output/a/2022 读写失败:磁盘满了"
    )
    assert not (project.out / "a").exists()


def test_other_peoples_files_in_the_folder_stay(project):
    path = project.declare()
    project.build()
    note = project.out / "office" / "2022" / "盖章件.pdf"
    note.write_bytes(b"scan")
    project.declare("other")
    path.unlink()
    project.build()
    assert [file.name for file in note.parent.iterdir()] == ["盖章件.pdf"]
