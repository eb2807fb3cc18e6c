"""Years that a text of one year speaks of: 完成2022年任务. Titles, plan periods and comparisons are not among them.

Source: consistency checks of published budgets and their list of exceptions: years inside 《》, after 截至, in the span
of a plan (2021-2025年), in a comparison (自2020年以来, 较2021年).
"""

import re
from functools import lru_cache
from typing import NamedTuple

_DIGITS = "〇零○一二三四五六七八九"
_YEAR_NUMBER = rf"(?:(?<!\d)(?:19|20)\d\d|[一二][{_DIGITS}]{{3}})"
_YEAR = re.compile(rf"{_YEAR_NUMBER}(?=\s*年)")
_SPARED = re.compile(
    r"《[^》]*》"
    rf"|{_YEAR_NUMBER}\s*年?\s*(?:[-\uff0d–—~\uff5e]+|至|到)\s*{_YEAR_NUMBER}\s*年"
    rf"|{_YEAR_NUMBER}\s*年(?:以来|至今|起)"
    rf"|(?:截至|截止到?|自|从|较|比)\s*{_YEAR_NUMBER}\s*年"
)
_ARABIC = str.maketrans(_DIGITS, "0001234567" + "89")


class Year(NamedTuple):
    """A year as a text writes it (2022, 二〇二二), and its number."""

    written: str
    number: int


@lru_cache(maxsize=1024)
def years_in(text: str) -> tuple[Year, ...]:
    """The years that a text is about, each spelling once, in the order of the text."""
    if "年" not in text:
        return ()
    found = dict.fromkeys(_YEAR.findall(_SPARED.sub(" ", text)))
    return tuple(Year(written, int(written.translate(_ARABIC))) for written in found)
