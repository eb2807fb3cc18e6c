"""One build at a time in an output folder: a lock that the system drops when a process ends, however it ends."""

import os
from pathlib import Path
from types import TracebackType

NAME = ".jixiao.lock"


_held: set[int] = set()


def _let_go() -> None:
    """A worker must not hold the lock: it may outlive a killed build by a moment."""
    for file in _held:
        os.close(file)
    _held.clear()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_let_go)


class BusyError(Exception):
    """Another build is writing to the same output folder."""


class Lock:
    """Holds an output folder for the time of a `with` block. Raises BusyError when it is held already."""

    def __init__(self, out: Path) -> None:
        self._path = out / NAME
        self._file = -1

    def __enter__(self) -> "Lock":
        self._path.parent.mkdir(parents=True, exist_ok=True)
        self._file = os.open(self._path, os.O_RDWR | os.O_CREAT, 0o644)
        try:
            _lock(self._file)
        except OSError as error:
            os.close(self._file)
            raise BusyError from error
        _held.add(self._file)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        _held.discard(self._file)
        os.close(
            self._file
        )  # the empty file stays: removing it would let two builds lock two different files


def _lock(file: int) -> None:
    if os.name == "nt":
        import msvcrt

        msvcrt.locking(file, msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined]  # exists on Windows only
    else:
        import fcntl

        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
