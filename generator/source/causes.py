"""A text that is no YAML: which line is to blame. The parser often stops far behind it.

Each suspicion carries the line as it would be right. What the parser can read after the repair was the cause; so every
hint given here has been tried, and what only follows from the cause is not reported.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from generator.source.events import DEPTH_LIMIT, Broken, Event, Parsed, parse
from generator.source.faults import Fault, Lines, Span, clipped
from generator.source.outline import inside_texts, moves
from generator.source.traps import (
    STRONG,
    Line,
    Suspicion,
    broken_line,
    dashless,
    misplaced,
    missing_colon,
    nameless,
    sent_to,
    take_apart,
    value_above_keys,
)

ROUNDS = 20
"""Faults found in one go."""

ATTEMPTS = 40
"""Repairs tried for one fault."""

ATTEMPTS_IN_ALL = 120
"""Repairs tried in one file."""

MOVES = 6
"""Moves of a line that are tried because they would make the whole outline regular."""

BUDGET = 3_000_000
"""Characters parsed in search of causes, so that a long file cannot take forever."""


LOOK_BACK = 2_000
"""Lines asked above the one where the parser stopped; where a quote was opened, the parser says itself."""


class Explained(NamedTuple):
    """The causes found, and the text and its events as they would be without them."""

    faults: list[Fault]
    text: str
    parsed: Parsed


def explain(text: str, parsed: Parsed, *, pure: bool) -> Explained:
    """Find what keeps `text` from being read, fault after fault in file order, as long as each can be repaired."""
    return _Search(text, pure=pure).run(parsed)


class _Search:
    def __init__(self, text: str, *, pure: bool) -> None:
        self.lines = Lines(text)
        self.pure = pure
        self.attempts = ATTEMPTS_IN_ALL
        self.budget = BUDGET

    def run(self, parsed: Parsed) -> Explained:
        faults: list[Fault] = []
        repaired: set[int] = set()
        for _ in range(ROUNDS):
            if parsed.broken is None:
                break
            cure = None if parsed.broken.too_deep else self._cure(parsed.events, parsed.broken)
            if cure is None:
                break
            suspicion, parsed = cure
            number = suspicion.span.line
            if number not in repaired:  # a second fault of one line would stand in columns that nobody typed
                faults.append(suspicion.fault())
                repaired.add(number)
            self.lines = self._repaired(suspicion)
        if parsed.broken is not None and not faults:
            faults.append(_unexplained(parsed.broken, self.lines))
        return Explained(faults, self.lines.text, parsed)

    def _repaired(self, suspicion: Suspicion) -> Lines:
        lines = self.lines.all.copy()
        lines[suspicion.span.line - 1] = suspicion.repaired
        return Lines("\n".join(lines))

    def _cure(self, events: list[Event], broken: Broken) -> tuple[Suspicion, Parsed] | None:
        """The first suspicion whose repair makes everything readable, else the one that gets the parser farthest."""
        best = None
        reached = (broken.line, broken.column)
        for attempt, suspicion in enumerate(self._suspicions(events, broken)):
            self.attempts -= 1
            self.budget -= len(self.lines.text)
            if attempt >= ATTEMPTS or self.attempts < 0 or self.budget < 0:
                break
            parsed = parse(self._repaired(suspicion).text, pure=self.pure)
            if parsed.broken is None:
                return suspicion, parsed
            stopped = (parsed.broken.line, parsed.broken.column)
            on_its_line = stopped[0] == suspicion.span.line  # where a repair alone moves the columns
            if stopped > reached and not on_its_line:
                best, reached = (suspicion, parsed), stopped
        return best

    def _suspicions(self, events: list[Event], broken: Broken) -> Iterator[Suspicion]:
        inside = inside_texts(events)
        last = min(broken.line, len(self.lines.all))
        above = [number for number in range(last, 0, -1) if number not in inside][:LOOK_BACK]
        for line in self._taken_apart([broken.from_line, *above]):
            for trap in STRONG:
                yield from trap(line)
        near = [number for number in above if self.lines[number].strip()][:2]
        lines = [broken.from_line, *near, *self._askew(near), broken.block_line]
        yield from self._by_their_neighbours(lines, inside)

    def _askew(self, near: list[int]) -> list[int]:
        """The nearest line that stands one column beside the line where the parser stopped."""
        stopped = _indent(self.lines[near[0]]) if near else 0
        above = range(near[0] - 1, max(near[0] - LOOK_BACK, 0), -1) if near else ()
        return [number for number in above if abs(_indent(self.lines[number]) - stopped) == 1][:1]

    def _by_their_neighbours(self, numbers: list[int], inside: set[int]) -> Iterator[Suspicion]:
        """What only the lines around make a slip. A bare word in a list is most often right."""
        lines = list(self._taken_apart(numbers))
        for line in lines:
            yield from dashless(line, self.lines)
        for line in lines:
            yield from broken_line(line, self.lines, surely=True)
        colons = [suspicion for line in lines for suspicion in missing_colon(line)]
        for suspicion in colons:
            text = self.lines[suspicion.span.line].strip()
            if not re.match(r"- \w+$", text):
                yield suspicion
        for line in lines:
            yield from nameless(line, self.lines)
        yield from self._moved(inside)
        for line in lines:
            yield from value_above_keys(line, self.lines)
        astray = [suspicion for line in lines for suspicion in misplaced(line, self.lines)]
        yield from sorted(astray, key=lambda move: not _straightens(move))
        for line in lines:
            yield from broken_line(line, self.lines)
        yield from colons

    def _moved(self, inside: set[int]) -> Iterator[Suspicion]:
        """The lines whose move makes the outline whole; after a few, the parser has refused what it looks like."""
        for number, column, clears in moves(self.lines, inside)[:MOVES]:
            line = take_apart(number, self.lines[number])
            if clears:
                yield from value_above_keys(line, self.lines)
            else:
                yield sent_to(column, line)

    def _taken_apart(self, numbers: list[int]) -> Iterator[Line]:
        for number in dict.fromkeys(numbers):
            line = take_apart(number, self.lines[number])
            if line.body:
                yield line


def _indent(text: str) -> int:
    return len(text) - len(text.lstrip(" "))


def _straightens(move: Suspicion) -> bool:
    """Whether a line leaves an odd column for an even one: people indent by two."""
    return _indent(move.repaired) % 2 == 0 and move.span.column % 2 == 0


def _unexplained(broken: Broken, lines: Lines) -> Fault:
    if broken.too_deep:
        span = Span.within(broken.line, broken.column, 1)
        hint = "申报表只有八层左右;看看是不是多敲了「- 」「[」或「{」"
        return Fault("Y109", (span,), f"嵌套超过 {DEPTH_LIMIT} 层", hint)
    number = min(broken.from_line, len(lines.all))
    text = lines[number].rstrip()
    indent = len(text) - len(text.lstrip())
    span = Span.within(number, indent + 1, max(len(text) - indent, 1))
    message = f"从这里起不合 YAML 的写法,读不下去:「{clipped(text.strip())}」"
    hint = "对照上下几行检查:键后面是英文冒号加空格「: 」,列表项是「- 」,缩进与同级的行对齐,引号成对;内容里有特殊符号时整句加引号"
    return Fault("Y100", (span,), message, hint)
