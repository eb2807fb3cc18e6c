"""The upper block of a form: name, goals, tasks, budget, recognised by their captions."""

import re
from collections.abc import Callable
from decimal import Decimal

from generator.model.declaration import Declaration, Task
from generator.model.edition import Column, Edition, HeaderWord
from generator.model.words import words_of
from generator.phrasing import compile_phrase
from generator.reading.amount import plain_amount
from generator.reading.draft import Draft
from generator.reading.goal_starts import respelled
from generator.reading.goals import GoalLines
from generator.reading.lines import Line, plain
from generator.reading.refusal import RefusedError

_WORDS, _TASK = words_of(Declaration), words_of(Task)
YEAR, DEPARTMENT, BUDGET = _WORDS["year"], _WORDS["department"], _WORDS["budget"]
_YEAR = re.compile(r"(\d{4})\s*年")
_UNIT = re.compile(r"\(?(?:金额)?单位:?([十百千万亿]*元)(?![/每])\)?")
_Texts = list[tuple[int, str]]


class Upper:
    """Reads the lines above the indicators into a draft, one after another."""

    def __init__(self, edition: Edition, draft: Draft) -> None:
        self._edition, self._draft = edition, draft
        self._section = ""
        self._columns: list[tuple[int, Column]] = []
        self._goal_lines = GoalLines(edition)
        self._captions_of_tasks = {plain(column.title): column for column in edition.task_columns}
        self._budget = {plain(line.title): line for line in edition.budget_lines}
        self._openings: dict[str, Callable[[Line, _Texts], None]] = {
            plain(edition.department_title): self._department,
            plain(edition.goals_title): self._goals,
            plain(edition.tasks_title): self._open_tasks,
            plain(edition.budget_title): self._open_budget,
            **{plain(word.title): self._header(word) for word in edition.headers},
        }
        self._captions = {plain(caption) for caption in (edition.title, edition.mark, edition.grid_title)}

    def read(self, line: Line) -> None:
        """Take what one line says."""
        texts = line.texts
        if not texts or (len(texts) == 1 and plain(texts[0][1]) in self._captions):
            return
        texts = [(place, text) for place, text in texts if not self._is_unit(line, text)]
        if not texts:
            return
        opening = self._openings.get(plain(texts[0][1]))
        if opening is not None:
            opening(line, texts[1:])
        elif (self._section == "tasks" or self._is_task_head(texts)) and self._of_tasks(line, texts):
            pass
        elif not (self._of_budget(line, texts) or self._subtitle(line, texts)):
            for _, text in texts:
                self._draft.left(line, text)

    def _is_unit(self, line: Line, text: str) -> bool:
        """Whether a cell says only the unit of all amounts. Raises RefusedError where that is another than the edition's."""
        found = _UNIT.search(plain(text))
        if found is None:
            return False
        unit = self._edition.unit
        if found[1] != unit:
            raise RefusedError(
                f"{line.place}写着「{text}」,而表式的金额以{unit}为单位", f"把原表的金额换算成{unit}再读"
            )
        alone = found[0] == plain(text)
        if alone:
            self._draft.repaired(line, f"「{text}」表式已写在列名里,不录入")
        return alone

    def _subtitle(self, line: Line, texts: _Texts) -> bool:
        """「(2022 年度)」: the year, where the edition prints one above the tables."""
        found = _YEAR.search(texts[0][1])
        if found is None or len(texts) > 1 or YEAR in self._draft.data:
            return False
        self._draft.came((YEAR,), line)
        self._draft.data[YEAR] = int(found[1])
        printed = compile_phrase(self._edition.subtitle)[0]({YEAR: found[1], DEPARTMENT: ""})
        if plain(printed) != plain(texts[0][1]):
            self._draft.repaired(line, f"从「{texts[0][1]}」取了年度 {found[1]}")
        return True

    def _department(self, line: Line, texts: _Texts) -> None:
        self._section = ""
        self._one(line, DEPARTMENT, texts)

    def _header(self, word: HeaderWord) -> Callable[[Line, _Texts], None]:
        return lambda line, texts: self._one(line, word.key, texts)

    def _one(self, line: Line, key: str, texts: _Texts) -> None:
        if texts and key not in self._draft.data:
            self._draft.came((key,), line)
            self._draft.data[key] = texts[0][1]
            texts = texts[1:]
        for _, text in texts:
            self._draft.left(line, text)

    def _goals(self, line: Line, texts: _Texts) -> None:
        self._section = ""
        goals = self._draft.data.setdefault(_WORDS["goals"], [])
        for text in (part for _, cell in texts for part in self._goal_texts(line, cell)):
            content = self._goal_lines.content(text, len(goals) + 1)
            if content is not None:
                self._draft.came((_WORDS["goals"], len(goals)), line)
                goals.append(content)
            elif goals:
                goals[-1] += f"\n{text}"
            elif text.strip():
                self._draft.came((_WORDS["goals"], 0), line)
                self._draft.repaired(line, f"「{text}」没有照表式的写法编号,整句作为一个目标")
                self._draft.respelled.update((line.place, cell) for _, cell in texts)
                goals.append(text)

    def _goal_texts(self, line: Line, cell: str) -> tuple[str, ...]:
        found = respelled(cell, self._edition)
        if found.how:
            self._draft.repaired(line, found.how)
            self._draft.respelled.add((line.place, cell))
        return found.lines

    def _open_tasks(self, line: Line, texts: _Texts) -> None:
        self._section = "tasks"
        if texts and not self._of_tasks(line, texts):
            for _, text in texts:
                self._draft.left(line, text)

    def _is_task_head(self, texts: _Texts) -> bool:
        above = {plain(self._edition.amounts_title)} - {""}
        return all(plain(text) in self._captions_of_tasks.keys() | above for _, text in texts)

    def _of_tasks(self, line: Line, texts: _Texts) -> bool:
        captions = self._captions_of_tasks
        if self._is_task_head(texts):
            self._section = "tasks"
            self._columns += [
                (place, captions[plain(text)]) for place, text in texts if plain(text) in captions
            ]
            self._columns.sort(key=lambda pair: pair[0])
            return True
        if not self._columns or plain(texts[0][1]) in self._budget:
            return False
        if self._edition.totals and plain(texts[0][1]) == plain(self._edition.total_title):
            self._totals(line, texts[1:])
        else:
            self._task(line, texts)
        return True

    def _under(self, place: int) -> Column | None:
        """The column that a cell stands in: the last whose caption begins at it or before."""
        return next((column for start, column in reversed(self._columns) if start <= place), None)

    def _task(self, line: Line, texts: _Texts) -> None:
        task: dict[str, object] = {}
        for place, text in texts:
            column = self._under(place)
            if column is None or column.key in task:
                self._draft.left(line, text)
            elif not column.amount:
                task[column.key] = text
            elif (amount := self._amount(line, text)) is not None:
                money = task.setdefault(_TASK["amounts"], {})
                assert isinstance(money, dict)  # noqa: S101  no column is called so
                money[column.amount] = amount
        if task:
            tasks = self._draft.data.setdefault(_WORDS["tasks"], [])
            self._draft.came((_WORDS["tasks"], len(tasks)), line)
            tasks.append(task)

    def _totals(self, line: Line, texts: _Texts) -> None:
        for place, text in texts:
            column = self._under(place)
            key = self._edition.totals.get(column.amount) if column else None
            amount = self._amount(line, text) if key else None
            if key is None:
                self._draft.left(line, text)
            elif amount is not None:
                self._put(line, key, amount)

    def _open_budget(self, line: Line, texts: _Texts) -> None:
        self._section = "budget"
        if texts and not self._of_budget(line, texts):
            for _, text in texts:
                self._draft.left(line, text)

    def _of_budget(self, line: Line, texts: _Texts) -> bool:
        found = self._budget.get(plain(texts[0][1]))
        if found is None:
            return False
        self._section = "budget"
        for _, text in texts[1:2]:
            amount = self._amount(line, text)
            if amount is not None:
                self._put(line, found.key, amount)
        for _, text in texts[2:]:
            self._draft.left(line, text)
        return True

    def _amount(self, line: Line, text: str) -> Decimal | None:
        """An amount as written; thousands separators and the edition's own unit behind it are taken off and said."""
        number = plain_amount(text, self._edition.unit)
        if number is None:
            self._draft.left(line, text, ":不是金额")
            return None
        if number != text.strip():
            self._draft.repaired(line, f"金额「{text}」写成 {number}")
        return Decimal(number)

    def _put(self, line: Line, key: str, amount: Decimal) -> None:
        self._draft.came((BUDGET, *key.split(".")), line)
        tree = self._draft.data.setdefault(BUDGET, {})
        *branches, leaf = key.split(".")
        for branch in branches:
            tree = tree.setdefault(branch, {})
        if tree.setdefault(leaf, amount) != amount:
            self._draft.left(line, str(amount), f":「{leaf}」前面已经有了 {tree[leaf]}")
