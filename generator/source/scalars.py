"""What a plain scalar is: an exact number, true, false, nothing, or text; and numbers as people type them."""

import re
from decimal import Decimal
from typing import Final

DIGITS_LIMIT: Final = 40
"""A number with more digits than this is no amount and no target; it stays text, so that nothing of it is lost."""

WORDS: Final[dict[str, bool | None]] = {"": None, "~": None, "null": None, "true": True, "false": False}
"""Plain scalars that are no text. Their other spellings (True, NULL) are text, with a note."""

TEXT_ELSEWHERE: Final = frozenset(
    spelling
    for word in ("yes", "no", "on", "off", "y", "n", "true", "false", "null")
    for spelling in (word, word.capitalize(), word.upper())
    if spelling not in WORDS
)
"""Words that other YAML programs read as true, false or nothing."""

FULL_WIDTH: Final = "\uff10\uff11\uff12\uff13\uff14\uff15\uff16\uff17\uff18\uff19\uff0b\uff0d\uff0e"
"""Digits, plus, minus and point as wide as a Chinese character."""

FIRST_OF_A_NUMBER: Final = frozenset("0123456789+-." + FULL_WIDTH)
"""Only a scalar that begins with one of these can be a number, or a number typed wrongly."""

_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*)(\.[0-9]+)?")
_NUMBER_ELSEWHERE = r"""[-+]?(?: 0[0-9]+ (?:\.[0-9]*)?                         # 010, 0431000: octal to some
               | [0-9][0-9_]* (?: :[0-5]?[0-9])+ (?:\.[0-9_]*)? # 12:30: 750 to some
               | [0-9]{4}-[0-9]{1,2}-[0-9]{1,2} (?:[Tt\ ][0-9:.Z\ +-]*)?
               | 0[xob][0-9A-Fa-f_]+
               | \.(?:inf|Inf|INF|nan|NaN|NAN)
               | (?: [0-9][0-9_]* (?:\.[0-9_]*)? | \.[0-9][0-9_]* ) (?:[eE][-+]?[0-9]+)? )"""
_DIGIT = "[0-9\uff10-\uff19]"
_MISTYPED = (
    rf"(?=.*[,\uff0c\uff0d-\uff0e\uff10-\uff19])"
    rf"[-+\uff0d\uff0b]? (?:{_DIGIT}{{1,3}}(?:[,\uff0c]{_DIGIT}{{3}})+ | {_DIGIT}+) (?:[.\uff0e]{_DIGIT}+)?"
)
_MEANT = (
    r"([-+]?) ( [0-9]{1,3}(?:,[0-9]{3})+ | [0-9]+(?:_[0-9]+)* | [0-9]{1,3}(?:\ [0-9]{3})+ | (?=\.[0-9]) ) (\.[0-9]*)?"
    r"\s* ([^\d\s.,;:+-]{0,6})"
)
_LETTERED = re.compile(r"([-+]?)(?=[OolI.,]*[0-9])([0-9OolI]+(?:[.,][0-9OolI]+)*)(?![A-Za-z/])")
_DIGITS_MEANT = str.maketrans("OolI", "0011")
_NO_UNIT = frozenset("以上下左右余多约近内外至到起不超")
_HALF_WIDTH = str.maketrans(FULL_WIDTH + "\uff0c\uff05\u2212\u2013", "0123456789+-.,%--")

Number = int | Decimal


def number(text: str) -> Number | None:
    """The exact number that a plain scalar writes; None when it is text. `2677.70` stays a Decimal of two places."""
    match = _NUMBER.fullmatch(text)
    if match is None or len(text) > DIGITS_LIMIT:
        return None
    if match.group(1) or text == "-0":
        return Decimal(text)
    return int(text)


def is_too_long(text: str) -> bool:
    """Whether a plain scalar would be a number but for its many digits."""
    return len(text) > DIGITS_LIMIT and _NUMBER.fullmatch(text) is not None


def is_mistyped(text: str) -> bool:
    """Whether a plain scalar as a whole is a number in full-width digits or with thousands separators."""
    return re.fullmatch(_MISTYPED, text, re.VERBOSE) is not None


def is_number_elsewhere(text: str) -> bool:
    """Whether other YAML programs read a number or a date where this loader reads text."""
    return re.fullmatch(_NUMBER_ELSEWHERE, text, re.VERBOSE) is not None


def with_digits(text: str) -> str | None:
    """A number into which letters were mixed (`9O`, `3l`), with digits in their place; None where there are none."""
    stripped = text.strip()
    found = _LETTERED.match(stripped)
    if found is None or found.group(2).translate(_DIGITS_MEANT) == found.group(2):
        return None
    return found.group(1) + found.group(2).translate(_DIGITS_MEANT) + stripped[found.end() :]


def number_meant(text: str) -> str | None:
    """The number a person meant, as it is to be typed: 123 for wide digits, 1000 for `1,000`, 90 for `90%`, 2677.7 for
    `2677.7万元`.

    Letters among the digits that look like digits are read as these (`9O` is 90, `3l` is 31). A unit of up to six
    characters is left out; words that change the number's sense (以上, 左右) make it None, and
    so does everything that is not one number.
    """
    if len(text) > DIGITS_LIMIT * 2:
        return None
    match = re.fullmatch(_MEANT, (with_digits(text) or text).strip().translate(_HALF_WIDTH), re.VERBOSE)
    if match is None or _NO_UNIT.intersection(match.group(4)):
        return None
    sign, whole, fraction, _ = match.groups()
    digits = re.sub(r"[,_ ]", "", whole).lstrip("0") or "0"
    decimals = fraction if fraction and fraction != "." else ""
    return f"{'-' if sign == '-' else ''}{digits}{decimals}"
