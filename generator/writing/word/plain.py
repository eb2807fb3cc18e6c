"""A .docx as lines of text, a row of a table on one line: what git compares in place of the bytes."""

import zlib
from collections.abc import Iterator
from zipfile import BadZipFile

from generator.writing.word.reading import Paragraph, read_back


class UnreadableError(ValueError):
    """What was given is no .docx."""


def plain_lines(raw: bytes) -> Iterator[str]:
    """The lines. A cell that continues the one above is blank. Raises UnreadableError."""
    try:
        blocks = read_back(raw)
    except (
        BadZipFile,
        KeyError,
        IndexError,
        SyntaxError,
        ValueError,
        NotImplementedError,
        zlib.error,
    ) as error:
        raise UnreadableError from error
    for block in blocks:
        if isinstance(block, Paragraph):
            yield block.text
        else:
            yield from (
                " | ".join("" if c.merge == "continue" else _line(c.text) for c in row) for row in block.rows
            )


def _line(text: str) -> str:
    return " / ".join(text.split("\n"))
