"""index.html: every department's declarations on one page, with links to what was made."""

from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files
from itertools import groupby
from urllib.parse import quote

from generator.model.amount import written
from generator.writing.escaping import escaped
from generator.writing.summary.row import SummaryRow
from generator.writing.summary.totals import Totals, missing_years

HEADINGS = ("部门", "年度", "状态", "检查结果", "预算总额", "预算构成", "指标", "分值", "文件")

_OPENING = """<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<link rel="icon" href="data:,">
<style>
{style}</style>
</head>
"""


def opening(title: str) -> str:
    """How a page of an overview begins, up to its body; `{style}` is still to be filled in."""
    return _OPENING.replace("{title}", title)


_HEAD = (
    opening("整体绩效目标申报汇总")
    + """<body>
<header>
<h1>整体绩效目标申报汇总</h1>
<ul class="totals">
<li>部门 <b>{departments}</b></li>
<li>申报表 <b>{declarations}</b></li>
<li class="{wrong_class}">有误 <b>{wrong}</b></li>
<li>错误 <b>{error}</b></li>
<li>警告 <b>{warning}</b></li>
<li>提示 <b>{note}</b></li>
<li>豁免 <b>{waived}</b></li>
</ul>
<p><a href="{csv}">汇总.csv</a>(可用 Excel 或 WPS 打开)</p>
</header>
<main>
<table>
<caption>各部门申报情况</caption>
<thead>
<tr>{headings}</tr>
</thead>
"""
)

_FOOT = """</table>
</main>
</body>
</html>
"""


def index_html(rows: Iterable[SummaryRow], totals: Totals | None = None) -> Iterator[str]:
    """The page in pieces, a department at a time.

    Rows come in the order of `SummaryRow.order` when their `totals` are given, so that nothing is kept in memory;
    without them they are sorted and counted here.
    """
    if totals is None:
        rows = sorted(rows, key=lambda row: row.order)
        totals = Totals.of(rows)
    yield _head(totals)
    for folder, group in groupby(rows, key=lambda row: row.folder):
        yield _department(folder, list(group), totals.newest)
    yield _FOOT


def _head(totals: Totals) -> str:
    tally = totals.tally
    return _HEAD.format(
        style=_style(),
        departments=totals.departments,
        declarations=totals.declarations,
        wrong=totals.wrong,
        wrong_class="wrong" if totals.wrong else "right",
        error=tally.error,
        warning=tally.warning,
        note=tally.note,
        waived=tally.waived,
        csv=quote("汇总.csv"),
        headings="".join(f'<th scope="col">{heading}</th>' for heading in HEADINGS),
    )


@cache
def _style() -> str:
    return (files("generator.writing.summary") / "style.css").read_text("utf-8")


def _department(folder: str, rows: list[SummaryRow], newest: int) -> str:
    name = next((row.department for row in reversed(rows) if row.department), "")
    missing = "、".join(map(str, missing_years([row.year for row in rows], newest)))
    label = f"{escaped(name)}<small>{escaped(folder)}</small>" if name else escaped(folder)
    lack = f'<small class="missing">缺少 {missing} 年度</small>' if missing else ""
    span = f' rowspan="{len(rows)}"' if len(rows) > 1 else ""
    head = f'<th scope="rowgroup"{span}>{label}{lack}</th>\n'
    lines = (f"<tr>\n{'' if number else head}{_cells(row)}</tr>\n" for number, row in enumerate(rows))
    return f"<tbody>\n{''.join(lines)}</tbody>\n"


def _cells(row: SummaryRow) -> str:
    total = "" if row.total is None else f"{written(row.total)} {escaped(row.unit)}"
    indicators = f"{row.indicators} 项,定量 {row.share}" if row.indicators else ""
    points = "" if row.points is None else written(row.points)
    contents = (
        _state(row),
        _findings(row),
        total,
        escaped(row.parts),
        indicators,
        points,
        _links(row),
    )
    cells = zip(HEADINGS[2:], contents, strict=True)
    year = f'<th scope="row">{escaped(row.year)}</th>\n'
    return year + "".join(f'<td data-label="{heading}">{content}</td>\n' for heading, content in cells)


def _state(row: SummaryRow) -> str:
    return f'<span class="{"wrong" if row.wrong else "right"}">{escaped(row.status)}</span>'


def _findings(row: SummaryRow) -> str:
    tally = row.tally
    counts = (("错误", tally.error), ("警告", tally.warning), ("提示", tally.note), ("豁免", tally.waived))
    return "、".join(f"{caption} {count}" for caption, count in counts if count) or (
        "" if row.wrong else "没有问题"
    )


def _links(row: SummaryRow) -> str:
    who = escaped(f"{row.department or row.folder} {row.year} 年度")
    links = ((row.page, "网页预览"), (row.word, "Word 文件"))
    return " ".join(
        f'<a href="{escaped(quote(path))}" aria-label="{who}{caption}">{caption}</a>'
        for path, caption in links
        if path
    )
