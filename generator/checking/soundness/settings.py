"""What an edition says of rules: only of rules that there are."""

import difflib
from collections.abc import Iterator

from generator.checking.rules.registry import RULES
from generator.checking.soundness.flaw import Flaw
from generator.model.edition import Edition


def settings(edition: Edition) -> Iterator[Flaw]:
    """Settings of rules that do not exist and would go unheard. Family C is judged between years, not here."""
    known = [rule.CODE for rule in RULES]
    for code in edition.rules:
        if code not in known and not code.startswith("C"):
            near = difflib.get_close_matches(code, known, 1)
            hint = f"写「{near[0]}」,或者删去" if near else "照 docs/rules.md 改,或者删去"
            yield Flaw("T121", ("规则", code), f"没有 {code} 这条规则", hint)
