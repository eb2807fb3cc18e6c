"""What a rule yields: facts about a declaration, before code and level are stamped on them."""

from typing import NamedTuple

from generator.diagnostics import Path, Severity


class Finding(NamedTuple):
    """One fault at one or more ways into the declaration; one fault on n rows is one finding with n paths.

    `level` is set only where this finding weighs differently from its rule's own level.
    """

    paths: tuple[Path, ...]
    message: str
    hint: str = ""
    level: Severity | None = None
