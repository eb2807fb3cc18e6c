"""审核汇总.xlsx, read again from its own parts."""

import io
import re
import warnings
import zipfile
from decimal import Decimal
from typing import NamedTuple
from urllib.parse import unquote

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from generator.writing.summary import Amounts, ReviewRow, review_workbook
from generator.writing.summary.review_workbook import COLUMNS
from tests.writing.summary.review_samples import ALONE, ANSWERED, BROKEN, REVIEWED

S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
SCOPE = "每个部门最近两个年度"


class Read(NamedTuple):
    """A cell: its text or number as the file holds it, how a number looks, whether it is marked as text."""

    kind: str
    value: str
    look: str = "General"
    quoted: bool = False


class Workbook:
    def __init__(self, raw: bytes) -> None:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            self.parts = {name: archive.read(name) for name in archive.namelist()}
        self.sheet = etree.fromstring(self.parts["xl/worksheets/sheet1.xml"])
        strings = etree.fromstring(self.parts["xl/sharedStrings.xml"])
        self._strings = ["".join(item.itertext()) for item in strings]
        styles = etree.fromstring(self.parts["xl/styles.xml"])
        looks = {look.get("numFmtId"): look.get("formatCode") for look in styles.iter(S + "numFmt")}
        looks |= {"0": "General", "1": "0", "2": "0.00", "9": "0%"}
        self._styles = [
            (looks[style.get("numFmtId")], style.get("quotePrefix") == "1")
            for style in styles.find(S + "cellXfs")
        ]
        self.rows = [
            {self._column(cell): self._cell(cell) for cell in row} for row in self.sheet.iter(S + "row")
        ]

    def _column(self, cell) -> str:
        letters = re.match("[A-Z]+", cell.get("r"))[0]
        number = 0
        for letter in letters:
            number = number * 26 + ord(letter) - 64
        return COLUMNS[number - 1].caption

    def _cell(self, cell) -> Read:
        look, quoted = self._styles[int(cell.get("s", 0))]
        value = cell.find(S + "v")
        assert cell.find(S + "f") is None
        if value is None:
            return Read("", "")
        if cell.get("t") == "s":
            return Read("text", self._strings[int(value.text)], quoted=quoted)
        return Read("number", value.text, look)


def workbook(*rows: ReviewRow, scope: str = SCOPE) -> Workbook:
    return Workbook(review_workbook(rows, scope))


def test_every_column_has_its_caption() -> None:
    (head,) = workbook().rows
    assert {column: cell.value for column, cell in head.items()} == {c.caption: c.caption for c in COLUMNS}


def test_numbers_are_numbers_and_show_the_decimals_that_were_written() -> None:
    _, row = workbook(REVIEWED).rows
    numbers = {column: (Decimal(c.value), c.look) for column, c in row.items() if c.kind == "number"}
    assert numbers == {
        "需说明": (8, "0"),
        "未说明": (6, "0"),
        "错误": (1, "0"),
        "警告": (7, "0"),
        "上年预算总额": (Decimal("2677.7"), "0.00"),
        "本年预算总额": (Decimal("2861.3"), "0.0"),
        "总额增减": (Decimal("183.6"), "+0.00;-0.00;0.00"),
        "总额增减幅度": (Decimal("0.069"), "+0.0%;-0.0%;0.0%"),
        "上年项目支出": (Decimal("838.14"), "0.00"),
        "本年项目支出": (Decimal("838.14"), "0.00"),
        "项目支出增减": (0, "+0.00;-0.00;0.00"),
        "上年指标数": (29, "0"),
        "本年指标数": (30, "0"),
        "本年定量占比": (Decimal("0.73"), "0%"),
        "新增": (2, "0"),
        "取消": (1, "0"),
        "更名": (1, "0"),
        "移动": (0, "0"),
    }


def test_texts_are_texts() -> None:
    _, row = workbook(REVIEWED).rows
    assert {column: c.value for column, c in row.items() if c.kind == "text"} == {
        "部门名称": "示例单位",
        "部门目录": "office",
        "上年": "2022",
        "本年": "2023",
        "金额单位": "万元",
        "变动报告": "变动报告",
        "修订对照": "修订对照",
        "问题清单": "问题清单",
        "数据": "数据",
    }


