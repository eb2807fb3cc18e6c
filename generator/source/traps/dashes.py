"""Before a list item: an English hyphen, then a space, in one column with its neighbours."""

import re
from collections.abc import Iterator

from generator.source.faults import Lines, clipped
from generator.source.traps.line import Line, Suspicion, is_known, line_near, quoted

_DASHES = r"-\uff0d\u2014\u2013\u2010\u2011\u2012\u2212\u00b7\u2022\u25cf"
_STUCK = re.compile(rf"([{_DASHES}*][{_DASHES}]{{0,3}}) *([^\s\-].*)$")
_NUMBERING = re.compile(
    r"(?:[(\uff08](?:\d{1,2}|[一二三四五六七八九十]{1,3})[)\uff09]"
    r"|(?:\d{1,2}|[一二三四五六七八九十]{1,3})(?:[、\uff0e)\uff09]|[.,\uff0c](?!\d))|[\u2460-\u2473])[\s、]*"
)


_LOOK_AROUND = 60
"""Lines asked for another item of the same list."""
_MIDDLE = ",\uff0c、(\uff08"
_SENTENCE_ENDS = ";\uff1b。.!\uff01?\uff1f"


def dash_without_space(line: Line) -> Iterator[Suspicion]:
    """A hyphen that touches its item, or another sign for it: the line joins its neighbours as one text.

    Wrong: `-保障职工工资福利`, `\uff0d保障职工工资福利`. Right: `- 保障职工工资福利`.
    """
    found = None if "-" in line.lead else _STUCK.match(line.text[len(line.lead) :])
    if found and not found.group().startswith("- "):
        dash, item = found.groups()
        message = (
            "短横线后要有空格"
            if dash == "-"
            else f"列表的一项要用英文短横线加空格「- 」开头,这里是「{dash}」"
        )
        yield line.suspect("Y121", len(line.lead), 1, message, f"{line.lead}- {item}")


def dashless(line: Line, lines: Lines) -> Iterator[Suspicion]:
    """An item of a list that has a number, or nothing, in its hyphen's place.

    Wrong: `4、完善政府绩效评价机制` among lines with hyphens. Right: `- 完善政府绩效评价机制`.
    """
    if "-" in line.lead or not line.body or _STUCK.match(line.body):
        return
    above = line_near(lines, line.number, -1)
    numbering = _numbering(line.body)
    item = line.body[len(numbering) :]
    word = re.match(r"\w+", item)
    beside = [other for step in (-1, 1) if (other := _item_beside(line, lines, step))]
    if not item or not beside or not (numbering or _is_item(line, item, above, beside[0])):
        return
    if not line.key and not numbering and word and word.group() == item and is_known(item, lines):
        return  # a key without its colon
    if numbering:
        yield from renumbered(line)
    else:
        repaired = f"{line.lead}- {item}{line.comment}"
        hint = f"行首加「- 」,改成「- {clipped(item)}」"
        yield line.suspect("Y121", len(line.lead), len(item), "列表的这一项前面没有「- 」", repaired, hint)


def renumbered(line: Line) -> Iterator[Suspicion]:
    """An item's number made a hyphen."""
    numbering = _numbering(line.body)
    sign = numbering.strip()
    message = f"列表的一项要用短横线加空格「- 」开头,这里是「{sign}」"
    repaired = f"{line.lead}- {line.body[len(numbering) :]}{line.comment}"
    yield line.suspect("Y121", len(line.lead), len(sign), message, repaired)


def numbered(line: Line) -> bool:
    """Whether a line begins like an item of a list on paper: `4、`, `(4)`."""
    return "-" not in line.lead and bool(_numbering(line.body))


def _numbering(body: str) -> str:
    found = _NUMBERING.match(body)
    return found.group() if found else ""


def _dash_of(line: Line) -> int:
    return line.lead.find("-")


def _item_beside(line: Line, lines: Lines, step: int) -> Line | None:
    """The nearest item of the same column below (`step` 1) or above (-1), past lines that are not further left."""
    column, other = len(line.lead), line_near(lines, line.number, step)
    for _ in range(_LOOK_AROUND):
        if _dash_of(other) == column:
            return other
        if not other.body or len(other.lead) <= column:
            return None
        other = line_near(lines, other.number, step)
    return None


def _is_item(line: Line, item: str, above: Line, beside: Line) -> bool:
    """Whether a line without a number is an item: it begins as its neighbour does, and nothing is broken off above."""
    if line.key or beside.key:
        return bool(line.key) and line.key == beside.key
    return not above.value or _ends_alike(above.value, item)


def _ends_alike(above: str, item: str) -> bool:
    """Two items of one list: both end their sentences, or neither does."""
    alike = (above[-1] in _SENTENCE_ENDS) == (item[-1] in _SENTENCE_ENDS)
    return alike and above[-1] not in _MIDDLE


def dash_after_key(line: Line) -> Iterator[Suspicion]:
    """The `-` that the form prints for what is empty, copied into the file; or a list begun on its key's line.

    Wrong: `评扣分标准: -`. Right: leave the word out. Wrong: `三级指标: - 预算执行率`. Right: the item on its own line.
    """
    if not line.key or not re.match(r"-(?: |$)", line.value):
        return
    item = line.value[1:].strip()
    if item:
        message = f"「{line.key}:」后面不能直接写「- 」"
        hint = f"列表的每一项另起一行,缩进后写「- {item}」;如果是一句话,加引号:{quoted(line.value)}"
        yield line.suspect("Y144", line.value_at, 1, message, line.with_value(quoted(line.value)), hint)
        return
    message = "表上的「-」表示空白,文件里不写「-」"
    hint = f"文字的格子没有内容,就删去「{line.key}」这一行;金额没有,就写 0:「{line.key}: 0」"
    yield line.suspect("Y144", line.value_at, 1, message, line.with_value(""), hint)


def two_dashes(line: Line) -> Iterator[Suspicion]:
    """A list in a list, which no declaration has.

    Wrong: `- - 预算执行率`. Right: `- 预算执行率`.
    """
    if line.lead.count("-") > 1 or (line.lead.count("-") == 1 and line.body == "-"):
        at = line.lead.index("-") + 2
        repaired = line.lead[: line.lead.index("-")] + "- " + line.body.lstrip("- ") + line.comment
        yield line.suspect("Y126", at, 1, "一行里有两个短横线,成了列表里的列表", repaired)


def misplaced_dash(line: Line, neighbour: str) -> Suspicion:
    """An item in another column than its neighbour: the deeper one is joined to it as one text.

    Wrong: `  - 预算执行率` and below it `    - 结转结余率`. Right: both dashes in one column.
    """
    column = len(neighbour) - len(neighbour.lstrip())
    message = "这一项的短横线与相邻的项不在同一列,几项会连成一句"
    repaired = " " * column + line.text.lstrip()
    hint = f"短横线前面留 {column} 个空格,与相邻的项对齐"
    return line.suspect("Y122", line.text.index("-"), 1, message, repaired, hint)
