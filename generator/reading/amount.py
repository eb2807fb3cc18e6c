"""An amount as people write it in a cell -> the number as a declaration writes it."""

import re
import unicodedata

_AMOUNT = re.compile(r"(-?(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]+)?)\s*(万?元)?")


def plain_amount(text: str, unit: str) -> str | None:
    """The number without thousands separators and without `unit` (the edition's: 万元) behind it, in half-width digits.

    None where the text is no amount, or one in another unit.
    """
    found = _AMOUNT.fullmatch(unicodedata.normalize("NFKC", text.strip()))
    if found is None or found[2] not in (None, unit):
        return None
    return found[1].replace(",", "")
