from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from generator.cli import run
from tests.projects import Project


class Said(NamedTuple):
    """What a command line gave: exit code, standard output, standard error."""

    code: int
    out: str
    err: str


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Project:
    """A project, and the current folder."""
    project = Project.at(tmp_path / "project")
    monkeypatch.chdir(project.root)
    return project


@pytest.fixture
def jixiao(capsys: pytest.CaptureFixture[str]) -> Callable[..., Said]:
    """`jixiao("check", "--format", "json")` is what somebody types."""

    def jixiao(*words: object) -> Said:
        capsys.readouterr()
        code = run([str(word) for word in words])
        said = capsys.readouterr()
        return Said(code, said.out, said.err)

    return jixiao
