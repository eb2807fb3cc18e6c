"""What a second look needs: an event's line, span and path, and the keys that the file uses."""

from generator.diagnostics import Path
from generator.source.events import Event
from generator.source.faults import Fault, Lines, Span
from generator.source.outline import inside_texts, moves
from generator.source.places import paths
from generator.source.traps import Line, Trap, sent_to, take_apart


class Asking:
    """One text and its events; `keys` holds the events of each path's keys, `known` every word used as a key."""

    def __init__(self, text: str, events: list[Event]) -> None:
        self.lines = Lines(text)
        self.events = events
        self.paths: dict[int, Path] = {}
        self.keys: dict[Path, list[int]] = {}
        self.known: set[str] = set()
        self._lines: dict[int, Line] = {}
        self._astray: list[Fault] | None = None
        self._answers: dict[tuple[int, tuple[Trap, ...]], Fault | None] = {}
        for path, branch in paths(events):
            self.paths[branch.first] = path
            if branch.key >= 0:
                self.paths[branch.key] = path
                self.keys.setdefault(path, []).append(branch.key)
                self.known.add(str(path[-1]))

    def span(self, index: int) -> Span:
        """Where an event stands; of several lines, the first."""
        event = self.events[index]
        start, end = event.start_mark, event.end_mark
        if end.line == start.line:
            return Span(start.line + 1, start.column + 1, end.line + 1, end.column + 1)
        return Span.within(start.line + 1, start.column + 1, len(self.lines[start.line + 1]) - start.column)

    def line(self, index: int) -> Line:
        """The line in which an event begins; taken apart once, for a line may hold thousands of events."""
        number = self.events[index].start_mark.line + 1
        if number not in self._lines:
            self._lines[number] = take_apart(number, self.lines[number])
        return self._lines[number]

    def astray(self, number: int) -> Fault | None:
        """The line whose move makes the outline whole and regular, where a word stands twice in line `number`."""
        if self._astray is None:
            found = moves(self.lines, inside_texts(self.events), number)[:1]
            self._astray = [
                sent_to(column, take_apart(line, self.lines[line])).fault()
                for line, column, clears in found
                if not clears
            ]
        return next(iter(self._astray), None)

    def first(self, line: Line, *traps: Trap) -> Fault | None:
        """What the first of these traps that answers says of a line; asked once for each line."""
        question = (line.number, traps)
        if question not in self._answers:
            found = (suspicion.fault() for trap in traps for suspicion in trap(line))
            self._answers[question] = next(found, None)
        return self._answers[question]
