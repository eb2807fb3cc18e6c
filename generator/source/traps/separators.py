"""Between a key and its value: a colon of the right width, then a space."""

import re
from collections.abc import Iterator

from generator.source.traps.line import Line, Suspicion, quoted, take_apart

_WIDE = "\uff1a\ufe55\ufe30\u2236\ua789"
_WIDE_COLON = re.compile(rf"(\w+) *([{_WIDE}]) *(.*)$")
COLON = re.compile(rf"(\w+) *([:{_WIDE}]) *(.*)$")
"""A key, a colon of whatever width, and its value, in one word."""
_NO_SPACE = re.compile(r"(\w+) ?:(?!//)(\S.*)$")
_OTHER_SIGN = re.compile(r"(\w+?)(?: *([;\uff1b=\uff1d]+) *| +)(\S.*)$")
_BARE_KEY = re.compile(r"\w+$")


def wide_colon(line: Line) -> Iterator[Suspicion]:
    """A full-width colon, after which the whole line is one text.

    Wrong: `部门名称\uff1a衡阳市人民政府办公室`. Right: `部门名称: 衡阳市人民政府办公室`.
    """
    found = None if line.key else _WIDE_COLON.match(line.body)
    if found:
        key, _, value = found.groups()
        at = len(line.lead) + found.start(2)
        message = f"「{key}」后面是全角冒号「{found.group(2)}」,不是英文冒号加空格「: 」"
        yield line.suspect("Y111", at, 1, message, _keyed(line, key, value))


def no_space_after_colon(line: Line) -> Iterator[Suspicion]:
    """A colon without a space, after which the whole line is one text.

    Wrong: `年度:2022`. Right: `年度: 2022`.
    """
    found = None if line.key else _NO_SPACE.match(line.body)
    if found:
        key, value = found.groups()
        at = len(line.lead) + found.start(2) - 1
        yield line.suspect("Y112", at, 1, f"「{key}:」的冒号后面缺一个空格", _keyed(line, key, value))


def colon_in_value(line: Line) -> Iterator[Suspicion]:
    """A second colon with a space behind it, in a text without quotes.

    Wrong: `计算公式: 完成率: 完成数/总数`. Right: `计算公式: "完成率: 完成数/总数"`.
    """
    found = re.search(r":(?= |$)", line.value)
    if line.key and found and line.value[0] not in "\"'{[":
        at = line.value_at + found.start()
        message = "内容里又有「: 」,这样一行就有了两个键"
        yield line.suspect("Y116", at, 1, message, line.with_value(quoted(line.value)))


def missing_colon(line: Line) -> Iterator[Suspicion]:
    """No colon at all, or another sign in its place.

    Wrong: `年度 2022`, `年度=2022`, `预算情况`. Right: `年度: 2022`, `预算情况:`.
    """
    if line.key:
        return
    found = _OTHER_SIGN.match(line.body)
    if found:
        key, sign, value = found.groups()
        at = len(line.lead) + found.end(1)
        message = f"「{key}」后面缺少英文冒号加空格「: 」" + (f",写成了「{sign}」" if sign else "")
        yield line.suspect("Y113", at, len(sign or " "), message, _keyed(line, key, value))
    elif _BARE_KEY.match(line.body):
        message = f"「{line.body}」后面缺少英文冒号「:」"
        at = len(line.lead)
        yield line.suspect("Y113", at, len(line.body), message, f"{line.lead}{line.body}:{line.comment}")


def _keyed(line: Line, key: str, value: str) -> str:
    """The line with key and value set apart; the value is quoted when it would be the next trap."""
    repaired = f"{line.lead}{key}: {value}".rstrip()
    taken = take_apart(line.number, repaired)
    if value and (value[0] in "%@`*&!|>,]}" or next(colon_in_value(taken), None)):
        repaired = f"{line.lead}{key}: {quoted(value)}"
    return repaired + line.comment
