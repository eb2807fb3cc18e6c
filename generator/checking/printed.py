"""A filled word must reach the paper: what the form's display texts would drop is reported, not lost."""

from collections.abc import Container, Iterable, Iterator, Mapping

from generator.checking.rules import form_words as words
from generator.checking.rules.finding import Finding
from generator.checking.rules.subject import Subject
from generator.checking.rules.texts import goal_path
from generator.checking.waivers import WAIVERS
from generator.diagnostics import Path
from generator.form import Row
from generator.model.amount import written
from generator.model.declaration import Goal, Listed, Task
from generator.model.indicator import QUALITATIVE

CODE = "T301"
TITLE = "填了却没有印在表上的词"

REPLACED = frozenset({words.VALUE, words.KIND, words.UNIT})
"""What 不适用 stands in for: a target that does not apply need not be printed."""

_Filled = tuple[str, Path, str]
"""A word that a department filled in, the way to it, and its text."""


def unprinted(subject: Subject) -> Iterator[Finding]:
    """Filled words whose text stands in no cell of their row and that the edition does not call 不打印."""
    silent = {*subject.edition.unprinted, WAIVERS}
    signs = any(column.key == words.KIND for column in subject.edition.columns)
    goals = next((row for row in subject.form.upper if row.section == words.GOALS), None)
    for goal in subject.declaration.goals:
        yield from _lost(_of_goal(goal), goals, silent)
    for task in subject.declaration.tasks:
        yield from _lost(_of_task(task), subject.rows.get(task.path), silent)
    for group in subject.declaration.groups:
        if group.explanation and group.explanation != group.group.explanation:
            own = (words.GROUP_EXPLANATION, (*group.path, words.GROUP_EXPLANATION), group.explanation)
            yield from _lost([own], subject.rows.get(group.path), silent)
        for listed in group.indicators:
            if not listed.bare:
                replaced = REPLACED if listed.indicator.not_applicable is not None else frozenset()
                filled = _of_indicator(listed)
                told = filled if signs else (item for item in filled if not _is_plain(*item))
                yield from _lost(told, subject.rows.get(listed.path), silent | replaced)


def _is_plain(word: str, _: Path, text: str) -> bool:
    """Where the sign stands in the value's cell (≥90%), a value without one is qualitative: that needs no word."""
    return word == words.KIND and text == QUALITATIVE


def _of_goal(goal: Goal) -> Iterator[_Filled]:
    yield words.GOAL_TEXT, goal_path(goal), goal.content
    if goal.code is not None:
        yield words.CODE, (*goal.path, words.CODE), goal.code


def _of_task(task: Task) -> Iterator[_Filled]:
    texts: Mapping[str, str | None] = {
        words.TASK_NAME: task.name,
        words.TASK_TEXT: task.content,
        words.CODE: task.code,
    }
    yield from ((word, (*task.path, word), text) for word, text in texts.items() if text is not None)
    for name, amount in task.amounts.items():
        word = f"{words.TASK_AMOUNTS}.{name}"
        yield word, (*task.path, words.TASK_AMOUNTS, name), written(amount)


def _of_indicator(listed: Listed) -> Iterator[_Filled]:
    for word, value in listed.indicator.words(listed.written).items():
        if value is not None:
            yield word, (*listed.path, word), str(value)


def _lost(filled: Iterable[_Filled], row: Row | None, silent: Container[str]) -> Iterator[Finding]:
    printed = "\0".join(cell.text for cell in row.cells) if row else ""
    for word, path, text in filled:
        if text not in printed and word not in silent and word.partition(".")[0] not in silent:
            yield Finding(
                (path,),
                f"「{word}」填了「{text}」,但表上没有一格印出它",
                f"若应当印出,请与财政部门核对表式的显示式;若是多填,请删去「{word}」这一行",
            )
