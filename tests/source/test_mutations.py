"""Whatever happens to a declaration: no traceback, places inside the text, the same answer from both parsers."""

import random
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.diagnostics import Severity
from generator.source import Source, load

REAL = (Path(__file__).parents[2] / "declarations/hengyang-government-office/2022.yaml").read_bytes()
ODD = [
    *"\uff1a:-\uff0d—#'\"[]{}|>%@`*&!?,;= \t\n<~^\\0\uff19n",
    *"\u200b\ufeff\u2028\x85\xa0\u3000\r\x07\ufffd\U0010ffff",
]
ODD += [
    "- ",
    "\n  ",
    ": ",
    " # ",
    "---\n",
    "...\n",
    "%YAML 1.1\n",
    "<<: ",
    "&a ",
    "*a ",
    "!!x ",
    "\\u",
    "'''",
    "[[[",
    "? ",
]
BYTES = [b"\xff", b"\x80", b"\xc3", b"\xed\xa0\x80", b"\xbc\xd7", b"\x00", b"\xf4\x90\x80\x80"]


def mutated(draw: random.Random) -> bytes:
    if draw.random() < 0.1:
        raw = bytearray(REAL)
        for _ in range(draw.choice([1, 2, 20])):
            at = draw.randrange(len(raw))
            raw[at : at + draw.randrange(3)] = draw.choice(BYTES)
        return bytes(raw)
    text = REAL.decode()
    for _ in range(draw.choice([1, 1, 1, 2, 3, 8])):
        text = draw.choice([_inserted, _deleted, _replaced, _swapped, _lines])(draw, text)
    return text.encode("utf-8", "surrogatepass")


def _inserted(draw: random.Random, text: str) -> str:
    at = draw.randrange(len(text))
    return text[:at] + draw.choice([*ODD, chr(draw.randrange(0x20, 0x110000))]) + text[at:]


def _deleted(draw: random.Random, text: str) -> str:
    at = draw.randrange(len(text))
    return text[:at] + text[at + draw.choice([1, 1, 2, 5]) :]


def _replaced(draw: random.Random, text: str) -> str:
    at = draw.randrange(len(text))
    return text[:at] + draw.choice(ODD) + text[at + 1 :]


def _swapped(draw: random.Random, text: str) -> str:
    at = draw.randrange(len(text) - 1)
    return text[:at] + text[at + 1] + text[at] + text[at + 2 :]


def _lines(draw: random.Random, text: str) -> str:
    lines = text.split("\n")
    at, other = draw.randrange(len(lines)), draw.randrange(len(lines))
    change = draw.randrange(5)
    if change == 0:
        lines.insert(at, lines[at])
    elif change == 1:
        del lines[at]
    elif change == 2:
        lines[at], lines[other] = lines[other], lines[at]
    elif change == 3:
        lines[at] = " " * draw.randrange(9) + lines[at].lstrip()
    else:
        lines[at] += draw.choice(ODD)
    return "\n".join(lines)


def hold_together(raw: bytes) -> None:
    source, pure = load(raw, "甲"), load(raw, "甲", pure=True)
    assert (source.text, source.data, source.diagnostics) == (pure.text, pure.data, pure.diagnostics)
    failed = any(found.severity is Severity.ERROR for found in source.diagnostics)
    assert failed == (source.data is None)
    stand_inside_the_text(source)


def stand_inside_the_text(source: Source) -> None:
    lines = source.text.split("\n")
    for found in source.diagnostics:
        for place in found.places:
            assert 1 <= place.line <= place.end_line <= len(lines)
            assert 1 <= place.column <= len(lines[place.line - 1]) + 1
            assert place.end_column <= len(lines[place.end_line - 1]) + 2
            assert (place.line, place.column) <= (place.end_line, place.end_column)


@pytest.mark.parametrize("seed", range(12))
def test_a_mutated_declaration_is_read_or_refused_alike_by_both_parsers(seed: int) -> None:
    draw = random.Random(seed)
    for _ in range(12):
        hold_together(mutated(draw))


@settings(deadline=None)  # a busy machine is no fault of the loader
@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(raw: bytes) -> None:
    hold_together(raw)


@settings(deadline=None)  # a busy machine is no fault of the loader
@given(st.text(alphabet="甲乙1,：: -#\n'\"[]{}|>&*!%@?=\\ab\uff11\u3000", max_size=60))
def test_any_text_is_read_or_refused_alike_by_both_parsers(text: str) -> None:
    hold_together(text.encode())
