"""Where each value stands, worked out from the events only when somebody asks."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from generator.diagnostics import Path, Place
from generator.source.events import Event, kinds
from generator.source.faults import TOP, Lines, Span

NAMING_KEYS = ("编号", "指标名称", "任务名称")
"""What tells one item of a list from another, in order of preference: the names that survive when lines move."""


class Node(NamedTuple):
    """A value by the indexes of its events: `key` is that of its key (-1 in a list), `last` where it really ends."""

    path: Path
    key: int
    first: int
    last: int


def nodes(events: list[Event]) -> Iterator[Node]:
    """Every value with its path, children before their parents."""
    kind = kinds()
    opening, closing = (kind.mapping_start, kind.sequence_start), (kind.mapping_end, kind.sequence_end)
    path: list[str | int] = []
    opened: list[tuple[int, int, bool]] = []
    key = -1
    for index, event in enumerate(events):
        which = type(event)
        is_value = which is kind.scalar or which is kind.alias
        if opened and opened[-1][2] and key < 0 and is_value:
            key = index
            path[-1] = getattr(event, "value", "")
        elif which in opening:
            opened.append((index, key, which is kind.mapping_start))
            path.append("" if which is kind.mapping_start else 0)
            key = -1
        elif is_value or which in closing:
            first = index
            if which in closing:
                first, key, _ = opened.pop()
                path.pop()
            yield Node(tuple(path), key, first, index)
            if opened and not opened[-1][2]:
                path[-1] = int(path[-1]) + 1
            key = -1
        elif which is kind.document_start and index > 1:
            return


class Places:
    """The places of one text's values. `data` is what was composed, for the names of list items."""

    def __init__(self, lines: Lines, events: list[Event], data: Any) -> None:
        self._lines = lines
        self._events = events
        self._data = data
        self._spans: dict[Path, tuple[tuple[int, int] | None, tuple[int, int]]] | None = None

    @property
    def spans(self) -> dict[Path, tuple[tuple[int, int] | None, tuple[int, int]]]:
        """Offsets of each path's key (None in a list) and value."""
        if self._spans is None:
            self._spans = self._measured()
        return self._spans

    def _measured(self) -> dict[Path, tuple[tuple[int, int] | None, tuple[int, int]]]:
        text, events = self._lines.text, self._events
        spans = {}
        end = 0
        for node in nodes(events):
            key, first, last = node.key, events[node.first], events[node.last]
            if node.first == node.last or first.flow_style:
                end = self._end(last)
            start = first.start_mark.index
            if (
                start == last.end_mark.index
            ):  # nothing was written: right after the colon or dash, in both parsers
                while text[start - 1 : start] == " ":
                    start -= 1
                end = start
            key_span = (events[key].start_mark.index, events[key].end_mark.index) if key >= 0 else None
            spans[node.path] = (key_span, (start, end))
        return spans

    def _end(self, event: Event) -> int:
        end = event.end_mark.index
        if getattr(event, "style", None) in (
            "|",
            ">",
        ):  # a block's mark stands behind the blank lines that follow
            start = event.start_mark.index
            return start + len(self._lines.text[start:end].rstrip())
        return end

    def span(self, path: Path) -> tuple[int, int]:
        """Offsets of the value at `path`; KeyError when it does not exist."""
        return self.spans[path][1]

    def find(self, path: Path, *, key: bool) -> Span:
        """The span of the value at `path` or of its key; for what does not exist, of the nearest key above it."""
        known = self.spans.get(path)
        if known is None:
            return self._nearest(path)
        key_span, (start, end) = known
        if (key or start == end) and key_span:
            return self._lines.span(*key_span)
        if key or start == end:
            return self._head(path)
        return self._lines.span(start, end)

    def _nearest(self, path: Path) -> Span:
        while path := path[:-1]:
            if path in self.spans:
                key_span = self.spans[path][0]
                return self._lines.span(*key_span) if key_span else self._head(path)
        return TOP

    def _head(self, path: Path) -> Span:
        """What shows a list item: its first key, or the whole of a scalar; the dash when nothing was written."""
        start, end = self.spans[path][1]
        first = next((k for p, (k, _) in self.spans.items() if k and p[:-1] == path and k[0] == start), None)
        if first:
            return self._lines.span(*first)
        if start == end:
            return self._lines.span(max(start - 1, 0), end)
        line_end = self._lines.text.find("\n", start, end)
        return self._lines.span(start, line_end if line_end >= 0 else end)

    def place(self, file: str, path: Path, span: Span) -> Place:
        """A place in `file` that knows its path, and its anchor where the path goes through lists."""
        return Place(file, *span, path, self.anchor(path))

    def anchor(self, path: Path) -> str:
        """The path with each list index replaced by what names the item."""
        steps = []
        value = self._data
        for step in path:
            value = _child(value, step)
            steps.append(_name(value, step) if isinstance(step, int) else step)
        return "/".join(steps)


def _child(value: Any, step: str | int) -> Any:
    try:
        return value[step]
    except (KeyError, IndexError, TypeError):
        return None


def _name(item: Any, index: int) -> str:
    if isinstance(item, dict):
        names = (item[key] for key in NAMING_KEYS if item.get(key) not in (None, ""))
        return str(next(names, index))
    return str(index) if item is None or isinstance(item, list) else str(item)
