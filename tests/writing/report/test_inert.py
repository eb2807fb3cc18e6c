"""Text into Markdown as letters only."""

import html
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.writing.report.inert import inert, row, rule


@pytest.mark.parametrize(
    ("text", "markdown"),
    [
        ("达到95.5%得5分。", "达到95.5%得5分。"),
        ("2677.7 万元", "2677.7 万元"),
        ("a|b", "a&#124;b"),
        ("`x`", "&#96;x&#96;"),
        ("<script>&amp;", "&#60;script&#62;&#38;amp;"),
        ("**加粗**_斜_", "&#42;&#42;加粗&#42;&#42;&#95;斜&#95;"),
        ("[链接](http://x.cn)", "&#91;链接&#93;(http:&#8203;//x.cn)"),
        ("WWW.example.org", "WWW.&#8203;example.org"),
        ("@someone,a@b.cn", "@&#8203;someone,a@&#8203;b.cn"),
        ("见#12、!34、$x$", "见#&#8203;12、!&#8203;34、&#36;x&#36;"),
        (":smile:", ":&#8203;smile:"),
        ("一\n二", "一<br>二"),
        ("1. 项", "&#8203;1. 项"),
        ("- 项\n# 题", "&#8203;- 项<br>&#8203;# 题"),
        ("\\|", "&#92;&#124;"),
        ("看\x1b[2J", "看·&#91;2J"),
        ("", ""),
    ],
)
def test_what_markdown_or_a_forge_would_obey_is_only_read(text, markdown):
    assert inert(text) == markdown


@given(st.text("中a1|`*_[]<>&~$^{}@#!:/.\\-+ \n()w", max_size=40))
def test_a_reader_reads_the_text_and_nothing_in_it_can_draw(text):
    markdown = inert(text)
    read = html.unescape(markdown.replace("<br>", "\n")).replace("\u200b", "")
    assert read == text
    bare = re.sub(r"&#\d+;|<br>", "", markdown)
    assert not re.search(r"[\\`*_\[\]<>&|~$^{}\n]", bare)
    spaced = html.unescape(markdown.replace("<br>", "\n"))
    assert not re.search(r"[@#!](?=\w)|://", spaced, re.ASCII)


def test_rows_and_rules_are_those_of_a_table():
    assert [row(("a", "b")), rule(2)] == ["| a | b |", "| --- | --- |"]
