"""Walks a guide as its reader does: types its commands one by one in one terminal, and its texts into the files.

In a guide, ```sh holds commands, ```text lines that the screen then shows, and ```yaml (or another sort) what to type,
by the word behind it: 原来 and 改成 are a pair, 换到末尾 replaces from the line of the block's first word to the end of the
file, 删到末尾 removes from there. Each belongs to the file that was last named. A table 原来 | 改成 is typed into a Word file.
"""

import os
import re
import shlex
import shutil
import signal
import subprocess
import sys
import urllib.request
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from docx import Document

from tests.programs import lacking, require
from tests.repositories import Git

ROOT = Path(__file__).resolve().parent.parent
ADDRESS = "<地址>"
MARK = "jixiao-walked"
ENDED = "按Ctrl+C结束"
_BLOCK = re.compile(
    r"^```(\w+)(?: (\S+))?\n(.*?)^```$|^(\| 原来 \| 改成 \|\n(?:\|[^\n]*\n)+)", re.MULTILINE | re.DOTALL
)
_NAMED = re.compile(r"`((?:declarations|templates)/[\w./-]+\.\w+)`")
_CELLS = re.compile(r"^\| `(.+?)` \| `(.+?)` \|$", re.MULTILINE)
_NETWORK = ("PIP_", "SSL_CERT", "REQUESTS_CA")


class Step(NamedTuple):
    """One thing to do: a command to type, a screen to look at, or a change of a file."""

    kind: str
    text: str
    file: str = ""


def steps_of(guide: str) -> list[Step]:
    """The steps of a guide, in order. A block of a sort that nobody would know how to follow is an AssertionError."""
    steps = []
    for block in _BLOCK.finditer(guide):
        sort, word, text, table = block.groups()
        named = _NAMED.findall(guide, 0, block.start())
        if sort == "sh":
            steps += [Step(word or "输入", line) for line in text.splitlines()]
        elif sort == "text":
            steps.append(Step("看见", text))
        else:
            assert table or word in ("原来", "改成", "换到末尾", "删到末尾"), block.group()
            steps.append(Step(word or "格子", text or table, named[-1]))
    return steps


class Terminal:
    """One shell that stays open, with a home of its own and nothing of the settings of who runs the tests."""

    def __init__(self, home: Path, published: Path) -> None:
        self.environment, self.published = _clean(home), published
        self.folder, self.shown, self._before = home, "", ""
        self._shell = subprocess.Popen(
            ["bash", "--noprofile", "--norc"],
            cwd=home,
            env=self.environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            encoding="utf-8",
        )

    def type(self, command: str, *, fails: bool = False) -> None:
        """Type a command and wait for its end; `shown` is what it printed. It must succeed unless `fails`."""
        assert self._shell.stdin is not None
        assert self._shell.stdout is not None
        command = command.replace(ADDRESS, shlex.quote(str(self.published)))
        self._shell.stdin.write(f'{command} < /dev/null\nprintf "\\n{MARK} %d %s\\n" $? "$PWD"\n')
        self._shell.stdin.flush()
        lines = []
        while not (line := self._shell.stdout.readline()).startswith(MARK):
            assert line, f"the shell ended at: {command}"
            lines.append(line)
        _, code, folder = line.rstrip("\n").split(" ", 2)
        self.folder, self.shown = Path(folder), "".join(lines)
        assert fails or code == "0", f"{command}\n{self.shown}"

    def typed(self, command: str) -> str:
        """What a command that succeeds prints."""
        self.type(command)
        return self.shown.rstrip("\n")

    def type_until_ended(self, command: str) -> None:
        """Type a command that runs until Ctrl+C: once it names an address, fetch that page, and end it."""
        words = [*shlex.split(command), "ARGS=--port 0"]  # the usual one may be taken
        with subprocess.Popen(
            words,
            cwd=self.folder,
            env=self.environment,
            stdout=subprocess.PIPE,
            text=True,
            encoding="utf-8",
            start_new_session=True,
        ) as running:
            assert running.stdout is not None
            self.shown = next(line for line in running.stdout if "http://" in line)
            address = re.findall(r"http://[\w.:]+/?", self.shown)[0]
            with urllib.request.urlopen(address, timeout=60) as page:
                assert page.status == 200
            os.killpg(running.pid, signal.SIGINT)
            self.shown += running.stdout.read()

    def close(self) -> None:
        self._shell.kill()
        self._shell.communicate()

    def follow(self, steps: Iterable[Step]) -> None:
        """Do what the steps say, in order."""
        for step in steps:
            self._do(step)

    def _do(self, step: Step) -> None:
        if step.kind == "看见":
            said = self.shown.splitlines()
            missing = [line for line in step.text.splitlines() if not any(line in shown for shown in said)]
            assert missing == [], self.shown
        elif step.kind == ENDED:
            self.type_until_ended(step.text)
        elif step.file:
            self._write(self.folder / step.file, step)
        else:
            self.type(step.text, fails=step.text.startswith("jixiao check"))

    def _write(self, path: Path, step: Step) -> None:
        if step.kind == "格子":
            _retype(path, dict(_CELLS.findall(step.text)))
        elif step.kind == "原来":
            assert path.read_text("utf-8").count(f"\n{step.text}") == 1, (path, step.text)
            self._before = step.text
        else:
            path.write_text(self._changed(path.read_text("utf-8"), step), "utf-8")

    def _changed(self, text: str, step: Step) -> str:
        if step.kind == "改成":
            return text.replace(f"\n{self._before}", f"\n{step.text}")
        word = step.text.partition(":")[0]
        before, found, _ = text.partition(f"\n{word}:")
        assert found, word
        return before + "\n" + (step.text if step.kind == "换到末尾" else "")


