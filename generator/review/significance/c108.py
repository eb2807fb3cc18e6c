"""照抄上年的目标和任务,以及抄来没有改的年份。

目标、任务与上年逐字相同的,合并成一行提示:职责年年相同,照抄不一定错。文字里写着上年的年份、上年的同一处也写着的,
是抄来忘了改,是警告。书名号《》里的、「截至」后面的、规划期间(2021-2025年)、「较2021年」这样作比较的年份不算。
来源:从去年的表抄来、忘了改年份,是最常见的毛病。

错(年度是 2023,上年同一任务的主要内容也是这一句):

    主要内容: 完成2022年重点民生实事

对:

    主要内容: 完成2023年重点民生实事
"""

from collections.abc import Iterator

from generator.diagnostics import Path, Severity
from generator.model.declaration import Declaration, Goal, Task
from generator.model.words import words_of
from generator.model.years import years_in
from generator.review.facts import Changes
from generator.review.finding import Finding

CODE = "C108"
TITLE = "照抄上年的文字和年份"
LEVEL = Severity.WARNING
QUESTION = "相关性"

_GOALS, _TASKS = words_of(Declaration)["goals"], words_of(Declaration)["tasks"]
_TEXT = words_of(Goal)["content"]
_NAME, _CONTENT = words_of(Task)["name"], words_of(Task)["content"]


def judge(changes: Changes) -> Iterator[Finding]:
    """Last year's number in texts that had it last year, and one line on what was copied; nothing within a year."""
    if changes.between_years:
        yield from _old_years(changes)
        yield from _copied(changes)


def _old_years(changes: Changes) -> Iterator[Finding]:
    last, now = changes.old.year, changes.new.year
    paths = tuple(path for was, text, path in _texts(changes) if _names(last, was) and _names(last, text))
    if paths:
        hint = f"改成「{now}年」;确实要写{last}年的,写成「截至{last}年…」「较{last}年…」或放在《》里"
        message = f"文字里的{last}年是上年抄来的,没有改成{now}年"
        yield Finding(_GOALS if paths[0][0] == _GOALS else _TASKS, paths, message, hint)


def _names(year: int, text: str) -> bool:
    return any(found.number == year for found in years_in(text))


def _texts(changes: Changes) -> Iterator[tuple[str, str, Path]]:
    """Every text of goals and tasks in both years, with the way to it in the new file."""
    for pair in changes.goals:
        if pair.old and pair.new:
            yield pair.old.content, pair.new.content, _goal_path(pair.new)
    for task in changes.tasks:
        if task.old and task.new:
            yield task.old.name, task.new.name, (*task.new.path, _NAME)
            yield task.old.content or "", task.new.content or "", (*task.new.path, _CONTENT)


def _goal_path(goal: Goal) -> Path:
    """The way to a goal's text; a goal with a 编号 is a mapping."""
    return goal.path if goal.code is None else (*goal.path, _TEXT)


def _copied(changes: Changes) -> Iterator[Finding]:
    goals = [
        pair.new for pair in changes.goals if pair.old and pair.new and pair.old.content == pair.new.content
    ]
    tasks = [task.new for task in changes.tasks if task.old and task.new and _said_alike(task.old, task.new)]
    counts = [
        f"{len(all_)} {counted}中的 {len(same)} {counted[0]}"
        for same, all_, counted in (
            (goals, changes.new.goals, f"条{_GOALS}"),
            (tasks, changes.new.tasks, f"项{_TASKS}"),
        )
        if same
    ]
    if counts:
        paths = (*map(_goal_path, goals), *(task.path for task in tasks))
        message = f"{'、'.join(counts)}与上年逐字相同"
        yield Finding(
            _GOALS if goals else _TASKS,
            paths,
            message,
            "今年的工作有变化的,把文字改过来",
            level=Severity.NOTE,
        )


def _said_alike(old: Task, new: Task) -> bool:
    return (old.name, old.content) == (new.name, new.content)
