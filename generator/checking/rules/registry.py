"""All rules in the order of their codes: a new rule is a new module and its name in RULES."""

from collections.abc import Iterator, Mapping
from typing import Protocol

from generator.checking.rules import (
    r101,
    r102,
    r103,
    r104,
    r105,
    r106,
    r107,
    r108,
    r109,
    r110,
    r111,
    r112,
    r113,
    r114,
    r116,
    r201,
    r202,
    r203,
    r204,
    r205,
    r209,
    r210,
    r211,
    r212,
    r301,
    r303,
    r304,
    r305,
    r306,
    r307,
    r308,
    r309,
    r310,
    r311,
    r313,
    r314,
    r315,
    r316,
    r317,
    r320,
    r321,
    r401,
    r402,
    r403,
    r404,
    r405,
    r501,
    r503,
    r504,
    r505,
    r506,
    r507,
    r508,
    r509,
    r510,
    r511,
    r512,
    r513,
)
from generator.checking.rules.finding import Finding
from generator.checking.rules.subject import Subject
from generator.diagnostics import Severity

QUESTIONS = ("完整性", "相关性", "适当性", "可行性")
"""The four questions of a review; every rule serves one of them."""


class Rule(Protocol):
    """A module that checks one thing. Its Chinese docstring is what `jixiao explain` prints."""

    __doc__: str | None
    CODE: str
    TITLE: str
    LEVEL: Severity
    QUESTION: str

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Yield what is wrong, without code and level."""
        ...


def limits(rule: object) -> Mapping[str, str]:
    """What an edition may set in a rule (限值): each limit's name with the rule's own number; most have none."""
    found: Mapping[str, str] = getattr(rule, "LIMITS", {})
    return found


RULES: tuple[Rule, ...] = (
    *(r101, r102, r103, r104, r105, r106, r107, r108, r109, r110, r111, r112, r113, r114, r116),
    *(r201, r202, r203, r204, r205, r209, r210, r211, r212),
    *(r301, r303, r304, r305, r306, r307, r308, r309, r310, r311, r313, r314, r315, r316, r317, r320, r321),
    *(r401, r402, r403, r404, r405),
    *(r501, r503, r504, r505, r506, r507, r508, r509, r510, r511, r512, r513),
)
