"""What a schema of declarations says of each word, by the way to it: order, description, example."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from generator.diagnostics import Path

Schema = Mapping[str, Any]
_SAME_PLACE = ("then", "else")


class Order:
    """The words of each mapping in the schema's order, and what it says of them; `$ref` and if/then are followed."""

    def __init__(self, schema: Schema) -> None:
        self._schema = schema

    def words(self, path: Path) -> tuple[str, ...]:
        """The words of the mapping at `path` in their order; none where the schema names none."""
        parts = (part for shape in self._shapes(path) for part in self._parts(shape))
        return tuple(dict.fromkeys(word for part in parts for word in part.get("properties", ())))

    def description(self, path: Path) -> str:
        """What the schema tells people of the value at `path`; empty where it tells nothing."""
        return str(self._said(path, "description", ""))

    def example(self, path: Path) -> Any:
        """The first of the examples for the value at `path`; None where there is none."""
        return self._said(path, "examples", [None])[0]

    def _said(self, path: Path, word: str, default: Any) -> Any:
        """What the value's own schema says under `word`, else what any schema says that applies to it."""
        shapes = self._shapes(path)
        parts = (part for shape in shapes for part in self._parts(shape))
        return next((part[word] for part in (*shapes, *parts) if word in part), default)

    def _shapes(self, path: Path) -> list[Schema]:
        """The schemas of the value at `path`."""
        shapes = [self._schema]
        for step in path:
            shapes = [
                below for shape in shapes for part in self._parts(shape) for below in _below(part, step)
            ]
        return shapes

    def sorted(self, path: Path, words: Sequence[str]) -> list[str]:
        """Words that stand in the mapping at `path`, in the schema's order; an unknown one stays behind its neighbour."""
        known = {word: rank for rank, word in enumerate(self.words(path))}
        ranks, rank = {}, -1
        for word in words:
            ranks[word] = rank = known.get(word, rank)
        return sorted(words, key=ranks.__getitem__)

    def _parts(self, shape: Schema) -> Iterator[Schema]:
        """A schema and all that applies to the same value, what it refers to first."""
        if "$ref" in shape:
            target: Any = self._schema
            for step in shape["$ref"].removeprefix("#/").split("/"):
                target = target[step]
            yield from self._parts(target)
        yield shape
        for word in _SAME_PLACE:
            if isinstance(shape.get(word), Mapping):
                yield from self._parts(shape[word])
        for part in shape.get("allOf", ()):
            yield from self._parts(part)


def _below(shape: Schema, step: str | int) -> Iterator[Schema]:
    """What a schema asks of one of a mapping's values, or of a list's items."""
    if isinstance(step, int):
        found = shape.get("items")
    else:
        found = shape.get("properties", {}).get(step, shape.get("additionalProperties"))
    if isinstance(found, Mapping):
        yield found
