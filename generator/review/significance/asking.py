"""How a finding asks for a reason: the 对象 that may answer it, and what to type."""

import re
from collections.abc import Iterable

from generator.model.declaration import Declaration, Reason
from generator.model.words import words_of
from generator.review.facts import AmountPair, IndicatorPair

REASONS = words_of(Declaration)["reasons"]
SUBJECT, REASON = words_of(Reason)["subject"], words_of(Reason)["reason"]

_NEEDS_QUOTES = re.compile(r"^[\s\-?:,\[\]{}#&*!|>'\"%@`~\d.+]|:\s|\s#|:$|^(?i:null|true|false)$")
"""A name that YAML would not read as the text it is."""


def ask(subject: str, why: str) -> str:
    """What to type so that `subject` is explained; `why` says what the 说明 has to tell."""
    return f"在「{REASONS}:」下写「- {SUBJECT}: {typed(subject)}」,下一行「  {REASON}:」写{why}"


def names_of(pair: IndicatorPair) -> tuple[str, ...]:
    """By what a 变动说明 may call an indicator: this year's name and 编号, and last year's."""
    listed = (pair.new, pair.old)
    names = [name for item in listed if item for name in (item.indicator.name, item.indicator.code)]
    return _once(names)


def keys_of(amounts: Iterable[AmountPair]) -> tuple[str, ...]:
    """By what a 变动说明 may call lines of the budget: the last step of their keys, or the whole."""
    return _once([name for amount in amounts for name in (amount.title, amount.key)])


def _once(names: Iterable[str | None]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name.strip() for name in names if name))


def typed(name: str) -> str:
    """A name as it is typed in YAML: in quotes where it would be read as something else."""
    if not _NEEDS_QUOTES.search(name):
        return name
    quote = "'" if '"' in name else '"'
    return f"{quote}{name}{quote}"
