"""Which declarations are meant, and where each one's files go."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple


class PlanningError(Exception):
    """The request cannot be carried out as it was typed; the Chinese message says what to type instead."""


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


def plan(paths: Iterable[Path]) -> list[Job]:
    """Every declaration in the paths (files, or folders searched through), in the order of their output.

    Raises PlanningError for a path that does not exist, a file that is no .yaml, or two declarations with one output.
    """
    jobs: dict[str, Job] = {}
    for path in paths:
        for job in _jobs(path):
            other = jobs.setdefault(job.key.casefold(), job)
            if other.file != job.file:
                raise PlanningError(
                    f"{other.shown} 与 {job.shown} 会写到同一处 {job.key}/;请改其中一个的文件夹名,或分两次生成"
                )
    return sorted(jobs.values(), key=lambda job: job.key)


def shown_path(path: Path) -> str:
    """A path as people see it: relative to the current folder where it lies below it, with forward slashes."""
    full, here = path.absolute(), Path.cwd()
    return full.relative_to(here).as_posix() if full.is_relative_to(here) else path.as_posix()


def _jobs(path: Path) -> Iterator[Job]:
    full, shown = str(path.absolute()), shown_path(path)
    if path.is_dir():
        name = os.path.basename(os.path.normpath(full))  # noqa: PTH119  `..` must be resolved without links
        yield from _walk(full, "" if shown == "." else f"{shown.rstrip('/')}/", name)
    elif not path.exists():
        raise PlanningError(
            f"找不到 {shown};请检查路径,例如 declarations/hengyang-government-office/2022.yaml"
        )
    elif path.suffix != ".yaml":
        raise PlanningError(f"{shown} 不是申报表;申报表是以 .yaml 结尾的文件")
    else:
        yield Job(full, shown, path.absolute().parent.name, path.stem)


def _walk(folder: str, shown: str, name: str) -> Iterator[Job]:
    for entry in sorted(os.scandir(folder), key=lambda entry: entry.name):
        if entry.name.startswith((".", "~")):
            continue
        if entry.is_dir():
            yield from _walk(entry.path, f"{shown}{entry.name}/", entry.name)
        elif entry.name.endswith(".yaml"):
            yield Job(entry.path, shown + entry.name, name, entry.name[:-5])
        elif entry.name.lower().endswith((".yml", ".yaml")):
            raise PlanningError(f"{shown}{entry.name} 会被漏掉;请把它的扩展名改成小写的 .yaml")
