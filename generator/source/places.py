"""Where each value stands, worked out from the events only when somebody asks."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from generator.diagnostics import Path, Place
from generator.source.events import Event, kinds
from generator.source.faults import TOP, Lines, Span

NAMING_KEYS = ("编号", "指标名称", "任务名称")
"""What tells one item of a list from another, in order of preference: the names that survive when lines move."""


class Branch(NamedTuple):
    """A value by the indexes of its events, with the values that it holds: `key` is that of its key (-1 in a list)."""

    key: int
    first: int
    last: int
    children: "list[Branch]"


def tree(events: list[Event]) -> Branch:
    """The values of the first document inside one another; what is above the outermost has no events of its own.

    Only indexes are noted, so that the many values nobody asks about cost next to nothing.
    """
    kind = kinds()
    scalar, alias, mapping = kind.scalar, kind.alias, kind.mapping_start
    opening, closing = (mapping, kind.sequence_start), (kind.mapping_end, kind.sequence_end)
    top = Branch(-1, -1, -1, [])
    opened: list[tuple[int, int, bool, list[Branch]]] = []
    children, in_mapping, key = top.children, False, -1
    for index, event in enumerate(events):
        which = type(event)
        if which is scalar or which is alias:
            if in_mapping and key < 0:
                key = index
            else:
                children.append(Branch(key, index, index, _NONE))
                key = -1
        elif which in opening:
            opened.append((index, key, in_mapping, children))
            children, in_mapping, key = [], which is mapping, -1
        elif which in closing:
            held = children
            first, key, in_mapping, children = opened.pop()
            children.append(Branch(key, first, index, held))
            key = -1
        elif which is kind.document_start and index > 1:
            break
    return top


def paths(events: list[Event]) -> Iterator[tuple[Path, Branch]]:
    """Every value with its path, children before their parents."""
    for branch in tree(events).children:
        yield from _below((), branch, events)


def _below(path: Path, branch: Branch, events: list[Event]) -> Iterator[tuple[Path, Branch]]:
    for number, child in enumerate(branch.children):
        in_list = type(events[branch.first]) is kinds().sequence_start
        step = number if in_list else getattr(events[child.key], "value", "") if child.key >= 0 else ""
        yield from _below((*path, step), child, events)
    yield path, branch


_NONE: list[Branch] = []
_BLOCKS = ("|", ">")


class Found(NamedTuple):
    """Where a value stands, as offsets: its key (None in a list) and itself, with its branch."""

    key: tuple[int, int] | None
    value: tuple[int, int]
    branch: Branch


class Places:
    """The places of one text's values. `data` is what was composed, for the names of list items."""

    def __init__(self, lines: Lines, events: list[Event], data: Any) -> None:
        self._lines = lines
        self._events = events
        self._data = data
        self._branches: dict[Path, Branch | None] = {}
        self._anchors: dict[Path, tuple[Any, str]] = {(): (data, "")}

    def _branch(self, path: Path) -> Branch | None:
        """The branch at `path`, or None where it leads nowhere; what is above it is looked up once."""
        if path not in self._branches:
            if path:
                above = self._branch(path[:-1])
                self._branches[path] = above and self._child(above.children, path[-1])
            else:
                self._branches[path] = next(iter(tree(self._events).children), None)
        return self._branches[path]

    def _child(self, children: list[Branch], step: str | int) -> Branch | None:
        if isinstance(step, int):
            is_item = bool(children) and children[0].key < 0
            return children[step] if is_item and 0 <= step < len(children) else None
        for child in reversed(
            children
        ):  # of a key that stands twice, the last counts, as it does in the data
            if child.key >= 0 and getattr(self._events[child.key], "value", "") == step:
                return child
        return None

    def _found(self, path: Path) -> Found | None:
        branch = self._branch(path)
        if branch is None:
            return None
        key = self._events[branch.key] if branch.key >= 0 else None
        key_span = (key.start_mark.index, key.end_mark.index) if key is not None else None
        end = self._end_of(branch)
        return Found(key_span, (min(self._events[branch.first].start_mark.index, end), end), branch)

    def _end_of(self, branch: Branch) -> int:
        """Where a value really ends: a block's own end mark stands behind the blank lines that follow."""
        first, last = self._events[branch.first], self._events[branch.last]
        if branch.first != branch.last and not first.flow_style and branch.children:
            return self._end_of(branch.children[-1])
        if first.start_mark.index == last.end_mark.index:
            return self._written_before(first.start_mark.index)
        return self._end(last)

    def _written_before(self, start: int) -> int:
        """Nothing was written: right after the colon or dash, in both parsers."""
        while self._lines.text[start - 1 : start] == " ":
            start -= 1
        return start

    def _end(self, event: Event) -> int:
        end = event.end_mark.index
        if getattr(event, "style", None) in _BLOCKS:  # its mark stands behind the blank lines that follow
            start = event.start_mark.index
            return start + len(self._lines.text[start:end].rstrip())
        return end

    def span(self, path: Path) -> tuple[int, int]:
        """Offsets of the value at `path`; KeyError when it does not exist."""
        found = self._found(path)
        if found is None:
            raise KeyError(path)
        return found.value

    def key_span(self, path: Path) -> tuple[int, int]:
        """Offsets of the key of the value at `path`; KeyError where there is none, as in a list."""
        found = self._found(path)
        if found is None or found.key is None:
            raise KeyError(path)
        return found.key

    def find(self, path: Path, *, key: bool) -> Span:
        """The span of the value at `path` or of its key; for what does not exist, of the nearest key above it."""
        branch = self._branch(path)
        if branch is not None and branch.first == branch.last and not key:
            event = self._events[branch.first]
            first, last = event.start_mark, event.end_mark
            if first.index < last.index and getattr(event, "style", None) not in _BLOCKS:
                return Span(first.line + 1, first.column + 1, last.line + 1, last.column + 1)
        found = self._found(path)
        if found is None:
            return self._nearest(path)
        start, end = found.value
        if (key or start == end) and found.key:
            return self._lines.span(*found.key)
        if key or start == end:
            return self._head(found)
        return self._lines.span(start, end)

    def _nearest(self, path: Path) -> Span:
        while path := path[:-1]:
            found = self._found(path)
            if found is not None:
                return self._lines.span(*found.key) if found.key else self._head(found)
        return TOP

    def _head(self, found: Found) -> Span:
        """What shows a list item: its first key, or the whole of a scalar; the dash when nothing was written."""
        start, end = found.value
        if found.branch.children and found.branch.children[0].key >= 0:
            key = self._events[found.branch.children[0].key]
            return self._lines.span(key.start_mark.index, key.end_mark.index)
        if start == end:
            return self._lines.span(max(start - 1, 0), end)
        line_end = self._lines.text.find("\n", start, end)
        return self._lines.span(start, line_end if line_end >= 0 else end)

    def place(self, file: str, path: Path, span: Span) -> Place:
        """A place in `file` that knows its path, and its anchor where the path goes through lists."""
        return Place(file, *span, path, self.anchor(path))

    def anchor(self, path: Path) -> str:
        """The path with each list index replaced by what names the item."""
        return self._named(path)[1]

    def _named(self, path: Path) -> tuple[Any, str]:
        known = self._anchors.get(path)
        if known is None:
            above, anchor = self._named(path[:-1])
            value = _child(above, path[-1])
            step = path[-1]
            name = _name(value, step) if isinstance(step, int) else step
            known = self._anchors[path] = (value, f"{anchor}/{name}" if len(path) > 1 else name)
        return known


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
