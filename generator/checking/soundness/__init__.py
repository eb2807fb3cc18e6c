"""Does an edition make sense: what its schema cannot see, from texts that do not compile to sums of unknown amounts."""

from collections.abc import Iterator

from generator.checking.soundness.flaw import CODES, Flaw
from generator.checking.soundness.money import money
from generator.checking.soundness.names import misnamed, repeated
from generator.checking.soundness.omissions import omissions
from generator.checking.soundness.settings import settings
from generator.checking.soundness.sums import contradictions, layout, sums
from generator.checking.soundness.texts import filename, texts
from generator.model.edition import Edition

__all__ = ["CODES", "Flaw", "flaws"]


def flaws(edition: Edition) -> Iterator[Flaw]:
    """Everything that does not make sense in an edition that conforms to its schema."""
    for look in (
        misnamed,
        repeated,
        texts,
        omissions,
        filename,
        sums,
        money,
        layout,
        contradictions,
        settings,
    ):
        yield from look(edition)
