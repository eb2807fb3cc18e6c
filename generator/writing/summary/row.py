"""One declaration as a line of the summary."""

from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from generator.diagnostics import Tally
from generator.model.amount import written

if TYPE_CHECKING:  # a build with nothing to do reads rows only, and need not load how forms are made
    from generator.form import Form
    from generator.model.declaration import Declaration


class SummaryRow(NamedTuple):
    """What the summary says of a declaration: facts of its content, so that an unchanged one gives the same row.

    `folder` is the department's folder, `year` the file's stem, `status` a word for a reader; the rest is empty when
    the file cannot be read. `total` is in `unit`; `parts` says how the budget divides; `points` is None when no
    indicator has any. `word` and `page` are paths below the output folder, with `/`, empty when there is no such file.
    """

    folder: str
    year: str
    department: str = ""
    edition: str = ""
    status: str = ""
    tally: Tally = Tally()
    total: Decimal | None = None
    unit: str = ""
    parts: str = ""
    indicators: int = 0
    quantitative: int = 0
    points: Decimal | None = None
    word: str = ""
    page: str = ""

    @property
    def wrong(self) -> bool:
        """Whether there is no submission file that holds: it has errors, or nothing could be made of it."""
        return self.tally.error > 0 or not self.word

    @property
    def share(self) -> str:
        """The quantitative indicators in percent of all, rounded to whole percent; empty without indicators."""
        return f"{self.quantitative * 100 / Decimal(self.indicators):.0f}%" if self.indicators else ""

    @property
    def order(self) -> tuple[str, str]:
        """By department, then by year."""
        return self.folder, self.year


def summary_row(folder: str, year: str, declaration: "Declaration | None", form: "Form | None") -> SummaryRow:
    """The facts of a declaration and its form; status, tally and paths are the builder's to add."""
    if declaration is None or form is None:
        return SummaryRow(folder, year)
    from generator.model.scored import total_points

    indicators = [listed.indicator for listed in declaration.listed]
    return SummaryRow(
        folder=folder,
        year=year,
        department=form.department,
        edition=form.edition,
        total=form.cuts[0].total if form.cuts else None,
        unit=form.unit,
        parts=_parts(form),
        indicators=len(indicators),
        quantitative=sum(indicator.number is not None for indicator in indicators),
        points=total_points(indicators),
    )


def _parts(form: "Form") -> str:
    cuts = ("、".join(f"{share.title} {written(share.amount)}" for share in cut.shares) for cut in form.cuts)
    return ";".join(cut for cut in cuts if cut)
