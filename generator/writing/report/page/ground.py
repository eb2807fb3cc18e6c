"""Where everything stands on the page: one anchor each for an indicator's row, a line of the budget, a part of the form."""

from collections.abc import Iterator, Mapping, Sequence

from generator.diagnostics import Path
from generator.form.compose import BUDGET
from generator.review.comparison import ComparisonRow
from generator.review.facts import Changes, IndicatorPair, Number, TaskPair
from generator.review.finding import Judged
from generator.writing.report.page.facing import Facing
from generator.writing.report.page.money import Money, figures


class Ground:
    """The anchors of a review. `rows` and `lines` hold the indicators' rows and the budget's lines by their anchors;
    `indicators`, `texts` (goals and tasks) and `in_form` hold anchors by the identity of their pair.
    """

    def __init__(
        self, changes: Changes, rows: Sequence[ComparisonRow], lines: Sequence[Money], facing: Facing
    ) -> None:
        self._facing = facing
        self.rows: Mapping[str, ComparisonRow] = {f"i{number}": row for number, row in enumerate(rows, 1)}
        self.lines: Mapping[str, Money] = {line.anchor: line for line in lines}
        self.indicators: Mapping[int, str] = {id(row.pair): anchor for anchor, row in self.rows.items()}
        self.in_form = {id(pair): self._row(pair) for pair in changes.indicators}
        self.texts = facing.goals | {id(pair): self._row(pair) for pair in changes.tasks}
        self._at: dict[Path, str] = {
            row.pair.new.path: anchor for anchor, row in self.rows.items() if row.pair.new
        }
        amounts = zip(changes.amounts, self.lines, strict=True)
        self._at |= {(BUDGET, *pair.key.split(".")): anchor for pair, anchor in amounts}

    def _row(self, pair: IndicatorPair | TaskPair) -> str:
        """A pair in the form side by side: its new row, or the row that is gone."""
        if pair.new is not None:
            return self._facing.anchors.get(pair.new.path, "")
        return self._facing.gone.get(pair.old.path, "") if pair.old is not None else ""

    def targets(self, judged: Judged) -> tuple[str, ...]:
        """What a judgement is about, each thing once: its indicator, or whatever its ways lead to."""
        pair = judged.finding.pair
        if pair is not None:
            return tuple(filter(None, [self.indicators.get(id(pair))]))
        return tuple(dict.fromkeys(self._led_to(judged.finding.paths)))

    def _led_to(self, paths: Sequence[Path]) -> Iterator[str]:
        for path in paths:
            lengths = range(len(path), 0, -1)
            known = next((self._at[path[:length]] for length in lengths if path[:length] in self._at), "")
            if anchor := known or self._facing.at(path):
                yield anchor

    def figures(self, anchor: str, last_actual: str = "") -> str:
        """The values of an indicator or an amount in one line: ≥90% → ≥85%; empty for anything else.

        What last year reached follows where somebody said it and `last_actual`, the caption of its column, is given.
        A target whose number stayed stands only beside what was reached.
        """
        if row := self.rows.get(anchor):
            reached = bool(last_actual and row.pair.new and row.pair.new.indicator.last_actual is not None)
            if row.pair.number is Number.SAME:
                return f"{row.target},{last_actual} {row.last_actual}" if reached else ""
            return f"{_targets(row)},{last_actual} {row.last_actual}" if reached else _targets(row)
        line = self.lines.get(anchor)
        return figures(line) if line else ""


def _targets(row: ComparisonRow) -> str:
    if row.pair.old is None:
        return row.target
    return f"原 {row.last_target}" if row.pair.new is None else f"{row.last_target} → {row.target}"
