"""Events to plain data, in one pass without recursion, collecting what is odd for a second look.

PyYAML's own composer dies on a bare `=` and, with the C parser, on deep nesting; its constructor turns 12:30 into 750.
"""

import re
from typing import Any, NamedTuple

from generator.source.characters import is_hidden
from generator.source.events import Event, kinds
from generator.source.scalars import (
    FIRST_OF_A_NUMBER,
    TEXT_ELSEWHERE,
    WORDS,
    is_mistyped,
    is_number_elsewhere,
    is_too_long,
    number,
)


class Odd(NamedTuple):
    """An event that may be somebody's slip, at an index among the events; `why` names the question to ask."""

    why: str
    at: int


class Composed(NamedTuple):
    """The data, and what is odd in it, in file order. Data is worth nothing when something odd proves to be wrong."""

    data: Any
    odd: list[Odd]


_LIKE_STRUCTURE = r"[-\uff0d\u2014\u2013\u2010\u00b7\u2022\u25cf]\S|\w+ ?[:\uff1a]"
"""A text that begins like a list item, or like a key."""


def compose(events: list[Event]) -> Composed:
    """Build dict, list, str, int, Decimal, bool and None. Of a second document nothing is read."""
    kind = kinds()
    scalar, opening = kind.scalar, (kind.mapping_start, kind.sequence_start)
    closing = (kind.mapping_end, kind.sequence_end)
    building = _Building(events)
    put = building.put_scalar
    for index, event in enumerate(events):
        which = type(event)
        if which is scalar:
            put(index, event)
        elif which in opening:
            building.open(index, event, {} if which is kind.mapping_start else [])
        elif which in closing:
            building.close()
        elif which is kind.alias:
            building.odd.append(Odd("tagged", index))
            building.put(None)
        elif which is kind.document_start and not building.begin_document(index, event):
            break
    return Composed(building.root[0] if building.root else None, building.odd)


class _Building:
    """The containers that are open, and the key that waits for its value."""

    def __init__(self, events: list[Event]) -> None:
        self.events = events
        self.odd: list[Odd] = []
        self.root: list[Any] = []
        self.holder: Any = self.root
        self.key: str | None = None
        self.in_mapping = False
        self.documents = 0
        self.stack: list[tuple[Any, str | None]] = []

    def begin_document(self, index: int, event: Any) -> bool:
        self.documents += 1
        if event.version or event.tags:
            self.odd.append(Odd("directive", index))
        if self.documents > 1:
            self.odd.append(Odd("document", index))
        return self.documents == 1

    def put(self, value: Any) -> None:
        if not self.in_mapping:
            self.holder.append(value)
        elif self.key is None:
            self.key = ""
        else:
            self.holder[self.key] = value
            self.key = None

    def open(self, index: int, event: Event, container: Any) -> None:
        if event.anchor or event.tag:
            self.odd.append(Odd("tagged", index))
        if self.in_mapping and self.key is None:
            self.odd.append(Odd("complex", index))
        elif type(self.holder) is list and self.stack and type(container) is list and not event.flow_style:
            self.odd.append(Odd("nested", index))
        holder, key = self.holder, self.key
        self.put(container)
        # A mapping that stands where a key should is followed by its value: the key "" waits for it.
        self.stack.append((holder, "" if self.in_mapping and key is None else None))
        self.holder, self.key, self.in_mapping = container, None, type(container) is dict

    def close(self) -> None:
        self.holder, self.key = self.stack.pop()
        self.in_mapping = type(self.holder) is dict

    def put_scalar(self, index: int, event: Event) -> None:
        """A key, or a value: most are ordinary text and leave at the first questions."""
        text = event.value
        if self.in_mapping and self.key is None:
            self.key = text
            if text in self.holder or not text.isidentifier() or event.tag or event.anchor:
                self._odd_key(index, event)
            return
        value: Any = text
        why = ""
        if event.style:
            why = _odd_quoted(event)
        elif text in WORDS:
            value = WORDS[text]
            if not text and self.in_mapping:
                why = self._odd_blank(index, event)
        elif text[0] in FIRST_OF_A_NUMBER:
            value, why = self._number(index, event)
        else:
            why = self._odd_text(index, event)
        if event.tag or event.anchor:
            why = "tagged"
        if why:
            self.odd.append(Odd(why, index))
        if self.in_mapping:
            self.holder[self.key] = value
            self.key = None
        else:
            self.holder.append(value)

    def _odd_key(self, index: int, event: Event) -> None:
        text = event.value
        if event.tag or event.anchor:
            self.odd.append(Odd("tagged", index))
        elif text == "<<" and not event.style:
            self.odd.append(Odd("merge", index))
        elif text in self.holder:
            self.odd.append(Odd("duplicate", index))
        else:
            self.odd.append(Odd("key" if text else "complex", index))

    def _odd_blank(self, index: int, event: Event) -> str:
        """A key without a colon: most often the second half of `1,000` in braces."""
        return "alone" if event.start_mark.index == self.events[index - 1].end_mark.index else ""

    def _number(self, index: int, event: Event) -> tuple[Any, str]:
        text = event.value
        value = number(text)
        if len(text) == 3 and not self.in_mapping and self._touches_the_comma(index, event):
            return text, "thousands"
        if value is not None:
            return value, ""
        is_odd = is_mistyped(text) or is_number_elsewhere(text) or is_too_long(text)
        return text, "number" if is_odd else self._odd_text(index, event)

    def _touches_the_comma(self, index: int, event: Event) -> bool:
        """In brackets, three digits right behind a comma are most often the second half of `1,000`."""
        return self.events[index - 1].end_mark.index + 1 == event.start_mark.index

    def _odd_text(self, index: int, event: Event) -> str:
        if event.start_mark.line != event.end_mark.line:
            return "merged"
        text = event.value
        if text in TEXT_ELSEWHERE:
            return "word"
        if not self.in_mapping or self.events[index - 1].end_mark.line != event.start_mark.line:
            return "structure" if re.match(_LIKE_STRUCTURE, text) else ""
        return ""


def _odd_quoted(event: Event) -> str:
    if event.start_mark.line != event.end_mark.line:
        return "folded" if event.style in ('"', "'") else "block"
    if event.style == '"' and not (event.value.isprintable() and event.value.isascii()):
        return "escaped" if not event.value.isprintable() or is_hidden(event.value) else ""
    return ""
