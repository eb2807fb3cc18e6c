"""The edits that a declaration needs most: another value, a blank, a further key, further items of a list."""

from collections.abc import Sequence

from generator.diagnostics import Path
from generator.source.entries import Entry, entries, line_start, value_at
from generator.source.loading import Source
from generator.source.splicing import Edit


def replaced(source: Source, path: Path, text: str) -> Edit:
    """The value at `path` becomes `text`, spelled as YAML; a blank is filled. Raises KeyError where there is none."""
    start, end = source.span(path)
    return Edit(start, end, text if start < end else f" {text}")


def blanked(source: Source, path: Path) -> Edit:
    """Nothing is left of the value at `path` but its key, with the comment on the key's line."""
    entry = _entry(source, path)
    start, end = entry.value
    colon = source.text.index(":", source.key_span(path)[1]) + 1
    if entries(source, path[:-1]).in_braces:
        return Edit(start, end, "")
    if "\n" not in source.text[colon:start]:
        return Edit(colon, end, "")
    return Edit(_before_line_end(source.text, colon), _before_line_end(source.text, end), "")


def inserted(source: Source, path: Path, words: Sequence[str], word: str, text: str) -> Edit:
    """A new key in the mapping at `path`, behind those that come before it in `words`; `text` follows its colon."""
    found = entries(source, path)
    before = words[: words.index(word)]
    after = next((entry for entry in reversed(found.all) if entry.word in before), found.all[-1])
    if found.in_braces:
        return Edit(after.end, after.end, f", {word}:{text}")
    at = _behind(source.text, after)
    return Edit(at, at, f"\n{' ' * found.column}{word}:{text}")


def appended(source: Source, path: Path, items: Sequence[tuple[str, str]]) -> list[Edit]:
    """Further items of the list at `path`, each a spelled text and what its comment says; the list may be blank.

    In brackets, comments have no place and are left out.
    """
    text, entry = source.text, _entry(source, path)
    start, end = entry.value
    if value_at(source.data, path):
        if text[start] == "[":
            return [Edit(end - 1, end - 1, "".join(f", {item}" for item, _ in items))]
        at = _behind(text, entry)
        return [Edit(at, at, lines_of(items, start - line_start(text, start)))]
    if entries(source, path[:-1]).in_braces:
        return [replaced(source, path, f"[{', '.join(item for item, _ in items)}]")]
    blank, at = blanked(source, path), _before_line_end(text, end)
    return [blank, Edit(at, at, lines_of(items, 2))]


def lines_of(items: Sequence[tuple[str, str]], column: int) -> str:
    """Items of a list, a line each, with their comments; `column` (from 0) is that of the hyphens."""
    lines = (f"- {item}  # {comment}" if comment else f"- {item}" for item, comment in items)
    return "".join(f"\n{' ' * column}{line}" for line in lines)


def _entry(source: Source, path: Path) -> Entry:
    return next(entry for entry in entries(source, path[:-1]).all if entry.word == path[-1])


def _behind(text: str, entry: Entry) -> int:
    """Where an entry's last line ends, before its line break."""
    return entry.end - text.endswith("\n", 0, entry.end)


def _before_line_end(text: str, offset: int) -> int:
    at = text.find("\n", offset)
    return at if at >= 0 else len(text)
