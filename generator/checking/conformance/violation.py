"""What a schema refuses, as facts: one for each fault, at the place where a person has to change something."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from typing import Any, NamedTuple

from generator.checking.conformance.nearest import nearest
from generator.diagnostics import Path
from generator.model.declaration import INDICATORS, Declaration, Goal, Reason, Task
from generator.model.indicator import Indicator
from generator.model.words import words_of

_TOP, _GOAL, _TASK, _REASON, _INDICATOR = map(words_of, (Declaration, Goal, Task, Reason, Indicator))
LISTS = {
    _TOP["goals"]: (_GOAL["content"],),
    _TOP["tasks"]: (_TASK["name"], _TASK["content"]),
    _TOP["reasons"]: (_REASON["subject"], _REASON["reason"]),
    INDICATORS: (_INDICATOR["name"],),
}
"""The lists of a declaration, and the first words of their items."""

MISSING, UNKNOWN, EXCLUDED = "required", "additionalProperties", "propertyNames"


class Violation(NamedTuple):
    """One fault. `keyword` is JSON Schema's; `path` leads to the value, or to the word that is missing or unknown.

    `schema` is the part of the schema that refuses, `value` what it refuses (for a missing or unknown word,
    the mapping that lacks or holds it).
    """

    keyword: str
    path: Path
    value: object
    schema: Mapping[str, Any]

    @property
    def word(self) -> str:
        """The last word of the form on the way: what the sentence is about."""
        return next((step for step in reversed(self.path) if isinstance(step, str)), "")

    @property
    def at_key(self) -> bool:
        """Whether the fault is a key, not its value."""
        return self.keyword in (UNKNOWN, EXCLUDED)


def violations_of(errors: Iterable[Any]) -> list[Violation]:
    """Turn jsonschema's errors into facts, each fault once, however many parts of the schema refuse it."""
    facts = [fact for error in errors for fact in _facts(error)]
    keys = {fact.path: fact for fact in facts if fact.at_key}
    missing = {fact.path: fact for fact in facts if fact.keyword == MISSING}
    values = [fact for fact in facts if not fact.at_key and fact.keyword != MISSING]
    mistyped = {(*fact.path[:-1], nearest(fact.word, _known(fact))) for fact in keys.values()}
    labelled = {fact.path[:-1] for fact in keys.values() if is_label(fact)}
    lacking = [f for path, f in missing.items() if path not in mistyped and path[:-1] not in labelled]
    return [*keys.values(), *lacking, *_plainest(values)]


def is_label(fact: Violation) -> bool:
    """Whether an unknown key begins a list item that lacks its first word: the item's text, typed as a key."""
    path, item = fact.path, fact.value
    if fact.keyword != UNKNOWN or len(path) < 3 or not isinstance(path[-2], int):
        return False
    first = LISTS.get(str(path[-3]), ())
    if not first or not isinstance(item, Mapping) or first[0] in item or next(iter(item)) != path[-1]:
        return False
    plain = item[path[-1]] is None or not isinstance(item[path[-1]], list | dict)
    return plain and nearest(fact.word, _known(fact)) is None


def _facts(error: Any) -> Iterator[Violation]:
    path, keyword, schema = tuple(error.absolute_path), str(error.validator), error.schema
    if EXCLUDED in error.absolute_schema_path:
        yield Violation(EXCLUDED, (*path, error.instance), None, schema)
    elif keyword == MISSING:
        lacking = (word for word in error.validator_value if word not in error.instance)
        yield from (Violation(MISSING, (*path, word), error.instance, schema) for word in lacking)
    elif keyword == UNKNOWN:
        unknown = (key for key in error.instance if not _is_known(key, schema))
        yield from (Violation(UNKNOWN, (*path, key), error.instance, schema) for key in unknown)
    else:
        yield Violation(keyword, path, error.instance, schema)


def _is_known(key: str, schema: Mapping[str, Any]) -> bool:
    import re

    if key in schema.get("properties", ()):
        return True
    return any(re.search(to_python(pattern), key) for pattern in schema.get("patternProperties", ()))


def to_python(pattern: str) -> str:
    """A pattern of JSON Schema for `re`, where `$` would also match before a last line break."""
    return pattern.replace("$", r"\Z")


def _known(fact: Violation) -> Iterable[str]:
    return tuple(fact.schema.get("properties", ()))


def _plainest(values: list[Violation]) -> Iterator[Violation]:
    """Of several refusals of one value, the one that says most."""
    indexed = sorted(enumerate(values), key=lambda item: (tuple(map(str, item[1].path)), item[0]))
    for _, same in groupby((fact for _, fact in indexed), key=lambda fact: fact.path):
        yield min(same, key=_vagueness)


def _vagueness(fact: Violation) -> tuple[int, int]:
    if fact.keyword != "type":
        return (1, 0)
    types = fact.schema["type"]
    simple = isinstance(fact.value, str | int) and fact.value is not None
    return (2 if simple else 0, 1 if isinstance(types, str) else len(types))
