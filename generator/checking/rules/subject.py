"""What a rule may look at: the declaration, its edition, and the form as it will be printed."""

from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from generator.checking.rules.sentences import Sentence, read_sentences
from generator.checking.rules.texts import Text, texts_of
from generator.checking.rules.ties import Sum, sums_of
from generator.diagnostics import Path
from generator.form import Form, Row
from generator.model.declaration import Declaration, Listed
from generator.model.edition import Edition


@dataclass(frozen=True)
class Subject:
    """A declaration under review. Own indicators are the department's; the others are 共性指标 of the edition."""

    declaration: Declaration
    edition: Edition
    form: Form

    @cached_property
    def listed(self) -> tuple[Listed, ...]:
        """Every indicator in printing order."""
        return tuple(self.declaration.listed)

    @cached_property
    def own(self) -> tuple[Listed, ...]:
        """The indicators that the department set itself and that apply (no 不适用)."""
        return tuple(item for item in self.listed if item.own and item.indicator.not_applicable is None)

    @cached_property
    def quantitative(self) -> tuple[Listed, ...]:
        """Own indicators with a target that is a number."""
        return tuple(item for item in self.own if item.indicator.number is not None)

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """The scoring sentences of what applies, except those that are wholly the edition's."""
        return tuple(read_sentences(self.listed))

    @cached_property
    def texts(self) -> tuple[Text, ...]:
        """Every text that the department wrote; what the edition owns is not among them."""
        return texts_of(self.declaration)

    @cached_property
    def sums(self) -> tuple[Sum, ...]:
        """The totals that the edition ties to parts, each with its verdict."""
        return sums_of(self.declaration, self.edition)

    @cached_property
    def rows(self) -> dict[Path, Row]:
        """The printed row of each way into the declaration (an indicator's, a group's, a task's)."""
        return {row.path: row for row in self.form.rows if row.path}

    def limit(self, code: str, name: str, default: str) -> Decimal:
        """A limit of a rule: the edition's 限值, else the rule's own default."""
        return self.edition.limit(code, name, Decimal(default))
