"""From a printed cell to the line of the YAML file that says it."""

from collections.abc import Callable
from typing import Any

from generator.diagnostics import Path
from generator.form import LABELS, Cell, Row
from generator.source import Source


def lines_of(source: Source) -> Callable[[Row], str]:
    """For a row of the form printed from `source`: the line of each cell that is drawn, with blanks between.

    What the edition prints and the file does not say, such as the words of a 共性指标, stands at the nearest word
    above it: that is where somebody would write it.
    """

    def lines(row: Row) -> str:
        item = _at(source.data, row.path)
        drawn = (cell for cell in row.cells if cell.rows)
        return " ".join(str(source.place(_way(row, cell, item), key=True).line) for cell in drawn)

    return lines


def _way(row: Row, cell: Cell, item: Any) -> Path:
    """The way in the declaration to what a cell shows; a caption leads where its row does."""
    if cell.word in LABELS:
        return row.path[: 2 + LABELS.index(cell.word)]
    if cell.word and not cell.head:
        steps = cell.word.split(".")
        return (*row.path, *(steps if steps[0] in item else _standing_in(row, cell, item) or steps))
    word = next((other.word for other in row.cells if other.word and not other.head), "")
    return (*row.path, *word.split(".")) if word else row.path or (row.section,)


def _standing_in(row: Row, cell: Cell, item: Any) -> list[str]:
    """The word whose text stands in a cell of another word: 分值 in 备注. Empty when the edition alone speaks there."""
    own = {other.word for other in row.cells}
    said = [
        word
        for word, value in (item.items() if isinstance(item, dict) else ())
        if word not in own
        and value not in (None, "")
        and not isinstance(value, dict | list)
        and str(value) in cell.text
    ]
    return [max(said, key=lambda word: len(str(item[word])))] if said else []


def _at(data: Any, path: Path) -> Any:
    """The value at `path`; an empty mapping where there is none, or where it is a bare name."""
    for step in path:
        try:
            data = data[step]
        except (KeyError, IndexError, TypeError):
            return {}
    return data if isinstance(data, dict) else {}
