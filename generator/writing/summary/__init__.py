"""The summary over all departments: 汇总.csv for a spreadsheet, index.html for a reader; the same of a review."""

from generator.writing.summary.index import index_html
from generator.writing.summary.review_index import WORKBOOK, review_index
from generator.writing.summary.review_row import Amounts, Counted, ReviewRow, ReviewTotals
from generator.writing.summary.review_workbook import review_workbook
from generator.writing.summary.row import SummaryRow, summary_row
from generator.writing.summary.spreadsheet import read_rows, read_summary, summary_csv
from generator.writing.summary.totals import Totals, missing_years, years

__all__ = [
    "WORKBOOK",
    "Amounts",
    "Counted",
    "ReviewRow",
    "ReviewTotals",
    "SummaryRow",
    "Totals",
    "index_html",
    "missing_years",
    "read_rows",
    "read_summary",
    "review_index",
    "review_workbook",
    "summary_csv",
    "summary_row",
    "years",
]
