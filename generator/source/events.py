"""YAML text to PyYAML's events: the only module that imports yaml, and only when a text is read (19 ms).

The C parser is used where it is there; whatever it refuses is read again by the pure one, so that a fault is
reported at the same place with either.
"""

import re
from collections.abc import Callable
from functools import cache
from typing import Any, NamedTuple, Protocol, cast

DEPTH_LIMIT = 64
"""Levels of nesting. A declaration has eight; both parsers grow slow, one crashes, on many thousands."""


class Mark(Protocol):
    """A position in the text, all three numbers from 0."""

    line: int
    column: int
    index: int


class Event(Protocol):
    """What the loader reads from an event; which of these there are depends on its class."""

    start_mark: Mark
    end_mark: Mark
    anchor: str | None
    tag: str | None
    value: str
    style: str | None
    flow_style: bool | None


class Kinds(NamedTuple):
    """The classes of events that a document is made of."""

    scalar: type
    alias: type
    mapping_start: type
    mapping_end: type
    sequence_start: type
    sequence_end: type
    document_start: type


class Parsed(NamedTuple):
    """All events of a text, or those before what the parser refused or what is nested too deeply."""

    events: list[Event]
    broken: "Broken | None" = None


class Broken(NamedTuple):
    """Where a text is no YAML, lines and columns from 1.

    `from_line` is where the broken thing began, `block_line` where the block around it did.
    """

    line: int
    column: int
    from_line: int
    block_line: int
    too_deep: bool = False


@cache
def kinds() -> Kinds:
    """PyYAML's event classes."""
    import yaml

    return Kinds(
        yaml.ScalarEvent,
        yaml.AliasEvent,
        yaml.MappingStartEvent,
        yaml.MappingEndEvent,
        yaml.SequenceStartEvent,
        yaml.SequenceEndEvent,
        yaml.DocumentStartEvent,
    )


@cache
def _c_parser() -> Callable[[str], Any] | None:
    try:
        from yaml import _yaml
    except ImportError:
        return None
    return cast("Callable[[str], Any]", _yaml.CParser)


@cache
def _pure_parser() -> Callable[[str], Any]:
    import yaml

    class Pure(yaml.reader.Reader, yaml.scanner.Scanner, yaml.parser.Parser):
        def __init__(self, text: str) -> None:
            yaml.reader.Reader.__init__(self, text)
            yaml.scanner.Scanner.__init__(self)
            yaml.parser.Parser.__init__(self)

    return Pure


def parse(text: str, *, pure: bool) -> Parsed:
    """Read `text`, which holds no character that YAML forbids."""
    fast = None if pure else _c_parser()
    if fast is not None:
        parsed = _collect(fast(text))
        if parsed.broken is None and not _is_disputed(text, parsed.events):
            return parsed
    return _collect(_pure_parser()(text))


def _is_disputed(text: str, events: list[Event]) -> bool:
    """Whether the C parser took for good what the pure one refuses: `[a?b]`, `|#`, and some tags."""
    if ("|" in text or ">" in text) and re.search("[|>][-+0-9]{0,2}#", text):
        return True
    if "!" in text and any(getattr(event, "tag", None) for event in events):
        return True
    if "?" not in text or not any(getattr(event, "flow_style", None) for event in events):
        return False
    scalar = kinds().scalar
    return any(type(event) is scalar and not event.style and "?" in event.value for event in events)


def _collect(parser: Any) -> Parsed:
    import yaml

    kind = kinds()
    opening = (kind.mapping_start, kind.sequence_start)
    closing = (kind.mapping_end, kind.sequence_end)
    scalar = kind.scalar
    events: list[Event] = []
    depth = 0
    try:
        while (event := parser.get_event()) is not None:
            events.append(event)
            which = type(event)
            if which is scalar:
                continue
            if which in opening:
                depth += 1
                if depth > DEPTH_LIMIT:
                    mark = event.start_mark
                    return Parsed(events, Broken(mark.line + 1, mark.column + 1, mark.line + 1, 1, True))
            elif which in closing:
                depth -= 1
            elif which is yaml.StreamEndEvent:
                break
    except yaml.MarkedYAMLError as error:
        return Parsed(events, _where(error))
    except (
        yaml.YAMLError,
        ValueError,
        OverflowError,
    ):  # "\UFFFFFFFF" is no character, and PyYAML lets chr() say so
        return Parsed(events, _at_the_reader(parser))
    return Parsed(events)


def _where(error: Any) -> Broken:
    """A scanner's context is where the broken thing begins; a parser's is its whole surroundings."""
    import yaml

    problem = error.problem_mark or error.context_mark
    context = error.context_mark or problem
    began = context if isinstance(error, yaml.scanner.ScannerError) else problem
    return Broken(problem.line + 1, problem.column + 1, began.line + 1, context.line + 1)


def _at_the_reader(parser: Any) -> Broken:
    """An error without a place: where the pure parser's reader stands; the C parser has none, and is asked no further."""
    line = getattr(parser, "line", 0) + 1
    return Broken(line, getattr(parser, "column", 0) + 1, line, line)
