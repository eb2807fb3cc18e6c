"""一段文字里的序号要连着,不跳号、不重号;目标的序号由表式印,内容里不再写。

「1.…;2.…;4.…」少了 3,「1、…2、…2、…」多了一个 2。第二层序号可以重新从 1 开始。
从旧表上抄来的「目标4:」「4、」不删去,表上就会印出两个序号;表式不印目标序号的,不查。
来源:公开申报表中「1,2,3,4,4,5」一类的序号。

错:

    年度履职目标:
      - 目标1:完善政府绩效评价机制;
    …
    主要内容: 1.办文办会;2.综合调研;4.督查督办

对:

    年度履职目标:
      - 完善政府绩效评价机制;
    …
    主要内容: 1.办文办会;2.综合调研;3.督查督办
"""

import re
from collections.abc import Iterator

from generator.checking.rules.finding import Finding
from generator.checking.rules.subject import Subject
from generator.checking.rules.texts import goal_path
from generator.diagnostics import Severity
from generator.model.figures import quoted
from generator.phrasing import compile_phrase

CODE = "R112"
TITLE = "序号要连贯,不重复"
LEVEL = Severity.NOTE
QUESTION = "完整性"

NUMBER = "序号"
"""The word of 年度履职目标's 显示 that prints a goal's number."""

CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
CHARACTERS = "一二三四五六七八九十"
_AT_START = "(?:^|(?<=[;\uff1b。:\uff1a,\uff0c\\s]))"
_STYLES = (
    re.compile(rf"{_AT_START}(\d{{1,2}})[.\uff0e](?!\d)"),
    re.compile(rf"{_AT_START}(\d{{1,2}})、"),
    re.compile(r"[(\uff08](\d{1,2})[)\uff09]"),
    re.compile(rf"{_AT_START}([{CHARACTERS}])、"),
    re.compile(rf"[(\uff08]([{CHARACTERS}])[)\uff09]"),
    re.compile(rf"([{CIRCLED}])"),
)
_COPIED = re.compile(
    rf"\s*(?:目标\s*(?:\d{{1,2}}|[{CHARACTERS}]{{1,3}})\s*[:\uff1a、.\uff0e]"
    rf"|\d{{1,2}}\s*(?:、|[.\uff0e](?!\d))|[(\uff08](?:\d{{1,2}}|[{CHARACTERS}]{{1,3}})[)\uff09]"
    rf"|[{CHARACTERS}]{{1,3}}、|[{CIRCLED}])\s*"
)
"""A goal's number as an older form printed it: 目标4:, 4、, (四)."""

_TELLTALE = re.compile(rf"[.\uff0e、)\uff09{CIRCLED}](?:(?<=[\d{CHARACTERS}].)|(?<=[{CIRCLED}]))")
"""What every list number ends in, found quickly (one set comes first), so that most texts need no closer look: one makes no list."""


def check(subject: Subject) -> Iterator[Finding]:
    """Goals that bring along the number that the form prints; numbered lists inside one text that jump or repeat."""
    yield from _copied(subject)
    for text in (text for text in subject.texts if len(_TELLTALE.findall(text.text)) > 1):
        lists = [found for style in _STYLES if len(found := style.findall(text.text)) > 1]
        for found in lists:
            wrong = _first_wrong([_number(mark) for mark in found], nested=len(lists) > 1)
            if wrong is not None:
                yield _finding(text.path, found, wrong)


def _copied(subject: Subject) -> Iterator[Finding]:
    if NUMBER not in compile_phrase(subject.edition.goal_display)[1]:
        return
    marks = [(goal, _own_number(goal.content)) for goal in subject.declaration.goals]
    copied = [(goal, mark) for goal, mark in marks if mark]
    if copied:
        spelled = quoted(mark for _, mark in copied)
        message = f"目标的内容以{spelled}开头,表式已经印了序号,会印成两个"
        hint = f"删去{spelled},序号由表式印"
        yield Finding(tuple(goal_path(goal) for goal, _ in copied), message, hint, Severity.WARNING)


def _own_number(text: str) -> str | None:
    """The number before a goal; where more of its kind follow, it begins a list inside the goal."""
    match = _COPIED.match(text)
    if match is None:
        return None
    begins_a_list = any(s.match(text.strip()) and len(s.findall(text)) > 1 for s in _STYLES)
    return None if begins_a_list else match[0].strip()


def _number(mark: str) -> int:
    for spelled in (CIRCLED, CHARACTERS):
        if mark in spelled:
            return spelled.index(mark) + 1
    return int(mark)


def _first_wrong(numbers: list[int], nested: bool) -> int | None:
    """The index of the first number that does not follow; a second level may begin again at 1."""
    for index in range(1, len(numbers)):
        before, number = numbers[index - 1], numbers[index]
        if number != before + 1 and not (number == 1 and (nested or before > 1)):
            return index
    return None


def _finding(path: tuple[str | int, ...], marks: list[str], wrong: int) -> Finding:
    before, mark = marks[wrong - 1], marks[wrong]
    trouble = "重复了" if before == mark else f"的后面是「{mark}」"
    return Finding((path,), f"序号「{before}」{trouble}({'、'.join(marks)})", "把序号改成连续的")
