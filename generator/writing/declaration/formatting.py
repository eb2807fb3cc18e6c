"""One layout for all declarations: quotes that other programs need, keys in the schema's order, and nothing else.

Comments above a key move with it; a file's head stays its head; blank lines stay between what they part. A mapping in
braces with comments inside is left in its order, for nobody can say which of its words they belong to.
"""

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from generator.checking.conformance import Order
from generator.source import Source, load
from generator.source.entries import Entries, Entry, entries, line_start, values
from generator.source.spelling import is_read_otherwise
from generator.source.splicing import Edit, splice_file
from generator.source.traps.line import quoted


class FormattingError(Exception):
    """A file that would say something else in another order; the Chinese message says why and what to do."""


def formatted(raw: bytes, order: Order) -> bytes:
    """The bytes of a declaration in its layout; the data is the same. `raw` must be readable (no Y errors).

    Raises FormattingError where a text of several lines depends on standing last in the file.
    """
    before = load(raw, "")
    raw = splice_file(raw, _quotes(before))
    depths = {len(path) for path, value in values(before.data) if isinstance(value, dict)}
    for depth in sorted(depths):
        source = load(raw, "")
        raw = splice_file(raw, _reordered(source, order, depth))
    if not _same(load(raw, "").data, before.data):
        message = (
            "按次序排好以后,最后一段多行文字(「|」或「>」)的内容会变;请把它写成一行,或在文件末尾加一个换行"
        )
        raise FormattingError(message)
    return raw


def _same(one: Any, other: Any) -> bool:
    """Whether two values are the same, numbers as written: 90 is not 90.0."""
    if isinstance(one, dict):
        return (
            isinstance(other, dict)
            and one.keys() == other.keys()
            and all(_same(one[key], other[key]) for key in one)
        )
    if isinstance(one, list):
        return isinstance(other, list) and len(one) == len(other) and all(map(_same, one, other))
    return type(one) is type(other) and str(one) == str(other)


def _quotes(source: Source) -> Iterator[Edit]:
    for path, value in values(source.data):
        if isinstance(value, str) and is_read_otherwise(value):
            start, end = source.span(path)
            if source.text[start:end] == value:
                yield Edit(start, end, quoted(value))


def _reordered(source: Source, order: Order, depth: int) -> Iterator[Edit]:
    """The mappings of one depth, which never overlap, put in order."""
    for path, value in values(source.data):
        if isinstance(value, dict) and len(path) == depth:
            wanted = order.sorted(path, list(value))
            if wanted != list(value):
                found = entries(source, path)
                yield from (_in_braces if found.in_braces else _in_lines)(source.text, found, wanted)


def _in_braces(text: str, found: Entries, wanted: list[str]) -> Iterator[Edit]:
    between = (text[one.end : other.key] for one, other in pairwise(found.all))
    if any("#" in gap for gap in between):
        return
    spans = {entry.word: (entry.key, _end(text, entry)) for entry in found.all}
    for place, word in zip(found.all, wanted, strict=True):
        yield Edit(*spans[place.word], text[slice(*spans[word])])


def _end(text: str, entry: Entry) -> int:
    """Where an entry in braces ends: a blank takes the space behind its colon along."""
    is_blank = entry.value[0] == entry.value[1]
    return entry.end + (is_blank and text.startswith(" ", entry.end))


def _in_lines(text: str, found: Entries, wanted: list[str]) -> Iterator[Edit]:
    first = found.all[0]
    start = min(first.lead, line_start(text, first.key))
    by_word = {entry.word: entry for entry in found.all}
    leads = {entry.word: _parted(text[entry.lead : line_start(text, entry.key)]) for entry in found.all}
    blank_lines = {word: blank for word, (blank, _) in leads.items()}
    blank_lines[first.word], blank_lines[wanted[0]] = blank_lines[wanted[0]], blank_lines[first.word]
    margin = text[line_start(text, first.key) : first.key]
    parts: list[str] = []
    for word in wanted:
        comments, body = leads[word][1], _body(text, by_word[word])
        if word == wanted[0]:
            comments, body = _moved(comments, margin), margin + body
        else:
            body = " " * found.column + body
        parts += blank_lines[word], comments, body
    whole, end = "".join(parts), found.all[-1].end
    yield Edit(start, end, whole if text[end - 1 : end] == "\n" else whole.removesuffix("\n"))


def _body(text: str, entry: Entry) -> str:
    body = text[entry.key : entry.end]
    return body if body.endswith("\n") else body + "\n"


def _parted(lead: str) -> tuple[str, str]:
    """The blank lines and the comments above a key."""
    lines = lead.splitlines(keepends=True)
    comments = [line for line in lines if line.strip()]
    first = lines.index(comments[0]) if comments else len(lines)
    return "".join(lines[:first]), "".join(lines[first:])


def _moved(comments: str, margin: str) -> str:
    """Comments that come to stand above a list's hyphen are indented as it is."""
    if not margin.strip():
        return comments
    indent = margin[: len(margin) - len(margin.lstrip())]
    return "".join(indent + line.lstrip(" ") for line in comments.splitlines(keepends=True))
