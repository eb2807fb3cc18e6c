"""How targets and figures print wherever people are told of them: ≥95%, 30 次, 定性 及时."""

from decimal import Decimal

from generator.model.amount import written
from generator.model.indicator import Indicator

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
