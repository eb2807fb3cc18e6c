"""The scoring sentences of a declaration, each with the indicator that it scores."""

from collections.abc import Iterator
from typing import NamedTuple

from generator.diagnostics import Path
from generator.model.declaration import Listed
from generator.model.scored import scored
from generator.model.scoring import Scoring, StepScoring


class Sentence(NamedTuple):
    """A scoring sentence where it stands; `scoring` is None where it is not understood."""

    item: Listed
    word: str
    text: str
    scoring: Scoring | None

    @property
    def path(self) -> Path:
        """The way to the text of the sentence."""
        return self.item.at(self.word)

    @property
    def written(self) -> bool:
        """Whether the department wrote the sentence; else it is the edition's."""
        return self.word in self.item.written


def read_sentences(listed: tuple[Listed, ...]) -> Iterator[Sentence]:
    """The sentences of what the department set or changed itself and of what applies."""
    for item in listed:
        indicator = item.indicator
        if item.bare or indicator.not_applicable is not None:
            continue
        sentence = scored(indicator)
        if sentence:
            yield Sentence(item, *sentence)


def written_steps(sentences: tuple[Sentence, ...]) -> Iterator[tuple[Sentence, StepScoring]]:
    """The department's sentences that take points off step by step."""
    for sentence in sentences:
        if isinstance(sentence.scoring, StepScoring) and sentence.written:
            yield sentence, sentence.scoring
