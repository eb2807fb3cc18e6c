"""The budget of both years: its lines with their differences, and bars on one scale."""

from collections.abc import Iterator, Mapping
from decimal import ROUND_HALF_EVEN, Decimal
from typing import NamedTuple

from generator.form import Cut
from generator.form.compose import cuts
from generator.model.amount import written
from generator.model.edition import BudgetLine
from generator.model.figures import measured, trimmed
from generator.review.facts import AmountPair, Changes
from generator.writing.report.page.captions import Captions

PROJECTS = "项目支出"
"""The family's key for money that pays for work, not wages: the second amount that a reviewer looks for."""

_SHARE, _PERCENT = "占比", "%"
_BLANK = "未填"
WIDTH, COLOURS = 1000, 6
"""The width of the longest bar in units of the drawing; how many fills the style sheet has (s0 … s5)."""


class Money(NamedTuple):
    """A line of the budget as printed; `direction` is 增加, 减少, 持平 or empty where one year is blank."""

    anchor: str
    title: str
    old: str
    new: str
    difference: str
    percent: str
    direction: str
    first: bool


class Part(NamedTuple):
    """One part of a bar, from `start` and `width` units wide, with what its colour stands for."""

    fill: str
    title: str
    amount: str
    percent: str
    start: int
    width: int


class Bar(NamedTuple):
    """One year's bar: `summary` says it in words."""

    anchor: str
    caption: str
    total: str
    summary: str
    parts: tuple[Part, ...]


class Bars(NamedTuple):
    """One cut of the budget in both years; `remark` says why there is no picture, or nothing."""

    title: str
    bars: tuple[Bar, ...]
    remark: str


def money(changes: Changes) -> list[Money]:
    """Every line that either year's budget has, in the new edition's unit."""
    lines = {line.key: line for line in (*changes.old_edition.budget, *changes.edition.budget)}
    first = changes.edition.budget[0].key if changes.edition.budget else ""
    return [
        _money(pair, lines[pair.key], f"m{number}", pair.key == first)
        for number, pair in enumerate(changes.amounts, 1)
    ]


def leading(changes: Changes, lines: list[Money]) -> list[Money]:
    """The two that stand on the first screen: the first line of the form, and 项目支出 where the edition has it."""
    return [
        line
        for line, pair in zip(lines, changes.amounts, strict=True)
        if line.first or pair.key.split(".")[-1] == PROJECTS
    ]


def figures(line: Money) -> str:
    """The two amounts in one line: 838.14 → 993.14(+18.5%)."""
    percent = f"({line.percent})" if line.percent else ""
    return f"{line.old} → {line.new}{percent}"


def _money(pair: AmountPair, line: BudgetLine, anchor: str, first: bool) -> Money:
    share, difference = line.type == _SHARE, pair.difference
    unit = _PERCENT if share else None
    old, new = (_BLANK if amount is None else measured(amount, unit) for amount in (pair.old, pair.new))
    if difference is None:
        return Money(anchor, pair.title, old, new, "", "", "", first)
    said = f"{_signed(difference)}个百分点" if share and difference else _signed(difference)
    percent = "" if share or pair.percent is None else _percent(pair.percent)
    direction = "增加" if difference > 0 else "减少" if difference else "持平"
    return Money(anchor, pair.title, old, new, said, percent, direction, first)


def _percent(percent: Decimal) -> str:
    rounded = _rounded(percent, "0.1")
    return f"{rounded:+}%" if rounded else "不到0.1%" if percent else ""


def _signed(number: Decimal) -> str:
    return f"+{trimmed(number)}" if number > 0 else trimmed(number)


def bars(changes: Changes, names: Captions) -> list[Bars]:
    """Each cut of the budget with a bar a year; both bars have one scale, so that more money is a longer bar."""
    olds, news = (
        {cut.title: cut for cut in cuts(changes.edition, _amounts(changes.amounts, side).get)}
        for side in (0, 1)
    )
    return [
        _bars(number, title, {names.old: olds.get(title), names.new: news.get(title)}, changes.edition.unit)
        for number, title in enumerate(dict.fromkeys((*news, *olds)), 1)
    ]


def _amounts(pairs: tuple[AmountPair, ...], side: int) -> Mapping[str, Decimal | None]:
    return {pair.key: (pair.old, pair.new)[side] for pair in pairs}


def _bars(number: int, title: str, by_caption: Mapping[str, Cut | None], unit: str) -> Bars:
    drawn = {caption: cut for caption, cut in by_caption.items() if cut}
    shares = [share.amount for cut in drawn.values() for share in cut.shares]
    whole = max((max(cut.total, _sum(cut)) for cut in drawn.values()), default=Decimal(0))
    if any(amount < 0 for amount in shares):
        return Bars(title, (), "金额中有负数,没有图形")
    if whole <= 0:
        return Bars(title, (), "总额为 0,没有图形")
    titles = list(dict.fromkeys(share.title for cut in drawn.values() for share in cut.shares))
    found = (
        _bar(f"b{number}{side}", caption, cut, unit, whole, titles)
        for side, (caption, cut) in enumerate(drawn.items(), 1)
    )
    odd = [caption for caption, cut in drawn.items() if _sum(cut) != cut.total]
    return Bars(title, tuple(found), f"{'、'.join(odd)}各项之和与总额不等" if odd else "")


def _sum(cut: Cut) -> Decimal:
    return sum((share.amount for share in cut.shares), Decimal(0))


def _bar(anchor: str, caption: str, cut: Cut, unit: str, whole: Decimal, titles: list[str]) -> Bar:
    parts = tuple(_parts(cut, unit, whole, titles))
    total = f"{written(cut.total)} {unit}"
    said = ",".join(f"{part.title} {part.amount}({part.percent})" for part in parts)
    return Bar(anchor, caption, total, f"{caption}合计 {total}:{said}", parts)


def _parts(cut: Cut, unit: str, whole: Decimal, titles: list[str]) -> Iterator[Part]:
    edge, own = Decimal(0), _sum(cut) or Decimal(1)
    for share in cut.shares:
        start, edge = edge, edge + share.amount
        left, right = (int(_rounded(at / whole * WIDTH, "1")) for at in (start, edge))
        yield Part(
            fill=f"s{titles.index(share.title) % COLOURS}",
            title=share.title,
            amount=f"{written(share.amount)} {unit}",
            percent=f"{_rounded(share.amount / own * 100, '0.1')}%",
            start=left,
            width=right - left,
        )


def _rounded(number: Decimal, step: str) -> Decimal:
    return number.quantize(Decimal(step), rounding=ROUND_HALF_EVEN)
