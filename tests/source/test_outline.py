"""A line moved out of its column is the one reported, and the move that is told makes the text what it was."""

import re
from pathlib import Path

import pytest

from generator.diagnostics import Diagnostic
from generator.model.declaration import Declaration
from generator.model.words import words_of
from generator.source import load
from generator.source.outline import OUTERMOST

REAL = (Path(__file__).parents[2] / "declarations/hengyang-government-office/2022.yaml").read_text("utf-8")
LINES = REAL.split("\n")
EVERY = 4
"""Every fourth line is moved; which ones differs from move to move. 1 moves all of them (17 s)."""

WAY = re.compile(r"([左右])移 (\d+) 个空格,")
TO = re.compile(r"短横线前面留 (\d+) 个空格,")


def followed(text: str, found: Diagnostic) -> str:
    """The text after what a hint tells was done, to the letter."""
    lines = text.split("\n")
    line = lines[found.place.line - 1]
    body = line.lstrip(" ")
    way, to = WAY.match(found.hint), TO.match(found.hint)
    if way:
        indent = len(line) - len(body) + int(way[2]) * (1 if way[1] == "右" else -1)
    else:
        assert to, found.hint
        indent = int(to[1])
    lines[found.place.line - 1] = " " * indent + body
    return "\n".join(lines)


def moved(by: int) -> list[tuple[int, str]]:
    """The number of each line that can be moved, and the text with it moved."""
    texts = []
    for index, line in enumerate(LINES):
        indent = len(line) - len(line.lstrip(" "))
        if line.strip() and not line.startswith("#") and indent + by >= 0:
            new = " " * (indent + by) + line.lstrip(" ")
            texts.append((index + 1, "\n".join([*LINES[:index], new, *LINES[index + 1 :]])))
    return texts[by % EVERY :: EVERY]


@pytest.mark.parametrize("by", [-4, -3, -2, -1, 1, 2, 3])
def test_a_moved_line_is_the_one_to_blame_and_sent_back_to_where_it_was(by: int) -> None:
    refused = 0
    for number, text in moved(by):
        found = load(text.encode(), "甲").diagnostics
        if found:
            refused += 1
            assert [(d.code, d.place.line) for d in found] in ([("Y123", number)], [("Y122", number)]), text
            assert followed(text, found[0]) == REAL
    assert refused > 5


@pytest.mark.parametrize("sign", ["4、", "4. ", "\uff084\uff09", "四、", "\u2463", "-- ", "——", "* ", ""])
def test_an_item_without_its_hyphen_is_told_to_begin_with_one(sign: str) -> None:
    items = [index for index, line in enumerate(LINES) if line.lstrip().startswith("- ")]
    for index in items[len(sign) % EVERY :: EVERY]:
        line = LINES[index].replace("- ", sign, 1)
        found = load("\n".join([*LINES[:index], line, *LINES[index + 1 :]]).encode(), "甲").diagnostics
        assert [(d.code, d.place.line) for d in found] == [("Y121", index + 1)], line
        assert f"改成「{LINES[index].strip()[:20]}" in found[0].hint


def test_the_outermost_words_are_those_of_a_declaration() -> None:
    assert set(words_of(Declaration).values()) - {"豁免"} == OUTERMOST


def test_an_item_that_yaml_lets_pass_does_not_hide_the_moved_lines_below_it() -> None:
    lines = LINES.copy()
    for number, by in ((42, 2), (89, 2), (104, 3)):
        lines[number - 1] = " " * by + lines[number - 1]
    found = load("\n".join(lines).encode(), "甲").diagnostics
    assert [(d.code, d.place.line) for d in found] == [("Y122", 42), ("Y123", 89), ("Y123", 104)]
