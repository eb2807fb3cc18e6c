"""An amount as people write it in a cell -> the number as a declaration writes it."""

import re

_AMOUNT = re.compile(r"(-?\d[\d,\uff0c]*(?:\.\d+)?)\s*(万?元)?")


def plain_amount(text: str, unit: str) -> str | None:
    """The number without thousands separators and without `unit` (the edition's: 万元) behind it.

    None where the text is no amount, or one in another unit.
    """
    found = _AMOUNT.fullmatch(text.strip())
    if found is None or found[2] not in (None, unit):
        return None
    return re.sub("[,\uff0c]", "", found[1])
