"""The summary over all departments: 汇总.csv for a spreadsheet, index.html for a reader."""

from generator.writing.summary.index import index_html
from generator.writing.summary.row import SummaryRow, summary_row
from generator.writing.summary.spreadsheet import read_rows, read_summary, summary_csv
from generator.writing.summary.totals import Totals, missing_years, years

__all__ = [
    "SummaryRow",
    "Totals",
    "index_html",
    "missing_years",
    "read_rows",
    "read_summary",
    "summary_csv",
    "summary_row",
    "years",
]
