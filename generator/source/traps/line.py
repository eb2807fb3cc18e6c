"""A line of YAML as a person sees it: indentation, dashes, key, value, comment; and what may be wrong with it."""

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from generator.source.faults import Fault, Lines, Span, clipped

_LEAD = re.compile(r" *(?:- +)*")
_QUOTED = re.compile(r""""(?:[^"\\]|\\.)*"|'(?:[^']|'')*'""")


class Suspicion(NamedTuple):
    """What may be wrong with a line, and the line as it would be right: true when the text can then be read."""

    code: str
    span: Span
    message: str
    hint: str
    repaired: str

    def fault(self) -> Fault:
        """The suspicion as a fault."""
        return Fault(self.code, (self.span,), self.message, self.hint)


class Line(NamedTuple):
    """One line, taken apart. `value` is what follows the key, or the whole body of a line without one."""

    number: int
    text: str
    lead: str
    key: str
    value: str
    value_at: int
    comment: str

    @property
    def body(self) -> str:
        """What follows indentation and dashes, without a comment."""
        return self.text[len(self.lead) : len(self.text) - len(self.comment)]

    @property
    def before_value(self) -> str:
        """What precedes the value."""
        return self.text[: self.value_at]

    def suspect(
        self, code: str, at: int, length: int, message: str, repaired: str, hint: str = ""
    ) -> Suspicion:
        """A suspicion about `length` characters from index `at`; without a hint, the repaired line is the hint."""
        span = Span.within(self.number, at + 1, length)
        return Suspicion(code, span, message, hint or f"改成「{clipped(repaired.strip())}」", repaired)

    def with_value(self, value: str) -> str:
        """The line with another value."""
        return self.before_value + value + self.comment


Trap = Callable[[Line], Iterator[Suspicion]]
"""Asks one line; what stands around it, the asker knows."""


def take_apart(number: int, text: str) -> Line:
    """Read one line without knowing what stands around it."""
    lead = _LEAD.match(text)
    start = lead.end() if lead else 0
    key, value_at = _keyed(text, start)
    value = text[value_at:]
    comment = _comment(value)
    return Line(number, text, text[:start], key, value[: len(value) - len(comment)], value_at, comment)


def _keyed(text: str, start: int) -> tuple[str, int]:
    """The key that begins at `start` and where its value begins; no key and `start` where there is none."""
    body = text[start:]
    quoted = _QUOTED.match(body)
    if quoted is None and body[:1] in ("", "'", '"', "[", "{", "#"):
        return "", start
    colon = re.compile(":(?= |$)").search(body, quoted.end() if quoted else 0)
    key = body[: colon.start()].rstrip(" ") if colon else ""
    if colon is None or not key or " #" in key or (quoted and key != quoted.group()):
        return "", start
    after = body[colon.end() :]
    return key, start + colon.end() + len(after) - len(after.lstrip(" "))


def _comment(value: str) -> str:
    """The comment at the end of a value, with the spaces before it and at the end of the line."""
    quoted = _QUOTED.match(value)
    at = value.find(" #", quoted.end() if quoted else 0)
    kept = value[:at] if at >= 0 else value
    kept = "" if value.startswith("#") else kept.rstrip(" ")
    return value[len(kept) :]


def quoted(text: str) -> str:
    """A text in quotes of the kind that needs no escapes."""
    if '"' not in text and "\\" not in text:
        return f'"{text}"'
    return "'" + text.replace("'", "''") + "'"


def line_near(lines: Lines, number: int, step: int) -> Line:
    """The next line below (`step` 1) or above (-1) that holds more than a comment; an empty one where there is none."""
    number += step
    while 0 < number <= len(lines.all):
        line = take_apart(number, lines[number])
        if line.body:
            return line
        number += step
    return take_apart(max(number, 0), "")


def is_known(word: str, lines: Lines) -> bool:
    """Whether a word is a key somewhere in the text."""
    return re.search(rf"^[ -]*{re.escape(word)} *:(?: |$)", lines.text, re.MULTILINE) is not None
