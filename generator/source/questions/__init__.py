"""A text that can be read, but not as its writer meant: a second look at what the composer found odd."""

import re
from bisect import bisect_right
from collections.abc import Callable

from generator.diagnostics import Severity
from generator.source.composer import Odd
from generator.source.events import Event, kinds
from generator.source.faults import Fault, Lines, Span
from generator.source.questions.asking import Asking
from generator.source.questions.documents import directive, document, merge, tagged
from generator.source.questions.keys import comma, complex_key, duplicate, key, nested
from generator.source.questions.numbers import number, word
from generator.source.questions.texts import block, escaped, folded, merged, structure
from generator.source.traps import cut_off, take_apart

_EXPLICIT = re.compile(r"\?(?= |$)", re.MULTILINE)
_ONE_SPACE_COMMENT = re.compile(r"(?<=[^\s#]) #")

QUESTIONS: dict[str, Callable[[Asking, int], Fault | None]] = {
    "alone": comma,
    "block": block,
    "complex": complex_key,
    "directive": directive,
    "document": document,
    "duplicate": duplicate,
    "escaped": escaped,
    "folded": folded,
    "key": key,
    "merge": merge,
    "merged": merged,
    "nested": nested,
    "number": number,
    "structure": structure,
    "tagged": tagged,
    "thousands": comma,
    "word": word,
}
"""What to ask of an oddity, by the composer's name for it."""


MOST_ERRORS = 200
"""Errors reported at once; a file with more is another kind of file."""


def questioned(text: str, events: list[Event], odd: list[Odd]) -> list[Fault]:
    """The faults among what is odd."""
    if not odd:
        return []
    asking = Asking(text, events)
    faults: dict[tuple[str, tuple[Span, ...]], Fault] = {}
    errors = 0
    for why, at in odd:
        fault = QUESTIONS[why](asking, at)
        if fault and (fault.code, fault.spans) not in faults:
            faults[fault.code, fault.spans] = fault._replace(path=asking.paths.get(at, ()))
            errors += fault.severity is Severity.ERROR
            if errors == MOST_ERRORS:
                break
    return list(faults.values())


def explicit_keys(text: str, events: list[Event]) -> list[Fault]:
    """Keys behind `? `, which nobody means, and about whose blank values the two parsers disagree."""
    marks = [match.start() for match in _EXPLICIT.finditer(text)]
    if not marks:
        return []
    scalar, lines = kinds().scalar, Lines(text)
    texts = [(event.start_mark.index, event.end_mark.index) for event in events if type(event) is scalar]
    starts = [start for start, _ in texts]
    faults = []
    for mark in marks:
        before = bisect_right(starts, mark) - 1
        inside_text = before >= 0 and mark < texts[before][1]
        if not inside_text and "#" not in text[text.rfind("\n", 0, mark) + 1 : mark]:
            hint = "「? 」是内容的开头就加引号,否则删去"
            span = lines.span(mark, mark + 1)
            faults.append(Fault("Y141", (span,), "「?」加空格在 YAML 里另有用处,这里不用", hint))
    return faults


def cuts(text: str, events: list[Event]) -> list[Fault]:
    """Plain texts that a ` #` cuts short."""
    found = list(_ONE_SPACE_COMMENT.finditer(text))
    if not found:
        return []
    scalar = kinds().scalar
    ends = {event.end_mark.index for event in events if type(event) is scalar and not event.style}
    lines = Lines(text)
    numbers = [lines.position(match.start())[0] for match in found if match.start() in ends]
    return [slip.fault() for number in numbers for slip in cut_off(take_apart(number, lines[number]))]
