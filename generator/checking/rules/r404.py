"""年度履职目标不能照抄年度主要任务。

任务说做什么,目标说做到什么程度、达到什么效果。两处文字一样,等于没有写目标。
来源:公开申报表中目标与任务逐字相同的毛病。

错:

    年度履职目标:
      - 保障职工正常工资福利
    年度主要任务:
      - 任务名称: 工资福利
        主要内容: 保障职工正常工资福利

对:

    年度履职目标:
      - 职工工资按月足额发放,全年无拖欠
"""

from collections.abc import Iterator

from generator.checking.rules import form_words as words
from generator.checking.rules.finding import Finding
from generator.checking.rules.subject import Subject
from generator.checking.rules.texts import goal_path
from generator.checking.rules.wording import letters
from generator.diagnostics import Path, Severity
from generator.model.declaration import Task

CODE = "R404"
TITLE = "目标不照抄任务"
LEVEL = Severity.WARNING
QUESTION = "相关性"

NEARLY_ALL = 0.8
"""A text inside another is a copy when it makes up this much of it."""

SHORTEST = 6
"""Texts of fewer letters are names, which may well be alike."""


def check(subject: Subject) -> Iterator[Finding]:
    """Goals that say the same as a task's name or content."""
    tasks = [entry for task in subject.declaration.tasks for entry in _entries(task)]
    for number, goal in enumerate(subject.declaration.goals, 1):
        own = letters(goal.content)
        copied = [path for path, text in tasks if _alike(own, text)]
        if copied:
            hint = f"在目标 {number} 里写做到什么程度、达到什么效果"
            yield Finding((goal_path(goal), copied[0]), f"目标 {number} 与任务的文字一样", hint)


def _entries(task: Task) -> Iterator[tuple[Path, str]]:
    yield (*task.path, words.TASK_TEXT), letters(task.content or "")
    yield (*task.path, words.TASK_NAME), letters(task.name)


def _alike(one: str, other: str) -> bool:
    short, long = (one, other) if len(one) <= len(other) else (other, one)
    return len(short) >= SHORTEST and short in long and len(short) >= NEARLY_ALL * len(long)
