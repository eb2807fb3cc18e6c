"""汇总.csv, written and read again."""

import csv
import io
from collections.abc import Iterator

import pytest
from hypothesis import given

from generator.writing.summary import SummaryRow, read_summary, summary_csv
from tests.writing.summary.samples import BROKEN, MADE, ROWS


def lines(*rows: SummaryRow) -> list[list[str]]:
    return list(csv.reader(io.StringIO("".join(summary_csv(rows)), newline="")))


@given(ROWS)
def test_what_was_written_reads_back(rows: list[SummaryRow]) -> None:
    ordered = sorted(rows, key=lambda row: row.order)
    assert read_summary("".join(summary_csv(rows))) == ordered
    assert [(row.total, str(row.total)) for row in read_summary("".join(summary_csv(rows)))] == [
        (row.total, str(row.total)) for row in ordered
    ]


def test_the_table_is_what_a_bureau_reads() -> None:
    assert "".join(summary_csv([MADE, BROKEN])) == (
        "\ufeff部门目录,年度,部门名称,表式,状态,错误,警告,提示,豁免,预算总额,金额单位,预算构成,指标数,定量指标数,"
        "分值合计,Word 文件,网页预览,定量占比,缺少年度\r\n"
        "archives,2021,,,有误,3,0,0,0,,,,,,,,,,2022\r\n"
        "hengyang-government-office,2022,衡阳市人民政府办公室,hunan-department-2022,生成,0,2,1,1,2677.70,万元,"
        "财政性资金 2677.7、其他资金 0;基本支出 1839.56、项目支出 838.14,29,20,50,"
        "hengyang-government-office/2022/甲 100%.docx,hengyang-government-office/2022/甲 100%.html,69%,\r\n"
    )


@pytest.mark.parametrize("formula", ["=HYPERLINK(1)", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "'=1"])
def test_a_text_that_a_spreadsheet_would_run_gets_an_apostrophe(formula: str) -> None:
    assert lines(MADE._replace(department=formula))[1][2] == f"'{formula}"


def test_a_negative_amount_stays_a_number() -> None:
    assert lines(MADE._replace(total=-MADE.total if MADE.total else None))[1][9] == "-2677.70"


def test_rows_in_order_are_written_as_they_come() -> None:
    asked = []

    def counted() -> Iterator[SummaryRow]:
        for row in (BROKEN, MADE):
            asked.append(row)
            yield row

    written = summary_csv(counted(), newest=2022)
    next(written)
    assert asked == []
    next(written)
    assert asked == [BROKEN, MADE]  # groupby must see the next department to know that one has ended


@pytest.mark.parametrize("text", ["", "部门目录,年度\r\n", "\ufeff甲,乙\r\n"])
def test_a_foreign_table_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="no summary of this version"):
        read_summary(text)


@pytest.mark.parametrize(
    "row", ["a,2022\r\n", "a,2022,,,,x,0,0,0,,,,0,0,,,,,\r\n", "a,2022,,,,0,0,0,0,x,,,0,0,,,,,\r\n"]
)
def test_a_damaged_row_is_refused(row: str) -> None:
    with pytest.raises(ValueError, match="line 2 is no row of a summary"):
        read_summary("".join(summary_csv([])) + row)