def test_a_department_that_cannot_be_compared_has_its_reason_and_no_zeros() -> None:
    _, broken, alone = workbook(ALONE, BROKEN).rows
    assert {column: cell.value for column, cell in broken.items()} == {
        "部门名称": "archives",
        "部门目录": "archives",
        "上年": "2022",
        "本年": "2023",
        "错误": "3",
        "警告": "0",
        "不能比较的原因": "2023 年度的申报表有 3 个错误",
    }
    assert (alone["本年预算总额"].value, alone["不能比较的原因"].value) == ("12", "只有 2023 年度的申报表")


def test_departments_stand_in_the_order_of_the_index() -> None:
    _, *rows = workbook(ANSWERED, ALONE, REVIEWED).rows
    assert [row["部门名称"].value for row in rows] == ["示例单位", "已答单位", "新设单位"]


@given(st.decimals(allow_nan=False, allow_infinity=False, places=4, min_value=-(10**10), max_value=10**10))
@settings(max_examples=60)
def test_an_amount_is_never_changed_by_the_machines_own_numbers(amount: Decimal) -> None:
    _, row = workbook(REVIEWED._replace(total=Amounts(amount, None))).rows
    cell = row["上年预算总额"]
    assert Decimal(cell.value) == amount
    assert cell.look == "0.0000" if cell.kind == "number" else cell.value == f"{amount:f}"
    assert f"{Decimal(repr(float(cell.value))):f}".rstrip("0.") == f"{amount:f}".rstrip("0.")


def test_an_amount_with_more_digits_than_a_spreadsheet_keeps_is_a_text() -> None:
    _, row = workbook(REVIEWED._replace(total=Amounts(Decimal("1234567890123.4567"), None))).rows
    assert row["上年预算总额"] == Read("text", "1234567890123.4567")


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "'quoted", "http://example.org", "123"])
def test_what_looks_like_a_formula_a_link_or_a_number_stays_a_text(text: str) -> None:
    book = workbook(ALONE._replace(department=text, obstacle=text))
    cell = book.rows[1]["部门名称"]
    assert (cell.kind, cell.value, cell.quoted) == ("text", text, text[0] in "=+-@'")
    assert book.sheet.find(f".//{S}hyperlink") is None


def test_links_lead_to_the_files_beside_the_workbook() -> None:
    relations = etree.fromstring(workbook(REVIEWED).parts["xl/worksheets/_rels/sheet1.xml.rels"])
    targets = [(unquote(relation.get("Target")), relation.get("TargetMode")) for relation in relations]
    assert targets == [
        (path, "External") for path in (REVIEWED.page, REVIEWED.redline, REVIEWED.issues, REVIEWED.data)
    ]
    assert "#" not in relations[0].get("Target")


def test_the_head_stays_in_sight_and_every_column_can_be_filtered() -> None:
    sheet = workbook(REVIEWED, BROKEN).sheet
    pane = sheet.find(f".//{S}pane")
    assert (pane.get("topLeftCell"), pane.get("state")) == ("B2", "frozen")
    assert sheet.find(S + "autoFilter").get("ref") == "A1:AB3"


def test_columns_are_as_wide_as_chinese_needs() -> None:
    columns = workbook(REVIEWED._replace(department="很长的名字" * 30)).sheet.iter(S + "col")
    widths = [float(c.get("width")) for c in columns for _ in range(int(c.get("min")), int(c.get("max")) + 1)]
    by_caption = dict(zip((column.caption for column in COLUMNS), widths, strict=True))
    assert by_caption["上年预算总额"] > len("上年预算总额") * 2
    assert by_caption["上年"] < by_caption["部门名称"] < 50


def test_the_same_rows_give_the_same_bytes_on_any_day() -> None:
    first = review_workbook([REVIEWED, BROKEN], SCOPE)
    assert first == review_workbook([BROKEN, REVIEWED], SCOPE)
    core = etree.fromstring(Workbook(first).parts["docProps/core.xml"])
    assert "".join(core.itertext()).endswith("1980-01-01T00:00:00Z1980-01-01T00:00:00Z")


def test_a_text_longer_than_a_cell_is_cut_and_not_dropped() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        _, row = workbook(BROKEN._replace(obstacle="长" * 40_000)).rows
    assert row["不能比较的原因"].value == "长" * 32_000
