"""Numbers as people write them in scoring sentences: 5, 0.5, 95%, 一, 两, 十五, 百分之二, 零点五."""

import re
from decimal import Decimal
from functools import lru_cache

_DIGITS = "零一二三四五六七八九"
_RANKS = {"十": 10, "百": 100, "千": 1000}
_VARIANTS = str.maketrans("〇两", "零二")
HALF_WIDTH = {0xFF01 + place: 0x21 + place for place in range(94)} | {ord("−"): "-"}
"""For `str.translate`: full-width digits, signs and punctuation as their ASCII twins."""
_PERCENT = "百分之"

IN_DIGITS = r"\d{1,12}(?:\.\d{1,6})?(?![\d.]*\d)"
IN_CHARACTERS = r"[零〇一二两三四五六七八九十百千]{1,16}+(?:点[零〇一二两三四五六七八九]{1,6}+)?"
NUMERAL = rf"(?<![\d.])(?:{IN_DIGITS}|{IN_CHARACTERS})"
"""One number without sign or percent mark. 万 is left to the unit: 5万元 is 5 of the form's 万元."""

_DIGIT_FORM = re.compile(rf"-?{IN_DIGITS}", re.ASCII)


@lru_cache(maxsize=512)
def read_numeral(text: str) -> Decimal | None:
    """Read one number, in digits or in characters, or None where it is not one.

    A percent mark does not divide: 「百分之二」 and 「2%」 are 2, as the form writes a target of 95% as 95.
    Digits keep their places as written (0.50 stays 0.50). 「一百二」 is refused: spoken it is 120, spelled
    it would be 102. The characters reach 九千九百九十九; 万 belongs to the unit.
    """
    plain = text.strip().translate(HALF_WIDTH)
    plain = plain.removeprefix(_PERCENT) if plain.startswith(_PERCENT) else plain.removesuffix("%")
    if _DIGIT_FORM.fullmatch(plain):
        return Decimal(plain)
    return _read_characters(plain.translate(_VARIANTS))


def is_in_characters(written: str) -> bool:
    """Whether a number is written in characters (一, 百分之二), not in digits (1, 2%)."""
    return not any(letter.isdigit() and letter.isascii() for letter in written)


def _read_characters(spelled: str) -> Decimal | None:
    whole, point, fraction = spelled.partition("点")
    value = _whole_number(whole)
    if value is None:
        return None
    if not point:
        return Decimal(value)
    if not fraction or any(letter not in _DIGITS for letter in fraction):
        return None
    return Decimal(f"{value}." + "".join(str(_DIGITS.index(letter)) for letter in fraction))


def _whole_number(spelled: str) -> int | None:
    """Add up digits and ranks, then spell the sum again: only a proper spelling comes back the same."""
    if spelled == "百":  # 百分之百
        return 100
    total, digit = 0, 0
    for letter in spelled:
        if letter in _RANKS:
            total += (digit or 1) * _RANKS[letter]
            digit = 0
        elif letter in _DIGITS:
            digit = _DIGITS.index(letter)
        else:
            return None
    total += digit
    spelled = "一" + spelled if spelled.startswith("十") else spelled
    return total if total < 10_000 and spelled == spell(total) else None


def spell(number: int) -> str:
    """A whole number below ten thousand in characters: 二百零五 for 205, 一十五 for 15."""
    spelled = ""
    for rank, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = number // rank % 10
        if digit:
            spelled += _DIGITS[digit] + name
        elif spelled and not spelled.endswith("零"):
            spelled += "零"
    return spelled.rstrip("零") or "零"
