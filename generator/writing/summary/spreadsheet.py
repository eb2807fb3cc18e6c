"""汇总.csv: the summary for Excel and WPS, and back into rows so that unchanged declarations need not be read again."""

import csv
from collections.abc import Iterable, Iterator
from decimal import Decimal

from generator.diagnostics import Tally
from generator.writing.summary.row import SummaryRow

HEADINGS = (
    *("部门目录", "年度", "状态", "部门名称", "表式", "错误", "警告", "提示", "豁免"),
    *("预算总额", "项目支出", "金额单位", "指标数", "定量指标数", "定量占比", "分值合计"),
    *("缺少年度", "Word 文件", "网页预览"),
)

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "'")
_BETWEEN = "、"


class _Line:
    """Takes what the csv writer writes and hands it on."""

    def __init__(self) -> None:
        self.text = ""

    def write(self, text: str) -> int:
        """Keep the line that is being written."""
        self.text = text
        return len(text)


def summary_csv(rows: Iterable[SummaryRow]) -> Iterator[str]:
    """The lines of 汇总.csv in the order of `rows`, CRLF, none kept in memory.

    Write them as utf-8-sig: without the mark at the start Excel does not know the file for UTF-8. A text that a
    spreadsheet would run as a formula gets an apostrophe in front; numbers stay numbers, as written.
    """
    line = _Line()
    writer = csv.writer(line, lineterminator="\r\n")
    writer.writerow(HEADINGS)
    yield line.text
    for row in rows:
        writer.writerow(_fields(row))
        yield line.text


def read_summary(lines: Iterable[str]) -> Iterator[SummaryRow]:
    """The rows of a 汇总.csv, one after another; `lines` is the file opened as utf-8-sig with newline="".

    Raises ValueError for a file that this version did not write.
    """
    reader = csv.reader(lines, strict=True)
    try:
        if tuple(next(reader, ())) != HEADINGS:
            raise ValueError("not a summary of this version")
        for fields in reader:
            yield _row([_bare(field) for field in fields])
    except (csv.Error, ArithmeticError) as error:
        raise ValueError(f"line {reader.line_num} is no row of a summary") from error


def _fields(row: SummaryRow) -> list[str | int]:
    tally = row.tally
    return [
        *map(_guarded, (row.folder, row.year, row.status, row.department, row.edition)),
        *(tally.error, tally.warning, tally.note, tally.waived),
        *map(_guarded, (row.total, row.projects, row.unit)),
        *(row.indicators, row.quantitative, row.share, "" if row.points is None else format(row.points, "f")),
        *map(_guarded, (_BETWEEN.join(row.missing), row.word, row.preview)),
    ]


def _row(fields: list[str]) -> SummaryRow:
    folder, year, status, department, edition, *rest = fields
    error, warning, note, waived, total, projects, unit, *rest = rest
    indicators, quantitative, _share, points, missing, word, preview = rest
    return SummaryRow(
        folder=folder,
        year=year,
        status=status,
        tally=Tally(int(error), int(warning), int(note), int(waived)),
        department=department,
        edition=edition,
        total=total,
        projects=projects,
        unit=unit,
        indicators=int(indicators),
        quantitative=int(quantitative),
        points=Decimal(points) if points else None,
        word=word,
        preview=preview,
        missing=tuple(missing.split(_BETWEEN)) if missing else (),
    )


def _guarded(text: str) -> str:
    return f"'{text}" if text.startswith(_FORMULA) and not _is_number(text) else text


def _bare(text: str) -> str:
    return text.removeprefix("'")


def _is_number(text: str) -> bool:
    """Whether it is a signed amount: 「-5.20」 is a number to a spreadsheet and runs nothing."""
    return text[:1] in "+-" and text[1:].isascii() and text[1:].replace(".", "", 1).isdecimal()
