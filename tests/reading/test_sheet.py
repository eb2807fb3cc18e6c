"""Spreadsheets: what the cells show, exactly."""

import io
from typing import Any

import xlsxwriter

from generator.reading.sheet import read_sheet
from generator.reading.taking import take_over
from tests.pairs import form, real
from tests.reading.forms import HUNAN, form_of, known, printed


def book(fill: Any) -> bytes:
    target = io.BytesIO()
    with xlsxwriter.Workbook(target, {"in_memory": True}) as workbook:
        fill(workbook)
    return target.getvalue()


def test_numbers_show_fifteen_digits_and_percentages_their_sign() -> None:
    def fill(workbook: Any) -> None:
        sheet = workbook.add_worksheet()
        sheet.write(0, 1, 2677.7000000000003)
        sheet.write(0, 2, 0.95, workbook.add_format({"num_format": "0%"}))
        sheet.write(1, 0, "甲")
        sheet.write_rich_string(1, 1, "不", workbook.add_format({"bold": True}), "低于")
        workbook.add_worksheet("藏").hide()

    assert [line.cells for line in read_sheet(book(fill)).lines] == [("", "2677.7", "95%"), ("甲", "不低于")]


def test_the_real_form_typed_into_a_spreadsheet_is_taken_over() -> None:
    filled = form(real())

    def fill(workbook: Any) -> None:
        sheet = workbook.add_worksheet()
        rows = [[filled.title], [filled.subtitle]]
        rows += [[cell.text if cell.rows else "" for cell in row.cells] for row in filled.upper]
        rows += [[cell.text for cell in row.cells] for row in (filled.head, *filled.grid)]
        for number, row in enumerate(rows):
            for column, text in enumerate(row):
                sheet.write_string(number, column, text)

    taken = take_over(read_sheet(book(fill)), known())
    assert (taken.repairs, taken.unplaced) == ((), ())
    assert printed(form_of(HUNAN, taken.data)) == printed(filled)
