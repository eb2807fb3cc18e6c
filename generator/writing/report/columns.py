"""Text laid out by terminal columns: lines that wrap where Chinese may break, and tables of such cells."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from generator.diagnostics.frame import visible, width

_OPENING, _CLOSING = "「『(([〔《“‘", ",。;:、!?)])〕》」』”’%%‰…,.;:!?"
_UNIT = re.compile(
    rf"[{re.escape(_OPENING)}]*(?:[!-'*+\-./0-9:<=>@A-Z\\^_`a-z{{|}}~]+|\s+|.)[{re.escape(_CLOSING)}]*",
    re.DOTALL,
)
"""What stays together: a word or number of ASCII, else one letter, with the brackets and marks that cling to it."""


class Run(NamedTuple):
    """A piece of text with the terminal's code for how it looks, empty for plain."""

    text: str
    style: str = ""


def plain(text: str) -> str:
    """A text that quotes what a department wrote, on one line and without what a terminal would obey."""
    return visible(text.replace("\n", "⏎"))


def wrapped(runs: Iterable[Run], columns: int) -> list[list[Run]]:
    """Lines of at most `columns`; nothing is lost. A unit that is wider than a line is broken inside."""
    lines: list[list[Run]] = [[]]
    used = 0
    for piece in _fitting(runs, columns):
        taken = width(piece.text)
        if used and used + taken > columns:
            lines.append([])
            used = 0
        lines[-1].append(piece)
        used += taken
    return lines


def _fitting(runs: Iterable[Run], columns: int) -> Iterator[Run]:
    """Units none of which is wider than a line."""
    for run in runs:
        for unit in _UNIT.findall(run.text):
            if width(unit) <= columns:
                yield Run(unit, run.style)
            else:
                yield from (Run(character, run.style) for character in unit)


def painted(line: Iterable[Run], *, color: bool) -> str:
    """A line as text; with codes around what has a style where colour is welcome."""
    if not color:
        return "".join(run.text for run in line)
    alike = (
        (style, "".join(run.text for run in runs)) for style, runs in groupby(line, lambda run: run.style)
    )
    return "".join(f"\x1b[{style}m{text}\x1b[0m" if style and text else text for style, text in alike)


def indented(first: str, text: str, columns: int) -> Iterator[str]:
    """A text behind `first`, its further lines below its own beginning."""
    margin = width(first)
    for number, line in enumerate(wrapped([Run(plain(text))], max(columns - margin, 2))):
        said = painted(line, color=False).rstrip()
        yield " " * margin + said.lstrip() if number else first + said


_GAP = "  "


def table(rows: Sequence[Sequence[str]], columns: int, widest: Sequence[int]) -> Iterator[str] | None:
    """A table whose first row is the head, no wider than `columns`; None where it would not fit.

    `widest` is what each column may take at most; the last takes what is left, which must be its number at least.
    Cells wrap, nothing is cut.
    """
    widths = _widths(rows, columns, widest)
    return None if widths is None else _drawn(rows, widths)


def _widths(rows: Sequence[Sequence[str]], columns: int, widest: Sequence[int]) -> list[int] | None:
    natural = [max(width(plain(row[number])) for row in rows) for number in range(len(widest))]
    fixed = [min(found, most) for found, most in zip(natural[:-1], widest[:-1], strict=True)]
    left = columns - len(_GAP) * len(fixed) - sum(fixed)
    return None if left < min(natural[-1], widest[-1]) else [*fixed, min(natural[-1], left)]


def _drawn(rows: Sequence[Sequence[str]], widths: Sequence[int]) -> Iterator[str]:
    for number, row in enumerate(rows):
        cells = [wrapped([Run(plain(text))], size) for text, size in zip(row, widths, strict=True)]
        for line in range(max(map(len, cells))):
            texts = (painted(cell[line], color=False) if line < len(cell) else "" for cell in cells)
            yield _GAP.join(map(_filled, texts, widths)).rstrip()
        if not number:
            yield _GAP.join("─" * size for size in widths)


def _filled(text: str, size: int) -> str:
    return text + " " * (size - width(text))
