"""表上带 * 号的栏目,每个三级指标都要填。

看的是印出来的格子:填了「评扣分标准」或「度量单位」中的一个,「评/扣分标准」一栏就不空。定性指标的这一栏印「-」,是对的。
共性指标的内容由表式印出,不用填。表上没有 * 号的,看表式写明「必填」的栏目。
来源:申报表表头的 * 号。

错:

    - 指标名称: 调研报告篇数
      指标值类型: ≥
      指标值: 5

对:

    - 指标名称: 调研报告篇数
      指标值类型: ≥
      指标值: 5
      度量单位: 篇
      指标值说明: 全年报送市政府的调研报告篇数
"""

from collections.abc import Iterator, Sequence

from generator.checking.rules import form_words as words
from generator.checking.rules.finding import Finding
from generator.checking.rules.subject import Subject
from generator.diagnostics import Path, Severity
from generator.form.form import LABELS
from generator.model.declaration import Listed
from generator.model.edition import Column
from generator.model.figures import quoted
from generator.model.indicator import QUALITATIVE, SIGNS

CODE = "R104"
TITLE = "带星号的栏目要填"
LEVEL = Severity.ERROR
QUESTION = "完整性"

NOTHING = frozenset({"", "-", "--", "—", "——", "–", "/", "\uff0d", "\uff0f"})
"""What a cell holds when nothing was said: blank, or the dash and slash by which people strike a cell out."""


def check(subject: Subject) -> Iterator[Finding]:
    """Printed cells of starred columns that say nothing, a finding for each column."""
    yield from _tasks(subject)
    yield from _signs(subject)
    rows = [(item, subject.rows[item.path].texts) for item in subject.listed if _answerable(item)]
    for column in subject.edition.columns:
        if column.required and column.key not in LABELS:
            empty = [item for item, texts in rows if _is_empty(item, column, texts)]
            if empty:
                names = [item.indicator.name for item in empty]
                yield _finding(
                    column, names, [_at(item, column.key) for item in empty], subject.edition.kinds
                )


def _signs(subject: Subject) -> Iterator[Finding]:
    """The sign that the value's cell begins with (≥90%), where it has no column of its own."""
    columns = subject.edition.columns
    signed = [column for column in columns if column.required and words.KIND in column.display]
    if signed and all(column.key != words.KIND for column in columns):
        empty = [item for item in subject.own if item.indicator.value is not None and not item.indicator.kind]
        if empty:
            names = quoted([item.indicator.name for item in empty], 5)
            message = f"「{signed[0].title}」一格里缺少{words.KIND}:{names}"
            kinds = subject.edition.kinds or (*SIGNS, QUALITATIVE)
            hint = f"在「{words.KIND}:」后面写 {'、'.join(kinds)} 中的一个"
            yield Finding(tuple(_at(item, words.KIND) for item in empty), message, hint)


def _answerable(item: Listed) -> bool:
    return not item.bare and item.indicator.not_applicable is None


def _is_empty(item: Listed, column: Column, texts: dict[str, str]) -> bool:
    if texts[column.key].strip() not in NOTHING:
        return False
    return not (texts[column.key] and item.indicator.qualitative and column.key == words.SCORING)


def _at(item: Listed, word: str) -> Path:
    return item.at(word) if word in item.written else item.path


def _tasks(subject: Subject) -> Iterator[Finding]:
    for column in subject.edition.task_columns:
        if column.required and column.key != words.TASK_NAME:  # a task without a name is R101
            empty = [
                task
                for task in subject.declaration.tasks
                if subject.rows[task.path].texts[column.key].strip() in NOTHING
            ]
            if empty:
                ways = [(*task.path, *column.key.split(".")) for task in empty]
                yield _finding(column, [task.name for task in empty], ways)


def _finding(
    column: Column, names: Sequence[str], paths: Sequence[Path], kinds: Sequence[str] = ()
) -> Finding:
    caption = column.title.lstrip("*\uff0a")
    starred = "必填的" if caption == column.title else "带星号的"
    hint = f"在「{column.key}:」后面写上内容"
    if column.amount:
        hint = f"在「{words.TASK_AMOUNTS}:」下面写「{column.amount}: 金额」,没有就写 0"
    elif column.key == words.SCORING:
        hint = f"写「{words.SCORING}:」,或写「{words.UNIT}:」(例如 %、次、篇)"
    elif column.key == words.KIND and kinds:
        hint = f"在「{words.KIND}:」后面写 {'、'.join(kinds)} 中的一个"
    return Finding(tuple(paths), f"{starred}「{caption}」没有填:{quoted(names, 5)}", hint)
