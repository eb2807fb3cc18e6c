"""对应任务 and 对应目标: which task or goal an indicator's reference leads to."""

from collections.abc import Iterator
from typing import NamedTuple

from generator.checking.rules import form_words as words
from generator.checking.rules.subject import Subject
from generator.diagnostics import Path
from generator.model.declaration import Goal, Listed, Task


class Reference(NamedTuple):
    """What an indicator says it serves; `leads_to` is None when there is no such task or goal."""

    item: Listed
    word: str
    text: str
    leads_to: Task | Goal | None

    @property
    def path(self) -> Path:
        """The way to the word."""
        return self.item.at(self.word)


def references(subject: Subject) -> Iterator[Reference]:
    """Every reference of the indicators that apply, in printing order."""
    for item in subject.listed:
        if item.indicator.not_applicable is None:
            for text in item.indicator.tasks:
                yield Reference(item, words.FOR_TASKS, text, _task(subject, text.strip()))
            for text in item.indicator.goals:
                yield Reference(item, words.FOR_GOALS, text, _goal(subject, text.strip()))


def _task(subject: Subject, text: str) -> Task | None:
    """A task by 任务名称 or 编号."""
    return next((task for task in subject.declaration.tasks if text in (task.name.strip(), task.code)), None)


def _goal(subject: Subject, text: str) -> Goal | None:
    """A goal by 编号, else by the number that the form prints before it, with or without 目标."""
    goals = subject.declaration.goals
    for goal in goals:
        if text == goal.code:
            return goal
    number = text.removeprefix("目标").strip()
    index = int(number) if number.isascii() and number.isdigit() and len(number) < 4 else 0
    return goals[index - 1] if 1 <= index <= len(goals) else None
