"""The review of two declarations as one HTML page that opens from disk and asks for nothing else."""

from generator.writing.report.page.template import report_page

__all__ = ["report_page"]
