"""Keys that are none, or that stand twice; lists in lists; entries that a comma made."""

import re

from generator.source.faults import Fault, clipped
from generator.source.questions.asking import Asking
from generator.source.traps.dashes import two_dashes
from generator.source.traps.flow import comma_in_braces
from generator.source.traps.line import quoted
from generator.source.traps.quoting import special_start
from generator.source.traps.separators import COLON


def key(asking: Asking, index: int) -> Fault | None:
    """A sentence in a key's place: an item of a list in which `: ` stands. Other keys are the schema's business."""
    line, event = asking.line(index), asking.events[index]
    in_list = "-" in line.lead and event.start_mark.column == len(line.lead)
    if not in_list or not re.search(r"[^\w.()/-]", event.value):
        return None
    message = f"内容里的「: 」把这一项分成了键「{clipped(event.value, 16)}」和值"
    at = line.text.find(":", event.end_mark.column)
    return line.suspect("Y116", max(at, 0), 1, message, line.lead + quoted(line.body)).fault()


def complex_key(asking: Asking, index: int) -> Fault | None:
    """A list, a mapping or nothing where a word should be."""
    hint = "写成「键: 值」,键就是表上印的词"
    return Fault("Y115", (asking.span(index),), "冒号前面没有键,或者键不是一个词", hint)


def duplicate(asking: Asking, index: int) -> Fault | None:
    """One key twice; YAML alone would keep the last without a word. A key above it that stands too deep comes first."""
    astray = asking.astray(asking.events[index].start_mark.line + 1)
    if astray:
        return astray
    first = asking.keys[asking.paths[index]][0]
    line = asking.events[first].start_mark.line + 1
    message = f"「{clipped(asking.events[index].value)}」写了两次,第 {line} 行已经有了"
    return Fault("Y114", (asking.span(index), asking.span(first)), message, "两处留下一处")


def nested(asking: Asking, index: int) -> Fault | None:
    """A list in a list."""
    direct = Fault("Y126", (asking.span(index),), "列表里又是列表", "每一项只用一个短横线「- 」")
    return asking.first(asking.line(index), two_dashes) or direct


def comma(asking: Asking, index: int) -> Fault | None:
    """In braces, a key without colon and value; elsewhere, what follows `? `."""
    colon = _colon_in_braces(asking, index - 1)
    if colon:
        return colon
    found = asking.first(asking.line(index - 1), comma_in_braces, special_start)
    message = "花括号、方括号里的逗号是分隔符:逗号后面的这一段没有键和值"
    hint = "不用花括号,每项各写一行「键: 值」;内容里有逗号就加引号"
    return found or Fault("Y149", (asking.span(index - 1),), message, hint)


def _colon_in_braces(asking: Asking, index: int) -> Fault | None:
    """A full-width colon, or one without a space, in braces: key and value are one word."""
    span, line = asking.span(index), asking.line(index)
    inner = line.text[span.column - 1 : span.end_column - 1]
    found = COLON.match(inner)
    if not found or asking.events[index].style:
        return None
    key, sign, value = found.groups()
    wide = sign != ":"
    message = (
        f"花括号里「{key}」后面是全角冒号「{sign}」" if wide else f"花括号里「{key}:」的冒号后面缺一个空格"
    )
    repaired = line.text[: span.column - 1] + f"{key}: {value}" + line.text[span.end_column - 1 :]
    at = span.column - 1 + found.start(2)
    return line.suspect("Y111" if wide else "Y112", at, 1, message, repaired).fault()
