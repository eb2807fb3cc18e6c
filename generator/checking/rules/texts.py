"""Every text that a department wrote itself. What the edition owns is never among them."""

from collections.abc import Iterator
from typing import NamedTuple

from generator.checking.rules import form_words as words
from generator.diagnostics import Path
from generator.model.declaration import Declaration, Goal, Listed, ListedGroup
from generator.model.indicator import OVERRIDABLE, Indicator
from generator.model.words import words_of


class Text(NamedTuple):
    """A text under a word of the form, and the way to it."""

    word: str
    path: Path
    text: str


_TEXTUAL = (
    *("name", "value", "unit", "scoring", "explanation", "remark"),
    *("formula", "source", "last_target", "last_actual", "not_applicable"),
)
_OWN = tuple((field, words_of(Indicator)[field]) for field in _TEXTUAL)
_IN_COMMON = tuple((field, word) for field, word in _OWN if word in OVERRIDABLE)


def texts_of(declaration: Declaration) -> tuple[Text, ...]:
    """The department's texts in the order of the form; blank ones are left out."""
    return tuple(text for text in _all(declaration) if text.text.strip())


def goal_path(goal: Goal) -> Path:
    """The way to a goal's text; a goal with a 编号 is a mapping."""
    return goal.path if goal.code is None else (*goal.path, words.GOAL_TEXT)


def _all(declaration: Declaration) -> Iterator[Text]:
    yield Text(words.DEPARTMENT, (words.DEPARTMENT,), declaration.department)
    for key, text in declaration.headers.items():
        yield Text(key, (key,), text)
    for goal in declaration.goals:
        yield Text(words.GOALS, goal_path(goal), goal.content)
    for task in declaration.tasks:
        yield Text(words.TASK_NAME, (*task.path, words.TASK_NAME), task.name)
        yield Text(words.TASK_TEXT, (*task.path, words.TASK_TEXT), task.content or "")
    for group in declaration.groups:
        yield from _of_group(group)
    for index, reason in enumerate(declaration.reasons):
        yield Text(words.REASONS, (words.REASONS, index, words.REASON_TEXT), reason.reason)


def _of_group(group: ListedGroup) -> Iterator[Text]:
    if group.explanation and group.explanation != group.group.explanation:
        yield Text(words.GROUP_EXPLANATION, (*group.path, words.GROUP_EXPLANATION), group.explanation)
    for listed in group.indicators:
        if listed.own:
            yield from _of_indicator(listed, _OWN)
        elif not listed.bare:
            yield from _of_indicator(listed, _IN_COMMON)


def _of_indicator(listed: Listed, fields: tuple[tuple[str, str], ...]) -> Iterator[Text]:
    for field, word in fields:
        if word in listed.written and isinstance(value := getattr(listed.indicator, field), str):
            yield Text(word, (*listed.path, word), value)
