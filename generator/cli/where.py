"""Which project a command works on, and which declarations of it are meant."""

from pathlib import Path
from typing import NamedTuple

from generator.building.exits import DONE
from generator.building.planning import Job, PassedOver, PlanningError, find_root, plan
from generator.cli.console import warn


class Project(NamedTuple):
    """The root with templates/ and schema/, the declarations meant, and whether that is surely all of them.

    `code` is the exit code that is due for what had to be passed over.
    """

    root: Path
    jobs: list[Job]
    whole: bool
    code: int


def find_project(paths: tuple[Path, ...], root: Path | None) -> Project:
    """Find root and declarations; without paths, everything below declarations/. Raises PlanningError."""
    found = root_of(paths, root)
    meant = paths or (found / "declarations",)
    if not paths and not meant[0].is_dir():
        raise PlanningError(f"{found.name} 里没有 declarations 文件夹;请写明申报表的路径")
    jobs, passed_over = plan(meant)
    for passed in passed_over:
        warn(f"{passed.message}\n")
    if not jobs:
        raise PlanningError(f"{'、'.join(path.as_posix() for path in meant)} 里没有申报表(*.yaml)")
    return Project(found, jobs, not paths and not passed_over, _code(passed_over))


def _code(passed_over: list[PassedOver]) -> int:
    return max((passed.code for passed in passed_over), default=DONE)


def root_of(paths: tuple[Path, ...], root: Path | None) -> Path:
    """The project's folder: as named, else the nearest above the paths or the current folder. Raises PlanningError."""
    if root is not None:
        if not (root / "templates").is_dir():
            raise PlanningError(
                f"--root {root.as_posix()} 里没有 templates 文件夹;请指到放着 templates/ 的项目文件夹"
            )
        return root.absolute()
    found = find_root((*paths, Path()))
    if found is None:
        raise PlanningError("找不到 templates 文件夹;请在项目文件夹里运行,或用 --root 指明")
    return found
