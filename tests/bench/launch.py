"""Runs one command and writes, as JSON to a file, how long it took and how much memory its largest process had.

A program of its own, started bare: a process begins with the memory of the one that started it, and this one is small.
Usage: launch.py FILE PROGRAM WORD…; what the command prints goes where the output of this program goes.
"""

import json
import os
import sys
from time import perf_counter


def main(words: list[str]) -> int:
    """Run the command in `words` after the file's name; returns its exit code."""
    start = perf_counter()
    process = os.spawnv(os.P_NOWAIT, words[1], words[1:])
    code, peak = _waited(process)
    seconds = perf_counter() - start
    with open(words[0], "w", encoding="utf-8") as file:  # noqa: PTH123  pathlib would make this process larger
        json.dump({"seconds": seconds, "code": code, "peak": peak}, file)
    return code


def _waited(process: int) -> tuple[int, float | None]:
    """Exit code, and the MB that the largest of the command's processes had at most; None where nobody counts."""
    if not hasattr(os, "wait4"):
        return os.waitpid(process, 0)[1] >> 8, None
    _, status, usage = os.wait4(process, 0)
    unit = 1024 * 1024 if sys.platform == "darwin" else 1024
    return os.waitstatus_to_exitcode(status), usage.ru_maxrss / unit


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
