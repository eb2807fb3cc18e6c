"""How targets, figures and names print wherever people are told of them: ≥95%, 30 次, 定性 及时, 「甲」、「乙」."""

from collections.abc import Iterable
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


def quoted(names: Iterable[str], shown: int | None = None) -> str:
    """「甲」、「乙」; with `shown`, the first few and how many there are: 「甲」、「乙」等 5 项."""
    items = list(names)
    few = items if shown is None else items[:shown]
    text = "、".join(f"「{item}」" for item in few)
    return text if len(few) == len(items) else f"{text}等 {len(items)} 项"


def trimmed(amount: Decimal) -> str:
    """An amount that was calculated, without zeros at its end and never in exponents."""
    text = format(amount, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text
