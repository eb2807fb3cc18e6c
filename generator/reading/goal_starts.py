"""Where goals begin that people numbered in their own way, or wrote on one line: as lines of the edition's own writing."""

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from generator.model.declaration import Goal
from generator.model.edition import Edition
from generator.model.words import words_of
from generator.phrasing import compile_phrase
from generator.reading.goals import NUMBER

_CHINESE = "一二三四五六七八九十"
_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩"
_GOAL = words_of(Goal)
_MARK = "\ufdd0"
_Start = Callable[[int], str]


class Respelled(NamedTuple):
    """Goals as the edition writes them, one on each line; `how` is what was changed for that, empty for nothing."""

    lines: tuple[str, ...]
    how: str = ""


def respelled(cell: str, edition: Edition) -> Respelled:
    """The lines of a cell of goals. Those whose numbers are not consecutive, or only one, stay as they are."""
    lines = cell.split("\n")
    phrase = compile_phrase(edition.goal_display)[0]

    def printed(number: int, content: str) -> str:
        return phrase({NUMBER: str(number), _GOAL["content"]: content, _GOAL["code"]: None})

    own = _own_start(printed)
    if own is not None and len(split := _split(lines, own)) > len(lines):
        return Respelled(tuple(split), "写在一行里的几个目标已按编号分开")
    if own is None or re.match(own(1), lines[0].strip()):
        return Respelled(tuple(lines))
    for start in _STARTS:
        found = _renumbered(lines, start, printed)
        if found is not None:
            return Respelled(tuple(found), "目标的编号已改成表式的写法")
    return Respelled(tuple(lines))


def _chinese(number: int) -> str:
    """12 -> 十二."""
    tens, ones = divmod(number, 10)
    return ("" if tens == 0 else "十" if tens == 1 else f"{_CHINESE[tens - 1]}十") + (
        _CHINESE[ones - 1] if ones else ""
    )


_STARTS: tuple[_Start, ...] = (
    lambda number: rf"(?:目标)?{_chinese(number)}\s*[、.:\uff0e\uff1a]\s*",
    lambda number: rf"[(\uff08]{_chinese(number)}[)\uff09]\s*、?",
    lambda number: rf"(?:目标)?\s*{number}\s*(?:[、:\uff0e\uff1a)\uff09]|\.(?!\d))\s*",
    lambda number: rf"[(\uff08]{number}[)\uff09]\s*、?",
    lambda number: rf"{_CIRCLED[number - 1]}\s*" if number <= len(_CIRCLED) else r"(?!)",
)
"""How people number goals: 一、 目标一: (一) 1、 1. 1) 目标1、 (1) ①."""


def _own_start(printed: Callable[[int, str], str]) -> _Start | None:
    """What a goal of this edition begins with; None where nothing with its number stands before it."""
    if str(7) not in (before := printed(7, _MARK).partition(_MARK)[0]):
        return None
    signs = [re.escape(sign) if sign not in ":\uff1a" else "[:\uff1a]" for sign in before if sign.strip()]
    return lambda number: r"\s*".join(str(number) if sign == "7" else sign for sign in signs) + r"\s*"


def _split(lines: Sequence[str], start: _Start) -> list[str]:
    """Lines that hold several goals, broken before each of them; the numbers must go on one after another."""
    made: list[str] = []
    number = 1
    for line in lines:
        rest = line
        while found := re.search(start(number), rest):
            if found.start():
                made.append(rest[: found.start()].rstrip())
            rest = rest[found.start() :]
            number += 1
        made.append(rest)
    return made


def _renumbered(lines: Sequence[str], start: _Start, printed: Callable[[int, str], str]) -> list[str] | None:
    made: list[str] = []
    number = 1
    for line in lines:
        found = re.match(start(number), line.strip())
        if found is None and number == 1:
            return None
        made.append(line if found is None else printed(number, line.strip()[found.end() :]))
        number += found is not None
    return made if number > 2 else None
