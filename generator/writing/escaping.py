"""Text into HTML: every value that a page prints passes through here, and nothing can switch it off."""

import html
import re
from collections.abc import Callable

from generator.writing.kept import Kept

_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def escaped(text: str) -> str:
    """Escape for element text and quoted attributes alike; a carriage return would else read back as a newline."""
    if found := _UNPRINTABLE.search(text):
        raise ValueError(f"U+{ord(found.group()):04X} cannot stand in a page")
    return html.escape(text).replace("\r", "&#13;")


printed: Callable[[object], str] = Kept(lambda value: escaped(str(value))).__getitem__
"""A value as markup that reads back as exactly its text: what `finalize` does to every value of a page.

Raises ValueError for characters that a declaration cannot hold; the source layer refuses them with a place.
"""
