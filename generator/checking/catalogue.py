"""Every code there is: what `jixiao explain` and docs/rules.md know."""

from generator.checking import check, editions
from generator.checking.rules import documentation
from generator.checking.rules.documentation import EXPLAINED
from generator.source.codes import CODES as SOURCE_CODES

OTHERS: dict[str, tuple[str, str]] = {**SOURCE_CODES, **editions.CODES, **check.CODES}


def titles() -> dict[str, str]:
    """The title of every code, in order."""
    ruled = {rule.CODE: rule.TITLE for rule in EXPLAINED}
    return dict(sorted((ruled | {code: title for code, (title, _) in OTHERS.items()}).items()))


def explanation(code: str) -> str | None:
    """What a code means, for a terminal; None where nobody knows it."""
    return documentation.explain(code, others=OTHERS)


def document() -> str:
    """docs/rules.md."""
    return documentation.document(others=OTHERS)
