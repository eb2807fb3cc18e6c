"""Spreadsheets: what the cells show, exactly."""

import io
import zipfile
from typing import Any

import pytest
import xlsxwriter

from generator.reading.lines import Remark
from generator.reading.refusal import RefusedError
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


def rewritten(raw: bytes, old: bytes, new: bytes) -> bytes:
    """The same book with one thing changed in its first sheet."""
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(raw)) as source, zipfile.ZipFile(target, "w") as archive:
        for name in source.namelist():
            content = source.read(name)
            archive.writestr(name, content.replace(old, new) if name.endswith("sheet1.xml") else content)
    return target.getvalue()


def one_number(workbook: Any) -> None:
    sheet = workbook.add_worksheet()
    sheet.write(0, 0, 2677.7)
    sheet.write(0, 1, "甲")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b"<v>0</v>", b"<v>999</v>"),
        (b"<v>0</v>", b"<v>abc</v>"),
        (b"<v>2677.7</v>", b"<v>abc</v>"),
        (b'r="A1"', b'r="ZZZZ1"'),
        (b'r="A1"', b'r="A1" s="77"'),
    ],
)
def test_a_book_that_no_program_wrote_is_refused(old: bytes, new: bytes) -> None:
    with pytest.raises(RefusedError, match="内部结构不对"):
        read_sheet(rewritten(book(one_number), old, new))


def test_a_number_beyond_all_sums_stays_as_it_is_written() -> None:
    raw = rewritten(book(one_number), b"<v>2677.7</v>", b"<v>1e99999</v>")
    assert read_sheet(raw).lines[0].cells == ("1e99999", "甲")


def test_truth_is_no_number() -> None:
    raw = rewritten(book(one_number), b'r="A1"', b'r="A1" t="b"')
    raw = rewritten(raw, b"<v>2677.7</v>", b"<v>1</v>")
    assert read_sheet(raw).lines[0].cells == ("TRUE", "甲")


def test_what_is_in_a_book_and_in_no_cell_is_named() -> None:
    def fill(workbook: Any) -> None:
        sheet = workbook.add_worksheet()
        sheet.write(0, 0, "甲")
        sheet.write_comment(0, 0, "请核实", {"author": ""})
        sheet.insert_textbox(3, 3, "框里的话")
        hidden = workbook.add_worksheet("藏")
        hidden.write(0, 0, "乙")
        hidden.hide()

    assert read_sheet(book(fill)).beside == (
        Remark("隐藏的工作表", "没有读;要读的,取消隐藏后保存再读"),
        Remark("批注", "「请核实」没有放进申报表"),
        Remark("文本框", "「框里的话」没有放进申报表"),
    )


def test_a_formula_without_its_number_is_named() -> None:
    raw = rewritten(book(one_number), b"<v>2677.7</v>", b"<f>1+1</f>")
    assert read_sheet(raw).beside == (
        Remark("A1", "公式还没有算出数,没有读;用 Excel 或 WPS 打开,保存一次再读"),
    )


def test_decimals_are_shown_as_the_format_has_them_and_a_format_of_its_own_is_doubted() -> None:
    def fill(workbook: Any) -> None:
        sheet = workbook.add_worksheet()
        sheet.write(0, 0, 3260.5, workbook.add_format({"num_format": "#,##0.00"}))
        sheet.write(0, 1, 26777000, workbook.add_format({"num_format": "0!.0000"}))

    reading = read_sheet(book(fill))
    assert reading.lines[0].cells == ("3260.50", "26777000")
    assert reading.repairs == (
        Remark("第1张表 B1 格", "读作「26777000」,显示格式是「0!.0000」;请与看到的数核对"),
    )
