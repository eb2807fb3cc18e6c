"""Amounts and targets: exact decimals that print as they were written."""

from collections.abc import Mapping
from decimal import Decimal

from generator.diagnostics import Path

Data = Mapping[str, object]


def decimal(value: object) -> Decimal | None:
    """The exact number of a YAML value, or None when it is not a number. 2677.70 keeps its last zero."""
    if isinstance(value, Decimal):
        return value
    if isinstance(value, int) and not isinstance(value, bool):
        return Decimal(value)
    return None


def written(value: Decimal) -> str:
    """An amount as it was written, never in exponents."""
    return format(value, "f")


def at(data: object, path: Path) -> object:
    """The value at a way into nested data, or None when it leads nowhere."""
    for step in path:
        if isinstance(data, dict):  # what YAML gives; asking for Mapping takes five times as long
            data = data.get(step)
        elif isinstance(data, list) and isinstance(step, int) and step < len(data):
            data = data[step]
        else:
            return None
    return data
