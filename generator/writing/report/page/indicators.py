"""The comparison of the indicators laid out: rows under their 二级指标, each with what filters ask it for."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import NamedTuple

from generator.model.indicator import Indicator
from generator.model.words import words_of
from generator.review.changes import GROUP
from generator.review.comparison import MISSING, ComparisonRow, Verdict
from generator.review.facts import Change, Demand, IndicatorPair
from generator.review.words import group_name
from generator.writing.report.page.remarks import Remark

_CLASSES = {
    Verdict.UNANSWERED: "open",
    Verdict.ANSWERED: "answered",
    Verdict.LOOK: "look",
    Verdict.NOTED: "noted",
    Verdict.CHANGED: "plain",
    Verdict.NONE: "plain",
}


_LAST_TARGET = words_of(Indicator)["last_target"]
_SHOWN = frozenset({"", GROUP, *(words_of(Indicator)[name] for name in ("name", "value", "last_actual"))})
"""What the table shows in a column or beside the name; an empty word is the whole indicator, come or gone."""


class Line(NamedTuple):
    """One indicator as drawn. `was_in` is its old 二级指标 if it moved, `words` say which words differ besides.

    `form` is the anchor of its row in the form side by side.
    `demands` and `levels` hold what filters ask for, joined by blanks.
    """

    anchor: str
    row: ComparisonRow
    was_in: str
    words: str
    form: str
    style: str
    demands: str
    levels: str
    asks: str
    remarks: tuple[Remark, ...]

    @property
    def same(self) -> bool:
        """Whether there is nothing to say of it: it did not change, and no judgement is about it."""
        return not self.row.changed and not self.remarks

    @property
    def missing(self) -> bool:
        """Whether nobody said what last year reached."""
        return self.row.last_actual == MISSING


class Group(NamedTuple):
    """A 二级指标 with its indicators."""

    name: str
    lines: tuple[Line, ...]

    @property
    def same(self) -> bool:
        """Whether it holds nothing but what did not change."""
        return all(line.same for line in self.lines)


def anchors(rows: Sequence[ComparisonRow]) -> dict[int, str]:
    """Where each pair stands on the page, by the identity of the pair."""
    return {id(row.pair): f"i{number}" for number, row in enumerate(rows, 1)}


def groups(
    rows: Sequence[ComparisonRow], remarks: Sequence[Remark], forms: Mapping[int, str]
) -> Iterator[Group]:
    """The rows under their 二级指标. `forms` are anchors in the form by the identity of the pair."""
    at = anchors(rows)
    for name, members in groupby(rows, key=lambda row: group_name((row.level, row.group))):
        lines = tuple(_line(row, at[id(row.pair)], remarks, forms) for row in members)
        yield Group(name, lines)


def _line(row: ComparisonRow, anchor: str, remarks: Sequence[Remark], forms: Mapping[int, str]) -> Line:
    own = tuple(remark for remark in remarks if remark.target == anchor)
    asking = {remark.asks for remark in own} - {""}
    return Line(
        anchor=anchor,
        row=row,
        was_in=_was_in(row.pair),
        words=_words(row.pair),
        form=forms.get(id(row.pair), ""),
        style=_CLASSES[row.verdict],
        demands=" ".join(row.pair.demands) if row.changed else "",
        levels=" ".join(dict.fromkeys(remark.level for remark in own)),
        asks="open" if "open" in asking else "answered" if asking else "",
        remarks=own,
    )


def _agree(pair: IndicatorPair) -> bool:
    """Whether what this year says of last year's target is what last year's declaration says."""
    old, new = pair.old, pair.new
    return old is not None and new is not None and new.indicator.last_target == old.indicator.value


def figures(row: ComparisonRow) -> str:
    """What an indicator asked for and asks for, in one line: ≥90% → ≥85%."""
    if row.pair.old is None or row.pair.new is None:
        return row.target if row.pair.old is None else row.last_target
    return row.target if row.target == row.last_target else f"{row.last_target} → {row.target}"


def figures_with_actual(row: ComparisonRow, caption: str) -> str:
    """The same with what last year reached, where somebody said it; `caption` heads its column."""
    reached = row.pair.new is not None and row.pair.new.indicator.last_actual is not None
    return f"{figures(row)},{caption} {row.last_actual}" if reached else figures(row)


def _was_in(pair: IndicatorPair) -> str:
    """The 二级指标 where it stood, if it stands elsewhere now."""
    moved = Demand.MOVED in pair.demands and pair.old is not None
    return group_name(pair.old.names) if moved and pair.old else ""


def _words(pair: IndicatorPair) -> str:
    """补填 编号、度量单位;改写 评扣分标准: what happened to the words that have no column of their own."""
    said: dict[Change, list[str]] = {}
    shown = _SHOWN | {_LAST_TARGET} if _agree(pair) else _SHOWN
    for fact in pair.facts:
        if fact.word not in shown:
            said.setdefault(fact.change, []).append(fact.word)
    return ";".join(f"{change} {'、'.join(words)}" for change, words in said.items())
