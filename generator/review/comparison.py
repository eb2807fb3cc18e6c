"""The table reviewers expect: last target, last actual, this target, change, demand, verdict, reason."""

from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple

from generator.diagnostics import Severity
from generator.model.declaration import Listed
from generator.model.figures import measured, target
from generator.model.indicator import Indicator, Target
from generator.model.words import words_of
from generator.review.facts import Demand, IndicatorPair, Number
from generator.review.finding import Judged
from generator.review.review import Review

_BOOKKEEPING = frozenset(
    words_of(Indicator)[name] for name in ("code", "last_target", "last_actual", "tasks", "goals")
)
"""编号, last year's figures and links: they are typed anew every year and ask for nothing."""

MISSING, NOTHING = "未提供", "—"
"""What the table prints for a last year's actual that nobody gave, and for a cell that cannot be filled."""


class Verdict(StrEnum):
    """What a reviewer should do about an indicator (结论)."""

    UNANSWERED = "需说明"
    ANSWERED = "已说明"
    LOOK = "请核对"
    NOTED = "留意"
    CHANGED = "有变动"
    NONE = "无变化"


class ComparisonRow(NamedTuple):
    """One indicator, every cell as printed. `was_name` is the old name where it differs, else empty.

    `changed` is whether any word differs that a reader should see (not its 编号, last year's figures, links); `pair`
    holds all the facts.
    """

    level: str
    group: str
    name: str
    was_name: str
    last_target: str
    last_actual: str
    target: str
    number: str
    demand: str
    verdict: Verdict
    reason: str
    changed: bool
    pair: IndicatorPair


def table(review: Review) -> tuple[ComparisonRow, ...]:
    """A row for every indicator of either side, unchanged ones too, in the order of the changes."""
    judged: dict[int, list[Judged]] = {}
    for one in review.judged:
        if one.finding.pair is not None:
            judged.setdefault(id(one.finding.pair), []).append(one)
    return tuple(_row(pair, judged.get(id(pair), [])) for pair in review.changes.indicators)


def _row(pair: IndicatorPair, judged: list[Judged]) -> ComparisonRow:
    old, new = pair.old, pair.new
    level, group = pair.listed.names
    renamed = old is not None and new is not None and old.indicator.name != new.indicator.name
    return ComparisonRow(
        level=level,
        group=group,
        name=pair.name,
        was_name=old.indicator.name if renamed and old else "",
        last_target=_last_target(old, new),
        last_actual=_last_actual(old, new),
        target=_asked(new),
        number=_number(pair),
        demand="" if pair.demands == (Demand.SAME,) and not _changed(pair) else "、".join(pair.demands),
        verdict=_verdict(pair, judged),
        reason=";".join(dict.fromkeys(one.answer for one in judged if one.answer)),
        changed=_changed(pair),
        pair=pair,
    )


def _changed(pair: IndicatorPair) -> bool:
    """Whether anything differs but what every year fills in anew: then a reader has nothing to look at."""
    return any(fact.word not in _BOOKKEEPING for fact in pair.facts)


def _asked(listed: Listed | None) -> str:
    """A target as one reads it; 不适用 stands in its place where it does not apply."""
    if listed is None:
        return NOTHING
    return "不适用" if listed.indicator.not_applicable is not None else target(listed.indicator) or NOTHING


def _last_target(old: Listed | None, new: Listed | None) -> str:
    """From last year's declaration; where it has no such indicator, what this year's says of it (上年目标值)."""
    if old is not None:
        return _asked(old)
    said = new.indicator.last_target if new else None
    return NOTHING if said is None or new is None else _value(new.indicator, said)


def _last_actual(old: Listed | None, new: Listed | None) -> str:
    """What this year's declaration says of last year; nobody owes it of an indicator that did not exist."""
    if new is None:
        return NOTHING
    actual = new.indicator.last_actual
    if actual is not None:
        return _value(new.indicator, actual)
    return NOTHING if old is None else MISSING


def _value(indicator: Indicator, value: Target) -> str:
    return value if isinstance(value, str) else measured(value, indicator.unit)


def _number(pair: IndicatorPair) -> str:
    """上调 5, with the figure by which; 持平; nothing where there is no number to compare."""
    if pair.number in (Number.NONE, Number.SAME) or pair.old is None or pair.new is None:
        return pair.number.value or NOTHING
    before, after = pair.old.indicator.number, pair.new.indicator.number
    assert before is not None  # noqa: S101  a number that rose or fell was there
    assert after is not None  # noqa: S101
    return f"{pair.number} {abs(after - before):f}"


def _verdict(pair: IndicatorPair, judged: list[Judged]) -> Verdict:
    """The weightiest of what the judgements ask for."""
    return max(_verdicts(pair, judged), key=_WEIGHT.index)


def _verdicts(pair: IndicatorPair, judged: list[Judged]) -> Iterator[Verdict]:
    yield Verdict.CHANGED if _changed(pair) else Verdict.NONE
    for one in judged:
        if one.unanswered:
            yield Verdict.UNANSWERED
        elif one.asks:
            yield Verdict.ANSWERED
        else:
            yield Verdict.LOOK if one.level >= Severity.WARNING else Verdict.NOTED


_WEIGHT = (
    Verdict.NONE,
    Verdict.CHANGED,
    Verdict.NOTED,
    Verdict.ANSWERED,
    Verdict.LOOK,
    Verdict.UNANSWERED,
)
