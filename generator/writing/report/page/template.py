"""The page's words and its template, compiled once; its style and script stand in it under their own hashes."""

import base64
import hashlib
from collections.abc import Iterable, Sequence
from functools import cache
from importlib.resources import files
from typing import TypeVar

from generator.diagnostics import Severity
from generator.form import Form
from generator.phrasing import Page, compile_page
from generator.review.comparison import table
from generator.review.facts import Changes
from generator.review.history import History
from generator.review.review import Review
from generator.writing.escaping import printed
from generator.writing.report.page.captions import Captions, captions
from generator.writing.report.page.chart import Chart, chart
from generator.writing.report.page.facing import Facing, unchanged
from generator.writing.report.page.ground import Ground
from generator.writing.report.page.indicators import Group, groups
from generator.writing.report.page.money import Money, bars, leading, money
from generator.writing.report.page.opening import came_and_went, count, growth, meant, words_changed
from generator.writing.report.page.remarks import Remark, remarks

T = TypeVar("T")

_PAGE, _STYLE, _SCRIPT = "page.j2", "style.css", "page.js"


def report_page(review: Review, form: Form, histories: Sequence[History] = ()) -> str:
    """The whole review as one page that opens from disk, needs no script to be read and lets no request out.

    `form` is the aligned form of both sides (generator.review.alignment), `histories` the indicators over all years
    present (generator.review.history).
    """
    return _template().render(_words(review, form, histories))


def _words(review: Review, form: Form, histories: Sequence[History]) -> dict[str, object]:
    """Everything the template may use."""
    changes, names = review.changes, captions(review.changes)
    lines, facing = money(changes), Facing(form, changes)
    ground = Ground(changes, table(review), lines, facing)
    found = remarks(review.judged, ground, names.last_actual)
    return {
        "hashes": {"style": _hash(_STYLE), "script": _hash(_SCRIPT)},
        "form": form,
        "names": names,
        "unit": changes.edition.unit,
        "remarks": found,
        **_opening(changes, lines, found, ground),
        **_compared(list(groups(ground, found))),
        **_money(changes, lines, found, names),
        **_drawn(_charts(changes, histories)),
        "facing": facing.blocks,
        "unchanged": unchanged(facing.blocks),
    }


def _opening(changes: Changes, lines: list[Money], found: list[Remark], ground: Ground) -> dict[str, object]:
    counts = count(changes.old), count(changes.new)
    return {
        "between_years": changes.between_years,
        "asking": [remark for remark in found if remark.asks],
        "unanswered": sum(remark.asks == "open" for remark in found),
        "leading": leading(changes, lines),
        "counts": counts,
        "growth": growth(*counts),
        "came": came_and_went(changes, ground.indicators, ground.texts, ground.texts),
        "meant": meant(changes, ground),
        "words": words_changed(changes),
    }


def _compared(found: list[Group]) -> dict[str, object]:
    """The table, and what its filters offer."""
    shown = [line for group in found for line in group.lines]
    return {
        "groups": found,
        "shown": sum(not line.same for line in shown),
        "folded": sum(line.same for line in shown),
        "levels": [(level.word, level.caption) for level in sorted(Severity, reverse=True)],
        "verdicts": _distinct(line.row.verdict for line in shown),
        "demands": _distinct(demand for line in shown for demand in line.demands.split("\n") if demand),
        "group_names": _distinct(group.name for group in found),
    }


def _money(changes: Changes, lines: list[Money], found: list[Remark], names: Captions) -> dict[str, object]:
    by_line = {line.anchor: [one for one in found if line.anchor in one.targets] for line in lines}
    return {
        "money": lines,
        "budget_remarks": by_line if any(by_line.values()) else {},
        "bars": bars(changes, names),
    }


def _drawn(charts: list[Chart]) -> dict[str, object]:
    return {"charts": charts, "still": sum(one.same for one in charts)}


def _charts(changes: Changes, histories: Sequence[History]) -> list[Chart]:
    """The histories of what stands in the comparison, in its order."""
    standing = {(point.year, point.listed.path): history for history in histories for point in history.points}
    places = (
        (changes.new.year, pair.new.path) if pair.new else (changes.old.year, pair.listed.path)
        for pair in changes.indicators
    )
    found = (chart(standing[at], f"h{number}") for number, at in enumerate(places, 1) if at in standing)
    return [drawn for drawn in found if drawn]


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
