"""一段文字里的序号要连着,不跳号、不重号。

「1.…;2.…;4.…」少了 3,「1、…2、…2、…」多了一个 2。第二层序号可以重新从 1 开始。
来源:公开申报表中「1,2,3,4,4,5」一类的序号。

错:

    主要内容: 1.办文办会;2.综合调研;4.督查督办

对:

    主要内容: 1.办文办会;2.综合调研;3.督查督办
"""

import re
from collections.abc import Iterator

from generator.checking.rules.finding import Finding
from generator.checking.rules.subject import Subject
from generator.diagnostics import Severity

CODE = "R112"
TITLE = "序号要连贯"
LEVEL = Severity.NOTE
QUESTION = "完整性"

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
_TELLTALE = re.compile(rf"\d[.\uff0e、)\uff09]|[{CHARACTERS}][、)\uff09]|[{CIRCLED}]")
"""What every list number holds, found quickly, so that most texts need no closer look."""


def check(subject: Subject) -> Iterator[Finding]:
    """Numbered lists inside one text that jump or repeat."""
    for text in (text for text in subject.texts if _TELLTALE.search(text.text)):
        lists = [found for style in _STYLES if len(found := style.findall(text.text)) > 1]
        for found in lists:
            wrong = _first_wrong([_number(mark) for mark in found], nested=len(lists) > 1)
            if wrong is not None:
                yield _finding(text.path, found, wrong)


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
