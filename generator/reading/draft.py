"""A declaration as it grows while a foreign form is read, with what was repaired and what found no place."""

from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from generator.diagnostics import Path
from generator.model.declaration import INDICATORS
from generator.reading.lines import Line, Remark

Value = str | int | Decimal | list[Any] | dict[str, Any]


@dataclass
class Draft:
    """Data in the order of the form. `unplaced` is what the file says and no word took: nothing is dropped silently.

    `respelled` are texts by their places that were taken in other words, each said among the repairs.
    """

    data: dict[str, Any] = field(default_factory=dict)
    repairs: list[Remark] = field(default_factory=list)
    unplaced: list[Remark] = field(default_factory=list)
    places: dict[Path, str] = field(default_factory=dict)
    respelled: set[tuple[str, str]] = field(default_factory=set)

    def came(self, path: Path, line: Line) -> None:
        """Remember which line a value came from."""
        self.places[path] = line.place

    def repaired(self, line: Line, message: str) -> None:
        """Say what was taken for something else than it stood for."""
        self.repairs.append(Remark(line.place, message))

    def left(self, line: Line, text: str, why: str = "") -> None:
        """Say that a text found no place, and why."""
        self.unplaced.append(Remark(line.place, f"「{text}」没有放进申报表{why}"))

    def group(self, grid: str, level: str, group: str) -> dict[str, Any]:
        """The mapping of a 二级指标, made where it is not there yet."""
        levels: dict[str, Any] = self.data.setdefault(grid, {})
        found: dict[str, Any] = levels.setdefault(level, {}).setdefault(group, {})
        return found

    def indicators(self, grid: str, level: str, group: str) -> list[Any]:
        """The 三级指标 of a 二级指标."""
        found: list[Any] = self.group(grid, level, group).setdefault(INDICATORS, [])
        return found
