"""The picture of the budget's cuts: stacked bars, measured with exact decimals so that every run draws the same."""

from collections.abc import Iterator
from decimal import ROUND_HALF_EVEN, Decimal
from typing import NamedTuple

from generator.form import Cut, Form, Share
from generator.model.amount import written

WIDTH = 1000
"""The width of a whole bar in units of the drawing."""

COLOURS = 6
"""How many fills the style sheet has (s0 … s5); they repeat after that, with a gap between neighbours."""


class Part(NamedTuple):
    """One part of a bar: where it starts and how wide it is (0 … WIDTH), and what stands beside its colour."""

    fill: str
    title: str
    amount: str
    percent: str
    start: str
    width: str


class Bar(NamedTuple):
    """One cut of the budget. `drawn` is False when its amounts have no picture; `remark` says why, or what is left."""

    anchor: str
    title: str
    total: str
    summary: str
    drawn: bool
    remark: str
    parts: tuple[Part, ...]


def bars(form: Form) -> tuple[Bar, ...]:
    """A bar for each cut of the form's budget, amounts in the form's unit."""
    return tuple(_bar(cut, form.unit, f"cut{number}") for number, cut in enumerate(form.cuts, 1))


def _bar(cut: Cut, unit: str, anchor: str) -> Bar:
    shared = sum((share.amount for share in cut.shares), Decimal(0))
    whole = max(cut.total, shared)
    drawn = whole > 0 and all(share.amount >= 0 for share in cut.shares)
    parts = tuple(_parts(cut.shares, unit, whole if drawn else None))
    total = f"{written(cut.total)} {unit}"
    said = ",".join(f"{part.title} {part.amount}{part.percent and f'({part.percent})'}" for part in parts)
    return Bar(
        anchor, cut.title, total, f"合计 {total}:{said}", drawn, _remark(cut, shared, unit, drawn), parts
    )


def _remark(cut: Cut, shared: Decimal, unit: str, drawn: bool) -> str:
    if not drawn:
        return "总额为 0,没有图形" if not cut.total and not shared else "金额中有负数,没有图形"
    if cut.total == shared:
        return ""
    word = "少" if shared < cut.total else "多"
    return f"各项之和 {written(shared)} {unit},比总额{word} {written(abs(cut.total - shared))} {unit}"


def _parts(shares: tuple[Share, ...], unit: str, whole: Decimal | None) -> Iterator[Part]:
    start = Decimal(0)
    for number, share in enumerate(shares):
        amount = f"{written(share.amount)} {unit}"
        end = start + share.amount
        percent, x, width = "", "0", "0"
        if whole is not None:
            percent = f"{_rounded(share.amount / whole * 100, '0.1')}%"
            left, right = (_rounded(edge / whole * WIDTH, "1") for edge in (start, end))
            x, width = str(left), str(right - left)
        yield Part(f"s{number % COLOURS}", share.title, amount, percent, x, width)
        start = end


def _rounded(number: Decimal, step: str) -> Decimal:
    return number.quantize(Decimal(step), rounding=ROUND_HALF_EVEN)
