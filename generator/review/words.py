"""The words of two things that are one, compared word by word."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import NamedTuple

from generator.diagnostics import Path
from generator.model.declaration import Goal, Listed, Task
from generator.model.indicator import Indicator
from generator.model.words import words_of
from generator.review.facts import Change, Fact, Part, Value


def group_name(names: tuple[str, str]) -> str:
    """A 二级指标 as people read it: 产出指标 › 重点工作任务完成."""
    return " › ".join(names)


class Named(NamedTuple):
    """A thing of one year: what it is called, its words with their values, and the way to it.

    `word` of the name is the one whose change is 更名; the way to a word is the thing's own where nothing else is known.
    """

    name: str
    words: Mapping[str, Value]
    path: Path
    naming: str = ""
    whole: bool = False


def word_facts(part: Part, old: Named, new: Named) -> Iterator[Fact]:
    """A fact for every word that differs, in the new one's order of words. Numbers are compared as numbers."""
    for word in dict.fromkeys((*new.words, *old.words)):
        before, after = old.words.get(word), new.words.get(word)
        if before != after:
            change = Change.RENAMED if word == new.naming else _change(before, after)
            paths = _way(old, word), _way(new, word)
            yield Fact(part, word, change, before, after, (old.name, new.name), paths)


def _change(old: Value, new: Value) -> Change:
    if old is None:
        return Change.FILLED
    if new is None:
        return Change.BLANKED
    if isinstance(old, Decimal) and isinstance(new, Decimal):
        return Change.RAISED if new > old else Change.LOWERED
    return Change.REPLACED


def _way(thing: Named, word: str) -> Path:
    """The way to a word; the words of what is a bare text are all at the text itself."""
    return thing.path if thing.whole else (*thing.path, *word.split("."))


def of_indicator(listed: Listed) -> Named:
    """An indicator as printed: of a 共性指标 also what the edition says."""
    indicator = listed.indicator
    words = {word: _value(getattr(indicator, name)) for name, word in words_of(Indicator).items()}
    return Named(indicator.name, words, listed.path, words_of(Indicator)["name"], whole=not listed.written)


def of_goal(goal: Goal) -> Named:
    """A goal; one without a 编号 may be a bare text."""
    names = words_of(Goal)
    words = {names["content"]: goal.content, names["code"]: goal.code}
    return Named(goal.content, words, goal.path, whole=goal.code is None)


def of_task(task: Task) -> Named:
    """A task with its amounts."""
    names = words_of(Task)
    words: dict[str, Value] = {
        names["name"]: task.name,
        names["content"]: task.content,
        names["code"]: task.code,
    }
    words |= {f"{names['amounts']}.{name}": amount for name, amount in (task.amounts or {}).items()}
    return Named(task.name, words, task.path, names["name"])


def _value(value: object) -> Value:
    if isinstance(value, Mapping):  # 豁免: which findings are answered, and why
        return tuple(f"{code}: {reason}" for code, reason in sorted(value.items())) or None
    if isinstance(value, tuple):
        return tuple(map(str, value)) or None
    return value if isinstance(value, Decimal | str) or value is None else str(value)
