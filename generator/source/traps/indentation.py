"""Keys of one level stand in one column."""

import re
from collections.abc import Iterator

from generator.source.faults import Lines, clipped
from generator.source.traps.line import Line, Suspicion, is_known, line_near, take_apart

_MIDDLE = ",\uff0c、:\uff1a(\uff08“《—"
"""What stands in the middle of a sentence, never at its end."""

_LOOK_BACK = 400
"""Lines. The columns of levels that were opened earlier than this are not tried."""


def misplaced(line: Line, lines: Lines) -> Iterator[Suspicion]:
    """A line that begins between two levels, or deeper than its neighbours.

    Wrong: a key that stands one space to the right of the keys around it. Right: the same column.
    """
    indent = _own_column(line.text)
    for column in _columns(line, lines):
        if column != indent:
            yield sent_to(column, line)


def sent_to(column: int, line: Line) -> Suspicion:
    """A line moved to `column`, counted from 0."""
    indent = _own_column(line.text)
    what = "短横线" if line.text.lstrip().startswith("-") else "这一行"
    way = f"左移 {indent - column} 个空格" if column < indent else f"右移 {column - indent} 个空格"
    message = f"{what}的缩进不对:前面有 {indent} 个空格,应为 {column} 个"
    repaired = " " * column + line.text.lstrip(" ")
    return line.suspect("Y123", indent, 1, message, repaired, f"{way},与上下同一级的行对齐")


def value_above_keys(line: Line, lines: Lines) -> Iterator[Suspicion]:
    """A word behind a key that has keys or a list below it.

    Wrong: `绩效指标: 如下` and keys below it. Right: `绩效指标:`.
    """
    below = line_near(lines, line.number, 1)
    if line.key and line.value and (below.key or "-" in below.lead) and len(below.lead) > len(line.lead):
        message = f"「{line.key}:」下面还有内容,后面不能再写「{clipped(line.value, 24)}」"
        yield line.suspect(
            "Y117", line.value_at, len(line.value), message, line.with_value("").rstrip() + line.comment
        )


def stray_sign(line: Line) -> Iterator[Suspicion]:
    """A sign that slipped into the indentation.

    Wrong: `  ;   分值: 5`. Right: spaces only.
    """
    found = re.match(r"( *)(\S{1,4}) {2,}(?=\S)", line.text)
    if found and found.group(2) != "-":
        spaces, sign = found.groups()
        repaired = spaces + " " * len(sign) + line.text[len(spaces) + len(sign) :]
        message = f"缩进里混进了「{sign}」"
        yield line.suspect("Y123", len(spaces), len(sign), message, repaired, f"删去「{sign}」,换成空格")


def broken_line(line: Line, lines: Lines, *, surely: bool = False) -> Iterator[Suspicion]:
    """The second half of a text, or of a comment, that was torn by a line break; `surely`, when nothing else is likely.

    Wrong: a line without key or hyphen, no further right than the text it belongs to. Right: one line.
    """
    number = next((n for n in range(line.number - 1, 0, -1) if lines[n].strip()), 0)
    if line.key or "-" in line.lead or not number:
        return
    if lines[number].lstrip().startswith("#"):
        if surely:
            return
        message, hint = "这一行像是上一行注释的后半句", "接到上一行末尾,或在行首加「# 」"
    elif surely and not _goes_on(line, take_apart(number, lines[number]), lines):
        return
    else:
        joined = lines[number].strip() + line.body
        message = f"这一行像是第 {number} 行的后半句"
        hint = f"接到第 {number} 行末尾,一句话写在一行里:「{clipped(joined, 80)}」"
    yield line.suspect("Y125", len(line.lead), len(line.body), message, f"#{line.text}", hint)


def _goes_on(line: Line, above: Line, lines: Lines) -> bool:
    """Whether a text above ends in the middle of a sentence, or a line can be no key that lacks its colon."""
    if not above.value or above.value[-1] in "\"'":
        return False
    word = re.match(r"\w+", line.body)
    if word and is_known(word.group(), lines):
        return False
    if above.value[-1] in _MIDDLE:
        return True
    has_keys_below = _own_column(line_near(lines, line.number, 1).text) > _own_column(line.text)
    return not has_keys_below and not re.fullmatch(r"[-+.\d]+|[≥≤=<>]", above.value)


def nameless(line: Line, lines: Lines) -> Iterator[Suspicion]:
    """A list item that is a bare name, with keys below it.

    Wrong: `- 预算执行率` and below it `  指标值: 95`. Right: `- 指标名称: 预算执行率` above it.
    """
    if line.key or "-" not in line.lead:
        return
    taken = line_near(lines, line.number, 1)
    if taken.key and len(taken.lead) == len(line.lead):
        word = _first_word(line, lines)
        message = f"下面还有「{taken.key}:」,这一项就不能只写名称"
        repaired = f"{line.lead}{word}: {line.body}{line.comment}"
        yield line.suspect("Y113", len(line.lead), len(line.body), message, repaired)


def _first_word(line: Line, lines: Lines) -> str:
    """The key that items in this column begin with elsewhere in the file."""
    for number in range(1, len(lines.all) + 1):
        other = take_apart(number, lines[number])
        if other.key and other.lead == line.lead:
            return other.key
    return "指标名称"


def _own_column(text: str) -> int:
    return len(text) - len(text.lstrip(" "))


def _columns(line: Line, lines: Lines) -> list[int]:
    """Columns of the levels that are open above the line, those of its neighbours first, then the nearest."""
    indent = _own_column(line.text)
    open_columns: list[int] = []
    limit = 10**6
    for number in range(line.number - 1, max(line.number - _LOOK_BACK, 0), -1):
        above = take_apart(number, lines[number])
        if not above.body:
            continue
        levels = [i for i, char in enumerate(above.lead) if char == "-"] + [len(above.lead)]
        open_columns += [level for level in levels if level < limit and level not in open_columns]
        limit = min(limit, levels[0])
        if limit == 0:
            break
    if not open_columns:
        return [0]
    below = next((text for text in lines.all[line.number :] if text.strip()), "")
    beside = [_own_column(below)] if below and below.lstrip()[:2] == line.text.lstrip()[:2] == "- " else []
    beside += [open_columns[0]] + ([len(take_apart(0, below).lead)] if below else [])
    nearest = sorted([*open_columns, open_columns[0] + 2], key=lambda column: abs(column - indent))
    return list(dict.fromkeys([*beside, *nearest]))[:7]
