"""The real edition with edits to its data, and what does not make sense in it."""

from collections.abc import Callable
from copy import deepcopy
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from generator.checking.soundness import flaws
from generator.model.edition import read_edition
from generator.source import load

FILE = "templates/hunan-department-2022/edition.yaml"


@cache
def real() -> dict[str, Any]:
    raw = (Path(__file__).parents[3] / FILE).read_bytes()
    return load(raw, FILE).data  # type: ignore[no-any-return]  # the file is a mapping


@pytest.fixture
def flawed() -> Callable[..., list[str]]:
    """`flawed(edit)` is `code path message → hint` of each flaw after `edit(data)`."""

    def look(edit: Callable[[dict[str, Any]], object] = dict.copy) -> list[str]:
        data = deepcopy(real())
        edit(data)
        found = flaws(read_edition("hunan-department-2022", data))
        return [f"{f.code} {'/'.join(map(str, f.path))} {f.message} → {f.hint}" for f in found]

    return look
