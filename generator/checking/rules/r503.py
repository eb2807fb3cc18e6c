"""评分句里分项的分,加起来等于总分。

「①…1分;②…1分;③…1分」合计 3 分,分值却写 5,多出的 2 分不知道给谁;「2分,其中甲1分,乙2分」也对不上。
每一项只写一个分数的才判断;有一项没有写分数的,不判断合计。
来源:公开的申报表(分项计分的评分标准)。

错:

    - 指标名称: 公务接待管理
      指标值类型: 定性
      指标值: 规范
      评扣分标准: ①制定接待办法,1分;②明确接待标准,1分;③定点接待,1分。
      分值: 5

对:

    - 指标名称: 公务接待管理
      指标值类型: 定性
      指标值: 规范
      评扣分标准: ①制定接待办法,2分;②明确接待标准,2分;③定点接待,1分。
      分值: 5
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from generator.checking.rules import form_words as words
from generator.checking.rules.finding import Finding
from generator.checking.rules.sentences import Sentence
from generator.checking.rules.subject import Subject
from generator.diagnostics import Severity
from generator.model.figures import trimmed

CODE = "R503"
TITLE = "分项的分加起来等于总分"
LEVEL = Severity.ERROR
QUESTION = "适当性"

_POINTS = re.compile(r"(?<![\d.每扣])(?<!扣减)(\d{1,4}(?:\.\d{1,2})?)\s*分(?![钟之])")
_DEDUCTED = re.compile(r"(?:每|扣)[^;。\uff1b]*")
_ITEM = re.compile(r"[①-⑳]|(?:^|[\s,;。\uff0c\uff1b])[((\uff08]?\d{1,2}[)\uff09、.\uff0e](?!\d)")
_PART = r"[^\d,;。、()\uff0c\uff1b\uff08\uff09]*?\d+(?:\.\d+)?\s*分"
_NESTED = re.compile(
    rf"(?<![\d.])(?P<whole>\d{{1,4}}(?:\.\d+)?)\s*分[,\uff0c:\uff1a]?\s*其中[:\uff1a]?(?P<parts>{_PART}(?:[,、和\uff0c]{_PART})+)"
)
_CONDITION = re.compile(r"[若如]")


class Nested(NamedTuple):
    """「2分,其中甲1分,乙1分」: the whole and its parts."""

    whole: Decimal
    parts: tuple[Decimal, ...]


class Checklist(NamedTuple):
    """The points of a list of items, empty where one item has none or several; and the wholes inside it."""

    items: tuple[Decimal, ...]
    nested: tuple[Nested, ...]


def check(subject: Subject) -> Iterator[Finding]:
    """The department's lists whose parts do not add up; sentences with a structure of their own have none."""
    for sentence in subject.sentences:
        if sentence.scoring is None and sentence.written:
            checklist = read_checklist(sentence.text)
            for whole, parts in checklist.nested:
                if _sum(parts) != whole:
                    yield _finding(sentence, whole, parts, f"写「{trimmed(_sum(parts))}分,其中…」")
            points = sentence.item.indicator.points
            if points is not None and checklist.items and _sum(checklist.items) != points:
                hint = f"写「{words.POINTS}: {trimmed(_sum(checklist.items))}」"
                yield _finding(sentence, points, checklist.items, hint)


@lru_cache(maxsize=512)
def read_checklist(text: str) -> Checklist:
    """Read the points of numbered items and of wholes with parts (其中)."""
    nested = tuple(
        Nested(Decimal(match["whole"]), _points_before_condition(match["parts"]))
        for match in _NESTED.finditer(text)
    )
    flat = _NESTED.sub(lambda match: f"{match['whole']}分", text)
    pieces = _ITEM.split(flat)[1:]
    found = [_POINTS.findall(_DEDUCTED.sub("", piece)) for piece in pieces]
    whole = len(pieces) > 1 and all(len(numbers) == 1 for numbers in found)
    return Checklist(tuple(Decimal(numbers[0]) for numbers in found) if whole else (), nested)


def _points_before_condition(parts: str) -> tuple[Decimal, ...]:
    """The parts; 「若单位无项目,得2分」 is a condition, not a part."""
    return tuple(map(Decimal, _POINTS.findall(_CONDITION.split(parts)[0])))


def _finding(sentence: Sentence, whole: Decimal, parts: tuple[Decimal, ...], otherwise: str) -> Finding:
    addends, total = "+".join(map(trimmed, parts)), trimmed(_sum(parts))
    name = sentence.item.indicator.name
    message = f"「{name}」的分项合计 {addends}={total} 分,不等于 {trimmed(whole)} 分"
    return Finding((sentence.path,), message, f"改分项的分,使合计是 {trimmed(whole)} 分;或者{otherwise}")


def _sum(parts: tuple[Decimal, ...]) -> Decimal:
    return sum(parts, Decimal(0))
