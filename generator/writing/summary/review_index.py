"""The review's index.html: every department on one page, the most unanswered first, with links to what was made."""

from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files
from urllib.parse import quote

from generator.model.amount import written
from generator.writing.escaping import escaped
from generator.writing.summary.index import opening
from generator.writing.summary.review_row import Amounts, ReviewRow, ReviewTotals

WORKBOOK = "审核汇总.xlsx"
HEADINGS = (
    "部门",
    "年度",
    "变动说明",
    "检查结果",
    "预算总额",
    "项目支出",
    "指标",
    "新增、取消、更名",
    "文件",
)

_HEAD = (
    opening("整体绩效目标审核汇总")
    + """<body class="review">
<header>
<h1>整体绩效目标审核汇总</h1>
<p>{scope}。按未说明的项数排列,多的在前。</p>
<ul class="totals">
<li>部门 <b>{departments}</b></li>
<li>申报表 <b>{declarations}</b></li>
<li>需说明 <b>{asking}</b> 项</li>
<li class="{lacking_class}">未说明 <b>{unanswered}</b> 项,涉及 <b>{lacking}</b> 个部门</li>
<li class="{uncompared_class}">不能比较 <b>{uncompared}</b></li>
<li>错误 <b>{error}</b></li>
<li>警告 <b>{warning}</b></li>
</ul>
<p><a href="{workbook}">审核汇总.xlsx</a>(可用 Excel 或 WPS 打开)</p>
</header>
<main>
<table>
<caption>各部门审核情况</caption>
<thead>
<tr>{headings}</tr>
</thead>
<tbody>
"""
)

_FOOT = """</tbody>
</table>
</main>
</body>
</html>
"""


def review_index(rows: Iterable[ReviewRow], scope: str) -> Iterator[str]:
    """The page in pieces; `scope` says what was compared with what. Rows are sorted here."""
    listed = sorted(rows, key=lambda row: row.order)
    yield _head(ReviewTotals.of(listed), scope)
    yield from map(_row, listed)
    yield _FOOT


def _head(totals: ReviewTotals, scope: str) -> str:
    return _HEAD.format(
        style=_style(),
        scope=escaped(scope),
        departments=totals.departments,
        declarations=totals.declarations,
        asking=totals.asking,
        unanswered=totals.unanswered,
        lacking=totals.lacking,
        lacking_class="wrong" if totals.lacking else "right",
        uncompared=totals.uncompared,
        uncompared_class="missing" if totals.uncompared else "right",
        error=totals.error,
        warning=totals.warning,
        workbook=quote(WORKBOOK),
        headings="".join(f'<th scope="col">{heading}</th>' for heading in HEADINGS),
    )


@cache
def _style() -> str:
    return (files("generator.writing.summary") / "style.css").read_text("utf-8")


def _row(row: ReviewRow) -> str:
    label = (
        f"{escaped(row.department)}<small>{escaped(row.folder)}</small>"
        if row.department
        else escaped(row.folder)
    )
    contents = (
        escaped(row.years),
        _answers(row),
        _findings(row),
        _amounts(row.total, row),
        _amounts(row.projects, row),
        _indicators(row),
        _comings(row),
        _links(row),
    )
    cells = zip(HEADINGS[1:], contents, strict=True)
    return (
        f'<tr>\n<th scope="row">{label}</th>\n'
        + "".join(f'<td data-label="{heading}">{content}</td>\n' for heading, content in cells)
        + "</tr>\n"
    )


def _answers(row: ReviewRow) -> str:
    if not row.compared:
        return f'<span class="missing">不能比较:{escaped(row.obstacle)}</span>'
    if not row.asking:
        return '<span class="right">没有需说明的变动</span>'
    state = (
        f'<b class="wrong">未说明 {row.unanswered} 项</b>'
        if row.unanswered
        else '<span class="right">已全部说明</span>'
    )
    return f"需说明 {row.asking} 项,{state}"


def _findings(row: ReviewRow) -> str:
    counts = (("错误", row.tally.error), ("警告", row.tally.warning))
    said = "、".join(f"{caption} {count}" for caption, count in counts if count)
    if row.tally.error:
        return f'<span class="wrong">{said}</span>'
    return said or ("没有问题" if row.new else "")


def _amounts(amounts: Amounts, row: ReviewRow) -> str:
    """`2677.7 → 2861.3` with `万元,+6.9%` below; the new amount alone where nothing is compared."""
    old, new = (None if amount is None else written(amount) for amount in amounts)
    if old is None and new is None:
        return ""
    said = f"{old or '未填'} → {new or '未填'}" if row.compared else new or ""
    percent = "" if amounts.percent is None else f",{amounts.percent:+f}%" if amounts.difference else ",持平"
    return f"{said}<small>{escaped(row.unit)}{percent}</small>"


def _indicators(row: ReviewRow) -> str:
    old, new = row.old, row.new
    if old and new:
        return (
            f"{old.indicators} → {new.indicators} 项<small>定量 {old.share or 0}% → {new.share or 0}%</small>"
        )
    return f"{new.indicators} 项<small>定量 {new.share or 0}%</small>" if new else ""


def _comings(row: ReviewRow) -> str:
    counts = (("新增", row.added), ("取消", row.dropped), ("更名", row.renamed), ("移动", row.moved))
    return "、".join(f"{caption} {count}" for caption, count in counts if count)


def _links(row: ReviewRow) -> str:
    who = escaped(f"{row.name} {row.years} ")
    links = ((row.page, "变动报告"), (row.redline, "修订对照"), (row.issues, "问题清单"), (row.data, "数据"))
    return " ".join(
        f'<a href="{escaped(quote(path))}" aria-label="{who}{caption}">{caption}</a>'
        for path, caption in links
        if path
    )
