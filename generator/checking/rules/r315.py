"""不能每格填同一个数,名称不能只是一个数。

每个指标的指标值都是 100、名称都是 88,说明没有真正申报。都是百分比、目标相同的不算(都是 100% 的见 R314)。
来源:一份公开的申报表(指标内容全是 88,指标值全是 100)。

错:

    - 指标名称: "88"
      指标值类型: ≥
      指标值: 100

对:

    - 指标名称: 道路维修里程
      指标值类型: ≥
      指标值: 12
      度量单位: 公里
"""

import re
from collections.abc import Iterator

from generator.checking.rules import form_words as words
from generator.checking.rules.figures import named
from generator.checking.rules.finding import Finding
from generator.checking.rules.r309 import is_share
from generator.checking.rules.subject import Subject
from generator.diagnostics import Severity
from generator.model.declaration import Listed

CODE = "R315"
TITLE = "不能每格填同一个数"
LEVEL = Severity.ERROR
QUESTION = "相关性"

FEWEST = "项数"
LIMITS = {FEWEST: "5"}
"""Fewer indicators may well agree by chance."""

_ONLY_A_NUMBER = re.compile(r"[\d.,%\s\uff05]+")


def check(subject: Subject) -> Iterator[Finding]:
    """Own names that are numbers; then one number in all own targets that are not all percentages."""
    numbers = [item for item in subject.own if _ONLY_A_NUMBER.fullmatch(item.indicator.name)]
    if numbers:
        message = f"指标名称只是一个数:{named(numbers)}"
        hint = f"「{words.NAME}:」写考核什么,例如「{words.NAME}: 道路维修里程」;数写在「{words.VALUE}:」"
        yield Finding(tuple(item.at(words.NAME) for item in numbers), message, hint)
    items = subject.quantitative
    if len(items) >= subject.limit(CODE, FEWEST, LIMITS[FEWEST]) and _all_alike(items):
        value = items[0].indicator.words()[words.VALUE]
        message = f"{len(items)} 个定量指标的指标值都是 {value},像是没有逐项填写"
        hint = f"逐项在「{words.VALUE}:」写本指标自己的目标"
        yield Finding(tuple(item.at(words.VALUE) for item in items), message, hint)


def _all_alike(items: tuple[Listed, ...]) -> bool:
    same = len({item.indicator.number for item in items}) == 1
    return same and not all(is_share(item.indicator) for item in items)
