"""What a rule of significance yields, and the rule itself: a module like those of the checks."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

from generator.diagnostics import Path, Severity
from generator.review.facts import Changes, IndicatorPair


@dataclass(frozen=True, slots=True)
class Finding:
    """One judgement on a change. `paths` are ways into the new file (for what is gone: to its group).

    `subject` is what it is about, by name: an indicator's name, a budget key. `objects` are the 对象 by which a
    变动说明 may answer it (编号, both years' names, budget keys); empty where no reason is asked for. `level` is set
    only where this finding weighs differently from its rule's own level.
    """

    subject: str
    paths: tuple[Path, ...]
    message: str
    hint: str = ""
    objects: tuple[str, ...] = ()
    pair: IndicatorPair | None = None
    level: Severity | None = None


class Explained(Protocol):
    """A rule as its readers know it. Its Chinese docstring is what `jixiao explain` prints."""

    __doc__: str | None
    CODE: str
    TITLE: str
    LEVEL: Severity
    QUESTION: str


class SignificanceRule(Explained, Protocol):
    """A module that judges one kind of change."""

    def judge(self, changes: Changes) -> Iterator[Finding]:
        """Yield what matters, without code and level."""
        ...


@dataclass(frozen=True, slots=True)
class Judged:
    """A finding with its rule's code, title and question, at the level that the edition sets.

    `answer` is the text of the 变动说明 that answers it, None where there is none. A finding that asks for no reason
    (`objects` empty) is neither answered nor unanswered.
    """

    code: str
    title: str
    question: str
    level: Severity
    finding: Finding
    answer: str | None = None

    @property
    def asks(self) -> bool:
        """Whether it asks for a 变动说明 (需说明)."""
        return bool(self.finding.objects)

    @property
    def unanswered(self) -> bool:
        """Whether it asks for a 变动说明 that is not there (未说明)."""
        return self.asks and self.answer is None

    @property
    def weight(self) -> Severity:
        """The level it is reported at: a note once a 变动说明 answers it."""
        return self.level if self.answer is None else Severity.NOTE
