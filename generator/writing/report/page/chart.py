"""The small chart of an indicator's history: targets as dots on a line, actuals as diamonds, words as words.

Everything is measured with exact decimals and rounded to whole units of the drawing, so that every run draws the same.
"""

from collections.abc import Iterable, Iterator
from decimal import ROUND_HALF_EVEN, Decimal
from itertools import pairwise
from typing import NamedTuple

from generator.model.figures import measured, target
from generator.review.history import History, Point

WIDTH, WIDE, STEP = 260, 340, 64
"""A drawing is WIDTH units wide, and wider where there are so many years that each would have less than STEP;
beyond WIDE it has a line of the page to itself."""
HEIGHT, TOP, BOTTOM, SIDE, MIDDLE = 112, 24, 68, 56, 46
"""Marks lie between TOP and BOTTOM; labels go beyond; the years stand at the foot."""


LONGEST = 18
"""How wide a label beside a mark may be, a Chinese character counting two; a longer one is cut there, and what it says
stands under the drawing, as it does where many years make the labels small on a telephone."""


class Spot(NamedTuple):
    """A mark of the drawing at `x`, `y` with its label at `label_y`."""

    x: int
    y: int
    label: str
    label_y: int


class Chart(NamedTuple):
    """A history drawn. `lines` are the `points` of polylines; a line ends where two years cannot be compared.

    `same` is True where one target stands through all years and no actual is known.
    """

    anchor: str
    name: str
    summary: str
    remark: str
    width: int
    height: int
    wide: bool
    lines: tuple[str, ...]
    targets: tuple[Spot, ...]
    actuals: tuple[Spot, ...]
    words: tuple[Spot, ...]
    years: tuple[Spot, ...]
    same: bool


def chart(history: History, anchor: str) -> Chart | None:
    """Draw a history; None where it has a single year or never was a number."""
    points = history.points
    if len(points) < 2 or all(point.target is None for point in points):
        return None
    width = _width(points)
    spots = [spot for run in _runs(points) for spot in _spots(run, points, width)]
    words = [
        Spot(_x(p.year, points, width), MIDDLE, _fitting(_word(p)), MIDDLE)
        for p in points
        if p.target is None
    ]
    return Chart(
        anchor=anchor,
        name=history.name,
        summary=_summary(points),
        remark=_remark(points),
        width=width,
        height=HEIGHT,
        wide=width > WIDE,
        lines=tuple(_lines(points, width)),
        targets=tuple(spot for spot, _ in spots),
        actuals=tuple(actual for _, actual in spots if actual),
        words=tuple(words),
        years=tuple(Spot(_x(p.year, points, width), HEIGHT, str(p.year), HEIGHT - 6) for p in points),
        same=_same(points),
    )


def _width(points: tuple[Point, ...]) -> int:
    return max(WIDTH, 2 * SIDE + STEP * (points[-1].year - points[0].year))


def _same(points: tuple[Point, ...]) -> bool:
    """Whether there is nothing to see: one target through all years, and nobody says what was reached."""
    one = all(point.joined and point.target == points[0].target for point in points[1:])
    return one and all(point.actual is None for point in points)


def _said(point: Point) -> str:
    actual = _actual(point)
    return f"{point.year} 年度目标 {_goal(point) or '空白'}{actual and f',{actual}'}"


def _goal(point: Point) -> str:
    return target(point.indicator)


def _actual(point: Point) -> str:
    return "" if point.actual is None else f"完成 {measured(point.actual, point.unit)}"


def _word(point: Point) -> str:
    """A target that is no number; that it is 定性 shows from its being a word."""
    return str(point.indicator.value or "空白")


def _remark(points: tuple[Point, ...]) -> str:
    """What the drawing leaves out: why a line ends, and the texts that do not fit."""
    broken = [f"{before.year} 与 {after.year} 年度" for before, after in pairwise(points) if not after.joined]
    labels = [label for point in points for label in (_goal(point), _actual(point), _word(point))]
    cut = any(_fitting(label) != label for label in labels)
    whole = _summary(points) if cut or _width(points) > WIDE else ""
    return "。".join(filter(None, [f"{'、'.join(broken)}不可比,不连线" if broken else "", whole]))


def _summary(points: tuple[Point, ...]) -> str:
    return ";".join(map(_said, points))


def _fitting(label: str) -> str:
    """A label cut to its place."""
    room = LONGEST
    for place, character in enumerate(label):
        room -= 1 if character.isascii() else 2
        if room < 0:
            return f"{label[: place - 1]}…"
    return label


def _runs(points: tuple[Point, ...]) -> Iterator[list[Point]]:
    """The stretches of years that can be compared: each has a scale of its own."""
    run: list[Point] = []
    for point in points:
        if run and not point.joined:
            yield run
            run = []
        if point.target is not None:
            run.append(point)
    if run:
        yield run


def _spots(run: list[Point], points: tuple[Point, ...], width: int) -> Iterator[tuple[Spot, Spot | None]]:
    scale = _scale(run)
    for point in run:
        x, goal, reached = _x(point.year, points, width), point.target, point.actual
        assert goal is not None  # noqa: S101  a run holds numbers only
        above = reached is None or goal >= reached
        yield (
            _spot(x, scale(goal), _goal(point), above),
            (None if reached is None else _spot(x, scale(reached), _actual(point), not above)),
        )


def _spot(x: int, y: int, label: str, above: bool) -> Spot:
    return Spot(x, y, _fitting(label), y - 9 if above else y + 18)


class _Scale(NamedTuple):
    """From a number to its height in the drawing."""

    low: Decimal
    high: Decimal

    def __call__(self, number: Decimal) -> int:
        if self.high == self.low:
            return MIDDLE
        return _whole(BOTTOM - (number - self.low) / (self.high - self.low) * (BOTTOM - TOP))


def _scale(run: Iterable[Point]) -> _Scale:
    numbers = [number for point in run for number in (point.target, point.actual) if number is not None]
    return _Scale(min(numbers), max(numbers))


def _lines(points: tuple[Point, ...], width: int) -> Iterator[str]:
    """The polylines: each a stretch of years that can be compared and that follow one another."""
    for run in _runs(points):
        scale = _scale(run)
        line: list[str] = []
        for index, point in enumerate(run):
            if index and point.year != run[index - 1].year + 1:
                yield from _polyline(line)
                line = []
            line.append(f"{_x(point.year, points, width)},{scale(point.target or Decimal(0))}")
        yield from _polyline(line)


def _polyline(line: list[str]) -> Iterator[str]:
    if len(line) > 1:
        yield " ".join(line)


def _x(year: int, points: tuple[Point, ...], width: int) -> int:
    first, last = points[0].year, points[-1].year
    return _whole(SIDE + Decimal(year - first) / (last - first) * (width - 2 * SIDE))


def _whole(number: Decimal) -> int:
    return int(number.quantize(Decimal(1), rounding=ROUND_HALF_EVEN))
