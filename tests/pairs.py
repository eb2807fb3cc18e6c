"""Random pairs of declarations, the same for the same seed: the real one, changed as years change it.

pair(7).old_data, pair(7).new_data     plain conformed data, as Source.data gives it
declaration(data), form(data)          what the program makes of them, without YAML between
"""

from functools import cache
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

from generator.checking.editions import Editions
from generator.form import Form, compose
from generator.model.declaration import Declaration, read_declaration
from generator.model.edition import Edition
from generator.source import load
from tests.pair_changes import CHANGES, RARE, Data

ROOT = Path(__file__).resolve().parent.parent
EDITION = "hunan-department-2022"
REAL = ROOT / "declarations" / "hengyang-government-office" / "2022.yaml"
FOLDER = "hengyang-government-office"


class Pair(NamedTuple):
    """Two years of a department. `kinds` are the changes from old to new, by their names in pair_changes.CHANGES."""

    old_data: Data
    new_data: Data
    kinds: tuple[str, ...]


@cache
def editions() -> Editions:
    return Editions(ROOT)


@cache
def edition() -> Edition:
    """The real edition, opened once."""
    found = editions().open(EDITION).edition
    assert found is not None
    return found


@cache
def _real() -> Data:
    data: Data = load(REAL.read_bytes(), REAL.name).data
    return data


def real() -> Data:
    """The real declaration's data, to change as one likes."""
    return copied(_real())


def copied(data: Any) -> Any:
    """A copy of plain data that shares no list and no mapping with it."""
    if isinstance(data, dict):
        return {key: copied(value) for key, value in data.items()}
    return [copied(item) for item in data] if isinstance(data, list) else data


def pair(seed: int, on: Edition | None = None) -> Pair:
    """The pair of a seed: last year is the real form after a few changes, this year that after one to twelve more.

    One pair in ten is two versions of one year.
    """
    rng = Random(seed)
    old = real()
    changed(rng, old, rng.randrange(6), on)
    new = copied(old)
    kinds = changed(rng, new, rng.choice((1, 1, 2, 3, 5, 8, 12)), on)
    if rng.random() < 0.9:
        new["年度"] = old["年度"] + 1
    return Pair(old, new, kinds)


def changed(rng: Random, data: Data, count: int, on: Edition | None = None) -> tuple[str, ...]:
    """Change data in place in `count` ways; what was changed, in turn."""
    kinds: list[str] = []
    names = [name for name in CHANGES for _ in range(1 if name in RARE else 4)]
    while len(kinds) < count:
        name = rng.choice(names)
        if CHANGES[name](rng, data, on or edition()):
            kinds.append(name)
    return tuple(kinds)


def declaration(data: Data, on: Edition | None = None) -> Declaration:
    return read_declaration(data, on or edition(), FOLDER)


def form(data: Data, on: Edition | None = None) -> Form:
    return compose(declaration(data, on), on or edition())
