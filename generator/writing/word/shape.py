"""What an official drew around the tags: fixed texts, and containers whose text is fixed words and tags mixed."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from generator.writing.word.reading import Paragraph, ReadTable
from generator.writing.word.tags import TAG

_HOLE = re.compile(r"\{\{\s*([\w.]+)\s*\}\}")


@dataclass(frozen=True, slots=True)
class Pattern:
    """A cell or paragraph of the template: `texts` stand around the words `holes`; there is one text more."""

    texts: tuple[str, ...]
    holes: tuple[str, ...]

    @property
    def mixed(self) -> bool:
        """Whether it holds more than one tag alone."""
        return any(self.texts)

    def filled(self, values: Iterable[str]) -> str:
        """The finished text for a value per hole."""
        return self.texts[0] + "".join(v + t for v, t in zip(values, self.texts[1:], strict=True))

    def printed(self, words: Mapping[str, Any]) -> str | None:
        """The finished text from the words of the form; None where a hole is a word of a loop."""
        values = [_value(words, hole) for hole in self.holes]
        return None if any(v is None for v in values) else self.filled(v or "" for v in values)


@dataclass(frozen=True, slots=True)
class Shape:
    """The fixed texts and the patterns of a template; `mixed` are those that hold fixed words beside tags."""

    fixed: frozenset[str]
    patterns: tuple[Pattern, ...]
    mixed: tuple[Pattern, ...]


def shape_of(blocks: Iterable[Paragraph | ReadTable]) -> Shape:
    """The shape of a template that was read like a document."""
    texts = dict.fromkeys(text for block in blocks for text in _texts(block))
    fixed = frozenset(text for text in texts if not TAG.search(text))
    patterns = tuple(p for text in texts if text not in fixed and (p := _pattern(text)))
    return Shape(fixed, patterns, tuple(pattern for pattern in patterns if pattern.mixed))


def _texts(block: Paragraph | ReadTable) -> list[str]:
    if isinstance(block, Paragraph):
        return [block.text]
    return [cell.text for row in block.rows for cell in row]


def _pattern(text: str) -> Pattern | None:
    parts = _HOLE.split(text)
    texts, holes = tuple(parts[::2]), tuple(parts[1::2])
    return None if any(TAG.search(t) for t in texts) else Pattern(texts, holes)


def _value(words: Mapping[str, Any], hole: str) -> str | None:
    value: Any = words
    for name in hole.split("."):
        value = value.get(name) if isinstance(value, Mapping) else None
    return value if isinstance(value, str) else None
