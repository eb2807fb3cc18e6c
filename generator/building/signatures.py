"""A cache of sizes and times, so that a build with nothing to do need not read a thousand files again.

It lives beside the project, never in the output, and losing it costs time only.
"""

import os
import zlib
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import NamedTuple, TextIO

FOLDER = ".jixiao-cache"
_LOOKS = 5_000
"""How often a seal looks whether the clock of the files has gone on, at most: a file from the future is not waited for."""


class Signature(NamedTuple):
    """Size and time of each of some files as one text (`-` when one is not there), and the latest of the times."""

    text: str
    latest: int


def signature(paths: list[str]) -> Signature:
    """The signature of the files, in their order."""
    parts, latest = [], 0
    for path in paths:
        try:
            status = os.stat(path)  # noqa: PTH116  called three times a declaration
        except OSError:
            return Signature("-", 0)
        modified = status.st_mtime_ns
        parts.append(f"{status.st_size},{modified}")
        if modified > latest:
            latest = modified
    return Signature(";".join(parts), latest)


def remembered(memory: Path, about: str, paths: list[str], work_out: Callable[[], str]) -> str:
    """The digest that `work_out` makes of `paths`, from `memory` where they and `about` are as they were then.

    Files as young as the memory are not trusted, for the same reason as below.
    """
    now = signature(paths)
    of = "\0".join((about, *paths, now.text))
    with suppress(OSError, UnicodeDecodeError):
        result, _, was = memory.read_text("utf-8", "surrogateescape").partition("\n")
        if was == of and result and 0 < now.latest < memory.stat().st_mtime_ns:
            return result
    result = work_out()
    with suppress(OSError):
        memory.parent.mkdir(parents=True, exist_ok=True)
        temporary = memory.with_suffix(f".{os.getpid()}")
        temporary.write_text(f"{result}\n{of}", "utf-8", "surrogateescape", "")
        temporary.replace(memory)
    return result


class Trusted(NamedTuple):
    """A declaration's files below the output folder, and the signature of its source and of them."""

    text: str
    files: tuple[str, ...]


class LastBuild(NamedTuple):
    """What is trusted of the last build. `seal` is the signature of its files over all, if nothing was wrong."""

    declarations: dict[str, Trusted]
    seal: str = ""


class Signatures:
    """For each declaration: the signature of its source and files when they were last known to agree."""

    def __init__(self, root: Path, out: Path, environment: str) -> None:
        self._out = str(out.absolute())
        raw = os.fsencode(self._out)
        self._path = root / FOLDER / f"{zlib.crc32(raw):08x}.signatures"
        self._seal = self._path.with_suffix(".seal")
        self._head = f"{environment} {raw.hex()}\n"

    def read(self) -> LastBuild:
        """What is trusted; nothing when the program, an edition or a library has changed since.

        A file as young as the cache itself may have changed again within one tick of the clock, so it is not trusted.
        """
        try:
            written = self._path.stat().st_mtime_ns
            with self._path.open(encoding="utf-8", errors="surrogateescape", newline="\n") as lines:
                if next(lines, "") != self._head:
                    return LastBuild({})
                rows = (line.rstrip("\n").split("\t") for line in lines)
                sure = {key: Trusted(text, tuple(of)) for key, text, when, *of in rows if int(when) < written}
            return LastBuild(sure, self._sealed(written))
        except (OSError, ValueError):
            return LastBuild({})

    def _sealed(self, written: int) -> str:
        """What was sealed, if it is of the cache that was written then, and older than the seal."""
        with suppress(OSError, ValueError):
            text, latest, of = self._seal.read_text("utf-8").split("\t")
            if int(of) == written and int(latest) < self._seal.stat().st_mtime_ns:
                return text
        return ""

    def seal(self, files: list[str]) -> None:
        """Say that the build found nothing wrong and left `files` over all, and wait until they are older than this."""
        now = signature(files)
        with suppress(OSError):
            self._seal.write_text(f"{now.text}\t{now.latest}\t{self._path.stat().st_mtime_ns}", "utf-8")
            for _ in range(_LOOKS):
                if self._seal.stat().st_mtime_ns > now.latest:
                    break
                os.utime(self._seal)

    def writer(self) -> "SignatureWriter":
        """Start the cache anew."""
        return SignatureWriter(self._path, self._head, self._out)


class SignatureWriter:
    """Writes signatures line by line; does nothing where the folder cannot be written."""

    def __init__(self, path: Path, head: str, out: str) -> None:
        self._path, self._temporary, self._out = path, path.with_suffix(".tmp"), out
        self._file: TextIO | None = None
        with suppress(OSError):
            path.parent.mkdir(parents=True, exist_ok=True)
            self._file = self._temporary.open("w", encoding="utf-8", errors="surrogateescape", newline="\n")
            self._file.write(head)

    def add(self, key: str, source: Signature, files: list[str]) -> None:
        """Remember a declaration whose source (as it was when it was read) and files, below the output, agree."""
        made = signature([f"{self._out}/{file}" for file in files])
        if self._file and "-" not in (source.text, made.text):
            latest = max(source.latest, made.latest)
            self._file.write("\t".join((key, f"{source.text};{made.text}", str(latest), *files)) + "\n")

    def __enter__(self) -> "SignatureWriter":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._file:
            self._file.close()
            if kind is None:
                self._temporary.replace(self._path)
