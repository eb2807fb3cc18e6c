"""What every report says first, as finished phrases: who asks for what, the money, the indicators, who came and went."""

from collections.abc import Iterator
from typing import NamedTuple

from generator.review.comparison import ComparisonRow, Verdict, table
from generator.review.facts import Changes
from generator.review.review import Review
from generator.writing.report.page.captions import Captions, captions
from generator.writing.report.page.money import Money, leading, money
from generator.writing.report.page.opening import Count, Name, came_and_went, count

SHARE = "%"


class Line(NamedTuple):
    """One line of the opening: what it is about, and what there is to say."""

    title: str
    text: str


def heading(changes: Changes) -> str:
    """衡阳市人民政府办公室 2022 → 2023 年度."""
    return f"{changes.new.department} {captions(changes).heading}"


def opening(review: Review) -> Iterator[Line]:
    """The lines, the weightiest first."""
    changes = review.changes
    yield Line("需说明", _asking(review))
    lines = money(changes)
    yield from (Line(line.title, amounts(line, changes.edition.unit)) for line in leading(changes, lines))
    before, after = count(changes.old), count(changes.new)
    yield Line("三级指标", _counts(before, after))
    for names in came_and_went(changes, {}, {}, {}):
        if names.names:
            yield Line(names.caption, f"{len(names.names)} 项:{';'.join(map(_name, names.names))}")


def told(review: Review) -> tuple[str, list[ComparisonRow]]:
    """The indicators that a reader has to see, with the title of their table: 有变化的 13 项(另有 17 项没有变化).

    What did not change but is asked about (still below last year's result) is among them.
    """
    rows = table(review)
    shown = [row for row in rows if row.verdict is not Verdict.NONE]
    others = len(rows) - len(shown)
    if all(row.changed for row in shown):
        return f"指标对照:有变化的 {len(shown)} 项(另有 {others} 项没有变化)", shown
    return f"指标对照:有变化或有审核意见的 {len(shown)} 项(另有 {others} 项没有)", shown


def head(names: Captions) -> tuple[str, ...]:
    """The captions of the table of indicators."""
    changes = ("数值变化", "要求变化", "结论", "变动说明")
    return "指标", names.last_target, names.last_actual, names.target, *changes


def cells(row: ComparisonRow) -> tuple[str, ...]:
    """What the table says of one indicator, a text for each caption."""
    name = f"{row.name}(原 {row.was_name})" if row.was_name else row.name
    targets = (row.last_target, row.last_actual, row.target)
    return name, *targets, row.number, row.demand, row.verdict, row.reason


def _asking(review: Review) -> str:
    if not review.asking:
        return "0 项"
    asked = dict.fromkeys(judged.finding.subject for judged in review.unanswered)
    names = f":{';'.join(asked)}" if asked else ""
    return f"{len(review.asking)} 项(未说明 {len(review.unanswered)} 项){names}"


def amounts(line: Money, unit: str) -> str:
    """2677.7 → 2861.3 万元(+183.6,+6.9%); 2677.7 万元(持平); a share says its % itself."""
    if line.old.endswith(SHARE) or line.new.endswith(SHARE):
        unit = ""
    if line.difference == "0":
        return f"{line.new} {unit}".rstrip() + "(持平)"
    if not line.difference:
        return f"{line.old} → {line.new} {unit}".rstrip()
    percent = f",{line.percent}" if line.percent else ""
    return f"{line.old} → {line.new} {unit}".rstrip() + f"({line.difference}{percent})"


def _counts(before: Count, after: Count) -> str:
    shares = f"({before.share} → {after.share})" if before.share and after.share else ""
    quantitative = f"其中定量 {before.quantitative} → {after.quantitative} 个{shares}"
    return f"{before.indicators} → {after.indicators} 个,{quantitative}"


def _name(name: Name) -> str:
    was = f"(原 {name.was})" if name.was else ""
    return f"{name.kind}{' ' if name.kind else ''}{name.text}{was}"
