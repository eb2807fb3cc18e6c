"""Text in terminal columns."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.diagnostics.frame import width
from generator.writing.report.columns import Run, indented, painted, plain, table, wrapped

TEXTS = st.text("中文,。「」()≥95%.ab c\n", max_size=60)


@given(TEXTS, st.integers(4, 40))
def test_wrapping_keeps_every_character_and_no_line_is_too_wide(text, columns):
    lines = wrapped([Run(plain(text))], columns)
    assert "".join(run.text for line in lines for run in line) == plain(text)
    assert all(width(painted(line, color=False)) <= columns for line in lines)


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("一二三四,五", ["一二三", "四,五"]),
        ("甲乙丙「丁」", ["甲乙丙", "「丁」"]),
        ("达到95.5%得", ["达到", "95.5%得"]),
        ("abcdefghij", ["abcdefgh", "ij"]),
        ("", [""]),
    ],
)
def test_marks_cling_to_their_letter_and_numbers_stay_whole(text, lines):
    assert [painted(line, color=False) for line in wrapped([Run(text)], 8)] == lines


def test_a_style_is_written_only_where_colour_is_welcome():
    line = [Run("旧", "9"), Run("的", "9"), Run("新")]
    assert painted(line, color=True) == "\x1b[9m旧的\x1b[0m新"
    assert painted(line, color=False) == "旧的新"


def test_further_lines_stand_below_the_beginning_of_the_text():
    assert list(indented("建议:", "一二三 四五", 12)) == ["建议:一二三", "     四五"]


def test_a_table_is_as_wide_as_its_cells_and_wraps_what_is_wider():
    rows = [("指标", "目标", "说明"), ("加大督查力度", "≥30", "好"), ("维修率", "≥95%", "")]
    assert list(table(rows, 40, (8, 8, 8)) or ()) == [
        "指标      目标  说明",
        "────────  ────  ────",
        "加大督查  ≥30   好",
        "力度",
        "维修率    ≥95%",
    ]


def test_the_last_column_takes_what_is_left_and_without_room_there_is_no_table():
    rows = [("指标", "说明"), ("维修率", "一二三四五六七八九十")]
    assert list(table(rows, 20, (8, 12)) or ())[2:] == ["维修率  一二三四五六", "        七八九十"]
    assert table(rows, 19, (8, 12)) is None
