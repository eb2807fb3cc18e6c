"""Words that several rules know alike."""

import re

VAGUE_JUDGEMENTS = ("及时", "合理")
"""Judgements that say nothing without a grade: audit lists name them among the vague words."""

_GRADES = re.compile(r"档|分级|[好优].{0,40}[中良].{0,40}差|未达成|未达到预期")


def states_grades(text: str | None) -> bool:
    """Whether a text says what the grades are (分级分档: 优、良、差; 达成、部分达成、未达成)."""
    return bool(text) and _GRADES.search(text or "") is not None
