"""Cells that say something else -> the words of the declaration that print them so; what cannot be told is refused."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import groupby
from typing import Any, NamedTuple

from generator.diagnostics import Path
from generator.form import LABELS, Row, goal_texts
from generator.form.compose import BUDGET, GOALS, GRID, TASKS
from generator.model.declaration import EXPLANATION, Declaration, Goal, Listed, Task
from generator.model.edition import Edition
from generator.model.indicator import OVERRIDABLE, SIGNS, Indicator
from generator.model.words import words_of
from generator.phrasing import compile_phrase
from generator.reading.amount import plain_amount
from generator.reading.choosing import best_of, differing, meant, two_things
from generator.reading.comparing import Changed
from generator.reading.goals import GoalLines
from generator.reading.marking import Spot
from generator.reading.rows import Rows, typed
from generator.reading.solving import Display, Solver, Words

_INDICATOR, _TASK, _CONTENT = words_of(Indicator), words_of(Task), words_of(Goal)["content"]
_NAME, _KIND, _VALUE = _INDICATOR["name"], _INDICATOR["kind"], _INDICATOR["value"]
_Solve = Callable[[Sequence["Changed"]], "Reworded"]
Value = str | Decimal | None


class Change(NamedTuple):
    """The word at `path` becomes `value`; None leaves it blank."""

    path: Path
    value: Value


class Reworded(NamedTuple):
    """What became of cells that change together. Without `refusal`, `changes` make them print as they do in the file.

    `prints` is what will be printed where that is not letter by letter what the file says; `note` says why.
    """

    cells: tuple[Changed, ...]
    changes: tuple[Change, ...] = ()
    refusal: str = ""
    note: str = ""
    prints: Mapping[Spot, str] = {}

    def printed(self, cell: Changed) -> str:
        """What the form will say in a cell after the changes."""
        return self.prints.get(cell.spot, cell.text)

    def way(self, cell: Changed) -> Path:
        """The way to the word that a cell's change is about: its own, or the one that it prints in its stead."""
        own = [change for change in self.changes if change.path[-1] == cell.cell.word]
        others = {other.cell.word for other in self.cells}
        strange = [change for change in self.changes if change.path[-1] not in others]
        for change in (*own, *strange, *self.changes):
            return change.path
        steps = (cell.cell.word,) if cell.row.section == GRID else tuple(cell.cell.word.split("."))
        return (*cell.row.path, *steps)


