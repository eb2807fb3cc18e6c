"""A text that can be read, but not as its writer meant: a second look at what the composer found odd."""

import re
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
