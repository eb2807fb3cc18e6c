"""What git knows: revisions, the files in them, their contents. The only module that starts git."""

import os
from collections.abc import Iterable
from functools import cached_property
from pathlib import Path
from typing import IO, TYPE_CHECKING, NamedTuple, cast

from generator.building.planning import MissingError, PlanningError, shown_path

if TYPE_CHECKING:
    from subprocess import Popen

_LEADING_ASTRAY = ("GIT_DIR", "GIT_WORK_TREE", "GIT_PREFIX")
"""What a git hook sets for git itself; the folder that is asked about decides here."""


TWO_FILES = "比较两个文件请写:jixiao diff 旧文件 新文件"


class Answer(NamedTuple):
    """What a git command gave: exit code, standard output, and what it said on standard error."""

    code: int
    out: bytes
    err: str

    @property
    def line(self) -> str:
        """The output as one line of text; a name in no known encoding keeps its bytes."""
        return os.fsdecode(self.out).rstrip("\n")


def git(folder: Path, *words: str) -> Answer:
    """Run git in a folder. Raises MissingError where there is no git."""
    import subprocess

    try:
        done = subprocess.run(_command(folder, words), capture_output=True, check=False, env=_environment())  # noqa: S603  a list of words, no shell
    except FileNotFoundError as error:
        raise MissingError(f"没有找到 git;请先安装 git;{TWO_FILES}") from error
    return Answer(done.returncode, done.stdout, done.stderr.decode("utf-8", "replace").strip())


def _command(folder: Path, words: Iterable[str]) -> list[str]:
    return ["git", "-C", str(folder), *words]


def _environment() -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if name not in _LEADING_ASTRAY}
    return {**kept, "LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0"}


class Range(NamedTuple):
    """Two revisions as they were typed; `new` None is the working tree. `forked`: the old side is where both part."""

    old: str
    new: str | None
    forked: bool = False

    @classmethod
    def read(cls, text: str) -> "Range":
        """`A..B`, `A...B` (from where B left A, as a merge request shows it), `A` (the working tree); blank is HEAD."""
        for dots in ("...", ".."):
            old, found, new = text.partition(dots)
            if found:
                return cls(old or "HEAD", new or "HEAD", dots == "...")
        return cls(text, None)


