"""What is spelled here is read back the same, by this loader without a word and by any other YAML program."""

from decimal import Decimal

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from generator.source import load
from generator.source.spelling import is_read_otherwise, spelled


@pytest.mark.parametrize(
    ("value", "typed"),
    [
        ("重大会议、活动参与率", "重大会议、活动参与率"),
        ("“三公经费”控制率", "“三公经费”控制率"),
        ("≥", "≥"),
        ("ZB01", "ZB01"),
        ("%", '"%"'),
        ("=", '"="'),
        ("", '""'),
        ("95", '"95"'),
        ("on", '"on"'),
        ("1e3", '"1e3"'),
        ("2022-01-01", '"2022-01-01"'),
        ("公式: a", '"公式: a"'),
        ("第 #1 号", '"第 #1 号"'),
        ('"放管服"改革', "'\"放管服\"改革'"),
        (" 甲 ", '" 甲 "'),
        ("甲\n乙\\", '"甲\\n乙\\\\"'),
        (95, "95"),
        (Decimal("2677.70"), "2677.70"),
    ],
)
def test_a_value_is_typed_as_a_person_would(value, typed):
    assert spelled(value) == typed


def test_in_brackets_more_is_quoted():
    assert spelled("甲,乙", in_brackets=True) == '"甲,乙"'
    assert spelled("甲,乙") == "甲,乙"


SIGNS = "甲年a1:,#'\"\\-?!&*|>%@`{}[]=~.+_ \ne"
TEXTS = st.text(SIGNS, max_size=8) | st.sampled_from(
    ["yes", "No", "NULL", "~", "0x1f", ".inf", "12:30", "<<"]
)


@given(TEXTS)
@example("甲: ")
@example("- 甲")
def test_a_text_is_read_back_the_same_and_without_a_word(text):
    typed = f"键: {spelled(text)}\n列:\n  - {spelled(text)}\n  - {{键: {spelled(text, in_brackets=True)}, 二: 1}}\n"
    source = load(typed.encode(), "")
    assert [found.message for found in source.diagnostics] == []
    assert source.data == {"键": text, "列": [text, {"键": text, "二": 1}]}
    assert yaml.safe_load(typed) == source.data


def is_plain_text(text: str) -> bool:
    return load(f"键: {text}\n".encode(), "").data == {"键": text}


@given(st.text("0123456789.:_-+eExobTZ ainfyNu=<~", min_size=1, max_size=12).map(str.strip) | TEXTS)
@example("100:30")
@example("190:20:30")
@example("2001-12-14t21:59:43.10-05:00")
@example("1__0")
@example("-.Inf")
@example("0b1010_1")
def test_whatever_another_program_reads_as_no_text_is_known(text):
    if is_plain_text(text):
        try:
            read = yaml.safe_load(f"键: {text}\n")["键"]
        except (yaml.YAMLError, ValueError):
            read = None
        assert read == text or is_read_otherwise(text)
