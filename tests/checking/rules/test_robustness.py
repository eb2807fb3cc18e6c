"""No rule breaks on a declaration that conforms to its schema, whatever was left blank in it."""

from collections.abc import Iterator
from copy import deepcopy
from pathlib import Path as File
from types import SimpleNamespace
from typing import Any

import pytest

from generator.checking.editions import Editions
from generator.checking.rules.registry import RULES
from generator.checking.rules.subject import Subject
from generator.diagnostics import Path
from generator.form import compose
from generator.model.amount import at
from generator.model.declaration import read_declaration
from generator.source import load

ROOT = File(__file__).parents[3]
REAL = "declarations/hengyang-government-office/2022.yaml"
BLANKS = (None, "", [], {}, "-", 0)


class _FaultError(Exception):
    """The schema has found a fault and asks where it stands."""


def paths(data: Any, path: Path = ()) -> Iterator[Path]:
    """Every way into the data."""
    steps = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for step, value in steps:
        yield (*path, step)
        yield from paths(value, (*path, step))


def refuse(*_args: object, **_options: object) -> None:
    raise _FaultError


def conforming(data: dict[str, Any], conformance: Any) -> Iterator[dict[str, Any]]:
    """The data with one blank anywhere, as far as the schema lets it pass."""
    for path in paths(data):
        for blank in BLANKS:
            edited = deepcopy(data)
            at(edited, path[:-1])[path[-1]] = blank  # type: ignore[index]  # `paths` leads through containers
            try:
                conformance.violations(SimpleNamespace(data=edited, file=REAL, place=refuse))
            except _FaultError:
                continue
            yield edited


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.CODE)
def test_no_rule_breaks_on_a_blank_anywhere(rule, subjects):
    for subject in subjects:
        list(rule.check(subject))


@pytest.fixture(scope="module")
def subjects() -> list[Subject]:
    opened = Editions(ROOT).open("hunan-department-2022")
    data = load((ROOT / REAL).read_bytes(), REAL).data
    declarations = [read_declaration(d, opened.edition, "x") for d in conforming(data, opened.conformance)]
    assert len(declarations) > 200
    return [Subject(d, opened.edition, compose(d, opened.edition)) for d in declarations]
