"""Texts over several lines, which YAML joins with spaces: seldom meant, and the grave of mistyped keys and dashes."""

import re

from generator.diagnostics import Severity
from generator.source.characters import escaped_character
from generator.source.faults import Fault, Span
from generator.source.questions.asking import Asking
from generator.source.traps import Line, take_apart
from generator.source.traps.dashes import dash_without_space, dashless, misplaced_dash, numbered, renumbered
from generator.source.traps.indentation import value_above_keys
from generator.source.traps.quoting import block_sign, unclosed_quotes
from generator.source.traps.separators import missing_colon, no_space_after_colon, wide_colon

_LIKE_A_KEY = re.compile(r"\s*(?:- +)*\w+ *[:\uff1a](?: |$)")


def merged(asking: Asking, index: int) -> Fault | None:
    """A plain text over several lines, which may have swallowed a key or an item that was typed wrongly."""
    event = asking.events[index]
    first, last = event.start_mark.line + 1, event.end_mark.line + 1
    starts_line = not asking.lines[first][: event.start_mark.column].strip(" -")
    items = [number for number in range(first + 1, last + 1) if re.match(r" *- ", asking.lines[number])]
    slip = _no_item(asking, first, last) if starts_line else None
    if slip:
        return slip
    for number in range(first if starts_line else first + 1, last + 1):
        if number in items[:1]:
            return _stray_item(asking, first, items)
        line = take_apart(number, asking.lines[number])
        slip = _slip(asking, line, any_word=number == first and "-" not in line.lead)
        if slip:
            return slip
    return _joined(asking, first, last)


def _no_item(asking: Asking, first: int, last: int) -> Fault | None:
    """The first item of a list that lacks its hyphen, or a whole list that has numbers instead."""
    line = take_apart(first, asking.lines[first])
    if "-" in line.lead:
        return None
    slip = next(dashless(line, asking.lines), None)
    if slip is None and numbered(line) and numbered(take_apart(last, asking.lines[last])):
        slip = next(renumbered(line), None)
    return slip.fault() if slip else None


def _stray_item(asking: Asking, first: int, items: list[int]) -> Fault | None:
    """Of items in two columns, the odd one out; or the line above them that lacks its colon."""
    above = take_apart(first, asking.lines[first])
    is_item = "-" in above.lead
    word_above = None if is_item else next(value_above_keys(above, asking.lines), None)
    if word_above:
        return word_above.fault()
    uncoloned = None if is_item else asking.first(above, missing_colon)
    if uncoloned:
        return uncoloned
    stray, other = (first, items[0]) if len(items) > 1 and is_item else (items[0], first)
    return misplaced_dash(take_apart(stray, asking.lines[stray]), asking.lines[other]).fault()


def _slip(asking: Asking, line: Line, *, any_word: bool) -> Fault | None:
    """A key or dash typed wrongly; where text may stand, only a word that is a key elsewhere in the file counts."""
    found = asking.first(line, dash_without_space, wide_colon, no_space_after_colon)
    if found is None or found.code == "Y121" or any_word:
        return found
    word = re.match(r"\w+", line.body)
    return found if word and word.group() in asking.known else None


def _joined(asking: Asking, first: int, last: int) -> Fault:
    number = next(n for n in range(first + 1, last + 1) if asking.lines[n].strip())
    text = asking.lines[number]
    indent = len(text) - len(text.lstrip())
    span = Span.within(number, indent + 1, len(text.rstrip()) - indent)
    message = f"这一行会接在第 {first} 行后面成为一句,中间多出一个空格"
    return Fault("Y125", (span,), message, "一句话写在一行里,再长也不要换行", Severity.WARNING)


def folded(asking: Asking, index: int) -> Fault | None:
    """A quoted text over several lines: most often the closing quote is missing."""
    event = asking.events[index]
    first, last = event.start_mark.line + 1, event.end_mark.line + 1
    swallowed = any(_LIKE_A_KEY.match(asking.lines[number]) for number in range(first + 1, last + 1))
    unclosed = asking.first(asking.line(index), unclosed_quotes) if swallowed else None
    return unclosed or escaped(asking, index) or _joined(asking, first, last)


def block(asking: Asking, index: int) -> Fault | None:
    """A `|` or `>` with no text below it: a comparison sign, most often."""
    return None if asking.events[index].value.strip() else asking.first(asking.line(index), block_sign)


def escaped(asking: Asking, index: int) -> Fault | None:
    """A double-quoted text whose escapes write what cannot be stored."""
    event = asking.events[index]
    found = escaped_character(event.value) if event.style == '"' else None
    if not found:
        return None
    code, what = found
    hint = "删去这个转义;反斜杠本身要写成两个「\\\\」,或改用单引号"
    return Fault(code, (asking.span(index),), f"双引号里的转义写出了{what}", hint)


def structure(asking: Asking, index: int) -> Fault | None:
    """A one-line text that begins like a key or a list item, alone on its line or in a list."""
    line = asking.line(index)
    alone = "-" not in line.lead and asking.events[index].start_mark.column == len(line.lead)
    return _slip(asking, line, any_word=alone)
