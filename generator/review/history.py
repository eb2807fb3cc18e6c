"""An indicator over all years present: its targets, what was reached, and where years cannot be compared."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from generator.model.declaration import Declaration, Listed
from generator.model.indicator import Indicator
from generator.review.demand import comparable
from generator.review.pairing import pair_indicators


@dataclass(frozen=True, slots=True)
class Point:
    """An indicator in one year. Target and actual are in its own unit.

    `actual` is what that year reached: the next year's declaration says it as 上年完成值. It is None where there is no
    such declaration, where it says no number, and where the two years count in different units.
    `joined` says whether the target may be compared with that of the point before.
    """

    year: int
    listed: Listed
    actual: Decimal | None = None
    joined: bool = False

    @property
    def indicator(self) -> Indicator:
        """The indicator as that year's declaration has it."""
        return self.listed.indicator

    @property
    def target(self) -> Decimal | None:
        """The target where it is a number; None where it is a word (定性) or blank."""
        return self.indicator.number

    @property
    def unit(self) -> str | None:
        """The 度量单位 of that year."""
        return self.indicator.unit


@dataclass(frozen=True, slots=True)
class History:
    """An indicator through the years, the oldest first; years in which it did not exist are left out."""

    points: tuple[Point, ...]

    @property
    def name(self) -> str:
        """Its 指标名称 in the last year that has it."""
        return self.points[-1].indicator.name


def histories(declarations: Sequence[Declaration]) -> tuple[History, ...]:
    """Follow every indicator of a department through its declarations, which come by year, the oldest first.

    What the last year has comes first, in its order; what ended earlier follows. Raises ValueError when the years do
    not rise.
    """
    years = [declaration.year for declaration in declarations]
    if any(after <= before for before, after in pairwise(years)):
        raise ValueError(f"the years of declarations must rise: {years}")
    ended: list[list[Point]] = []
    going: list[list[Point]] = []
    for declaration in declarations:
        going, over = _followed(going, declaration)
        ended[:0] = over
    return tuple(History(tuple(points)) for points in (*going, *ended))


def _followed(
    going: list[list[Point]], declaration: Declaration
) -> tuple[list[list[Point]], list[list[Point]]]:
    """The indicators of one more year, each behind its past; and those that end before it."""
    past = {id(points[-1].listed): points for points in going}
    pairs = pair_indicators([points[-1].listed for points in going], list(declaration.listed))
    now = [
        [*_reached(past[id(pair.old)] if pair.old else [], pair.new, declaration.year)]
        for pair in pairs
        if pair.new
    ]
    return now, [past[id(pair.old)] for pair in pairs if pair.old and not pair.new]


def _reached(past: list[Point], listed: Listed, year: int) -> Iterator[Point]:
    """The points so far, the last with its actual, then the new year's."""
    if not past:
        yield Point(year, listed)
        return
    *earlier, last = past
    alike = all(comparable(point.indicator, listed.indicator) for point in _run(past))
    said = listed.indicator.last_actual
    actual = said if isinstance(said, Decimal) and alike and year == last.year + 1 else None
    numbers = last.target is not None and listed.indicator.number is not None
    yield from earlier
    yield Point(last.year, last.listed, actual, last.joined)
    yield Point(year, listed, joined=alike and numbers)


def _run(past: list[Point]) -> Iterator[Point]:
    """The points that hang together with the last: a unit left out between 次 and % must not join the two."""
    for point in reversed(past):
        yield point
        if not point.joined:
            return
