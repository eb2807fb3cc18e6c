"""Draws the Word template of the second edition, as a maintainer would draw it in Word."""

from io import BytesIO

from docx import Document
from docx.table import Table

WIDTH = 7


def draw() -> bytes:
    """A template whose head stands in one row, with other columns, and sign-off lines under the grid."""
    document = Document()
    document.add_paragraph("{%p if 附件标记 %}")
    document.add_paragraph("{{ 附件标记 }}")
    document.add_paragraph("{%p endif %}")
    document.add_paragraph("{{ 标题 }}", style="Title")
    document.add_paragraph("{{ 副标题 }}")
    _upper(document.add_table(rows=0, cols=6, style="Table Grid"))
    document.add_paragraph()
    _grid(document.add_table(rows=0, cols=WIDTH, style="Table Grid"))
    document.add_paragraph("填表说明:本行是画在模板里的固定文字。")
    document.add_paragraph("{%p for 项 in 落款 %}")
    document.add_paragraph("{{ 项.标题 }}:{{ 项.内容 }}")
    document.add_paragraph("{%p endfor %}")
    stream = BytesIO()
    document.save(stream)
    return stream.getvalue()


def _row(table: Table, *texts: str) -> None:
    cells = table.add_row().cells
    for cell, text in zip(cells, texts, strict=False):
        cell.text = text


def _upper(table: Table) -> None:
    heads = [
        f"{{{{ {part} }}}}" for key in ("单位编码", "主管部门", "职能概述") for part in (f"栏目.{key}", key)
    ]
    _row(table, *heads)
    _merged(table, "{{ 栏目.部门名称 }}", "{{ 部门名称 }}")
    _loop(table, "行 in 预算情况", "{{ 行.栏目 }}", "{{ 行.标题 }}", "{{ 行.金额 }}")
    _row(table, "{{ 栏目.年度主要任务 }}", "{{ 栏目.任务名称 }}", "{{ 栏目.主要内容 }}")
    _merge_tail(table, 2)
    _loop(table, "任务 in 年度主要任务", "{{ 任务.栏目 }}", "{{ 任务.任务名称 }}", "{{ 任务.主要内容 }}")
    _merged(table, "{{ 栏目.年度履职目标 }}", "")
    goals = table.rows[-1].cells[1]
    goals.text = "{%p for 目标 in 年度履职目标 %}"
    goals.add_paragraph("{{ 目标 }}")
    goals.add_paragraph("{%p endfor %}")


def _merged(table: Table, *texts: str) -> None:
    _row(table, *texts)
    cells = table.rows[-1].cells
    cells[1].merge(cells[-1])


def _merge_tail(table: Table, first: int) -> None:
    cells = table.rows[-1].cells
    cells[first].merge(cells[-1])


def _loop(table: Table, what: str, *texts: str) -> None:
    _row(table, f"{{%tr for {what} %}}")
    _row(table, *texts)
    _merge_tail(table, 2)
    _row(table, "{%tr endfor %}")


def _grid(table: Table) -> None:
    columns = ("二级指标", "一级指标", "指标名称", "分值", "指标值", "评扣分标准", "指标值说明")
    _row(table, *(f"{{{{ 栏目.{column} }}}}" for column in columns))
    _row(table, "{%tr for 行 in 绩效指标 %}")
    _row(table, *(f"{{{{ 行.{column} }}}}" for column in columns))
    _row(table, "{%tr endfor %}")
