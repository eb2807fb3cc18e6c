"""The real declaration with small edits to its text, and what its edition's schema says of it."""

from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from generator.checking.conformance import Conformance
from generator.checking.editions import Editions, Opened
from generator.diagnostics import Diagnostic, Severity
from generator.source import load

ROOT = Path(__file__).parents[3]
FILE = "declarations/hengyang-government-office/2022.yaml"
Said = Callable[..., list[str]]


@cache
def hunan() -> Opened:
    return Editions(ROOT).open("hunan-department-2022")


@pytest.fixture
def opened() -> Opened:
    """The edition of the real declaration."""
    return hunan()


@pytest.fixture
def said() -> Said:
    """`said((old, new), …)` edits the first place of each and returns `line:column code message → hint`."""

    def diagnose(*edits: tuple[str, str]) -> list[str]:
        text = (ROOT / FILE).read_text("utf-8")
        for old, new in edits:
            assert old in text
            text = text.replace(old, new, 1)
        source = load(text.encode(), FILE)
        assert all(found.severity < Severity.ERROR for found in source.diagnostics), source.diagnostics
        conformance = hunan().conformance
        assert isinstance(conformance, Conformance)
        return [line(found) for found in conformance.violations(source)]

    return diagnose


def line(found: Diagnostic) -> str:
    """A diagnostic on one line, whole but for its file."""
    assert found.severity is Severity.ERROR
    return f"{found.place.line}:{found.place.column} {found.code} {found.message} → {found.hint}"
