"""A number sign behind a space cuts the rest of the line off."""

import re
from collections.abc import Iterator

from generator.source.traps.line import Line, Suspicion, quoted

_CUT = re.compile(r"(?<=[^ #]) (?=#)")


def cut_off(line: Line) -> Iterator[Suspicion]:
    """One space before `#`: is it a comment, or the text? Two spaces say comment.

    Wrong: `备注: 第 # 号文件`. Right: `备注: "第 # 号文件"`; and for a comment, `分值: 5  # 满分`.
    """
    if not re.match(r" ?#", line.comment) or (not line.value and line.comment.startswith(" ")):
        return
    whole = line.text[line.value_at :].rstrip()
    at = line.text.index("#", line.value_at)
    message = f"「{line.text[at:][:10]}」会被当作注释删去"
    repaired = line.before_value + quoted(whole)
    hint = f"要印在表上就加引号:「{repaired.strip()}」;真是注释,就在 # 前面空两格"
    yield line.suspect("Y147", at, len(line.text) - at, message, repaired, hint)