class Repository:
    """A git repository with a working tree."""

    def __init__(self, top: Path) -> None:
        self.top = top

    @classmethod
    def at(cls, folder: Path, instead: str = TWO_FILES) -> "Repository":
        """The repository that a folder lies in, also a linked worktree.

        Raises PlanningError where there is none, which says what to do `instead`.
        """
        answer = git(folder, "rev-parse", "--show-toplevel")
        if answer.code:
            raise PlanningError(_no_repository(folder, answer, instead))
        return cls(Path(answer.line))

    def settings(self, name: str) -> list[str]:
        """Every value of a setting in this repository's own configuration."""
        listing = os.fsdecode(git(self.top, "config", "--local", "--null", "--get-all", name).out)
        return listing.split("\0")[:-1]

    def set(self, name: str, *values: str) -> None:
        """Give a setting these values and no others. Raises OSError where the configuration cannot be written."""
        git(self.top, "config", "--local", "--unset-all", name)
        for value in values:
            answer = git(self.top, "config", "--local", "--add", name, value)
            if answer.code:
                raise OSError(13, answer.err, "git config")

    def forget(self, section: str) -> None:
        """Take a section with all its settings away; one that is not there is none."""
        git(self.top, "config", "--local", "--remove-section", section)

    def commit(self, revision: str) -> str:
        """The commit that a revision names. Raises PlanningError for one that is not there."""
        answer = self._commit(revision)
        if answer.code:
            raise PlanningError(
                f"没有「{revision}」这个版本;请写分支、标签或提交号,例如 main..HEAD(流水线里要先取回完整历史)"
            )
        return answer.line

    def has(self, revision: str) -> bool:
        """Whether a word names a commit."""
        return not self._commit(revision).code

    def _commit(self, revision: str) -> Answer:
        if revision.startswith("-"):
            return Answer(1, b"", "")
        return git(self.top, "rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}")

    def ends(self, asked: Range) -> tuple[str, str | None]:
        """The commits of a range; None for the working tree. Raises PlanningError."""
        old = self.commit(asked.old)
        new = None if asked.new is None else self.commit(asked.new)
        if not asked.forked or new is None:
            return old, new
        answer = git(self.top, "merge-base", old, new)
        if answer.code:
            raise PlanningError(
                f"{asked.old} 与 {asked.new} 没有共同的历史;请用两点:{asked.old}..{asked.new}"
            )
        return answer.line.partition("\n")[0], new

    def blob(self, name: str, folder: Path) -> str | None:
        """What git calls the content at `REV:path`, seen from a folder; None where there is none."""
        answer = git(folder, "rev-parse", "--verify", "--quiet", "--end-of-options", name)
        if answer.code or git(folder, "cat-file", "-t", answer.line).line != "blob":
            return None
        return answer.line

    def files(self, commit: str, below: Iterable[str]) -> dict[str, str]:
        """Every plain file of a commit below some paths (relative to the top), with the name of its content."""
        wanted = [path for path in below if path != "."]
        listing = git(self.top, "ls-tree", "-r", "-z", "--full-tree", commit, "--", *wanted).out
        found = {}
        for entry in filter(None, listing.split(b"\0")):
            mode, _, rest = entry.partition(b" ")
            if mode in (b"100644", b"100755"):
                _, _, name = rest.partition(b" ")
                blob, _, path = name.partition(b"\t")
                found[os.fsdecode(path)] = blob.decode("ascii")
        return found

    def within(self, path: Path) -> str:
        """A path relative to the top, with forward slashes. Raises PlanningError for one outside."""
        full = Path(os.path.normpath(path.absolute()))
        for candidate in (full, full.parent.resolve() / full.name):
            for top in (self.top, self.top.resolve()):
                if candidate.is_relative_to(top):
                    return candidate.relative_to(top).as_posix()
        raise PlanningError(f"{path.as_posix()} 不在这个 git 仓库里;请写仓库里的路径")

    def contents(self) -> "Contents":
        """A reader of many contents, to be used in a `with`."""
        return Contents(self.top)


def _no_repository(folder: Path, answer: Answer, instead: str) -> str:
    if "dubious ownership" in answer.err:
        place = answer.err.partition("'")[2].partition("'")[0]
        return (
            f"这个仓库属于别的用户,git 不肯读;确认无误后运行:git config --global --add safe.directory {place}"
        )
    name = shown_path(folder)
    return f"{'当前文件夹' if name == '.' else name} 不在 git 仓库里;{instead}"


class Contents:
    """Contents of many files by name, all from one process; started when the first is asked for."""

    def __init__(self, top: Path) -> None:
        self._top = top

    def __enter__(self) -> "Contents":
        return self

    def __exit__(self, *_: object) -> None:
        if "_process" in self.__dict__:
            self._process.communicate()

    @cached_property
    def _process(self) -> "Popen[bytes]":
        from subprocess import PIPE, Popen

        words = _command(self._top, ["cat-file", "--batch"])
        return Popen(words, stdin=PIPE, stdout=PIPE, env=_environment())  # noqa: S603  as above

    def read(self, blob: str) -> bytes:
        """The bytes of one content. Raises OSError where git cannot give them."""
        asking, answering = cast("IO[bytes]", self._process.stdin), cast("IO[bytes]", self._process.stdout)
        asking.write(f"{blob}\n".encode())
        asking.flush()
        head = answering.readline().split()
        if len(head) != 3:
            raise OSError(5, "git cannot read it", blob)
        raw = answering.read(int(head[2]))
        answering.read(1)  # the newline behind each content
        return raw


def same(raw: bytes, blob: str) -> bool:
    """Whether a file of the working tree holds what git calls `blob`; Windows' line breaks are no difference."""
    return blob in (_name(raw, blob), _name(raw.replace(b"\r\n", b"\n"), blob))


def _name(raw: bytes, like: str) -> str:
    import hashlib

    kind = "sha1" if len(like) == 40 else "sha256"
    return hashlib.new(kind, b"blob %d\0" % len(raw) + raw, usedforsecurity=False).hexdigest()