def _retype(path: Path, cells: dict[str, str]) -> None:
    """Type other words into the cells of a Word file, each of which must be there, in their own type."""
    document = Document(str(path))
    runs = [
        run
        for table in document.tables
        for row in table.rows
        for cell in row.cells
        for p in cell.paragraphs
        for run in p.runs
    ]
    for old, new in cells.items():
        found = [run for run in runs if run.text == old]
        assert len(found) == 1, old
        found[0].text = new
    document.save(str(path))


def _clean(home: Path) -> dict[str, str]:
    """An empty home; the programs of this machine, with the Python that runs the tests as python3; its way out to the network."""
    programs = home / "bin"
    programs.mkdir(parents=True)
    python = programs / "python3"
    python.write_text(f'#!/bin/sh\nexec {shlex.quote(os.path.realpath(sys.executable))} "$@"\n')
    python.chmod(0o755)
    kept = {
        name: value
        for name, value in os.environ.items()
        if name.startswith(_NETWORK) or name.lower().endswith("_proxy")
    }
    path = os.pathsep.join([str(programs), os.environ["PATH"]])
    return {**kept, "HOME": str(home), "PATH": path, "LANG": "C.UTF-8"}


def publish(folder: Path) -> Path:
    """The project as it stands here, committed to a repository from which it can be cloned."""
    git = Git.new(folder)
    listed = Git(ROOT)("-c", "core.quotePath=false", "ls-files", "-z", "-co", "--exclude-standard").split(
        "\0"
    )
    for name in filter(None, listed):
        if (ROOT / name).is_file():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, folder / name)
    git.commit("Publish")
    return folder


def prepare(terminal: Terminal, steps: Iterator[Step]) -> None:
    """Follow the steps up to the one that sets everything up. Without a network or vendor/wheels the test is skipped."""
    for program in ("bash", "make", "git"):
        require(program)
    for step in steps:
        if step.text != "make check":
            terminal.follow([step])
            continue
        wheels = ROOT / "vendor" / "wheels"
        if wheels.is_dir():
            (terminal.folder / "vendor" / "wheels").symlink_to(wheels)
        terminal.type(step.text, fails=True)
        if not (terminal.folder / ".venv" / "runtime.stamp").is_file():
            lacking(f"the first command could not set everything up: {terminal.shown}")
        return
