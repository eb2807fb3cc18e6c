"""Braces and brackets: what begins with one must end with it, and a comma in them begins the next entry."""

import re
from collections.abc import Iterator

from generator.source.faults import clipped
from generator.source.traps.line import Line, Suspicion, quoted

_PAIRS = {"{": "}", "[": "]"}
_THOUSANDS = re.compile(r"(?<![\d,])[0-9]{1,3}(?:,[0-9]{3})+(?![\d])")


def bracketed_text(line: Line) -> Iterator[Suspicion]:
    """A text that begins with a bracket, or braces that are not closed.

    Wrong: `备注: [2022]15号文件`. Right: `备注: "[2022]15号文件"`.
    """
    value = line.value
    closer = _PAIRS.get(value[:1])
    if closer is None:
        return
    missing = value.count(value[0]) - value.count(closer)
    if missing > 0:
        message = f"这里的「{value[0]}」没有对应的「{closer}」"
        yield line.suspect("Y148", line.value_at, 1, message, line.with_value(value + closer * missing))
    message = f"以「{value[0]}」开头的内容要加引号:在 YAML 里它表示列表或成对的键值"
    yield line.suspect("Y148", line.value_at, 1, message, line.with_value(quoted(value)))


def comma_in_braces(line: Line) -> Iterator[Suspicion]:
    """A number with thousands separators, or a text with a comma, in braces: two entries.

    Wrong: `资金来源: {财政性资金: 1,000, 其他资金: 0}`. Right: the numbers without commas, each on its own line.
    """
    found = _THOUSANDS.search(line.text)
    if found:
        right = found.group().replace(",", "")
        message = f"花括号、方括号里的逗号是分隔符:「{found.group()}」会读成两项"
        repaired = _THOUSANDS.sub(lambda match: match.group().replace(",", ""), line.text)
        hint = f"写「{right}」;最好不用花括号,每项各写一行:「{clipped(repaired.strip())}」"
        yield line.suspect("Y149", found.start(), len(found.group()), message, repaired, hint)
