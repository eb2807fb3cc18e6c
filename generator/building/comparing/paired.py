"""The two documents that show one pair of declarations, the review's page and the redline, and what they need."""

import hashlib
from collections.abc import Iterable
from pathlib import Path

from generator import __version__
from generator.building.comparing.compared import Compared
from generator.building.comparing.sides import Sides
from generator.building.environment import environment_digest
from generator.building.templates import Templates
from generator.checking.check import check
from generator.checking.editions import Editions
from generator.form import Form
from generator.model.declaration import Declaration
from generator.review.alignment import align
from generator.review.history import histories
from generator.review.review import Review
from generator.writing.report.page import report_page
from generator.writing.word import Properties, TemplateFault, WordTemplate

AUTHOR = "绩效申报"
"""Who the redline says has made the changes: the program, not a person."""


class TwoForms(ValueError):  # noqa: N818  nobody's error: two years on two editions
    """Last year's words have no place on this year's form, which is another edition's: no redline can show both."""

    def __init__(self, old: str, new: str) -> None:
        super().__init__(f"没有修订对照:两年的表式不同({old}、{new}),上年的内容放不进本年的表;请看网页报告")


class Pair:
    """A comparison whose two sides could be read. Raises ValueError for another.

    `form` is the aligned form, which shows both.
    """

    def __init__(self, compared: Compared) -> None:
        old, new = compared.old, compared.new
        if compared.review is None or old is None or new is None or old.form is None or new.form is None:
            raise ValueError("nothing was compared")
        self._new, self._folder = new, compared.sides.folder
        self._review: Review = compared.review
        self.form: Form = align(old.form, new.form, self._review.changes)

    def page(self, others: Iterable[Declaration]) -> str:
        """The report as one page; `others` are the department's further years, for the history of its indicators."""
        old, new = self._review.changes.old, self._review.changes.new
        by_year = {one.year: one for one in (*others, old, new) if one.year <= new.year}
        return report_page(self._review, self.form, histories([by_year[year] for year in sorted(by_year)]))

    def redline(self, root: Path, author: str, date: str | None) -> bytes:
        """The new year's form with what changed as revisions; without a `date` (2023-02-01) they bear the year's first.

        Raises TemplateFault, UnprintableError, TwoForms, and ValueError for an author or a date that Word cannot read.
        """
        new = self._review.changes.new
        day = date or f"{new.year:04d}-01-01"
        template = Templates(root, environment_digest(root)).word(new.edition)
        digest = hashlib.sha256(self._new.source.text.encode()).hexdigest()
        properties = Properties(new.edition, self._folder, new.year, digest, __version__)
        return self.fill(template, properties, author, f"{day}T00:00:00Z")

    def fill(self, template: WordTemplate, properties: Properties, author: str, date: str) -> bytes:
        """The redline on the new year's template; raises as `redline` does."""
        old, new = self._review.changes.old, self._review.changes.new
        try:
            return template.redline(self.form, properties, author, date)
        except TemplateFault as fault:
            if old.edition != new.edition:
                raise TwoForms(old.edition, new.edition) from fault
            raise


def further_years(root: Path, sides: Sides, editions: Editions) -> list[Declaration]:
    """A department's years below declarations/ that can be read, but for the two that are compared. Raises OSError."""
    compared = {side.stem for side in (sides.old, sides.new) if side}
    found = []
    for path in sorted((root / "declarations" / sides.folder).glob("*.yaml")):
        if path.stem in compared:
            continue
        checked = check(path.read_bytes(), path.name, sides.folder, path.stem, editions)
        if checked.form is not None and checked.declaration is not None:
            found.append(checked.declaration)
    return found
