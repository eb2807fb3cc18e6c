"""A declaration that nobody has filled in yet: every word of its edition, with what belongs there as a comment.

What the edition demands stands there blank, so that `check` asks for it by name; 共性指标 are listed; what a department
sets itself stands as an example behind `# `, to be uncommented.
"""

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from typing import Any

from generator.checking.conformance import Order
from generator.diagnostics import Path
from generator.model.declaration import INDICATORS, Declaration, Goal, Task
from generator.model.edition import Edition, Group, Level
from generator.model.indicator import Indicator
from generator.model.words import words_of
from generator.source.spelling import spelled

_TOP, _TASK, _WORDS = words_of(Declaration), words_of(Task), words_of(Indicator)
_ALWAYS = frozenset(_WORDS[field] for field in ("name", "kind", "value", "unit", "explanation", "points"))
"""What every own indicator should say, printed in a column of its own or not."""


def skeleton(edition: Edition, schema: Mapping[str, Any], year: int, department: str) -> str:
    """The text of a new declaration for `year`; `schema` is the edition's, whose descriptions become the hints.

    `department` is 部门名称, empty where nobody has said it. The file is meant to lie two folders below the root.
    """
    return _Skeleton(edition, schema, year, department).text()


class _Skeleton:
    def __init__(self, edition: Edition, schema: Mapping[str, Any], year: int, department: str) -> None:
        self.edition, self.order = edition, Order(schema)
        self.known = {
            _TOP["edition"]: edition.name,
            _TOP["year"]: str(year),
            _TOP["department"]: spelled(department),
        }
        self.writers = {
            _TOP["goals"]: self.goals,
            _TOP["tasks"]: self.tasks,
            _TOP["budget"]: self.budget,
            _TOP["groups"]: self.groups,
        }
        self.year = year

    def text(self) -> str:
        lines = [
            f"# yaml-language-server: $schema=../../schema/{self.edition.name}.schema.json",
            f"# {self.edition.title},{self.year} 年度。「#」后面是说明,可以删去;要用例子,就删去它前面的「# 」。",
            "# 没有填完的地方,运行 make check 会逐条指出。",
            "",
        ]
        for word in self.order.words(()):
            lines += self.section(word)
        return "\n".join(lines) + "\n"

    def section(self, word: str) -> Iterator[str]:
        headers = {header.key for header in self.edition.all_headers}
        if word in self.known:
            if word == _TOP["department"]:
                yield from self.hint((word,), 0)
            yield f"{word}: {self.known[word]}"
        elif word in self.writers or word in headers:
            yield ""
            yield from self.hint((word,), 0)
            yield from self.writers[word]() if word in self.writers else (f"{word}:",)

    def hint(self, path: Path, column: int) -> Iterator[str]:
        """What the schema says of a word, without its example."""
        described = self.order.description(path).partition("\n\n例:")[0]
        return (f"{' ' * column}# {line}" for line in described.splitlines() if line.strip())

    def goals(self) -> Iterator[str]:
        yield f"{_TOP['goals']}:"
        yield f"  # - {self.example((_TOP['goals'], 0, words_of(Goal)['content']))}"

    def tasks(self) -> Iterator[str]:
        path = (_TOP["tasks"], 0)
        yield f"{_TOP['tasks']}:"
        yield from self.item(path, [_TASK["name"], _TASK["content"]], 2)
        amounts = self.order.words((*path, _TASK["amounts"]))
        if amounts:
            yield f"  #   {_TASK['amounts']}:  # {self.edition.unit}"
            yield from (f"  #     {word}: 0" for word in amounts)

    def budget(self) -> Iterator[str]:
        yield f"{_TOP['budget']}:  # {self.edition.unit}"
        opened: list[str] = []
        for path in self.budget_paths():
            for depth, step in enumerate(path[:-1]):
                if opened[: depth + 1] != list(path[: depth + 1]):
                    opened = [*opened[:depth], step]
                    yield f"{'  ' * (depth + 1)}{step}:"
            yield f"{'  ' * len(path)}{path[-1]}:  # {self.brief((_TOP['budget'], *path))}"

    def budget_paths(self) -> Iterator[tuple[str, ...]]:
        """The budget's amounts in the schema's order, which keeps the words of a branch together."""
        paths = {line.path for line in self.edition.budget}

        def below(path: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
            if path in paths:
                yield path
            elif any(other[: len(path)] == path for other in paths):
                for word in self.order.words((_TOP["budget"], *path)):
                    yield from below((*path, word))

        return below(())

    def brief(self, path: Path) -> str:
        return self.order.description(path).partition("\n")[0]

    def groups(self) -> Iterator[str]:
        yield f"{_TOP['groups']}:"
        explained = False
        for level in self.edition.system:
            yield f"  {level.name}:"
            for group in level.groups:
                yield from self.group(level, group, glossary=not group.common and not explained)
                explained = explained or not group.common

    def group(self, level: Level, group: Group, *, glossary: bool) -> Iterator[str]:
        path = (_TOP["groups"], level.name, group.name, INDICATORS, 0)
        yield f"    {group.name}:"
        if group.explanation and not group.common:
            yield f"      # {group.explanation}"
        yield f"      {INDICATORS}:"
        yield from (f"        - {spelled(common.name)}" for common in group.common)
        if not group.common:
            words = [word for word in self.order.words(path) if word in self.asked()]
            yield from (f"        # {word} —— {self.brief((*path, word))}" for word in words if glossary)
            yield from self.item(path, words, 8)

    def asked(self) -> frozenset[str]:
        """The words of an own indicator that this edition prints."""
        return _ALWAYS | {column.key for column in self.edition.columns if column.required}

    def item(self, path: Path, words: Iterable[str], column: int) -> Iterator[str]:
        """An example of a list's item, commented out."""
        for number, word in enumerate(words):
            yield f"{' ' * column}# {'  ' if number else '- '}{word}: {self.example((*path, word))}"

    def example(self, path: Path) -> str:
        found = self.order.example(path)
        return spelled(found if isinstance(found, str | int) else Decimal(str(found)))
