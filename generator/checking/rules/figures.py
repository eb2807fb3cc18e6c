"""How messages of findings name indicators and units."""

from collections.abc import Iterable, Sequence

from generator.model.declaration import Listed
from generator.model.figures import PERCENT, quoted

_ALL, _FEW = 4, 3


def typed(unit: str) -> str:
    """A unit as it is typed in YAML, where a percent mark needs quotes."""
    return f'"{unit}"' if unit.startswith(PERCENT) else unit


def named(items: Iterable[Listed]) -> str:
    """「甲」、「乙」 by name; of many the first three and how many there are."""
    return listed(tuple(item.indicator.name for item in items))


def listed(names: Sequence[str]) -> str:
    """Quoted names; of more than four the first three and how many there are."""
    return quoted(names, None if len(names) <= _ALL else _FEW)
