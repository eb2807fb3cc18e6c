"""Changes -> judgements: every rule of significance at the edition's level, with the 变动说明 that answers it."""

from collections.abc import Iterator

from generator.review.facts import Changes
from generator.review.finding import Judged


def judge(changes: Changes) -> Iterator[Judged]:
    """Every judgement, the heaviest and unanswered first."""
    raise NotImplementedError
