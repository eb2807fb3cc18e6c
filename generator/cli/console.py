"""The terminal: Chinese output everywhere, colour where it is welcome, progress where somebody watches."""

import os
import sys
from pathlib import Path
from typing import TextIO


def prepare() -> None:
    """Never fail on a character that the terminal's encoding lacks, nor on an output that was closed."""
    sys.stdout = sys.stdout or nowhere()
    sys.stderr = sys.stderr or nowhere()
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")


def nowhere() -> TextIO:
    """A stream for what nobody can read any more."""
    return Path(os.devnull).open("w", encoding="utf-8")


def speaks_chinese() -> bool:
    """Whether the system can take a Chinese file name; under LC_ALL=C it may refuse."""
    return sys.getfilesystemencoding().lower().replace("-", "") in ("utf8", "mbcs")


def colored(stream: TextIO) -> bool:
    """Whether colour is welcome: a terminal, no NO_COLOR, not a dumb one."""
    return stream.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def say(text: str) -> None:
    """Write a result to standard output."""
    sys.stdout.write(text)


def say_to_program(text: str | bytes) -> None:
    """Write what another program reads: UTF-8, whatever the terminal speaks; bytes as they are."""
    sys.stdout.flush()
    sys.stdout.buffer.write(text.encode() if isinstance(text, str) else text)
    sys.stdout.flush()


def warn(text: str) -> None:
    """Write a message to standard error, after what stands on standard output."""
    sys.stdout.flush()
    sys.stderr.write(text)
    sys.stderr.flush()


class Bar:
    """A progress bar on standard error while it is a terminal; otherwise nothing."""

    WIDTH = 30

    def __init__(self, total: int) -> None:
        self._total = total
        self._done = 0
        self._shown = -1
        self._live = sys.stderr.isatty() and os.environ.get("TERM") != "dumb"

    @property
    def live(self) -> bool:
        """Whether anybody sees it."""
        return self._live

    def step(self) -> None:
        """One more is done."""
        self._done += 1
        filled = self._done * self.WIDTH // max(self._total, 1)
        if self._live and (filled != self._shown or self._done == self._total):
            self._shown = filled
            blocks = "█" * filled + "░" * (self.WIDTH - filled)
            sys.stderr.write(f"\r{blocks} {self._done}/{self._total}")
            sys.stderr.flush()

    def clear(self) -> None:
        """Take the bar away before something else is written."""
        if self._live and self._shown >= 0:
            sys.stderr.write("\r\x1b[K")
            self._shown = -1


class Progress:
    """What a long command shows while it works: a bar, each fault once, and the first few results by name."""

    def __init__(self, total: int, named: int) -> None:
        self.bar = Bar(total)
        self._left = named
        self._said: set[str] = set()

    def once(self, *texts: str) -> None:
        """Say what is wrong, the same thing a single time."""
        for text in texts:
            if text and text not in self._said:
                self._said.add(text)
                self.bar.clear()
                warn(text + "\n")

    def name(self, line: str) -> None:
        """Say a result while there are few of them."""
        if self._left > 0:
            self._left -= 1
            self.bar.clear()
            say(line + "\n")
