"""Form -> the words a form.docx may use, every one a finished text."""

from collections.abc import Iterable
from typing import Any

from generator.form import LABELS, Cell, Form, Row
from generator.form.compose import BUDGET, DEPARTMENT, GOALS, GRID, HEADERS, SIGN_OFF, TASKS

CAPTIONS, TITLE, CONTENT, AMOUNT, TOTAL = "栏目", "标题", "内容", "金额", "合计"
MERGING = (*LABELS, CAPTIONS)
"""Words of a row whose cells merge downwards as the data say."""

STARTS, LAST, WHOLE = "合并", "末行", "整行"
"""For the compiled template only: which merging words start a merge; whether sign-off lines follow the row;
whether the row is short enough to be kept on one page."""

FATE = "修订"
"""For the redline's template only: what became of a row, and the question for it."""

INTERNAL = {STARTS, LAST, WHOLE, FATE}


def words(form: Form) -> dict[str, Any]:
    """Everything a template may ask for, by the form's words. Each header word also stands under its own key."""
    headers, sign_off = list(form.section(HEADERS)), list(form.sign_off)
    listed = {row.cells[1].word: row.cells[1].text for row in (*headers, *sign_off)}
    given = {
        TITLE: form.title,
        "副标题": form.subtitle,
        "附件标记": form.mark,
        "年度": str(form.year),
        "金额单位": form.unit,
        CAPTIONS: _tree(form.captions.items()),
        DEPARTMENT: form.department,
        HEADERS: [_line(row) for row in headers],
        GOALS: _goals(form),
        TASKS: [_task(row) for row in form.section(TASKS) if row.path[:1] == (TASKS,)],
        BUDGET: [_budget(row) for row in form.section(BUDGET)],
        GRID: [_indicator(row, form) for row in form.grid],
        SIGN_OFF: [_line(row) for row in sign_off],
    }
    return listed | _total(form) | given


def _line(row: Row) -> dict[str, Any]:
    return {TITLE: row.cells[0].text, CONTENT: row.cells[1].text}


def _goals(form: Form) -> list[str]:
    """The lines of the goals' cell, a paragraph each: together they are the cell's text."""
    return [line for row in form.section(GOALS) for line in row.cells[-1].text.split("\n")]


def _task(row: Row) -> dict[str, Any]:
    label, *cells = row.cells
    return _label(label) | _tree((cell.word, cell.text) for cell in cells)


def _total(form: Form) -> dict[str, Any]:
    """The row of sums below the tasks, its amounts by their words in 预算情况; nothing on a form without one."""
    for row in form.section(TASKS):
        if row.path[:1] == (BUDGET,):
            label, caption, *amounts = row.cells
            sums = _tree((cell.word, cell.text) for cell in amounts if cell.word)
            return {TOTAL: _label(label) | {TITLE: caption.text} | sums}
    return {}


def _budget(row: Row) -> dict[str, Any]:
    label, title, amount = row.cells
    return _label(label) | {TITLE: title.text, AMOUNT: amount.text}


def _label(cell: Cell) -> dict[str, Any]:
    return {CAPTIONS: cell.text if cell.rows else "", STARTS: {CAPTIONS: cell.rows > 0}}


def _indicator(row: Row, form: Form) -> dict[str, Any]:
    found: dict[str, Any] = {cell.word: cell.text for cell in row.cells}
    found[STARTS] = {cell.word: cell.rows > 0 for cell in row.cells if cell.word in LABELS}
    found[WHOLE] = False
    found[LAST] = bool(form.sign_off) and row is form.grid[-1]
    return found


def _tree(pairs: Iterable[tuple[str, str]]) -> dict[str, Any]:
    """A dotted word (预算金额.财政性资金) is asked for with the dot, so it becomes a branch."""
    tree: dict[str, Any] = {}
    for key, text in pairs:
        *branches, leaf = key.split(".")
        place = tree
        for branch in branches:
            place = place.setdefault(branch, {})
        place[leaf] = text
    return tree
