"""`jixiao git-setup`: git shows declarations and Word files so that people can read the differences."""

import shlex
import sys
from pathlib import Path

from generator.building.comparing import git_drivers
from generator.building.comparing.revisions import Repository
from generator.building.exits import DONE
from generator.building.planning import PlanningError
from generator.cli.console import say
from generator.cli.where import root_of


def set_up_git(root: Path | None, *, undo: bool) -> int:
    """Set git up for this copy of the repository, or undo it; returns the exit code."""
    project = root_of((), root)
    repository = Repository.at(project, "请在 git 仓库里运行;还不是仓库的,先运行 git init")
    repository.within(project)
    if undo:
        done, nothing = git_drivers.undo(repository, project), "没有要撤销的设置。"
    else:
        done, nothing = git_drivers.set_up(repository, project, _textconv()), "已经设置过,没有改动。"
    say("".join(f"{sentence}\n" for sentence in done) or f"{nothing}\n")
    return DONE


def _textconv() -> str:
    """The shell's words for `jixiao text` with this very Python, wherever git starts it."""
    program = Path(git_drivers.__file__).resolve().parents[2]
    python = Path(sys.executable).as_posix()
    if not python:
        raise PlanningError("不知道是哪个 Python 在运行,设置不了")
    return (
        f"PYTHONUTF8=1 PYTHONPATH={shlex.quote(program.as_posix())} {shlex.quote(python)} -m generator text"
    )
