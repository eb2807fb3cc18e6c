"""A real git repository in a temporary folder, with fixed names and dates."""

import os
import subprocess
from pathlib import Path

ENVIRONMENT = {
    **{
        f"GIT_{who}_{what}": value
        for who in ("AUTHOR", "COMMITTER")
        for what, value in (
            ("NAME", "示例"),
            ("EMAIL", "example@example.org"),
            ("DATE", "2023-01-01T00:00:00Z"),
        )
    },
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_SYSTEM": os.devnull,
}


class Git:
    """`git("tag", "v1")` in one folder; a command that fails stops the test."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    @classmethod
    def new(cls, folder: Path) -> "Git":
        folder.mkdir(parents=True, exist_ok=True)
        git = cls(folder)
        git("init", "-q", "-b", "main")
        return git

    def __call__(self, *words: str, status: int = 0) -> str:
        done = subprocess.run(
            ["git", "-C", str(self.folder), *words],
            env={**os.environ, **ENVIRONMENT},
            capture_output=True,
            text=True,
            encoding="utf-8",
        )
        assert done.returncode == status, (words, done.stdout, done.stderr)
        return done.stdout

    def commit(self, message: str = "next") -> str:
        """Commit everything as it stands; returns the commit."""
        self("add", "-A")
        self("commit", "-q", "--allow-empty", "-m", message)
        return self("rev-parse", "HEAD").strip()
