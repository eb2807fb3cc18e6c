"""Two declarations -> facts and judgements: what a reviewer has to know, before anything is written."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.diagnostics import Diagnostic, in_file_order
from generator.model.declaration import Declaration
from generator.model.edition import Edition
from generator.review.changes import compare
from generator.review.facts import Changes
from generator.review.finding import Judged
from generator.review.judging import judge
from generator.source import Source


@dataclass(frozen=True, slots=True)
class Review:
    """The changes between two declarations with every judgement on them, the weightiest first."""

    changes: Changes
    judged: tuple[Judged, ...]

    @property
    def asking(self) -> list[Judged]:
        """What asks for a 变动说明: 需说明 n 项."""
        return [judged for judged in self.judged if judged.asks]

    @property
    def unanswered(self) -> list[Judged]:
        """What asks for one and has none: 未说明 m 项."""
        return [judged for judged in self.judged if judged.unanswered]

    def diagnostics(self, source: Source) -> tuple[Diagnostic, ...]:
        """The judgements as diagnostics of the new file `source`; what a 变动说明 answers is a note."""
        return tuple(in_file_order(self._diagnostics(source)))

    def _diagnostics(self, source: Source) -> Iterator[Diagnostic]:
        for judged in self.judged:
            finding = judged.finding
            places = tuple(source.place(path) for path in finding.paths)
            yield Diagnostic(judged.code, judged.weight, places, finding.message, finding.hint)


def review(old: Declaration, new: Declaration, old_edition: Edition, edition: Edition) -> Review:
    """Compare two declarations and judge what changed, by the new one's edition."""
    changes = compare(old, new, old_edition, edition)
    return Review(changes, tuple(judge(changes)))
