"""Many declarations through one or more processes, their outcomes in the order of the plan."""

import gc
import multiprocessing
import os
import signal
import sys
import threading
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing.connection import wait
from pathlib import Path

from generator.building.outcome import LostError, Outcome
from generator.building.planning import Job
from generator.building.workshop import Workshop

_CHUNK = 25
_WORTH_A_PROCESS = 40
"""Below this many declarations starting a process costs more than it saves."""

_workshop: Workshop | None = None


def run(jobs: Sequence[Job], workshop: Workshop, processes: int) -> Iterator[Outcome]:
    """Make each job, in order. With one process, or few jobs, everything happens here. Raises LostError."""
    processes = min(processes, max(1, len(jobs) // (_WORTH_A_PROCESS // 2)))
    if processes <= 1:
        yield from map(workshop.make, jobs)
        return
    context = multiprocessing.get_context("fork" if sys.platform == "linux" else "spawn")
    chunks = [jobs[start : start + _CHUNK] for start in range(0, len(jobs), _CHUNK)]
    needs = (workshop.root, workshop.out, workshop.environment)
    pool = ProcessPoolExecutor(processes, context, _start, needs)
    try:
        for outcomes in pool.map(_make, chunks):
            yield from outcomes
    except BrokenProcessPool as error:
        raise LostError from error
    finally:
        pool.shutdown(cancel_futures=True)


def _start(root: Path, out: Path, environment: str) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is answered once, by the first process
    threading.Thread(target=_end_with_the_first_process, daemon=True).start()
    global _workshop
    _workshop = Workshop(root, out, environment)
    gc.freeze()  # what is there now stays to the end: no need to look through it again


def _end_with_the_first_process() -> None:
    """A worker whose build was killed would wait for work for ever."""
    first = multiprocessing.parent_process()
    if first is not None:
        wait([first.sentinel])
        os._exit(1)


def _make(jobs: Sequence[Job]) -> list[Outcome]:
    if _workshop is None:  # pragma: no cover
        raise RuntimeError("a worker was not started with _start")
    return [_workshop.make(job) for job in jobs]


def default_processes() -> int:
    """One process for each processor that this program may use."""
    if sys.platform == "linux":
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
