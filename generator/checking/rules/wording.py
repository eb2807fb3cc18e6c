"""How findings name things: quoted lists, amounts, and texts compared without punctuation."""

import re
from collections.abc import Iterable
from decimal import Decimal

_NOT_WORDS = re.compile(r"[\W_]+")


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


def letters(text: str) -> str:
    """A text without spaces and punctuation, for comparing what two texts say."""
    return _NOT_WORDS.sub("", text)


def is_blank(value: object) -> bool:
    """Whether nothing was written: no value, or only spaces and line breaks. 0 is something."""
    return value is None or (isinstance(value, str) and not value.strip())
