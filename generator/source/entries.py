"""The entries of a mapping as stretches of text, with the comments that belong to each.

A comment above a key is that key's; one that is indented deeper than the keys belongs to the entry before it. What
stands above a file's first key is the file's, and what follows the last entry in its own column is the mapping's.
"""

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from generator.diagnostics import Path
from generator.source.loading import Source

_KEEPS_BLANK_LINES = re.compile(r"[|>][1-9]?\+").match
_COMMENT = re.compile(r"(?:^|(?<=\s))#[^\n]*", re.MULTILINE)


class Entry(NamedTuple):
    """A key with its value, as offsets into `Source.text`.

    `lead` is where the comments and blank lines above it begin, `key` where its key does, `end` where the next entry's
    `lead` stands (in braces: right behind the value). `value` is empty where nothing was written.
    """

    word: str
    lead: int
    key: int
    value: tuple[int, int]
    end: int


class Entries(NamedTuple):
    """A mapping's entries in the order of the text; `column` (from 0) is that of its keys, -1 in braces."""

    column: int
    all: tuple[Entry, ...]

    @property
    def in_braces(self) -> bool:
        """Whether it is written {in: braces}."""
        return self.column < 0


def entries(source: Source, path: Path) -> Entries:
    """The entries of the mapping at `path`. Raises KeyError where there is no mapping, or an empty one."""
    data = value_at(source.data, path)
    if not isinstance(data, dict) or not data:
        raise KeyError(path)
    if source.text[source.span(path)[0]] == "{":
        return Entries(-1, tuple(_in_braces(source, (*path, word)) for word in data))
    return _in_lines(source, path, list(data))


def values(data: Any, path: Path = ()) -> Iterator[tuple[Path, Any]]:
    """Every value with the way to it, lists and mappings before what they hold."""
    yield path, data
    steps = data if isinstance(data, dict) else range(len(data)) if isinstance(data, list) else ()
    for step in steps:
        yield from values(data[step], (*path, step))


def value_at(data: Any, path: Path) -> Any:
    """The value that a way leads to. Raises KeyError, IndexError or TypeError where it leads nowhere."""
    for step in path:
        data = data[step]
    return data


def comments(source: Source) -> Iterator[str]:
    """Every comment from its `#` to the end of its line, in the order of the text."""
    hidden = list(source.text)
    for path, value in values(source.data):
        spans = [] if isinstance(value, dict | list) else [source.span(path)]
        if path and isinstance(path[-1], str):
            spans.append(source.key_span(path))
        for start, end in spans:
            hidden[start:end] = "x" * (end - start)
    for found in _COMMENT.finditer("".join(hidden)):
        yield source.text[found.start() : found.end()].rstrip()


def _in_braces(source: Source, path: Path) -> Entry:
    key, value = source.key_span(path)[0], source.span(path)
    return Entry(str(path[-1]), key, key, value, value[1])


def _in_lines(source: Source, path: Path, words: list[str]) -> Entries:
    text = source.text
    keys = [source.key_span((*path, word))[0] for word in words]
    ends = [line_end(text, _last_character(source, (*path, word))) for word in words]
    column = keys[0] - line_start(text, keys[0])
    leads = [keys[0] if not path else _lead(text, keys[0], 0, len(text))]
    leads += [_lead(text, key, end, column) for key, end in zip(keys[1:], ends, strict=False)]
    stops = [*leads[1:], _with_deeper_comments(text, ends[-1], column)]
    return Entries(
        column,
        tuple(
            Entry(word, lead, key, source.span((*path, word)), stop)
            for word, lead, key, stop in zip(words, leads, keys, stops, strict=True)
        ),
    )


def line_start(text: str, offset: int) -> int:
    """Where the line of an offset begins."""
    return text.rfind("\n", 0, offset) + 1


def line_end(text: str, offset: int) -> int:
    """Where the line after that of an offset begins; the end of a text whose last line has no line end."""
    return text.find("\n", offset) + 1 or len(text)


def _last_character(source: Source, path: Path) -> int:
    """Where the writing of a value ends; of `|+`, blank lines are part."""
    value = value_at(source.data, path)
    start, end = source.span(path)
    if isinstance(value, dict | list) and value and source.text[start] not in "{[":
        return _last_character(
            source, (*path, list(value)[-1] if isinstance(value, dict) else len(value) - 1)
        )
    if _KEEPS_BLANK_LINES(source.text, start):
        blank = re.compile(r"(?:\n[ ]*(?=\n|\Z))*").match(source.text, end)
        return blank.end() if blank else end
    return end


def _lead(text: str, key: int, bound: int, column: int) -> int:
    """Where the blank lines and comments above a key begin; the key itself where it does not begin its line."""
    lead = line_start(text, key)
    if text[lead:key].strip():
        return key
    while lead > bound:
        above = line_start(text, lead - 1)
        line = text[above : lead - 1]
        if line.strip() and (not line.lstrip().startswith("#") or _indent(line) > column):
            break
        lead = above
    return lead


def _with_deeper_comments(text: str, end: int, column: int) -> int:
    """The end of a mapping's last entry, behind the comments that are indented deeper than its keys."""
    at = end
    while at < len(text):
        after = line_end(text, at)
        line = text[at:after]
        if line.strip() and not (line.lstrip().startswith("#") and _indent(line) > column):
            break
        if line.strip():
            end = after
        at = after
    return end


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())
