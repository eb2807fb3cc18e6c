"""汇总.csv: the summary for Excel and WPS, and back into rows so that unchanged declarations need not be read again."""

import csv
import io
from collections.abc import Iterable, Iterator
from decimal import Decimal
from itertools import groupby

from generator.diagnostics import Tally
from generator.model.amount import written
from generator.writing.summary.row import SummaryRow
from generator.writing.summary.totals import Totals, missing_years

HEADINGS = (
    *("部门目录", "年度", "部门名称", "表式", "状态", "错误", "警告", "提示", "豁免"),
    *("预算总额", "金额单位", "预算构成", "指标数", "定量指标数", "分值合计", "Word 文件", "网页预览"),
    *("定量占比", "缺少年度"),
)

_BOM = "\ufeff"
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "'")


def summary_csv(rows: Iterable[SummaryRow], newest: int | None = None) -> Iterator[str]:
    """The table in pieces, CRLF and with the mark by which Excel knows UTF-8; encode as UTF-8.

    Rows come in the order of `SummaryRow.order` when `newest` (the last year of any department) is given, so that
    nothing is kept in memory; without it they are sorted here. A text that a spreadsheet would take for a formula
    gets an apostrophe in front. Numbers are written as in the declaration.
    """
    if newest is None:
        rows = sorted(rows, key=lambda row: row.order)
        newest = Totals.of(rows).newest
    yield _BOM + _lines([HEADINGS])
    for _, group in groupby(rows, key=lambda row: row.folder):
        department = list(group)
        missing = "、".join(map(str, missing_years([row.year for row in department], newest)))
        yield _lines((*_fields(row), row.share, missing) for row in department)


def read_summary(text: str) -> list[SummaryRow]:
    """The rows of a 汇总.csv. Raises ValueError when it is not one that this version wrote."""
    return list(read_rows(io.StringIO(text, newline="")))


def read_rows(lines: Iterable[str]) -> Iterator[SummaryRow]:
    """The same from a file opened as utf-8 with newline="", a row at a time."""
    reader = csv.reader(lines, strict=True)
    if next(reader, []) != [_BOM + HEADINGS[0], *HEADINGS[1:]]:
        raise ValueError("this is no summary of this version")
    try:
        for fields in reader:
            yield _row(fields)
    except (csv.Error, ValueError, ArithmeticError, IndexError) as error:
        raise ValueError(f"line {reader.line_num} is no row of a summary") from error


def _lines(rows: Iterable[Iterable[str | int]]) -> str:
    buffer = io.StringIO(newline="")
    csv.writer(buffer, lineterminator="\r\n").writerows(rows)
    return buffer.getvalue()


def _fields(row: SummaryRow) -> Iterator[str | int]:
    yield from map(_guarded, (row.folder, row.year, row.department, row.edition, row.status))
    yield from (row.tally.error, row.tally.warning, row.tally.note, row.tally.waived)
    yield _amount(row.total)
    yield from (
        _guarded(row.unit),
        _guarded(row.parts),
        _count(row.indicators, row),
        _count(row.quantitative, row),
        _amount(row.points),
    )
    yield from (_guarded(row.word), _guarded(row.page))


def _row(fields: list[str]) -> SummaryRow:
    folder, year, department, edition, status = map(_bare, fields[:5])
    return SummaryRow(
        folder=folder,
        year=year,
        department=department,
        edition=edition,
        status=status,
        tally=Tally(*map(int, fields[5:9])),
        total=_number(fields[9]),
        unit=_bare(fields[10]),
        parts=_bare(fields[11]),
        indicators=int(fields[12] or 0),
        quantitative=int(fields[13] or 0),
        points=_number(fields[14]),
        word=_bare(fields[15]),
        page=_bare(fields[16]),
    )


def _count(number: int, row: SummaryRow) -> str | int:
    """Blank, as its other facts, for a declaration that could not be read."""
    return number if number or row.edition else ""


def _amount(amount: Decimal | None) -> str:
    return "" if amount is None else written(amount)


def _number(text: str) -> Decimal | None:
    return Decimal(text) if text else None


def _guarded(text: str) -> str:
    return f"'{text}" if text.startswith(_FORMULA) else text


def _bare(text: str) -> str:
    return text.removeprefix("'")
