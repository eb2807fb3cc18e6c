"""The comparison of the indicators laid out: rows under their 二级指标, each with what filters ask it for."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from generator.model.indicator import Indicator
from generator.model.words import words_of
from generator.review.changes import GROUP
from generator.review.comparison import MISSING, ComparisonRow, Verdict
from generator.review.facts import Change, Demand, IndicatorPair
from generator.review.words import group_name
from generator.writing.report.page.ground import Ground
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
    `demands` and `levels` hold what filters ask for, a line each; `remarks` the first judgement of each rule.
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


def groups(ground: Ground, remarks: Sequence[Remark]) -> Iterator[Group]:
    """The rows under their 二级指标, with the judgements on them."""
    about: dict[str, list[Remark]] = {}
    for remark in remarks:
        for target in remark.targets:
            about.setdefault(target, []).append(remark)
    sections = groupby(ground.rows.items(), key=lambda item: group_name((item[1].level, item[1].group)))
    for name, members in sections:
        yield Group(name, tuple(_line(anchor, row, about.get(anchor, ()), ground) for anchor, row in members))


def _line(anchor: str, row: ComparisonRow, remarks: Sequence[Remark], ground: Ground) -> Line:
    asking = {remark.asks for remark in remarks}
    return Line(
        anchor=anchor,
        row=row,
        was_in=_was_in(row.pair),
        words=_words(row.pair),
        form=ground.in_form[id(row.pair)],
        style=_CLASSES[row.verdict],
        demands="\n".join(row.pair.demands) if row.changed else "",
        levels="\n".join(dict.fromkeys(remark.level for remark in remarks)),
        asks="open" if "open" in asking else "answered" if "answered" in asking else "",
        remarks=tuple({remark.code: remark for remark in reversed(remarks)}.values())[::-1],
    )


def _agree(pair: IndicatorPair) -> bool:
    """Whether what this year says of last year's target is what last year's declaration says."""
    old, new = pair.old, pair.new
    return old is not None and new is not None and new.indicator.last_target == old.indicator.value


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
