"""A cache of sizes and times, so that a build with nothing to do need not read a thousand files again.

It lives beside the project, never in the output, and losing it costs time only.
"""

import hashlib
import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import NamedTuple, TextIO

FOLDER = ".jixiao-cache"


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
    of = hashlib.sha256("\0".join((about, *paths, now.text)).encode("utf-8", "surrogateescape")).hexdigest()
    with suppress(OSError, UnicodeDecodeError):
        was, _, result = memory.read_text("utf-8").partition("\n")
        if was == of and len(result) == len(of) and 0 < now.latest < memory.stat().st_mtime_ns:
            return result
    result = work_out()
    with suppress(OSError):
        memory.parent.mkdir(parents=True, exist_ok=True)
        temporary = memory.with_suffix(f".{os.getpid()}")
        temporary.write_text(f"{of}\n{result}", "utf-8")
        temporary.replace(memory)
    return result


class Signatures:
    """For each declaration: the signature of its source and files when they were last known to agree."""

    def __init__(self, root: Path, out: Path, environment: str) -> None:
        name = hashlib.sha256(os.fsencode(out.absolute())).hexdigest()[:16]
        self._path = root / FOLDER / f"{name}.signatures"
        self._head = f"{environment}\n"

    def read(self) -> dict[str, str]:
        """The trusted signatures; none when the program, an edition or a library has changed since.

        A file as young as the cache itself may have changed again within one tick of the clock, so it is not trusted.
        """
        try:
            written = self._path.stat().st_mtime_ns
            with self._path.open(encoding="utf-8") as lines:
                if next(lines, "") != self._head:
                    return {}
                fields = (line.rstrip("\n").split("\t") for line in lines)
                return {parts[0]: parts[1] for parts in fields if len(parts) == 3 and int(parts[2]) < written}
        except (OSError, ValueError):
            return {}

    def writer(self) -> "SignatureWriter":
        """Start the cache anew."""
        return SignatureWriter(self._path, self._head)


class SignatureWriter:
    """Writes signatures line by line; does nothing where the folder cannot be written."""

    def __init__(self, path: Path, head: str) -> None:
        self._path, self._temporary = path, path.with_suffix(".tmp")
        self._file: TextIO | None = None
        with suppress(OSError):
            path.parent.mkdir(parents=True, exist_ok=True)
            self._file = self._temporary.open("w", encoding="utf-8", newline="\n")
            self._file.write(head)

    def add(self, key: str, source: Signature, files: list[str]) -> None:
        """Remember a declaration whose source (as it was when it was read) and files agree."""
        made = signature(files)
        if self._file and "-" not in (source.text, made.text):
            self._file.write(f"{key}\t{source.text};{made.text}\t{max(source.latest, made.latest)}\n")

    def __enter__(self) -> "SignatureWriter":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._file:
            self._file.close()
            if kind is None:
                self._temporary.replace(self._path)
