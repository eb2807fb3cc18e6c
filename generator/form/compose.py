"""Declaration + Edition -> Form: the one place where words become printed rows."""

from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from typing import NamedTuple

from generator.diagnostics import Path
from generator.form.form import LABELS, Cell, Cut, Form, Row, Share
from generator.form.press import Press, press_of
from generator.model.amount import at, decimal, written
from generator.model.declaration import Declaration, Goal, ListedGroup
from generator.model.edition import Edition, HeaderWord
from generator.model.words import words_of

_WORDS = words_of(Declaration)
DEPARTMENT, GOALS, TASKS = _WORDS["department"], _WORDS["goals"], _WORDS["tasks"]
BUDGET, GRID, HEADERS, SIGN_OFF = _WORDS["budget"], _WORDS["groups"], _WORDS["headers"], "落款"


def compose(declaration: Declaration, edition: Edition) -> Form:
    """Print a declaration on its edition's form. Raises PhrasingError when a text of the edition fails."""
    press = press_of(edition)
    words: dict[str, object] = {DEPARTMENT: declaration.department, _WORDS["year"]: declaration.year}
    words.update((w.key, declaration.headers.get(w.key)) for w in edition.all_headers)
    return Form(
        edition=edition.name,
        department=declaration.department,
        year=declaration.year,
        unit=edition.unit,
        mark=press.mark(words),
        title=edition.title,
        subtitle=press.subtitle(words),
        filename=press.filename(words),
        captions=press.captions,
        upper=tuple(_upper(declaration, press)),
        head=press.head,
        grid=tuple(_grid(declaration, press)),
        sign_off=tuple(_line(SIGN_OFF, word, declaration, 1) for word in edition.sign_off),
        cuts=tuple(cuts(edition, declaration.amount)),
    )


def _upper(declaration: Declaration, press: Press) -> Iterator[Row]:
    edition, span = press.edition, press.upper_span
    for section in edition.layout:
        if section == DEPARTMENT:
            cells = (
                Cell("", edition.department_title, head=True),
                Cell(DEPARTMENT, declaration.department, columns=span),
            )
            yield Row(section, cells)
        elif section == HEADERS:
            yield from (_line(section, word, declaration, span) for word in edition.headers)
        elif section == GOALS:
            cells = (
                Cell("", edition.goals_title, head=True),
                Cell(GOALS, "\n".join(goal_texts(declaration, edition)), columns=span),
            )
            yield Row(section, cells)
        elif section == TASKS:
            yield from _tasks(declaration, press)
        elif section == BUDGET:
            yield from _budget(declaration, press)


def _line(section: str, word: HeaderWord, declaration: Declaration, span: int) -> Row:
    text = declaration.headers.get(word.key, "")
    return Row(section, (Cell("", word.title, head=True), Cell(word.key, text, columns=span)))


def goal_texts(declaration: Declaration, edition: Edition) -> list[str]:
    """What the form prints of each goal; together, a line each, they are the cell."""
    press, names = press_of(edition), words_of(Goal)
    return [
        press.goal({"序号": number, names["content"]: goal.content, names["code"]: goal.code})
        for number, goal in enumerate(declaration.goals, 1)
    ]


def _tasks(declaration: Declaration, press: Press) -> Iterator[Row]:
    """The captions, a row a task, and the sums of the columns of money where the edition prints them here."""
    found = [
        *((cells, ()) for cells in press.task_heads),
        *((press.task_cells(task), task.path) for task in declaration.tasks),
        *([(_total(declaration, press), (BUDGET,))] if press.totals else ()),
    ]
    for index, (cells, path) in enumerate(found):
        label = Cell("", press.edition.tasks_title, head=True, rows=0 if index else len(found))
        yield Row(TASKS, (label, *cells), path)


def _total(declaration: Declaration, press: Press) -> tuple[Cell, ...]:
    """A caption below the columns of text, and below each column of money the amount that 勾稽 ties to it."""
    columns = list(zip(press.edition.task_columns, press.task_spans, strict=True))
    first = next(number for number, (column, _) in enumerate(columns) if column.amount)
    caption = Cell("", press.edition.total_title, head=True, columns=sum(span for _, span in columns[:first]))
    keys = ((press.totals.get(column.amount, ""), span) for column, span in columns[first:])
    return caption, *(
        Cell(key, _amount(declaration, tuple(key.split("."))) if key else "", columns=span)
        for key, span in keys
    )


def _budget(declaration: Declaration, press: Press) -> Iterator[Row]:
    title, lines = press.edition.budget_title, press.budget_lines
    for index, line in enumerate(lines):
        label = Cell("", title, head=True, rows=0 if index else len(lines))
        amount = Cell(line.path[-1], _amount(declaration, line.path), columns=press.upper_span - 1)
        yield Row(BUDGET, (label, Cell("", line.title, head=True), amount), (BUDGET, *line.path[:-1]))


def _amount(declaration: Declaration, path: Path) -> str:
    """An amount of 预算情况 as it was written; a blank stays blank."""
    value = at(declaration.budget, path)
    number = decimal(value)
    return "" if value is None else str(value) if number is None else written(number)


class _Line(NamedTuple):
    """A grid row before its labels are merged."""

    names: tuple[str, str]
    cells: tuple[Cell, ...]
    path: Path
    note: str = ""


def _grid(declaration: Declaration, press: Press) -> Iterator[Row]:
    lines = [line for group in declaration.groups for line in _lines(group, press)]
    groups = [line.names for line in lines]
    spans = (_spans([names[0] for names in groups]), _spans(groups))
    for index, line in enumerate(lines):
        cells = list(line.cells)
        for place, level in press.labels:
            rows = spans[level][index]
            cells[place] = Cell(LABELS[level], line.names[level] if rows else "", True, rows)
        yield Row(GRID, tuple(cells), line.path, line.note)


def _lines(group: ListedGroup, press: Press) -> Iterator[_Line]:
    names = (group.level.name, group.group.name)
    if group.explanation:
        yield _Line(names, press.group_row(group.explanation), group.path)
    for listed in group.indicators:
        printed = press.common(listed.indicator) if listed.bare else press.indicator(listed.indicator)
        yield _Line(names, printed.cells, listed.path, printed.note)


def _spans(names: list[str] | list[tuple[str, str]]) -> list[int]:
    """How many rows each label covers: the count at the first row of a run, 0 below it."""
    spans = [0] * len(names)
    first = 0
    for index, name in enumerate(names):
        if name != names[first]:
            first = index
        spans[first] += 1
    return spans


def cuts(edition: Edition, amount: Callable[[str], Decimal | None]) -> Iterator[Cut]:
    """How the edition cuts the total of the budget; `amount` gives the amount of a dotted key in its unit."""
    titles: Mapping[str, str] = {line.key: line.path[-1] for line in edition.budget}
    for tie in edition.ties:
        total = amount(tie.total) if tie.total and tie.parts else None
        if total is not None and tie.total is not None and "." not in tie.total:
            shares = ((titles.get(key, key), amount(key)) for key in tie.parts)
            parents = {key.rpartition(".")[0] for key in tie.parts}
            title = parents.pop() if len(parents) == 1 else ""
            yield Cut(
                title or titles[tie.total], total, tuple(Share(t, a) for t, a in shares if a is not None)
            )
