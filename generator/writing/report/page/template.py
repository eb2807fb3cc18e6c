"""The page's words and its template, compiled once; its style and script stand in it under their own hashes."""

import base64
import hashlib
from collections.abc import Collection, Iterable, Sequence
from functools import cache, partial
from importlib.resources import files
from typing import TypeVar

from generator.diagnostics import Severity
from generator.form import Form
from generator.form.compose import BUDGET
from generator.phrasing import Page, compile_page
from generator.review.comparison import table
from generator.review.facts import Changes, IndicatorPair, TaskPair
from generator.review.finding import Judged
from generator.review.history import History
from generator.review.review import Review
from generator.writing.escaping import printed
from generator.writing.report.page import indicators, money
from generator.writing.report.page.captions import captions
from generator.writing.report.page.chart import Chart, chart
from generator.writing.report.page.facing import Facing, unchanged
from generator.writing.report.page.opening import came_and_went, count, growth, meant
from generator.writing.report.page.remarks import Remark, remark

T = TypeVar("T")

_PAGE, _STYLE, _SCRIPT = "page.j2", "style.css", "page.js"


def report_page(review: Review, form: Form, histories: Sequence[History] = ()) -> str:
    """The whole review as one page that opens from disk, needs no script to be read and lets no request out.

    `form` is the aligned form of both sides (generator.review.alignment), `histories` the indicators over all years
    present (generator.review.history).
    """
    return _template().render(_words(review, form, histories))


def _words(review: Review, form: Form, histories: Sequence[History]) -> dict[str, object]:
    changes, names = review.changes, captions(review.changes)
    rows, lines, facing = table(review), money.money(changes), Facing(form, changes)
    at = indicators.anchors(rows)
    budget = {pair.key: line.anchor for pair, line in zip(changes.amounts, lines, strict=True)}
    verdicts = {id(row.pair): row.verdict for row in rows}
    find = partial(_anchor, at=at, budget=budget, facing=facing)
    targets = {at[id(row.pair)]: indicators.figures(row) for row in rows}
    said = {at[id(row.pair)]: indicators.figures_with_actual(row, names.last_actual) for row in rows}
    said |= {line.anchor: money.figures(line) for line in lines}
    found = [remark(one, f"f{number}", find, verdicts) for number, one in enumerate(review.judged, 1)]
    remarks = [one._replace(figures=said.get(one.target, "")) for one in found]
    in_form = {id(pair): anchor for pair in changes.indicators if (anchor := _in_form(pair, facing))}
    tasks = {id(pair): anchor for pair in changes.tasks if (anchor := _in_form(pair, facing))}
    charts = _charts(changes, histories)
    sides_counted = count(changes.old), count(changes.new)
    shown = list(indicators.groups(rows, remarks, in_form))
    return {
        "hashes": {"style": _hash(_STYLE), "script": _hash(_SCRIPT)},
        "form": form,
        "names": names,
        "between_years": changes.between_years,
        "unit": changes.edition.unit,
        "remarks": remarks,
        "asking": [remark for remark in remarks if remark.asks],
        "unanswered": sum(remark.asks == "open" for remark in remarks),
        "leading": money.leading(changes, lines),
        "money": lines,
        "budget_remarks": _by_target(remarks, {line.anchor for line in lines}),
        "bars": money.bars(changes, names),
        "counts": sides_counted,
        "growth": growth(*sides_counted),
        "meant": meant(changes, at, facing.goals | tasks, targets),
        "came": came_and_went(changes, at, facing.goals, tasks),
        "groups": shown,
        "group_names": _distinct(group.name for group in shown),
        "shown": sum(not line.same for group in shown for line in group.lines),
        "folded": sum(line.same for group in shown for line in group.lines),
        "levels": [(level.word, level.caption) for level in sorted(Severity, reverse=True)],
        "verdicts": _distinct(line.row.verdict for group in shown for line in group.lines),
        "demands": _distinct(d for row in rows if row.changed for d in row.pair.demands),
        "facing": facing.blocks,
        "unchanged": unchanged(facing.blocks),
        "charts": charts,
        "still": sum(one.same for one in charts),
    }


def _anchor(judged: Judged, *, at: dict[int, str], budget: dict[str, str], facing: Facing) -> str:
    """Where the subject of a judgement stands: an indicator's row, a line of the budget, else a part of the form."""
    if judged.finding.pair is not None:
        return at.get(id(judged.finding.pair), "")
    for path in judged.finding.paths:
        key = ".".join(map(str, path[1:])) if path[:1] == (BUDGET,) else ""
        if anchor := budget.get(key) or facing.at(path):
            return anchor
    return ""


def _in_form(pair: IndicatorPair | TaskPair, facing: Facing) -> str:
    """Where a pair stands in the form side by side: by its new row, or by the row that is gone."""
    if pair.new is not None:
        return facing.anchors.get(pair.new.path, "")
    return facing.gone.get(pair.old.path, "") if pair.old is not None else ""


def _charts(changes: Changes, histories: Sequence[History]) -> list[Chart]:
    """The histories of what stands in the comparison, in its order."""
    standing = {(point.year, point.listed.path): history for history in histories for point in history.points}
    places = (
        (changes.new.year, pair.new.path) if pair.new else (changes.old.year, pair.listed.path)
        for pair in changes.indicators
    )
    found = (chart(standing[at], f"h{number}") for number, at in enumerate(places, 1) if at in standing)
    return [drawn for drawn in found if drawn]


def _by_target(remarks: Iterable[Remark], anchors: Collection[str]) -> dict[str, list[Remark]]:
    """The judgements on each of these anchors; empty where there is none on any."""
    found = [one for one in remarks if one.target in anchors]
    return {anchor: [one for one in found if one.target == anchor] for anchor in anchors} if found else {}


def _distinct(items: Iterable[T]) -> list[T]:
    return list(dict.fromkeys(items))


@cache
def _template() -> Page:
    return compile_page(report_pages(), _PAGE, printed)


@cache
def report_pages() -> dict[str, str]:
    """The page's templates, style and script by name."""
    folder = files("generator.writing.report.page") / "pages"
    return {page.name: page.read_text("utf-8") for page in sorted(folder.iterdir(), key=lambda p: p.name)}


@cache
def _hash(name: str) -> str:
    """The hash by which the page's policy lets its own style or script run, and no other."""
    digest = hashlib.sha256(report_pages()[name].encode()).digest()
    return f"sha256-{base64.b64encode(digest).decode()}"
