"""Diagnostics for a person at a terminal."""

from collections.abc import Iterable, Mapping
from functools import lru_cache

from generator.diagnostics.diagnostic import Diagnostic, Tally
from generator.diagnostics.frame import frame, visible
from generator.diagnostics.place import Place, breadcrumbs
from generator.diagnostics.severity import Severity

COLORS = {Severity.ERROR: "31", Severity.WARNING: "33", Severity.NOTE: "36"}
"""The terminal's code for each level."""


def as_text(diagnostics: Iterable[Diagnostic], texts: Mapping[str, str], *, color: bool = False) -> str:
    """One block a diagnostic, with the lines of the file; `texts` holds the text of each file named."""
    return "\n".join(
        _block(diagnostic, texts.get(diagnostic.place.file), color) for diagnostic in diagnostics
    )


def _block(diagnostic: Diagnostic, text: str | None, color: bool) -> str:
    place = diagnostic.place
    level = f"{diagnostic.severity.caption} {diagnostic.code}"
    if color:
        level = f"\x1b[1;{COLORS[diagnostic.severity]}m{level}\x1b[0m"
    title = f"{place.file}:{place.line}:{place.column}  {level}  {_plain(breadcrumbs(place.path))}".rstrip()
    lines = [
        title,
        *frame([] if text is None else _lines(text), place, _plain(diagnostic.message)),
        *map(_plain, _others(diagnostic)),
    ]
    if diagnostic.hint:
        lines.append(f"   建议:{_plain(diagnostic.hint)}")
    return "\n".join(lines) + "\n"


def _plain(text: str) -> str:
    """A text that quotes what a department wrote, on one line and without what a terminal would obey."""
    return visible(text.replace("\n", "⏎"))


@lru_cache(maxsize=1)
def _lines(text: str) -> list[str]:
    return text.split("\n")


def _others(diagnostic: Diagnostic) -> list[str]:
    others = [_short(place) for place in diagnostic.places[1:]]
    return [f"   另有 {len(others)} 处:{'、'.join(others)}"] if others else []


def _short(place: Place) -> str:
    """A further place in one phrase: its line, and the indicator's own name where the anchor tells it."""
    name = next((step for step in reversed(place.anchor.split("/")[:-1]) if step), "")
    return f"第 {place.line} 行 {name}".rstrip()


def summary(tally: Tally, files: int) -> str:
    """The closing line of a check."""
    waived = f",豁免 {tally.waived} 项" if tally.waived else ""
    return f"共 {files} 份申报表:{tally.error} 个错误,{tally.warning} 个警告,{tally.note} 个提示{waived}。"
