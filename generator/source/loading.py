"""From bytes to data with places; whatever is wrong comes back as diagnostics."""

from dataclasses import dataclass, field
from typing import Any

from generator.diagnostics import Diagnostic, Path, Place, Severity, in_file_order
from generator.source.characters import forbidden_characters
from generator.source.composer import compose
from generator.source.encoding import decode
from generator.source.events import Event, parse
from generator.source.faults import TOP, Fault, Lines, Span
from generator.source.places import Places


@dataclass(frozen=True, slots=True)
class Source:
    """One YAML file: its text, its data, and where in the text each value stands.

    `text` has no byte order mark, and every line break in it is `\\n`. `data` holds dict, list, str, int, Decimal, bool
    and None; it is None when a diagnostic is an error. Amounts are in whatever unit the file's words say (万元).
    """

    file: str
    text: str
    data: Any
    diagnostics: tuple[Diagnostic, ...]
    _places: Places = field(repr=False, compare=False)

    def place(self, path: Path, *, key: bool = False) -> Place:
        """Where the value at `path` stands, or its key; for what is missing, the nearest key above it, else 1:1.

        A value that was left blank has no place of its own: its key is shown. `path` of the place is the path asked for.
        """
        return self._places.place(self.file, path, self._places.find(path, key=key))

    def span(self, path: Path) -> tuple[int, int]:
        """Offsets into `text` of the value at `path`, for splicing; KeyError when there is none.

        The span of a blank is empty and lies right behind its colon or dash. Comments and blank lines that follow a
        value are not part of it.
        """
        return self._places.span(path)

    def key_span(self, path: Path) -> tuple[int, int]:
        """Offsets into `text` of the key of the value at `path`; KeyError when there is none."""
        return self._places.key_span(path)


def load(raw: bytes, file: str, *, pure: bool = False) -> Source:
    """Read the bytes of a YAML file that is to be called `file` in reports; never raises, whatever they hold.

    `pure` uses PyYAML's Python parser also where the C one is there; the result is the same.
    """
    text, undecodable = decode(raw)
    if undecodable:
        return _failed(file, text, [undecodable])
    faults = forbidden_characters(text)
    return _failed(file, text, faults) if faults else _read(file, text, pure=pure)


def _read(file: str, text: str, *, pure: bool) -> Source:
    parsed = parse(text, pure=pure)
    if parsed.broken is not None:
        return _failed(file, text, _causes(text, parsed, pure=pure))
    data, faults = _second_look(text, parsed.events)
    places = Places(Lines(text), parsed.events, data)
    diagnostics = _diagnostics(file, faults, places)
    failed = any(fault.severity is Severity.ERROR for fault in faults)
    return Source(file, text, None if failed else data, diagnostics, places)


def _second_look(text: str, events: list[Event]) -> tuple[Any, list[Fault]]:
    data, odd = compose(events)
    faults: list[Fault] = []
    if odd or " #" in text or "? " in text or "?\n" in text:
        from generator.source.questions import cuts, explicit_keys, questioned

        faults = explicit_keys(text, events)
        faults += questioned(
            text, events, [one for one in odd if not (faults and one.why in ("alone", "complex"))]
        )
        faults += cuts(text, events)
    if type(data) is not dict and not any(fault.severity is Severity.ERROR for fault in faults):
        faults.append(_empty() if data is None else _no_mapping(text, events))
    return data, faults


def _causes(text: str, parsed: Any, *, pure: bool) -> list[Fault]:
    from generator.source.causes import explain

    faults, repaired, parsed = explain(text, parsed, pure=pure)
    if parsed.broken is None:
        explained = {fault.spans[0].line for fault in faults}
        _, further = _second_look(repaired, parsed.events)
        faults += [fault for fault in further if explained.isdisjoint(span.line for span in fault.spans)]
    return faults


def _empty() -> Fault:
    return Fault("Y106", (TOP,), "文件里没有内容", "复制一份已有的申报表(如上一年的),改成这一份的内容")


def _no_mapping(text: str, events: list[Event]) -> Fault:
    start = events[2].start_mark
    line = Lines(text)[start.line + 1]
    span = Span.within(start.line + 1, start.column + 1, len(line) - start.column)
    return Fault("Y107", (span,), "文件的最外层应是一行行的「键: 值」", "例如「年度: 2022」")


def _failed(file: str, text: str, faults: list[Fault]) -> Source:
    places = Places(Lines(text), [], None)
    return Source(file, text, None, _diagnostics(file, faults, places), places)


def _diagnostics(file: str, faults: list[Fault], places: Places) -> tuple[Diagnostic, ...]:
    return tuple(in_file_order(_diagnostic(file, fault, places) for fault in faults)) if faults else ()


def _diagnostic(file: str, fault: Fault, places: Places) -> Diagnostic:
    spots = tuple(places.place(file, fault.path, span) for span in fault.spans)
    return Diagnostic(fault.code, fault.severity, spots, fault.message, fault.hint)