class Rewording:
    """Reads changed cells of one declaration. `data` is its plain data."""

    def __init__(self, declaration: Declaration, edition: Edition, data: Mapping[str, Any]) -> None:
        self._declaration, self._edition, self._data = declaration, edition, data
        self._rows = Rows(edition)
        self._listed = {listed.path: listed for listed in declaration.listed}
        self._tasks = Solver(
            [Display(c.key, *compile_phrase(c.display)) for c in edition.task_columns if not c.amount],
            [_TASK["name"], _TASK["content"], _TASK["code"]],
        )
        explanations = [Display(c.key, *compile_phrase(c.group_row)) for c in edition.columns]
        self._explanations = Solver(explanations, [EXPLANATION])
        self._goal_lines = GoalLines(edition)

    def reword(self, changed: Iterable[Changed]) -> Iterator[Reworded]:
        """What becomes of the cells, row by row; an amount in another spelling (2,700) is no difference."""
        for _, cells in groupby(changed, key=lambda cell: cell.spot.row):
            row = list(cells)
            for cell in row:
                if cell.others:
                    yield Reworded((cell,), refusal=_in_two_places(cell))
            found = self._row([cell for cell in row if not cell.others])
            yield from (one for one in found if one.refusal or not _prints_the_same(one))

    def _row(self, cells: list[Changed]) -> Iterator[Reworded]:
        if not cells:
            return
        row = cells[0].row
        if row.section == GRID:
            listed = self._listed.get(row.path)
            yield from self._jointly(cells, lambda some: self._of_grid(row, listed, some))
        elif row.section == TASKS and row.path[:1] == (TASKS,):
            amounts = [cell for cell in cells if "." in cell.cell.word]
            yield from (self._amount(cell) for cell in amounts)
            texts = [cell for cell in cells if cell not in amounts]
            yield from self._jointly(texts, lambda some: self._of_task(row, some))
        elif row.path[:1] == (BUDGET,):
            yield from (self._amount(cell) for cell in cells)
        elif row.section == GOALS:
            yield from map(self._goals, cells)
        else:
            yield from (Reworded((cell,), (Change((cell.cell.word,), cell.text or None),)) for cell in cells)

    def _jointly(self, cells: list[Changed], solve: _Solve) -> Iterator[Reworded]:
        """All cells of a row at once; where that cannot be told, as many of them as can."""
        if not cells:
            return
        whole = solve(cells)
        if not whole.refusal or len(cells) == 1:
            yield whole
            return
        kept: list[Changed] = []
        for cell in cells:
            tried = solve([*kept, cell])
            if tried.refusal:
                yield tried._replace(cells=(cell,))
            else:
                kept.append(cell)
        if kept:
            yield solve(kept)

    def _of_grid(self, row: Row, listed: Listed | None, cells: Sequence[Changed]) -> Reworded:
        if listed is None:
            return self._explanation(row, cells)
        known = {word: None if said is None else str(said) for word, said in listed.indicator.words().items()}
        found = meant(self._rows.solutions(_texts(row, cells), known), known)
        if listed.common is not None:
            allowed = [words for words in found if set(differing(words, known)) <= set(OVERRIDABLE)]
            if (found and not allowed) or _NAME in (cell.cell.word for cell in cells):
                return Reworded(tuple(cells), refusal=_owned(listed.indicator.name))
            found = allowed
        return _chosen(tuple(cells), listed.path, found, known, typed)

    def _explanation(self, row: Row, cells: Sequence[Changed]) -> Reworded:
        found = self._explanations.solutions(_texts(row, cells))
        texts = {words.get(EXPLANATION) for words in found} - {None}
        if len(texts) != 1:
            return Reworded(
                tuple(cells), refusal="这一行是二级指标的说明,只能改说明的文字,不能改别的格、不能清空"
            )
        return Reworded(tuple(cells), (Change((*row.path, EXPLANATION), texts.pop()),))

    def _of_task(self, row: Row, cells: Sequence[Changed]) -> Reworded:
        task = next(task for task in self._declaration.tasks if task.path == row.path)
        known = {_TASK["name"]: task.name, _TASK["content"]: task.content, _TASK["code"]: task.code}
        found = self._tasks.solutions(_texts(row, cells), known)
        return _chosen(tuple(cells), row.path, found, known)

    def _amount(self, cell: Changed) -> Reworded:
        path = (*cell.row.path, *cell.cell.word.split("."))
        if not cell.text:
            return Reworded((cell,), (Change(path, None),))
        number = plain_amount(cell.text, self._edition.unit)
        if number is None:
            return Reworded((cell,), refusal=f"「{cell.text}」不是以{self._edition.unit}为单位的金额")
        note = "" if number == cell.text else f"「{cell.text}」会写成 {number}"
        return Reworded((cell,), (Change(path, Decimal(number)),), note=note, prints={cell.spot: number})

    def _goals(self, cell: Changed) -> Reworded:
        goals = self._declaration.goals
        contents = self._goal_lines.contents(cell.text, [goal.code for goal in goals])
        if contents is None:
            return Reworded((cell,), refusal=_no_goal(goal_texts(self._declaration, self._edition)))
        if len(contents) != len(goals):
            return Reworded((cell,), refusal=_goals_counted(len(contents), len(goals)))
        different = [
            (goal, said)
            for goal, said in zip(goals, contents, strict=True)
            if goal.content.strip() != said.strip()
        ]
        if any(said == other.content for _, said in different for other, _ in different):
            return Reworded((cell,), refusal="目标的次序变了;请在 YAML 里移动那一条,编号才会跟着走")
        return Reworded((cell,), tuple(Change(self._content_path(goal), said) for goal, said in different))

    def _content_path(self, goal: Goal) -> Path:
        key, number = goal.path
        item = self._data[str(key)][number]
        return (*goal.path, _CONTENT) if isinstance(item, dict) else goal.path


def _prints_the_same(reworded: Reworded) -> bool:
    return all(reworded.printed(cell) == cell.cell.text for cell in reworded.cells)


def _texts(row: Row, cells: Sequence[Changed]) -> dict[str, str]:
    """The texts of a row, with those of `cells` as they are now; labels are printed by the form itself."""
    now = {cell.cell.word: cell.text for cell in cells}
    return {word: now.get(word, "" if word in LABELS else text) for word, text in row.texts.items()}


def _chosen(
    cells: tuple[Changed, ...],
    path: Path,
    found: Sequence[Words],
    known: Mapping[str, str | None],
    values: Callable[[Words], Mapping[str, Value]] = dict,
) -> Reworded:
    """The words that print the cells, where one way to read them is both the shortest and the least strange."""
    best = best_of(found, known)
    if not best:
        return Reworded(cells, refusal="表式印不出这样的一行,请直接改 YAML")
    if len(best) > 1:
        return Reworded(cells, refusal=two_things(best, known))
    (words,) = best
    changed = differing(words, known)
    if (words.get(_KIND) in SIGNS) != (
        known.get(_KIND) in SIGNS
    ):  # the same target is then no number, or now one
        changed = [*changed, _VALUE]
    now = values(words)
    return Reworded(cells, tuple(Change((*path, word), now.get(word)) for word in dict.fromkeys(changed)))


def _owned(name: str) -> str:
    words = "、".join(OVERRIDABLE)
    return (
        f"「{name}」是共性指标,文字由表式规定,部门只能写{words};请把 Word 里的这一格改回去,或另立自己的指标"
    )


def _in_two_places(cell: Changed) -> str:
    texts = "」和「".join((cell.text, *cell.others))
    return f"这个词在 Word 里印了不止一处,写得不一样:「{texts}」;请改成一样"


def _no_goal(shown: Sequence[str]) -> str:
    example = f"(例如「{shown[0][:10]}…」)" if shown else ""
    return f"开头不是表式印目标的写法{example},认不出是第几个目标"


def _goals_counted(now: int, before: int) -> str:
    todo = "添上" if now > before else "删去"
    return f"目标由 {before} 个变成 {now} 个;请在 YAML 的「{GOALS}」里{todo},再核对一次"
