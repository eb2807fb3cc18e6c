"""A build that is killed at any moment leaves whole files only, and the next one completes it."""

import itertools
import os
import select
import shutil
import signal
import sys
import zipfile
from pathlib import Path
from typing import NoReturn

import pytest

from generator.building import running
from generator.building.outcome import TEMPORARY
from tests.projects import WRONG_SUM, Project, contents

pytestmark = pytest.mark.skipif(
    os.name == "nt", reason="Windows has no SIGKILL; renaming is atomic there as well"
)

TRIES = 25
"""Kills for one process and for two each."""

KINDS = ("open", "os.rename", "os.remove", "os.mkdir", "os.rmdir")


def built(project: Project, processes: int, moment: int = 0) -> tuple[int, int]:
    """Build in a process of its own, which dies with those it started at a moment (0: never).

    A moment is when a file or folder of the output is about to be opened, made, renamed or removed. Gives how the
    process ended, as a signal or 0, and how many moments there were.
    """
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        os.close(reading)
        _build_and_die(project, processes, moment, writing)
    os.close(writing)
    with os.fdopen(reading) as told:
        moments = told.read()  # to the end: until every process that holds it is gone
    return os.WTERMSIG(os.waitpid(child, 0)[1]), int(moments or 0)


def _build_and_die(project: Project, processes: int, moment: int, told: int) -> NoReturn:
    moments = itertools.count(1)

    def watch(event: str, arguments: tuple[object, ...]) -> None:
        if event in KINDS and str(project.out) in str(arguments[0]) and next(moments) == moment:
            os.killpg(0, signal.SIGKILL)

    try:
        os.setsid()
        running._CHUNK, running._WORTH_A_PROCESS = 3, 2  # so that few declarations are worth two processes
        sys.addaudithook(watch)
        project.build(processes=processes)
        os.write(told, str(next(moments) - 1).encode())
    finally:
        os._exit(0)


def assert_whole(out: Path) -> None:
    """No file of the output is half a file."""
    for path in out.rglob("*"):
        if path.name.startswith(".") or path.suffix == ".tmp":
            continue
        if path.suffix == ".docx":
            with zipfile.ZipFile(path) as archive:
                assert archive.testzip() is None
        elif path.suffix == ".html":
            assert path.read_bytes().endswith(b"</html>\n")
        elif path.suffix == ".csv":
            assert path.read_bytes().endswith(b"\r\n")


def write_state(project: Project, state: int) -> None:
    """Declarations as they are in one of two states: most differ in a word, one is wrong, renamed or gone in turn."""
    for index in range(15):
        text = ("完善政府绩效评价机制", f"完善政府绩效评价{'体系' if state and index % 3 else '机制'}")
        project.declare(f"office-{index:02}", text)
    project.declare("office-01", *([WRONG_SUM] if state else []))
    project.declare("office-02", *([("部门名称: 衡阳市", "部门名称: 雁城")] if state else []))
    if state:
        shutil.rmtree(project.root / "declarations" / "office-04")


@pytest.mark.parametrize("processes", [1, 2])
def test_a_killed_build_leaves_no_half_file_and_the_next_one_completes_it(tmp_path, processes):
    project = Project.at(tmp_path)
    right, moments = [], []
    for state in (0, 1, 0):
        write_state(project, state)
        moments.append(built(project, processes)[1])
        right.append(contents(project.out))
    assert right[2] == right[0]
    for turn in range(TRIES):
        state = (turn + 1) % 2
        write_state(project, state)
        total = moments[1 + turn % 2]
        if turn % 5 == 0:
            shutil.rmtree(project.out)
            total = moments[0]
        ended, _ = built(project, processes, 1 + (total - 1) * turn // TRIES)
        assert ended == signal.SIGKILL
        assert_whole(project.out)
        assert project.build().built.kept == []
        assert contents(project.out) == right[state]


def test_when_the_first_process_alone_is_killed_the_others_end_and_nothing_stays_locked(tmp_path):
    project = Project.at(tmp_path)
    write_state(project, 0)
    moments = built(project, 2)[1]
    right = contents(project.out)
    for turn in range(8):
        shutil.rmtree(project.out)
        told, child = _start_and_kill_the_first(project, 1 + (moments // 2 - 1) * turn // 8)
        assert os.WTERMSIG(os.waitpid(child, 0)[1]) == signal.SIGKILL
        assert project.build().built.kept == []
        assert select.select([told], [], [], 20)[0], "a worker lives on"
        os.close(told)
        # A worker that had just begun a file may leave it under its temporary name, which nobody takes for a file.
        made = {path: raw for path, raw in contents(project.out).items() if TEMPORARY not in path}
        assert made == right


def _start_and_kill_the_first(project: Project, moment: int) -> tuple[int, int]:
    """A build that kills its own first process at a moment; the pipe given ends when all its processes have."""
    reading, writing = os.pipe()
    child = os.fork()
    if child:
        os.close(writing)
        return reading, child
    os.close(reading)
    first, moments = os.getpid(), itertools.count(1)

    def watch(event: str, arguments: tuple[object, ...]) -> None:
        mine = os.getpid() == first and event in KINDS and str(project.out) in str(arguments[0])
        if mine and next(moments) == moment:
            os.kill(first, signal.SIGKILL)

    try:
        running._CHUNK, running._WORTH_A_PROCESS = 3, 2
        sys.addaudithook(watch)
        project.build(processes=2)
    finally:
        os._exit(0)
