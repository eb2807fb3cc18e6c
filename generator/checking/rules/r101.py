"""一张申报表要有单位、目标、任务、预算和指标。

哪一行该有而没有,由格式检查(S)指出;这里看的是「有这一行,却没有内容」:部门名称是空的,目标、任务一条也没有,
必填的金额空着,一个三级指标也没有。没有内容的申报表无从审核。
「待确认」里列着的,是填表人自己说还没有核实的,核实一项删去一项,全部删去才能上报。
来源:预算绩效管理系统把单位名称、绩效目标列为必填;审核的「完整性」首先问内容是否完整。

错:

    部门名称: ""
    待确认:
      - 督查次数是否按季度统计

对:

    部门名称: 衡阳市人民政府办公室
"""

from collections.abc import Iterator

from generator.checking.rules import form_words as words
from generator.checking.rules.finding import Finding
from generator.checking.rules.subject import Subject
from generator.checking.rules.wording import is_blank
from generator.diagnostics import Severity
from generator.model.amount import at
from generator.model.edition import BudgetLine

CODE = "R101"
TITLE = "申报内容要齐全"
LEVEL = Severity.ERROR
QUESTION = "完整性"


def check(subject: Subject) -> Iterator[Finding]:
    """Parts of the form that are there but say nothing, and what is still to be confirmed."""
    yield from _blank_words(subject)
    yield from _empty_lists(subject)
    yield from _blank_amounts(subject)
    yield from _unconfirmed(subject)


def _blank_words(subject: Subject) -> Iterator[Finding]:
    declaration = subject.declaration
    if is_blank(declaration.department):
        message, hint = f"「{words.DEPARTMENT}」是空的", "写上单位的全称,与单位公章一致"
        yield Finding(((words.DEPARTMENT,),), message, hint)
    for word in subject.edition.all_headers:
        if word.required and is_blank(declaration.headers.get(word.key)):
            yield Finding(((word.key,),), f"「{word.title}」没有填", f"在「{word.key}:」后面写上内容")


def _empty_lists(subject: Subject) -> Iterator[Finding]:
    layout, declaration = subject.edition.layout, subject.declaration
    if words.GOALS in layout and not declaration.goals:
        hint = f"在「{words.GOALS}:」下面另起一行写「- 」和目标,一条目标一行"
        yield Finding(((words.GOALS,),), f"「{words.GOALS}」一条也没有", hint)
    if words.TASKS in layout and not declaration.tasks:
        hint = f"在「{words.TASKS}:」下面写「- {words.TASK_NAME}: …」和「{words.TASK_TEXT}: …」"
        yield Finding(((words.TASKS,),), f"「{words.TASKS}」一项也没有", hint)
    for number, task in enumerate(declaration.tasks, 1):
        if is_blank(task.name):
            message, hint = f"第 {number} 项任务没有名称", f"在「{words.TASK_NAME}:」后面写上任务的名称"
            yield Finding(((*task.path, words.TASK_NAME),), message, hint)
    if not subject.listed:
        hint = f"在「{words.GRID}:」下各个二级指标的「{words.INDICATORS}:」里列出指标"
        yield Finding(((words.GRID,),), "一个三级指标也没有", hint)


def _blank_amounts(subject: Subject) -> Iterator[Finding]:
    lines = subject.edition.budget if words.BUDGET in subject.edition.layout else ()
    blank = [line for line in lines if is_blank(at(subject.declaration.budget, line.path))]
    if lines and len(blank) == len(lines):
        hint = f"在「{words.BUDGET}:」下写上金额(单位:{subject.edition.unit}),没有的写 0"
        yield Finding(((words.BUDGET,),), f"「{words.BUDGET}」一个金额也没有", hint)
        return
    yield from (_blank_amount(line) for line in blank if line.required)


def _blank_amount(line: BudgetLine) -> Finding:
    hint = f"在「{line.path[-1]}:」后面写上金额,没有就写 0"
    return Finding(((words.BUDGET, *line.path),), f"「{line.title}」没有填", hint)


def _unconfirmed(subject: Subject) -> Iterator[Finding]:
    for index, item in enumerate(subject.declaration.unconfirmed):
        hint = f"核实以后,从「{words.UNCONFIRMED}」里删去这一行"
        yield Finding(((words.UNCONFIRMED, index),), f"「{item}」还没有确认", hint)
