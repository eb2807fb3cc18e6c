"""Declarations for measuring: the real one with other texts and numbers, so that nothing is known from the one before.

The departments are invented and say so in their names.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[2]
EDITION = "hunan-department-2022"
REAL = ROOT / "declarations" / "hengyang-government-office" / "2022.yaml"
YEAR = "2022"
FOLLOWING = REAL.with_name("2023.yaml")
"""The illustrative next year, which holds every kind of change."""

_HEADING = re.compile(r"(?<=^# )衡阳.*$", re.MULTILINE)
_NAME = re.compile(r"(?<=^部门名称: ).*$", re.MULTILINE)
_TEXT = re.compile(
    r"^( +(?:- |主要内容: |指标值说明: ))(?!任务名称|指标名称)(\S{10,}?)([;。]?)$", re.MULTILINE
)
_TARGET = re.compile(r"指标值: (\d+)\n.*?(?=\n +分值: )", re.DOTALL)


class Document(NamedTuple):
    """One declaration: the bytes of `declarations/<folder>/<year>.yaml`."""

    folder: str
    raw: bytes
    year: str = YEAR

    @property
    def file(self) -> str:
        """Its name as shown to people."""
        return f"declarations/{self.folder}/{self.year}.yaml"


def documents(count: int, first: int = 1) -> Iterator[Document]:
    """`count` declarations, numbered from `first`; no two have a department, a text or a budget in common."""
    pattern = REAL.read_text("utf-8")
    for number in range(first, first + count):
        yield Document(f"example-{number:05d}", _varied(pattern, number).encode())


def following(count: int, first: int = 1) -> Iterator[Document]:
    """The next year of the same departments, with every kind of change in each, and texts and money of its own."""
    pattern = FOLLOWING.read_text("utf-8")
    for number in range(first, first + count):
        text = _NAME.sub(_named(number), pattern)
        text = _TEXT.sub(lambda found: f"{found[1]}{found[2]},次年第{number}号{found[3]}", text)  # noqa: B023  used at once
        basic, project = f"{1000 + number}.02", f"{600 + number}.03"
        amounts = (("2861.3", f"{1600 + 2 * number}.05"), ("1868.16", basic), ("993.14", project))
        for old, new in amounts:
            text = text.replace(f": {old}\n", f": {new}\n")
        yield Document(f"example-{number:05d}", text.encode(), FOLLOWING.stem)


def _named(number: int) -> str:
    return f"示例单位{number:05d}(虚构)"


def _varied(pattern: str, number: int) -> str:
    """The real declaration with each own text marked by `number`; amounts still add up, sentences still fit."""
    text = _HEADING.sub("为测速由程序编出的示例,不是真实的申报表。", pattern)
    text = _NAME.sub(_named(number), text)
    text = _TEXT.sub(lambda found: f"{found[1]}{found[2]},示例第{number}号{found[3]}", text)
    text = _TARGET.sub(lambda found: _retargeted(found[0], found[1], number), text)
    return _with_budget(text, number)


def _retargeted(indicator: str, old: str, number: int) -> str:
    """An indicator with another target, also in its scoring sentence: a count, or a rate with decimals of its own."""
    if f"于{old}" in indicator:
        return re.sub(rf"(指标值: |大于等于){old}", rf"\g<1>{int(old) + number}", indicator)
    decimals = number + (number - 1) // 9  # the numbers that do not end in 0, which a float would not keep
    return re.sub(rf"(指标值: |达到){old}", rf"\g<1>{int(old) - 1}.{decimals}", indicator)


def _with_budget(text: str, number: int) -> str:
    basic, project = f"{1000 + number}.01", f"{500 + number}.03"
    total = f"{1500 + 2 * number}.04"
    for old, new in (("2677.7", total), ("1839.56", basic), ("838.14", project)):
        text = text.replace(f": {old}\n", f": {new}\n")
    return text
