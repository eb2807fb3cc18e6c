"""A diagnostic is data: what is wrong, where, and what to type instead. Sentences are for people, fields for programs."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass

from generator.diagnostics.place import Path, Place
from generator.diagnostics.severity import Severity


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One fault, in one or more places of one file (one fault on n rows is one diagnostic with n places).

    `code` is a letter (Y YAML, S schema, R rules, T templates and editions, C changes) and three digits;
    `hint` says what to type instead and may be empty.
    """

    code: str
    severity: Severity
    places: tuple[Place, ...]
    message: str
    hint: str = ""

    @property
    def place(self) -> Place:
        """The first place, where a reader is sent."""
        return self.places[0]

    @property
    def path(self) -> Path:
        """The way in the data to the first place."""
        return self.place.path

    @property
    def fingerprint(self) -> str:
        """16 hex digits that stay the same when lines move, for tools that remember what was seen before."""
        anchors = "\0".join(place.anchor or "/".join(map(str, place.path)) for place in self.places)
        text = f"{self.code}\0{self.place.file}\0{anchors}\0{self.message}"
        return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def in_file_order(diagnostics: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Sort by file, line, column, then the worst first, then code."""
    return sorted(
        diagnostics, key=lambda d: (d.place.file, d.place.line, d.place.column, -d.severity, d.code)
    )


@dataclass(frozen=True, slots=True)
class Tally:
    """How many diagnostics of each level there are, and how many findings a 豁免 answers."""

    error: int = 0
    warning: int = 0
    note: int = 0
    waived: int = 0

    @classmethod
    def of(cls, diagnostics: Iterable[Diagnostic], waived: int = 0) -> "Tally":
        """Count diagnostics by level."""
        levels = [diagnostic.severity for diagnostic in diagnostics]
        return cls(
            error=levels.count(Severity.ERROR),
            warning=levels.count(Severity.WARNING),
            note=levels.count(Severity.NOTE),
            waived=waived,
        )

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(
            self.error + other.error,
            self.warning + other.warning,
            self.note + other.note,
            self.waived + other.waived,
        )
