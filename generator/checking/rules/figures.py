"""How messages of findings print targets and figures: ≥95%, 30 次, 2677.7 万元."""

from collections.abc import Iterable, Sequence
from decimal import Decimal

from generator.checking.rules.wording import quoted
from generator.model.amount import written
from generator.model.declaration import Listed
from generator.model.indicator import Indicator

_ALL, _FEW = 4, 3

PERCENT = "%"


def measured(value: Decimal, unit: str | None) -> str:
    """A figure as written with its unit: 95%, 30 次; without a unit only the figure."""
    if not unit:
        return written(value)
    return f"{written(value)}{unit}" if unit == PERCENT else f"{written(value)} {unit}"


def target(indicator: Indicator) -> str:
    """What an indicator asks for, as one reads it: ≥95%, 定性 及时."""
    number = indicator.number
    if number is None:
        return f"{indicator.kind or ''} {indicator.value or ''}".strip()
    return (indicator.kind or "") + measured(number, indicator.unit)


def typed(unit: str) -> str:
    """A unit as it is typed in YAML, where a percent mark needs quotes."""
    return f'"{unit}"' if unit.startswith(PERCENT) else unit


def named(items: Iterable[Listed]) -> str:
    """「甲」、「乙」 by name; of many the first three and how many there are."""
    return listed(tuple(item.indicator.name for item in items))


def listed(names: Sequence[str]) -> str:
    """Quoted names; of more than four the first three and how many there are."""
    return quoted(names, None if len(names) <= _ALL else _FEW)
