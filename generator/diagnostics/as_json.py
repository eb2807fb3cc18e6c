"""Diagnostics for programs: our own JSON, and what GitLab calls a code quality report."""

import json
from collections.abc import Iterable

from generator.diagnostics.diagnostic import Diagnostic, Tally
from generator.diagnostics.place import Place
from generator.diagnostics.severity import Severity

_GITLAB = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.NOTE: "info"}


def as_json(diagnostics: Iterable[Diagnostic], tally: Tally) -> str:
    """`{"diagnostics": […], "summary": {…}}` in file order; further places of a fault stand in `places`."""
    counts = {"error": tally.error, "warning": tally.warning, "note": tally.note, "waived": tally.waived}
    return _dump({"diagnostics": [fields(diagnostic) for diagnostic in diagnostics], "summary": counts})


def as_gitlab(diagnostics: Iterable[Diagnostic]) -> str:
    """A GitLab code quality report; fingerprints are unique within it, as GitLab requires."""
    seen: dict[str, int] = {}
    return _dump([_issue(diagnostic, seen) for diagnostic in diagnostics])


def _dump(value: object) -> str:
    text = json.dumps(value, ensure_ascii=False, indent=2)
    return text.encode("utf-8", "backslashreplace").decode("utf-8") + "\n"


def fields(diagnostic: Diagnostic) -> dict[str, object]:
    """A diagnostic as plain data."""
    return {
        "code": diagnostic.code,
        "severity": diagnostic.severity.word,
        **place_fields(diagnostic.place),
        "message": diagnostic.message,
        "hint": diagnostic.hint,
        "fingerprint": diagnostic.fingerprint,
        "places": [place_fields(place) for place in diagnostic.places],
    }


def place_fields(place: Place) -> dict[str, object]:
    """A place as plain data."""
    return {
        "file": place.file,
        "line": place.line,
        "column": place.column,
        "end_line": place.end_line,
        "end_column": place.end_column,
        "path": list(place.path),
    }


def _issue(diagnostic: Diagnostic, seen: dict[str, int]) -> dict[str, object]:
    place, fingerprint = diagnostic.place, diagnostic.fingerprint
    seen[fingerprint] = seen.get(fingerprint, 0) + 1
    return {
        "description": f"{diagnostic.message} {diagnostic.hint}".strip(),
        "check_name": diagnostic.code,
        "fingerprint": fingerprint if seen[fingerprint] == 1 else f"{fingerprint}-{seen[fingerprint]}",
        "severity": _GITLAB[diagnostic.severity],
        "location": {"path": place.file, "lines": {"begin": place.line, "end": place.end_line}},
    }
