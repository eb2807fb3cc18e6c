"""What somebody must look at again in a declaration that was rolled forward: amounts, goals, tasks, targets, years."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from generator.diagnostics import Path
from generator.model.amount import decimal, written
from generator.model.declaration import INDICATORS, Declaration, Listed, Task
from generator.model.indicator import Indicator
from generator.model.words import words_of
from generator.source import Source
from generator.source.entries import comments, values
from generator.source.faults import clipped

_TOP, _WORDS = words_of(Declaration), words_of(Indicator)
_SPARED = frozenset({_TOP["edition"], _TOP["unconfirmed"], _TOP["reasons"]})
"""Top-level words whose texts are no statements about the year, or go."""
_GOING = frozenset({_WORDS["last_target"], _WORDS["last_actual"]})
_OWN = frozenset({_WORDS["value"], _WORDS["not_applicable"]})
"""What a department decided about a 共性指标 last year."""
_WAIVERS = _TOP["waivers"]
_MODELINE = "yaml-language-server:"
_DIGITS = {"0": "[0〇零○]", **{str(n): f"[{n}{'一二三四五六七八九'[n - 1]}]" for n in range(1, 10)}}


class Unconfirmed(NamedTuple):
    """An item of 待确认, and what it is about, to be said beside it."""

    text: str
    remark: str = ""


def unconfirmed(source: Source, declaration: Declaration, codes: Mapping[Path, str]) -> Iterator[Unconfirmed]:
    """The items in the order of the form; `codes` are the 编号 that indicators get now, by their way."""
    naming = _Naming(declaration, codes)
    yield from _goals_and_tasks(declaration, naming)
    yield from _amounts(declaration)
    for listed in declaration.listed:
        if listed.own or _OWN.intersection(listed.written):
            yield _target(listed, naming)
    seen: set[str] = set()
    for item in (*_years(source, declaration.year, naming), *_waivers(source, naming)):
        if item.text not in seen:
            seen.add(item.text)
            yield item


class _Naming:
    """What each part of a declaration is called in 待确认: its 编号, else its name or number."""

    def __init__(self, declaration: Declaration, codes: Mapping[Path, str]) -> None:
        self._names: dict[Path, str] = {
            listed.path: codes.get(listed.path) or listed.indicator.code or listed.indicator.name
            for listed in declaration.listed
        }
        for number, goal in enumerate(declaration.goals, 1):
            self._names[goal.path] = goal.code or f"{_TOP['goals']}第{number}条"
        for task in declaration.tasks:
            self._names[task.path] = task.code or task.name

    def __call__(self, path: Path) -> str:
        """ZB01的备注, 年度履职目标第2条, 满意度的说明, 部门名称."""
        for length in range(len(path), 0, -1):
            if path[:length] in self._names:
                return "的".join((self._names[path[:length]], *map(str, path[length:])))
        steps = [str(step) for step in path if step not in (_TOP["groups"], INDICATORS)]
        return "的".join(steps[-2:])


def _goals_and_tasks(declaration: Declaration, naming: _Naming) -> Iterator[Unconfirmed]:
    for goal in declaration.goals:
        yield Unconfirmed(naming(goal.path), _short(goal.content))
    for task in declaration.tasks:
        name = naming(task.path)
        yield Unconfirmed(name, _short(task.name if task.code else task.content or ""))
        if task.amounts:
            amounts = "、".join(f"{word} {written(number)}" for word, number in task.amounts.items())
            yield Unconfirmed(naming((*task.path, words_of(Task)["amounts"])), f"上年 {amounts}")


def _amounts(declaration: Declaration) -> Iterator[Unconfirmed]:
    word = _TOP["budget"]
    found = [
        (path, number)
        for path, value in values({word: declaration.budget})
        if path and path[0] == word and (number := decimal(value)) is not None
    ]
    times = Counter(path[-1] for path, _ in found)
    for path, number in found:
        name = str(path[-1]) if times[path[-1]] == 1 else ".".join(map(str, path[1:]))
        yield Unconfirmed(name, f"上年 {written(number)}")


def _target(listed: Listed, naming: _Naming) -> Unconfirmed:
    indicator, name = listed.indicator, naming(listed.path)
    target = indicator.words()[_WORDS["value"]]
    said = f"上年目标 {'没有' if target is None else _short(str(target))}"
    if indicator.not_applicable is not None:
        said = f"{_WORDS['not_applicable']}:{_short(indicator.not_applicable)}"
    return Unconfirmed(name, said if name == indicator.name else f"{_short(indicator.name)},{said}")


def _years(source: Source, year: int, naming: _Naming) -> Iterator[Unconfirmed]:
    """The old year wherever it is written, in comments too."""
    spelling = re.compile(rf"(?<!\d){''.join(_DIGITS[digit] for digit in str(year))}(?!\d)")
    for path, value in values(source.data):
        if (
            isinstance(value, str)
            and path[0] not in _SPARED
            and path[-1] not in _GOING
            and not _is_bare(path)
        ):
            for found in dict.fromkeys(spelling.findall(value)):
                yield Unconfirmed(f"{naming(path)}里的{found}", _short(value))
    for comment in comments(source):
        if _MODELINE not in comment:
            for found in dict.fromkeys(spelling.findall(comment)):
                yield Unconfirmed(f"注释「{_short(comment.lstrip('# '))}」里的{found}")


def _is_bare(path: Path) -> bool:
    """Whether a text is but the name of a 共性指标, which is the edition's."""
    return path[-2:-1] == (INDICATORS,)


def _waivers(source: Source, naming: _Naming) -> Iterator[Unconfirmed]:
    """豁免 of family C answered what changed last year."""
    for path, value in values(source.data):
        if len(path) > 1 and path[-2] == _WAIVERS and str(path[-1]).startswith("C"):
            yield Unconfirmed(naming(path), _short(str(value)))


def _short(text: str) -> str:
    return clipped(" ".join(text.split()), 30)
