"""What is said of all declarations together, counted row by row."""

from collections.abc import Iterable
from typing import NamedTuple

from generator.diagnostics import Tally
from generator.writing.summary.row import SummaryRow


class Totals(NamedTuple):
    """Counts over all rows; `wrong` are declarations with errors."""

    departments: int
    declarations: int
    wrong: int
    tally: Tally


def totals_of(rows: Iterable[SummaryRow]) -> Totals:
    """Count rows that come department by department; none is kept."""
    departments = declarations = wrong = 0
    tally, folder = Tally(), None
    for row in rows:
        declarations += 1
        departments += row.folder != folder
        wrong += row.tally.error > 0
        tally, folder = tally + row.tally, row.folder
    return Totals(departments, declarations, wrong, tally)
