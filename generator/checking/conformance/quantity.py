"""Numbers as people type them: `90%`, `2677.7万元`, `1,000`, `≥95`; and the one number to write instead."""

import re
import unicodedata
from decimal import Decimal
from typing import NamedTuple

from generator.model.amount import written
from generator.source.scalars import number, number_meant, with_digits

MONEY = {"元": Decimal(1), "千元": Decimal(1000), "万元": Decimal(10_000), "亿元": Decimal(100_000_000)}
"""How many 元 a unit of money holds; 万 and 亿 alone are said of money as well."""
_SHORT = {"万": "万元", "亿": "亿元"}
_MANY = {"万": Decimal(10_000), "亿": Decimal(100_000_000)}
_SIGN = re.compile(r"\s*(>=|<=|[≥≤≧≦=><])\s*")
_UNIT = re.compile(r"[^\d\s.,+-]+$")


class Meant(NamedTuple):
    """The number as it is to be typed, and what stood before and after it; `lettered` as typed, where 9O stood for 90."""

    number: str
    sign: str
    unit: str
    lettered: str = ""


def meant(text: str) -> Meant | None:
    """What number a text stands for, or None when it is not one number."""
    sign = _SIGN.match(text)
    rest = text[sign.end() :] if sign else text
    found = number_meant(rest)
    if found is None or number(found) is None:
        return None
    digits = with_digits(rest)
    unit = _UNIT.search(unicodedata.normalize("NFKC", (digits or rest).strip()))
    lettered = rest.strip() if digits else ""
    return Meant(found, sign.group(1) if sign else "", unit.group() if unit else "", lettered)


def in_unit(found: Meant, unit: str) -> str | None:
    """An amount in the form's unit, exactly; None when what it is counted in is not money."""
    given = _SHORT.get(found.unit, found.unit)
    if not given:
        return found.number
    if given not in MONEY or unit not in MONEY:
        return None
    if given == unit:
        return found.number
    amount = Decimal(found.number) * MONEY[given] / MONEY[unit]
    return _plain(amount)


def counted(found: Meant) -> str | None:
    """A number written with 万 or 亿 and nothing else, in full: 100000 for `10万`; None for what has a real unit."""
    if found.unit not in _MANY:
        return None
    return _plain(Decimal(found.number) * _MANY[found.unit])


def _plain(amount: Decimal) -> str:
    """A number without zeros behind its point that nobody typed."""
    return written(amount.to_integral_value() if amount == amount.to_integral_value() else amount.normalize())
