"""Many things through one or more processes, what came of them in their order."""

import gc
import multiprocessing
import os
import signal
import sys
import threading
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import islice
from multiprocessing.connection import wait
from typing import Any, NamedTuple, Protocol, TypeVar

from generator.building.outcome import LostError

Item = TypeVar("Item")
Item_co = TypeVar("Item_co", covariant=True)
Item_contra = TypeVar("Item_contra", contravariant=True)
Result = TypeVar("Result")
Result_co = TypeVar("Result_co", covariant=True)

_CHUNK = 25
_WORTH_A_PROCESS = 40
"""Below this many declarations starting a process costs more than it saves."""
_AHEAD = 4
"""How many chunks wait for each process: enough that none is idle, few enough that memory stays flat."""


class Pace(NamedTuple):
    """How many things a process takes at once, and below how many another process is not worth its start."""

    chunk: int
    worth: int


class Many(Protocol[Item_co]):
    """Things that can be counted before they are read."""

    def __len__(self) -> int: ...

    def __iter__(self) -> Iterator[Item_co]: ...


class Maker(Protocol[Item_contra, Result_co]):
    """Makes one thing after another."""

    @property
    def needs(self) -> tuple[Any, ...]:
        """What its class takes to be made again in another process."""
        ...

    def make(self, item: Item_contra, /) -> Result_co:
        """Make one. Never raises: whatever happens is said in the result."""
        ...


_maker: Maker[Any, Any] | None = None


def run(
    items: Many[Item], maker: Maker[Item, Result], processes: int, pace: Pace | None = None
) -> Iterator[Result]:
    """Make each item, in order. With one process, or few items, everything happens here. Raises LostError."""
    chunk, worth = pace or Pace(_CHUNK, _WORTH_A_PROCESS)
    processes = min(processes, max(1, len(items) // max(worth // 2, 1)))
    if processes <= 1:
        yield from map(maker.make, items)
        return
    context = multiprocessing.get_context("fork" if sys.platform == "linux" else "spawn")
    pool = ProcessPoolExecutor(processes, context, _start, (type(maker), *maker.needs))
    try:
        # starts every process before items are read: they must not hold what reading opens
        pool.submit(_ready)
        for results in _ahead(pool, _chunks(items, chunk), processes * _AHEAD):
            yield from results
    except BrokenProcessPool as error:
        raise LostError from error
    finally:
        pool.shutdown(cancel_futures=True)


def _chunks(items: Iterable[Item], size: int) -> Iterator[list[Item]]:
    remaining = iter(items)
    while chunk := list(islice(remaining, size)):
        yield chunk


def _ahead(pool: ProcessPoolExecutor, chunks: Iterator[list[Item]], count: int) -> Iterator[list[Any]]:
    """The results of each chunk in order, while `count` of them are under way."""
    pending = deque(pool.submit(_make, chunk) for chunk in islice(chunks, count))
    while pending:
        yield pending.popleft().result()
        pending.extend(pool.submit(_make, chunk) for chunk in islice(chunks, 1))


def _start(kind: type[Maker[Any, Any]], *needs: Any) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is answered once, by the first process
    threading.Thread(target=_end_with_the_first_process, daemon=True).start()
    global _maker
    _maker = kind(*needs)
    gc.freeze()  # what is there now stays to the end: no need to look through it again


def _end_with_the_first_process() -> None:
    """A worker whose build was killed would wait for work for ever."""
    first = multiprocessing.parent_process()
    if first is not None:
        wait([first.sentinel])
        os._exit(1)


def _ready() -> None:
    """Nothing to do yet."""


def _make(items: list[Any]) -> list[Any]:
    if _maker is None:  # pragma: no cover
        raise RuntimeError("a worker was not started with _start")
    return [_maker.make(item) for item in items]


def default_processes() -> int:
    """One process for each processor that this program may use."""
    if sys.platform == "linux":
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
