"""All rules of significance in the order of their codes: a new rule is a new module and its name in RULES."""

from generator.review.finding import Explained, SignificanceRule
from generator.review.significance import (
    c101,
    c102,
    c103,
    c104,
    c105,
    c106,
    c107,
    c108,
    c109,
    c110,
    c111,
    c112,
    c201,
    c202,
)

RULES: tuple[SignificanceRule, ...] = (
    *(c101, c102, c103, c104, c105, c106),
    *(c107, c108, c109, c110, c111, c112),
    c202,
)
"""What is judged of the changes themselves."""

FAMILY: tuple[Explained, ...] = (*RULES[:-1], c201, c202)
"""Everything that carries a code of family C: also what is judged of the 变动说明."""
