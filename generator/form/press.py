"""An edition's display texts compiled once, ready to print many declarations."""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from generator.form.form import LABELS, Cell, Row
from generator.form.note import scoring_note
from generator.model.declaration import Task
from generator.model.edition import Column, Edition
from generator.model.indicator import Indicator
from generator.model.words import words_of
from generator.phrasing import Phrase, compile_phrase

AMOUNTS = words_of(Task)["amounts"]


def _phrase(text: str) -> Phrase:
    return compile_phrase(text)[0]


class Printed(NamedTuple):
    """What an indicator prints: its cells, and the note beside them."""

    cells: tuple[Cell, ...]
    note: str


class Press:
    """What the cells of one edition say. Raises PhrasingError where an edition's text cannot be compiled."""

    def __init__(self, edition: Edition) -> None:
        self.edition = edition
        self.subtitle = _phrase(edition.subtitle)
        self.filename = _phrase(edition.filename)
        self.mark = _phrase(edition.mark)
        self.goal = _phrase(edition.goal_display)
        self._task_amounts = [c.amount for c in edition.task_columns if c.amount]
        self._task = [(column.key, _phrase(column.display)) for column in edition.task_columns]
        self._display = [(c.key, _text(c, c.display)) for c in edition.columns]
        self._not_applicable = [(c.key, _text(c, _unless_said(c))) for c in edition.columns]
        self._group_row = [(c.key, _text(c, c.group_row)) for c in edition.columns]
        self._common: dict[int, Printed] = {}
        self.upper_span = max(len(edition.task_columns), 2)
        self.captions = _captions(edition)
        self.head = Row("绩效指标", tuple(Cell(c.key, c.title, head=True) for c in edition.columns))
        self.labels = _label_places(edition)
        self.totals = edition.totals
        self.budget_lines = edition.budget_lines
        self.task_heads = tuple(_task_heads(edition, self.task_spans))

    @property
    def task_spans(self) -> list[int]:
        """One column each; the last fills the upper block."""
        count = len(self.edition.task_columns)
        return [1] * (count - 1) + [self.upper_span - count + 1]

    def task_cells(self, task: Task) -> tuple[Cell, ...]:
        """The cells of a task's row, without the label."""
        cells = _cells(self._task, task.words(self._task_amounts))
        return tuple(cell._replace(columns=span) for cell, span in zip(cells, self.task_spans, strict=True))

    def indicator(self, indicator: Indicator) -> Printed:
        """The cells of an indicator's row, where labels are left empty, and the note on its scoring."""
        phrases = self._display if indicator.not_applicable is None else self._not_applicable
        return Printed(_cells(phrases, indicator.words()), scoring_note(indicator))

    def common(self, indicator: Indicator) -> Printed:
        """The same for a 共性指标 as the edition has it, printed once for all departments."""
        # the edition keeps its indicators alive, so ids stay theirs
        printed = self._common.get(id(indicator))
        if printed is None:
            printed = self._common[id(indicator)] = self.indicator(indicator)
        return printed

    def group_row(self, explanation: str) -> tuple[Cell, ...]:
        """The cells of a group's 说明 row; labels are left empty."""
        return _cells(self._group_row, {"说明": explanation})


def _task_heads(edition: Edition, spans: list[int]) -> Iterator[tuple[Cell, ...]]:
    """The captions of the tasks' columns: a row, or two where the columns of money stand under a caption of theirs."""
    columns = list(zip(edition.task_columns, spans, strict=True))
    captions = [Cell(column.key, column.title, head=True, columns=span) for column, span in columns]
    if not edition.amounts_title:
        yield tuple(captions)
        return
    amounts = [number for number, (column, _) in enumerate(columns) if column.amount]
    above = [
        caption if number in amounts else caption._replace(rows=2) for number, caption in enumerate(captions)
    ]
    width = sum(captions[number].columns for number in amounts)
    above[amounts[0] : amounts[-1] + 1] = [Cell(AMOUNTS, edition.amounts_title, head=True, columns=width)]
    yield tuple(above)
    yield tuple(
        caption if number in amounts else caption._replace(rows=0) for number, caption in enumerate(captions)
    )


def _label_places(edition: Edition) -> list[tuple[int, int]]:
    """Which columns of the grid hold labels, and of which level (0 一级指标, 1 二级指标)."""
    keys = enumerate(column.key for column in edition.columns)
    return [(place, LABELS.index(key)) for place, key in keys if key in LABELS]


def _text(column: Column, display: str) -> Phrase:
    """What a column prints; labels are written when they are merged."""
    return _phrase("" if column.key in LABELS else display)


def _unless_said(column: Column) -> str:
    return column.display if column.not_applicable is None else column.not_applicable


def _cells(phrases: list[tuple[str, Phrase]], words: Mapping[str, object]) -> tuple[Cell, ...]:
    return tuple(Cell(key, phrase(words)) for key, phrase in phrases)


def _captions(edition: Edition) -> dict[str, str]:
    sections = {
        "部门名称": edition.department_title,
        "年度履职目标": edition.goals_title,
        "年度主要任务": edition.tasks_title,
        "预算情况": edition.budget_title,
    }
    columns = {column.key: column.title for column in (*edition.task_columns, *edition.columns)}
    headers = {header.key: header.title for header in edition.all_headers}
    return sections | columns | headers | dict(_further_captions(edition))


def _further_captions(edition: Edition) -> Iterator[tuple[str, str]]:
    """Captions of what not every form has: of the indicators as a whole, of the columns of money, of their sums."""
    further = {"绩效指标": edition.grid_title, f"{AMOUNTS}.标题": edition.amounts_title}
    yield from ((word, title) for word, title in further.items() if title)
    titles = {column.amount: column.title for column in edition.task_columns}
    yield from ((key, titles[amount]) for amount, key in edition.totals.items() if amount in titles)


@lru_cache(maxsize=8)
def press_of(edition: Edition) -> Press:
    """The press of an edition, made once."""
    return Press(edition)
