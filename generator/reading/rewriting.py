"""Words with new values -> edits of the declaration's text: every other character, comments too, stays as it is."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import groupby

from generator.diagnostics import Path
from generator.model.indicator import Indicator
from generator.model.words import words_of
from generator.reading.rewording import Change
from generator.source import Source
from generator.source.editing import blanked, inserted, replaced
from generator.source.entries import entries, line_start, value_at
from generator.source.spelling import spelled
from generator.source.splicing import Edit

_NAME = words_of(Indicator)["name"]
_HEADER = re.compile(r"[|>][-+0-9]*\s+(#.*)")
Words = Callable[[Path], Sequence[str]]


class UnwritableError(Exception):
    """A word that cannot be written where it belongs; the Chinese message says what to do instead."""


def edits(source: Source, changes: Iterable[Change], words: Words) -> list[Edit]:
    """Edits that make every word what it is to be; `words` gives the words of a mapping in their order.

    A word that is missing comes in behind those before it, laid out as its neighbours; a bare name becomes a mapping.
    Raises UnwritableError for a word that holds a list, or whose place is not there.
    """

    def order(change: Change) -> tuple[Path, int]:
        *way, word = change.path
        known = list(words(tuple(way)))
        return tuple(map(str, way)), known.index(word) if word in known else len(known)

    found: list[Edit] = []
    ordered = sorted(changes, key=order)
    for way, group in groupby(ordered, key=lambda change: change.path[:-1]):
        found += _in_one(source, way, list(group), words)
    return found


def _in_one(source: Source, way: Path, changes: list[Change], words: Words) -> Iterator[Edit]:
    """The edits of one mapping, of the items of one list, or of a name that is still bare."""
    held = _held(source, way)
    if isinstance(held, str):
        yield from _mapping_of(source, way, changes)
    elif held is None:
        yield from _new_mapping(source, way, changes, words)
    else:
        for change in changes:
            edit = _edit(source, change, words)
            if edit is not None:
                yield edit


def _held(source: Source, path: Path) -> object:
    try:
        return value_at(source.data, path)
    except (KeyError, IndexError):
        return None


def _edit(source: Source, change: Change, words: Words) -> Edit | None:
    held = _held(source, change.path)
    *way, word = change.path
    if isinstance(held, dict | list):
        raise UnwritableError(f"「{word}」在 YAML 里不是一句话,请直接改 YAML")
    try:
        source.span(change.path)
    except KeyError:
        if change.value is None:
            return None
        known = words(tuple(way))
        if word not in known:
            raise UnwritableError(f"YAML 里没有放「{word}」的地方") from None
        text = spelled(change.value, in_brackets=_in_brackets(source, tuple(way)))
        return _new(source, tuple(way), known, str(word), f" {text}")
    comment = _comment_of_block(source, change.path)
    if change.value is None:
        edit = None if held is None else blanked(source, change.path)
        return edit and edit._replace(text=edit.text + comment)
    text = spelled(change.value, in_brackets=_in_brackets(source, tuple(way)))
    return replaced(source, change.path, text + comment)


def _comment_of_block(source: Source, path: Path) -> str:
    """The comment behind the sign of a text of several lines (`|  # 注意`), which would go with the text."""
    start, end = source.span(path)
    header = source.text[start:end].partition("\n")[0]
    found = _HEADER.fullmatch(header)
    return f"  {found[1]}" if found else ""


def _new(source: Source, way: Path, known: Sequence[str], word: str, text: str) -> Edit:
    """A new key where the schema's order has it, before the first where nothing comes before it."""
    found = entries(source, way)
    before = known[: known.index(word)]
    if any(entry.word in before for entry in found.all):
        return inserted(source, way, known, word, text)
    first = found.all[0].key
    return Edit(first, first, f"{word}:{text}" + (", " if found.in_braces else f"\n{' ' * found.column}"))


def _in_brackets(source: Source, path: Path) -> bool:
    """Whether the mapping or list at `path` stands inside [] or {}, or is written so."""
    ways = (path[:length] for length in range(1, len(path) + 1))
    return any(
        isinstance(value_at(source.data, way), dict | list) and source.text[source.span(way)[0]] in "{["
        for way in ways
    )


def _mapping_of(source: Source, path: Path, changes: list[Change]) -> Iterator[Edit]:
    """A bare name becomes a mapping with that name; a comment behind it stays behind it."""
    start, end = source.span(path)
    brackets = _in_brackets(source, path[:-1])
    said = [
        f"{change.path[-1]}: {spelled(change.value, in_brackets=brackets)}"
        for change in changes
        if change.value is not None
    ] + [f"{change.path[-1]}:" for change in changes if change.value is None]
    if brackets:
        yield Edit(start, start, f"{{{_NAME}: ")
        yield Edit(end, end, "".join(f", {text}" for text in said) + "}")
        return
    column = start - line_start(source.text, start)
    at = source.text.find("\n", end)
    at = len(source.text) if at < 0 else at
    yield Edit(start, start, f"{_NAME}: ")
    yield Edit(at, at, "".join(f"\n{' ' * column}{text}" for text in said))


def _new_mapping(source: Source, path: Path, changes: list[Change], words: Words) -> Iterator[Edit]:
    """A mapping that is missing, or was left blank, with its first words."""
    filled = [change for change in changes if change.value is not None]
    *above, word = path
    around = _held(source, tuple(above))
    if not filled:
        return
    if not isinstance(around, dict) or not around:
        raise UnwritableError(f"YAML 里还没有「{word}」,请先写上")
    outside = entries(source, tuple(above))
    if outside.in_braces or _in_brackets(source, tuple(above)):
        pairs = (f"{change.path[-1]}: {spelled(_value(change), in_brackets=True)}" for change in filled)
        text = f" {{{', '.join(pairs)}}}"
    else:
        indent = " " * (outside.column + 2)
        text = "".join(f"\n{indent}{change.path[-1]}: {spelled(_value(change))}" for change in filled)
    if word in around:
        start, _ = source.span(path)
        at = start if text.startswith(" ") else source.text.find("\n", start)
        at = at if at >= 0 else len(source.text)
        yield Edit(at, at, text)
    else:
        yield _new(source, tuple(above), words(tuple(above)), str(word), text)


def _value(change: Change) -> str | Decimal:
    assert change.value is not None  # noqa: S101  only filled words are asked for
    return change.value
