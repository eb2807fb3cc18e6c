"""Keys of one level stand in one column."""

from collections.abc import Iterator

from generator.source.faults import Lines
from generator.source.traps.line import Line, Suspicion, take_apart

_LOOK_BACK = 400
"""Lines. The columns of levels that were opened earlier than this are not tried."""


def misplaced(line: Line, lines: Lines) -> Iterator[Suspicion]:
    """A line that begins between two levels, or deeper than its neighbours.

    Wrong: a key that stands one space to the right of the keys around it. Right: the same column.
    """
    indent = len(line.text) - len(line.text.lstrip(" "))
    for column in _columns(line, lines):
        if column != indent:
            what = "短横线" if line.text.lstrip().startswith("-") else "这一行"
            way = f"左移 {indent - column} 个空格" if column < indent else f"右移 {column - indent} 个空格"
            message = f"{what}的缩进不对:前面有 {indent} 个空格,应为 {column} 个"
            repaired = " " * column + line.text.lstrip(" ")
            hint = f"{way},与上下同一级的行对齐"
            yield line.suspect("Y123", indent, 1, message, repaired, hint)


def nameless(line: Line, lines: Lines) -> Iterator[Suspicion]:
    """A list item that is a bare name, with keys below it.

    Wrong: `- 预算执行率` and below it `  指标值: 95`. Right: `- 指标名称: 预算执行率` above it.
    """
    if line.key or "-" not in line.lead:
        return
    below = next((text for text in lines.all[line.number :] if text.strip()), "")
    taken = take_apart(line.number + 1, below)
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


def _columns(line: Line, lines: Lines) -> list[int]:
    """Columns of the levels that are open above the line, the nearest to its own first."""
    indent = len(line.text) - len(line.text.lstrip(" "))
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
    deeper = [column + 2 for column in open_columns[:1]]
    return sorted(dict.fromkeys(open_columns + deeper), key=lambda column: abs(column - indent))[:5]
