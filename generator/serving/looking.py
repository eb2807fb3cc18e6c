"""One look at the disk: which declarations are there, and which files have changed since the look before."""

import os
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from generator.building.planning import Job, plan, shown_path

Key = tuple[str, str]
"""A declaration as its address names it: the department's folder and the year."""

MISSING = "-"
"""The signature of a file that is not there at the moment: the next search of the folders tells whether it is gone."""

_ALL_FOLDERS_EVERY = 5
"""Known files are looked at every time, folders (for files that came and went) every fifth time."""


class Seen(NamedTuple):
    """What a look found. `signatures` and `settings` (templates/ and schema/) change whenever a file may have.

    `notices` are Chinese sentences about what lies there and is no declaration that could be shown.
    """

    jobs: dict[Key, Job]
    notices: tuple[str, ...]
    signatures: dict[Key, str]
    settings: str


class Looking:
    """Looks again and again at the declarations in `paths` and at the settings of the project in `root`."""

    def __init__(self, root: Path, paths: Iterable[Path]) -> None:
        self._root, self._paths = root, tuple(paths)
        self._turn = 0
        self._jobs: dict[Key, Job] = {}
        self._notices: tuple[str, ...] = ()

    def look(self) -> Seen:
        """What is there now. Costs a look at each file, and reads none."""
        if self._turn % _ALL_FOLDERS_EVERY == 0:
            self._search()
        self._turn += 1
        signatures = {key: _signature(job.file) for key, job in self._jobs.items()}
        return Seen(self._jobs, self._notices, signatures, self._settings())

    def _search(self) -> None:
        """Find the declarations; a path that was named and is no more holds none."""
        there = [path for path in self._paths if path.is_dir() or path.is_file()]
        planned = plan(there)
        jobs: dict[Key, Job] = {}
        notices = [passed.message for passed in planned.passed_over]
        notices += [f"{shown_path(path)} 已不在" for path in self._paths if path not in there]
        for job in planned.jobs:
            other = jobs.setdefault((job.folder, job.stem), job)
            if other is not job:
                notices.append(
                    f"{job.shown} 没有显示:它与 {other.shown} 的部门文件夹和年度相同;请改一个文件夹名"
                )
        self._jobs, self._notices = jobs, tuple(notices)

    def _settings(self) -> str:
        folders = (self._root / "templates", self._root / "schema")
        return ";".join(
            f"{path.name} {_signature(str(path))}" for folder in folders for path in sorted(folder.rglob("*"))
        )


def _signature(file: str) -> str:
    """Size, times and identity of a file: a save changes at least one of them, also one that replaces the file."""
    try:
        status = os.stat(file)  # noqa: PTH116  called for every declaration ten times a second
    except OSError:
        return MISSING
    return f"{status.st_size},{status.st_mtime_ns},{status.st_ctime_ns},{status.st_ino}"
