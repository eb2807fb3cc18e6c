"""One declaration as a line of the summary."""

from decimal import Decimal
from typing import NamedTuple

from generator.diagnostics import Tally


class SummaryRow(NamedTuple):
    """What the summary says of a declaration: facts of its content, so that an unchanged one gives the same row.

    `folder` is the department's folder, `year` the file's stem, `status` a word for a reader; `department` and all
    below it are empty when the file cannot be read. `total` (预算总额) and `projects` (项目支出, where the edition has
    it) are in `unit` and as written; `points` is None when no indicator has any. `word` and `preview` are paths below
    the output folder, with `/`, empty when there is no such file. `missing` are the years that the department lacks.
    """

    folder: str
    year: str
    status: str
    tally: Tally
    department: str = ""
    edition: str = ""
    total: str = ""
    projects: str = ""
    unit: str = ""
    indicators: int = 0
    quantitative: int = 0
    points: Decimal | None = None
    word: str = ""
    preview: str = ""
    missing: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        """Which declaration it is: its folder and its year."""
        return f"{self.folder}/{self.year}"

    @property
    def share(self) -> str:
        """The quantitative indicators in percent of all, rounded to whole percent; empty without indicators."""
        return f"{self.quantitative * 100 / Decimal(self.indicators):.0f}%" if self.indicators else ""
