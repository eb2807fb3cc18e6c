"""What an edition says of rules: only of rules that there are, and of limits that they have."""

import difflib
from collections.abc import Collection, Iterator, Mapping

from generator.checking.rules.registry import RULES, limits
from generator.checking.soundness.flaw import Flaw
from generator.model.edition import Edition

_BETWEEN_YEARS = "C"
_LIMITS = "限值"


def settings(edition: Edition) -> Iterator[Flaw]:
    """Settings that would go unheard."""
    known = dict(_known(edition))
    for code, setting in edition.rules.items():
        if code in known:
            for name in setting.limits or {}:
                if name not in known[code]:
                    hint = _hint(name, known[code], f"{code} 没有限值,删去这一项")
                    yield Flaw("T121", ("规则", code, _LIMITS, name), f"{code} 没有「{name}」这个限值", hint)
        else:
            family = [other for other in known if other[0] == code[0]]
            hint = _hint(code, family, "照 docs/rules.md 改,或者删去")
            yield Flaw("T121", ("规则", code), f"没有 {code} 这条规则", hint)


def _known(edition: Edition) -> Iterator[tuple[str, Mapping[str, str]]]:
    """Every rule's code and limits; those between years only where the edition speaks of them: they take a while to load."""
    yield from ((rule.CODE, limits(rule)) for rule in RULES)
    if any(code.startswith(_BETWEEN_YEARS) for code in edition.rules):
        from generator.review.significance.registry import FAMILY

        yield from ((rule.CODE, limits(rule)) for rule in FAMILY)


def _hint(name: str, known: Collection[str], otherwise: str) -> str:
    """The nearest name; the only one there is is near enough."""
    near = list(known) if len(known) == 1 else difflib.get_close_matches(name, known, 1)
    return f"写「{near[0]}」,或者删去" if near else otherwise
