"""Which declarations are meant, and where each one's files go."""

import os
from collections.abc import Iterable
from operator import attrgetter
from pathlib import Path
from typing import NamedTuple

from generator.building.exits import ENVIRONMENT, USAGE

_NAME = attrgetter("name")


class PlanningError(Exception):
    """The request cannot be carried out as it was typed; the Chinese message says what to type instead."""


class MissingError(Exception):
    """A program that is needed is not there; the Chinese message says which, and what to do without it."""


class Job(NamedTuple):
    """One declaration: the file to read, its name as shown to people, its department's folder and its year."""

    file: str
    shown: str
    folder: str
    stem: str

    @property
    def key(self) -> str:
        """Where its files go below the output folder."""
        return f"{self.folder}/{self.stem}"


def find_root(start: Iterable[Path]) -> Path | None:
    """The nearest ancestor (of each start in turn) that holds templates/."""
    for path in start:
        here = path.absolute()
        for folder in (here, *here.parents):
            if (folder / "templates").is_dir():
                return folder
    return None


class PassedOver(NamedTuple):
    """Something that a search met and could not take for a declaration; it never stops the others."""

    message: str
    code: int


class Plan(NamedTuple):
    """The declarations meant, in the order of their output, and what was passed over in the search."""

    jobs: list[Job]
    passed_over: list[PassedOver]


def plan(paths: Iterable[Path]) -> Plan:
    """Every declaration in the paths: files, or folders searched through.

    Raises PlanningError for a path that does not exist or a file that is no declaration.
    """
    search = _Search()
    for path in paths:
        search.look(path)
    return Plan(sorted(search.jobs.values(), key=lambda job: (job.key, job.file)), search.passed_over)


def refuse_collisions(jobs: Iterable[Job]) -> None:
    """Raise PlanningError where two declarations would write the same files."""
    seen: dict[str, Job] = {}
    for job in jobs:
        other = seen.setdefault(job.key.casefold(), job)
        if other is not job:
            raise PlanningError(
                f"{other.shown} 与 {job.shown} 会写到同一处 {job.key}/;请改其中一个的文件夹名,或分两次生成"
            )


def shown_path(path: Path) -> str:
    """A path as people see it: relative to the current folder where it lies below it, with forward slashes."""
    full, here = path.absolute(), Path.cwd()
    return full.relative_to(here).as_posix() if full.is_relative_to(here) else path.as_posix()


class _Search:
    """Goes through files and folders; `jobs` by file, so that a file named twice counts once."""

    def __init__(self) -> None:
        self.jobs: dict[str, Job] = {}
        self.passed_over: list[PassedOver] = []

    def look(self, path: Path) -> None:
        """Take a file, or search a folder; in a project's own folder only its declarations are meant."""
        full, shown = str(path.absolute()), shown_path(path)
        if path.is_dir():
            inside = path / "declarations" if (path / "templates").is_dir() else path
            name = os.path.basename(os.path.normpath(inside.absolute()))  # noqa: PTH119  `..` is resolved without links
            shown = shown_path(inside)
            self._walk(str(inside.absolute()), "" if shown == "." else f"{shown.rstrip('/')}/", name)
        elif not path.exists():
            raise PlanningError(
                f"找不到 {shown};请检查路径,例如 declarations/hengyang-government-office/2022.yaml"
            )
        elif path.suffix != ".yaml" or not path.is_file():
            raise PlanningError(f"{shown} 不是申报表;申报表是以 .yaml 结尾的文件")
        else:
            self._add(Job(full, shown, path.absolute().parent.name, path.stem))

    def _add(self, job: Job) -> None:
        self.jobs.setdefault(os.path.normpath(job.file), job)

    def _walk(self, folder: str, shown: str, name: str) -> None:
        try:
            entries = sorted(os.scandir(folder), key=_NAME)
        except OSError:
            self._pass(f"{shown} 打不开,里面的申报表都没有看;请检查这个文件夹的权限", ENVIRONMENT)
            return
        for entry in entries:
            if not entry.name.startswith((".", "~")):
                self._meet(entry, f"{shown}{entry.name}", name)

    def _meet(self, entry: "os.DirEntry[str]", shown: str, name: str) -> None:
        named_so = entry.name.lower().endswith((".yml", ".yaml"))
        if entry.is_dir():
            if named_so:
                self._pass(f"{shown} 是文件夹,不是申报表;请给它改名", USAGE)
            self._walk(entry.path, f"{shown}/", entry.name)
        elif named_so and not entry.name.endswith(".yaml"):
            self._pass(f"{shown} 没有处理;请把它的扩展名改成小写的 .yaml", USAGE)
        elif named_so and not entry.is_file():
            self._pass(f"{shown} 没有处理;它不是普通的文件", USAGE)
        elif named_so and name == "declarations":
            self._pass(f"{shown} 没有处理;请放进部门的文件夹:declarations/<部门文件夹>/{entry.name}", USAGE)
        elif named_so:
            self._add(Job(entry.path, shown, name, entry.name[:-5]))

    def _pass(self, message: str, code: int) -> None:
        self.passed_over.append(PassedOver(message, code))
