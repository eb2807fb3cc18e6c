"""The lines of a file around a fault, with carets under it, aligned in terminals that draw Han letters double."""

import re
import unicodedata
from collections.abc import Sequence

from generator.diagnostics.place import Place

WINDOW = 96
"""How many terminal columns of a long line are shown."""

_UNSEEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ud800-\udfff\ufeff]"
)


def width(text: str) -> int:
    """Terminal columns of a text: wide and full-width characters take two, combining ones none."""
    if text.isascii():
        return len(text)
    return sum(_columns(character) for character in text)


def _columns(character: str) -> int:
    if unicodedata.combining(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def visible(text: str) -> str:
    """The text with tabs as one blank and characters nobody can see (or a terminal would obey) as ·."""
    return _UNSEEN.sub("·", text.replace("\t", " "))


def frame(lines: Sequence[str], place: Place, message: str) -> list[str]:
    """The line before, the line itself, and carets with the message under the place."""
    if not 0 < place.line <= len(lines):
        return [f"      | {message}"]
    line = lines[place.line - 1]
    start = min(place.column - 1, len(line))
    end = place.end_column - 1 if place.end_line == place.line else len(line)
    left, shown, start, end = _cut(line, start, max(end, start + 1))
    carets = "^" * max(1, width(visible(shown[start:end])))
    margin = " " * width(visible(left + shown[:start]))
    before = lines[place.line - 2] if place.line > 1 else ""
    context = [f"{place.line - 1:>5} | {visible(_head(before))}"] if before.strip() else []
    return [*context, f"{place.line:>5} | {visible(left + shown)}", f"      | {margin}{carets} {message}"]


def _head(line: str) -> str:
    return line if width(line) <= WINDOW else _fitting(line, WINDOW - 1) + "…"


def _cut(line: str, start: int, end: int) -> tuple[str, str, int, int]:
    """Show a long line around the fault only: a mark for what is left out before it, and the part itself."""
    if width(line) <= WINDOW:
        return "", line, start, end
    end = min(end, start + WINDOW // 2)
    first = max(0, start - WINDOW // 4)
    part = _fitting(line[first:], WINDOW - 2)
    tail = "…" if first + len(part) < len(line) else ""
    return "…" if first else "", part + tail, start - first, min(end - first, len(part))


def _fitting(text: str, columns: int) -> str:
    used = 0
    for index, character in enumerate(text):
        used += _columns(character)
        if used > columns:
            return text[:index]
    return text
