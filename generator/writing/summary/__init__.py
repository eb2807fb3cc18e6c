"""The summary over all departments: 汇总.csv for a spreadsheet, index.html for a reader."""

from generator.writing.summary.index import index_html
from generator.writing.summary.row import SummaryRow
from generator.writing.summary.spreadsheet import read_summary, summary_csv

__all__ = ["SummaryRow", "index_html", "read_summary", "summary_csv"]
