"""A value as it is to be typed, so that this loader and every other YAML program read it back the same."""

import re
from decimal import Decimal

from generator.source.scalars import TEXT_ELSEWHERE, WORDS, is_number_elsewhere, is_too_long
from generator.source.traps.line import quoted

_PLAIN = re.compile(r"[^\W\d_]|[“‘《〈(≥≤]").match
_NEVER_PLAIN = re.compile(r"[:\uff1a#\"'\\]").search
"""What needs no second thought begins with a letter, a Han character or an opening mark, and holds no sign of YAML."""

_IN_BRACKETS = frozenset(",[]{}?")
_ESCAPES = str.maketrans({'"': '\\"', "\\": "\\\\", "\n": "\\n"})


def is_read_otherwise(text: str) -> bool:
    """Whether other YAML programs take this plain text for something else: a number, a date, a truth value, a sign.

    `=` and `<<` are types of their own to them; 010, 12:30, 1e3, 1_000 numbers; yes, no, on, off truth values.
    """
    return text in ("=", "<<") or text in TEXT_ELSEWHERE or is_number_elsewhere(text) or is_too_long(text)


def spelled(value: str | int | Decimal, *, in_brackets: bool = False) -> str:
    """A text or number as it is typed after `: ` or `- `; `in_brackets` where it stands inside [] or {}.

    A text may hold line breaks, but none of the characters that `load` refuses wherever they stand.
    """
    if not isinstance(value, str):
        return format(value, "f") if isinstance(value, Decimal) else str(value)
    if "\n" in value:
        return f'"{value.translate(_ESCAPES)}"'
    return value if _is_plain(value, in_brackets=in_brackets) else quoted(value)


def _is_plain(text: str, *, in_brackets: bool) -> bool:
    if not _PLAIN(text) or _NEVER_PLAIN(text) or text != text.strip():
        return False
    if text in WORDS or is_read_otherwise(text):
        return False
    return not (in_brackets and _IN_BRACKETS.intersection(text))
