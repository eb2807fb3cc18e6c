"""Text into Markdown as letters only: it draws nothing, links nowhere and calls nobody."""

import re

from generator.diagnostics.frame import visible

_DRAWING = re.compile(r"[\\`*_\[\]<>&|~$^{}]")
"""What Markdown, its tables, its formulas or HTML would obey."""
_CALLING = re.compile(r"[@#!](?=\w)|(?<=:)//|(?<=\bwww)\.|:(?=[\w+-]+:)", re.IGNORECASE | re.ASCII)
"""What a forge turns into a mention, a reference, a link or a picture, wherever it stands."""
_STARTING = re.compile(r"^(\s*)(#{1,6}|[-+]|\d+(?=[.)]))(?=[.)]?(?:\s|$))")
_APART = "\u200b"
"""A space of no width: the forge reads two words, a person reads one."""


def inert(text: str) -> str:
    """The text for a line of Markdown or a cell of a table; line breaks stay line breaks."""
    return "<br>".join(_line(line) for line in text.split("\n"))


def _line(text: str) -> str:
    text = _CALLING.sub(_kept_apart, visible(text))  # after which the only unseen characters are ours
    text = _STARTING.sub(rf"\1{_APART}\2", text)
    return _DRAWING.sub(lambda found: f"&#{ord(found[0])};", text).replace(_APART, f"&#{ord(_APART)};")


def _kept_apart(found: re.Match[str]) -> str:
    return f"{_APART}//" if found[0] == "//" else f"{found[0]}{_APART}"


def row(cells: tuple[str, ...]) -> str:
    """A row of a table; the cells are Markdown already."""
    return f"| {' | '.join(cells)} |"


def rule(columns: int) -> str:
    """The line under a table's head."""
    return f"|{' --- |' * columns}"
