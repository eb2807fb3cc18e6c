"""The slips of people who type YAML: a trap asks one line and answers with what may be wrong and how it is right.

A trap alone proves nothing; `causes` and `questions` decide which lines to ask and what to believe.
"""

from generator.source.traps.comments import cut_off
from generator.source.traps.dashes import dash_after_key, dash_without_space, dashless, two_dashes
from generator.source.traps.documents import directive, document_mark
from generator.source.traps.flow import bracketed_text, comma_in_braces
from generator.source.traps.indentation import (
    broken_line,
    misplaced,
    nameless,
    sent_to,
    stray_sign,
    value_above_keys,
)
from generator.source.traps.line import Line, Suspicion, Trap, take_apart
from generator.source.traps.quoting import (
    backslash,
    block_sign,
    name_sign,
    special_start,
    text_after_quotes,
    unclosed_quotes,
)
from generator.source.traps.separators import colon_in_value, missing_colon, no_space_after_colon, wide_colon

STRONG: tuple[Trap, ...] = (
    document_mark,
    directive,
    wide_colon,
    no_space_after_colon,
    dash_without_space,
    dash_after_key,
    special_start,
    name_sign,
    block_sign,
    unclosed_quotes,
    text_after_quotes,
    backslash,
    bracketed_text,
    comma_in_braces,
    colon_in_value,
    two_dashes,
    stray_sign,
)
"""Slips that show in the line itself, the more telling first. `dashless`, `missing_colon`,
`nameless`, `misplaced`, `value_above_keys` and `broken_line` show only in the lines around and come after them all."""

__all__ = [
    "STRONG",
    "Line",
    "Suspicion",
    "Trap",
    "broken_line",
    "cut_off",
    "dashless",
    "misplaced",
    "missing_colon",
    "nameless",
    "sent_to",
    "take_apart",
    "two_dashes",
    "value_above_keys",
]
