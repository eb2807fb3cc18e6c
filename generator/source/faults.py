"""A fault as the loader finds it: where in the text, and what to say; the file's name comes at the edge."""

from bisect import bisect_right
from itertools import accumulate
from typing import NamedTuple

from generator.diagnostics import Path, Severity


class Span(NamedTuple):
    """A stretch of text: lines and columns 1-based, in characters, the end exclusive."""

    line: int
    column: int
    end_line: int
    end_column: int

    @classmethod
    def within(cls, line: int, column: int, length: int) -> "Span":
        """`length` characters of one line."""
        return cls(line, column, line, column + length)


TOP = Span(1, 1, 1, 1)


class Fault(NamedTuple):
    """What a diagnostic says, before the file's name is known. `spans` are in file order of importance."""

    code: str
    spans: tuple[Span, ...]
    message: str
    hint: str = ""
    severity: Severity = Severity.ERROR
    path: Path = ()


class Lines:
    """The lines of a text (split at `\\n` only) and the way from a character's offset to line and column."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.all = text.split("\n")
        self._starts = [0, *accumulate(len(line) + 1 for line in self.all)]

    def __getitem__(self, number: int) -> str:
        """Line `number`, counted from 1; the empty string beyond the end."""
        return self.all[number - 1] if 0 < number <= len(self.all) else ""

    def position(self, offset: int) -> tuple[int, int]:
        """Line and column, both from 1, of the character at `offset`."""
        line = min(bisect_right(self._starts, offset), len(self.all))
        return line, offset - self._starts[line - 1] + 1

    def span(self, start: int, end: int) -> Span:
        """The span from offset `start` to offset `end` (exclusive)."""
        return Span(*self.position(start), *self.position(end))


def clipped(text: str, limit: int = 48) -> str:
    """A text short enough for a sentence: its head and, where something was left out, its last characters."""
    return text if len(text) <= limit else f"{text[: limit - 10]}……{text[-8:]}"
