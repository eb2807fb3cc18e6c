"""One department as a line of the review's index."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_HALF_EVEN, Decimal
from typing import NamedTuple

from generator.diagnostics import Tally


class Amounts(NamedTuple):
    """An amount of both years in the new edition's unit; None where a year leaves it blank."""

    old: Decimal | None = None
    new: Decimal | None = None

    @property
    def difference(self) -> Decimal | None:
        """New minus old, exactly."""
        return None if self.old is None or self.new is None else self.new - self.old

    @property
    def percent(self) -> Decimal | None:
        """The difference in percent of the old amount to one decimal; None from zero or from nothing."""
        if not self.old or self.difference is None:
            return None
        return (self.difference * 100 / abs(self.old)).quantize(Decimal("0.1"), ROUND_HALF_EVEN)


class Counted(NamedTuple):
    """How many indicators there are, and how many of them hold a number."""

    indicators: int
    quantitative: int

    @property
    def share(self) -> Decimal | None:
        """The quantitative ones in whole percent of all; None without indicators."""
        if not self.indicators:
            return None
        return (Decimal(self.quantitative) * 100 / self.indicators).quantize(Decimal(1), ROUND_HALF_EVEN)


class ReviewRow(NamedTuple):
    """What the index says of a department.

    `folder` is its folder; years are the stems of the files, empty where there is none. `obstacle` says why the years
    cannot be compared; it is empty where they are. `asking` changes want a 变动说明, `unanswered` of them have none;
    `tally` counts the new year's own check. `old` and `new` count indicators, None for a side that cannot be read.
    Paths are below the review's folder, with `/`, empty where there is no such file.
    """

    folder: str
    old_year: str = ""
    new_year: str = ""
    department: str = ""
    obstacle: str = ""
    asking: int = 0
    unanswered: int = 0
    tally: Tally = Tally()
    unit: str = ""
    total: Amounts = Amounts()
    projects: Amounts = Amounts()
    old: Counted | None = None
    new: Counted | None = None
    added: int = 0
    dropped: int = 0
    renamed: int = 0
    moved: int = 0
    page: str = ""
    redline: str = ""
    issues: str = ""
    data: str = ""

    @property
    def compared(self) -> bool:
        """Whether both years could be compared."""
        return not self.obstacle

    @property
    def name(self) -> str:
        """The department's name, or its folder where nobody could read it."""
        return self.department or self.folder

    @property
    def years(self) -> str:
        """`2022 → 2023`; one year alone; `2023 修改前后` within a year."""
        if self.old_year == self.new_year:
            return f"{self.new_year} 修改前后"
        return " → ".join(filter(None, (self.old_year, self.new_year)))

    @property
    def findings(self) -> int:
        """Changes that ask for a reason, errors and warnings together."""
        return self.asking + self.tally.error + self.tally.warning

    @property
    def order(self) -> tuple[int, int, str, str, str]:
        """Most unanswered first, then most findings, then by name."""
        return -self.unanswered, -self.findings, self.name, self.folder, self.new_year


@dataclass(slots=True)
class ReviewTotals:
    """What the index says of all departments together; `lacking` are those with something unanswered."""

    departments: int = 0
    declarations: int = 0
    lacking: int = 0
    asking: int = 0
    unanswered: int = 0
    uncompared: int = 0
    error: int = 0
    warning: int = 0

    @classmethod
    def of(cls, rows: Iterable[ReviewRow]) -> "ReviewTotals":
        """Count rows; a department that stands in several of them counts once."""
        totals, departments, lacking = cls(), set(), set()
        for row in rows:
            departments.add(row.folder)
            totals.declarations += 1
            totals.asking += row.asking
            totals.unanswered += row.unanswered
            totals.uncompared += not row.compared
            totals.error += row.tally.error
            totals.warning += row.tally.warning
            if row.unanswered:
                lacking.add(row.folder)
        totals.departments, totals.lacking = len(departments), len(lacking)
        return totals
