"""What a second look needs: an event's line, span and path, and the keys that the file uses."""

from generator.diagnostics import Path
from generator.source.events import Event
from generator.source.faults import Fault, Lines, Span
from generator.source.places import nodes
from generator.source.traps import Line, Trap, take_apart


class Asking:
    """One text and its events; `keys` holds the events of each path's keys, `known` every word used as a key."""

    def __init__(self, text: str, events: list[Event]) -> None:
        self.lines = Lines(text)
        self.events = events
        self.paths: dict[int, Path] = {}
        self.keys: dict[Path, list[int]] = {}
        self.known: set[str] = set()
        for node in nodes(events):
            self.paths[node.first] = node.path
            if node.key >= 0:
                self.paths[node.key] = node.path
                self.keys.setdefault(node.path, []).append(node.key)
                self.known.add(str(node.path[-1]))

    def span(self, index: int) -> Span:
        """Where an event stands; of several lines, the first."""
        event = self.events[index]
        start, end = event.start_mark, event.end_mark
        if end.line == start.line:
            return Span(start.line + 1, start.column + 1, end.line + 1, end.column + 1)
        return Span.within(start.line + 1, start.column + 1, len(self.lines[start.line + 1]) - start.column)

    def line(self, index: int) -> Line:
        """The line in which an event begins."""
        number = self.events[index].start_mark.line + 1
        return take_apart(number, self.lines[number])

    @staticmethod
    def first(line: Line, *traps: Trap) -> Fault | None:
        """What the first of these traps that answers says of a line."""
        return next((suspicion.fault() for trap in traps for suspicion in trap(line)), None)
