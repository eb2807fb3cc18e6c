"""Diagnostics as GitHub workflow commands, which a pull request shows beside the lines."""

from collections.abc import Iterable

from generator.diagnostics.diagnostic import Diagnostic
from generator.diagnostics.severity import Severity

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


def as_github(diagnostics: Iterable[Diagnostic]) -> str:
    """One command a diagnostic; its further lines are named in the text."""
    return "".join(_command(diagnostic) for diagnostic in diagnostics)


def _command(diagnostic: Diagnostic) -> str:
    place = diagnostic.place
    properties = {
        "file": place.file,
        "line": place.line,
        "endLine": place.end_line,
        "col": place.column,
        "endColumn": place.end_column,
        "title": f"{diagnostic.severity.caption} {diagnostic.code}",
    }
    written = ",".join(f"{key}={_property(str(value))}" for key, value in properties.items())
    return f"::{_COMMANDS[diagnostic.severity]} {written}::{_data(_text(diagnostic))}\n"


def _text(diagnostic: Diagnostic) -> str:
    lines = [diagnostic.message]
    if len(diagnostic.places) > 1:
        lines.append("另见第 " + "、".join(str(place.line) for place in diagnostic.places[1:]) + " 行")
    if diagnostic.hint:
        lines.append(f"建议:{diagnostic.hint}")
    return "\n".join(lines)


def _data(text: str) -> str:
    escaped = text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    return escaped.encode("utf-8", "backslashreplace").decode("utf-8")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
