"""A small project in a temporary folder, for tests that build and check what lies on a disk."""

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from generator.building.building import Built, Request, build
from generator.building.outcome import Outcome
from generator.building.planning import plan

ROOT = Path(__file__).resolve().parent.parent
REAL = ROOT / "declarations" / "hengyang-government-office" / "2022.yaml"
EDITION = "hunan-department-2022"
NAME = "衡阳市人民政府办公室2022年度整体绩效目标申报表"

WRONG_SUM = ("其他资金: 0", "其他资金: 1000")
"""An error of a rule (R201)."""
BROKEN_YAML = ("年度: 2022", "年度:2022")
"""An error of family Y."""
UNKNOWN_WORD = ("部门名称: ", "部门名字: ")
"""An error of family S."""


@dataclass
class Told:
    """What a build did, and the outcomes that it told of on the way."""

    built: Built
    outcomes: list[Outcome] = field(default_factory=list)

    @property
    def counts(self) -> tuple[int, int, int, int]:
        """Made, unchanged, wrong, failed."""
        return self.built.made, self.built.unchanged, self.built.wrong, self.built.failed


@dataclass(frozen=True)
class Project:
    """A root with templates/ and schema/ of its own; declarations are the real one with words replaced."""

    root: Path

    @classmethod
    def at(cls, root: Path) -> "Project":
        for folder in ("templates", "schema"):
            shutil.copytree(ROOT / folder, root / folder)
        (root / "declarations").mkdir()
        return cls(root)

    @property
    def out(self) -> Path:
        return self.root / "output"

    @property
    def edition(self) -> Path:
        return self.root / "templates" / EDITION

    def declare(self, folder: str = "office", *edits: tuple[str, str], year: str = "2022") -> Path:
        """Write declarations/<folder>/<year>.yaml: the real one after each replacement, which must be possible."""
        path = self.root / "declarations" / folder / f"{year}.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(edited(REAL.read_text("utf-8"), *edits), "utf-8")
        return path

    def build(
        self, *paths: Path, processes: int = 1, force: bool = False, out: Path | None = None, progress=None
    ) -> Told:
        """Build the paths, or everything."""
        jobs = plan(paths or (self.root / "declarations",)).jobs
        request = Request(jobs, not paths, self.root, out or self.out, processes, force)
        outcomes: list[Outcome] = []

        def tell(outcome: Outcome | None) -> None:
            if outcome:
                outcomes.append(outcome)
            if progress:
                progress(outcome)

        return Told(build(request, tell), outcomes)

    def word(self, folder: str = "office", name: str = NAME) -> Path:
        return self.out / folder / "2022" / f"{name}.docx"

    def page(self, folder: str = "office", name: str = NAME) -> Path:
        return self.word(folder, name).with_suffix(".html")

    def made(self, folder: str = "office") -> list[str]:
        """The kinds of files there are for a declaration of 2022."""
        return sorted(path.suffix for path in (self.out / folder / "2022").glob("*"))


def edited(text: str, *edits: tuple[str, str]) -> str:
    for old, new in edits:
        assert old in text, old
        text = text.replace(old, new)
    return text


def make_unreadable(monkeypatch: pytest.MonkeyPatch, unreadable: Path) -> None:
    """Refuse to read a file, as a system does whose owner is another; root would be let in everywhere."""
    read = Path.read_bytes

    def refusing(path: Path) -> bytes:
        if path == unreadable:
            raise PermissionError(13, "Permission denied", str(path))
        return read(path)

    monkeypatch.setattr(Path, "read_bytes", refusing)


def contents(folder: Path) -> dict[str, bytes]:
    """Every file below a folder, by its path; the empty lock left out."""
    files = (path for path in sorted(folder.rglob("*")) if path.is_file() and path.name != ".jixiao.lock")
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def python(*words: str, cwd: Path, **environment: str | None) -> subprocess.CompletedProcess[str]:
    """Run Python on this program from another folder; None in `environment` takes a variable away."""
    wanted = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1", **environment}
    settings = {name: value for name, value in wanted.items() if value is not None}
    return subprocess.run(
        [sys.executable, *words], cwd=cwd, env=settings, capture_output=True, text=True, encoding="utf-8"
    )
