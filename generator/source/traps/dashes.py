"""Before a list item: an English hyphen, then a space, in one column with its neighbours."""

import re
from collections.abc import Iterator

from generator.source.traps.line import Line, Suspicion, quoted

_STUCK = re.compile(r"([-\uff0d\u2014\u2013\u2010\u2011\u2012\u2212\u00b7\u2022\u25cf*]) *([^\s\-].*)$")


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
    message = "表上的「-」表示空白,不用填"
    hint = f"删去「{line.key}」这一行;表上该有「-」的格子会自动印出"
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
