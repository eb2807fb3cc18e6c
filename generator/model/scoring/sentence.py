"""Reading a scoring sentence (评扣分标准) into its structure."""

from functools import lru_cache

from generator.model.scoring.clauses import normal_form
from generator.model.scoring.step_sentence import read_step_sentence
from generator.model.scoring.structure import Scoring
from generator.model.scoring.tier_sentence import read_tier_sentence

_LONGEST = 300
"""Characters; a longer text is an explanation, not a sentence that a rule could read."""


@lru_cache(maxsize=512)
def parse(text: str) -> Scoring | None:
    """Read a scoring sentence, or None where any part of it is not understood: then only its text counts.

    None is no fault: checklists, proportions and levels are judged by a person. A sentence that contradicts
    itself (以100%为标准…≤95%) is None as well. Blanks, full-width and half-width signs make no difference.
    """
    if len(text) > _LONGEST or "分" not in text:
        return None
    sentence = normal_form(text)
    return read_step_sentence(sentence, text) or read_tier_sentence(sentence, text)
