"""Splicing: only what is meant to change changes, in the text and in the file's bytes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.source import load
from generator.source.splicing import Edit, splice, splice_file


def test_edits_are_made_at_their_places_in_whatever_order_they_are_given():
    assert splice("甲乙丙丁", [Edit(2, 3, "三"), Edit(0, 1, ""), Edit(4, 4, "戊")]) == "乙三丁戊"


def test_insertions_at_one_place_stand_in_the_order_given_and_before_what_is_replaced_there():
    assert splice("甲乙", [Edit(1, 2, "二"), Edit(1, 1, "a"), Edit(1, 1, "b")]) == "甲ab二"


@pytest.mark.parametrize(
    "edits",
    [
        [Edit(0, 2, ""), Edit(1, 3, "")],
        [Edit(0, 2, ""), Edit(1, 1, "a")],
        [Edit(0, 1, "a"), Edit(0, 1, "b")],
        [Edit(2, 1, "")],
        [Edit(3, 5, "")],
        [Edit(-1, 1, "")],
    ],
)
def test_edits_that_overlap_or_lie_outside_are_refused(edits):
    with pytest.raises(ValueError, match="overlaps"):
        splice("甲乙丙丁", edits)


def test_a_file_keeps_its_mark_and_the_end_of_each_line():
    raw = "\ufeff年度: 2022\r\n部门名称: 甲\n备注: 乙\r".encode()
    text = load(raw, "").text
    assert text == "年度: 2022\n部门名称: 甲\n备注: 乙\n"
    edits = [
        Edit(4, 8, "2023"),
        Edit(text.index("甲"), text.index("甲") + 1, "丙\n编号: 1"),
        Edit(len(text) - 2, len(text) - 1, "丁"),
    ]
    assert splice_file(raw, edits).decode() == "\ufeff年度: 2023\r\n部门名称: 丙\r\n编号: 1\n备注: 丁\r"


def test_what_is_put_at_the_end_of_a_line_stands_before_both_its_characters():
    assert splice_file(b"a: 1\r\nb: 2\r\n", [Edit(4, 4, "0"), Edit(9, 9, "0")]) == b"a: 10\r\nb: 20\r\n"


def files(*ends: str) -> st.SearchStrategy[str]:
    """Files whose lines end in one of these ways, each as it likes; the last may have no end."""
    return st.lists(st.sampled_from(["", "甲", "甲乙", *ends]), max_size=12).map("".join)


FILES = files("\r\n", "\n") | files("\r")
"""Nobody's program ends lines with `\\r` alone in a file that has `\\n` too; joined, the two would be one line's end."""


@given(FILES, st.data())
def test_splicing_a_file_is_splicing_its_text(raw, data):
    text = load(raw.encode(), "").text
    start = data.draw(st.integers(0, len(text)))
    edit = Edit(start, data.draw(st.integers(start, len(text))), data.draw(st.sampled_from(["", "乙"])))
    assert load(splice_file(raw.encode(), [edit]), "").text == splice(text, [edit])


@given(FILES, st.data())
def test_no_edit_changes_no_byte(raw, data):
    at = data.draw(st.integers(0, len(load(raw.encode(), "").text)))
    assert splice_file(raw.encode(), []) == raw.encode()
    assert splice_file(raw.encode(), [Edit(at, at, "")]) == raw.encode()
