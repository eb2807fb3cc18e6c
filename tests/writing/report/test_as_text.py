"""A review at a terminal."""

import re
from pathlib import Path

import pytest

from generator.diagnostics.frame import width
from generator.writing.report.as_text import TextReport
from generator.writing.report.entry import Entry
from tests.projects import BROKEN_YAML
from tests.writing.report.conftest import EDITS

GOLDEN = Path(__file__).parent / "golden"


def plain(columns: int = 100) -> TextReport:
    return TextReport(columns, color=False)


@pytest.mark.parametrize("columns", [100, 60])
def test_a_review_is_as_it_was_read_last(entry, columns, update_golden):
    text = plain(columns).entry(entry(*EDITS))
    golden = GOLDEN / f"text-{columns}.txt"
    if update_golden:
        golden.parent.mkdir(exist_ok=True)
        golden.write_text(text, "utf-8", newline="\n")
    assert text == golden.read_text("utf-8")


@pytest.mark.parametrize("columns", [40, 60, 80, 100, 160])
def test_no_line_is_wider_than_the_terminal_and_no_text_is_lost(entry, columns):
    text = plain(columns).entry(entry(*EDITS))
    assert max(map(width, text.splitlines())) <= columns
    packed = re.sub(r"\s", "", text)
    assert "合并同类事项6次" in packed
    assert "取消[-处置突发事件及时率-]" in packed


def test_a_terminal_narrower_than_a_table_can_be_is_given_forty_columns(entry):
    assert plain(10).entry(entry(*EDITS)) == plain(40).entry(entry(*EDITS))


def test_colour_only_adds_codes_and_takes_the_brackets_away(entry):
    colored = TextReport(100, color=True).entry(entry(*EDITS))
    assert "\x1b[9;31m30\x1b[0m\x1b[32m24\x1b[0m" in colored
    assert "[-" not in colored
    assert re.sub(r"\x1b\[[\d;]*m", "", colored).startswith("衡阳市人民政府办公室 2022 → 2023 年度\n")


def test_two_years_without_a_change_take_two_lines(entry):
    text = plain().entry(entry(year="2022"))
    assert text == (
        "衡阳市人民政府办公室 2022 年度 旧版 → 新版:没有变化\n"
        "declarations/office/2022.yaml → declarations/office/2022.yaml\n"
    )


def test_a_first_year_and_one_that_is_gone_are_said(alone):
    assert plain().entry(alone()) == "衡阳市人民政府办公室:首次申报\ndeclarations/office/2022.yaml\n"
    assert plain().entry(alone(new=False)) == "衡阳市人民政府办公室:已删去\ndeclarations/office/2022.yaml\n"


def test_a_file_that_cannot_be_read_is_shown_with_its_errors(entry):
    text = plain().entry(entry(BROKEN_YAML))
    assert text.startswith(
        "衡阳市人民政府办公室:有误,没有比较\n"
        "declarations/office/2022.yaml → declarations/office/2023.yaml\n"
        "declarations/office/2023.yaml:4:3  错误 Y112"
    )
    assert "    4 | 年度:2022\n" in text


def test_what_a_terminal_would_obey_is_shown_as_a_dot():
    hostile = Entry("a", "示例\x1b[2J单位\u202e", None, "declarations/\x1b]0;x\x07/2022.yaml")
    assert plain().entry(hostile) == "示例·[2J单位·:首次申报\ndeclarations/·]0;x·/2022.yaml\n"
