"""What is said of all declarations together, counted row by row."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field

from generator.diagnostics import Tally
from generator.writing.summary.row import SummaryRow


@dataclass(slots=True)
class Totals:
    """Counts over all rows; `newest` is the last year that any department has, 0 when there is none."""

    declarations: int = 0
    departments: int = 0
    wrong: int = 0
    tally: Tally = field(default_factory=Tally)
    newest: int = 0
    last_folder: str | None = None

    def add(self, row: SummaryRow) -> None:
        """Count a row; rows come department by department."""
        self.declarations += 1
        self.departments += row.folder != self.last_folder
        self.wrong += row.wrong
        self.tally += row.tally
        self.newest = max(self.newest, *years([row.year]), 0)
        self.last_folder = row.folder

    @classmethod
    def of(cls, rows: Iterable[SummaryRow]) -> "Totals":
        """Count rows that come department by department."""
        totals = cls()
        for row in rows:
            totals.add(row)
        return totals


def years(stems: Iterable[str]) -> list[int]:
    """The years among the names of files."""
    return [int(stem) for stem in stems if len(stem) == 4 and stem.isascii() and stem.isdigit()]


def missing_years(stems: Collection[str], newest: int) -> list[int]:
    """The years that a department lacks, from its own first year to the newest that any department has."""
    present = set(years(stems))
    return [year for year in range(min(present), newest + 1) if year not in present] if present else []
