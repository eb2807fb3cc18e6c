"""Texts compared without punctuation, and texts that say nothing."""

import re

_NOT_WORDS = re.compile(r"[\W_]+")


def letters(text: str) -> str:
    """A text without spaces and punctuation, for comparing what two texts say."""
    return _NOT_WORDS.sub("", text)


def is_blank(value: object) -> bool:
    """Whether nothing was written: no value, or only spaces and line breaks. 0 is something."""
    return value is None or (isinstance(value, str) and not value.strip())
