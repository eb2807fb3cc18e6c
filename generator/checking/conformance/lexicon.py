"""Where each word of a schema belongs, so that a misplaced one can be sent home."""

from collections.abc import Iterator, Mapping
from typing import Any

TOP = ""
_NESTED = ("then", "else")


class Lexicon:
    """The homes of words: for a key the title of the mapping that holds it, for a listed name that of its group."""

    def __init__(self, schema: Mapping[str, Any]) -> None:
        self._schema = schema
        self._homes: dict[str, list[str]] = {}
        self._seen: set[tuple[int, str]] = set()
        self._learn(schema, TOP)

    def home(self, word: str, here: str) -> str | None:
        """The title of the first mapping other than `here` where `word` may stand; "" is the top of the file."""
        return next((title for title in self._homes.get(word, ()) if title != here), None)

    def homes(self, word: str) -> tuple[str, ...]:
        """The titles of all mappings where `word` may stand."""
        return tuple(self._homes.get(word, ()))

    def _learn(self, schema: Mapping[str, Any], title: str) -> None:
        for part, home in self._parts(schema, title):
            if (id(part), home) in self._seen:
                continue
            self._seen.add((id(part), home))
            for word, below in part.get("properties", {}).items():
                self._add(word, home)
                self._learn(below, str(below.get("title", word)))
            for name in part.get("enum", ()):
                self._add(name, home)
            if "items" in part:
                self._learn(part["items"], str(part["items"].get("title", home)))

    def _parts(self, schema: Mapping[str, Any], title: str) -> Iterator[tuple[Mapping[str, Any], str]]:
        """The schema itself, what it refers to and what it asks of some values, each with its title."""
        yield schema, title
        if "$ref" in schema:
            target = self.resolved(schema)
            yield from self._parts(target, str(target.get("title", title)))
        for part in schema.get("allOf", ()):
            yield from self._parts(part, title)
        for keyword in _NESTED:
            if keyword in schema:
                yield from self._parts(schema[keyword], title)

    def resolved(self, schema: Mapping[str, Any]) -> Mapping[str, Any]:
        """What a reference within the schema refers to; the schema itself where it is none."""
        target = schema.get("$ref")
        if not isinstance(target, str):
            return schema
        found: Any = self._schema
        for step in target.removeprefix("#/").split("/"):
            found = found[step]
        return found if isinstance(found, Mapping) else {}

    def _add(self, word: object, title: str) -> None:
        homes = self._homes.setdefault(str(word), [])
        if title not in homes:
            homes.append(title)
