"""Every edition in templates/ is whole, with an example that goes all the way; a new one is held here without a new test."""

import json
from functools import cache
from pathlib import Path

import pytest

from generator.building.building import Request, build
from generator.building.planning import plan
from generator.checking.editions import Editions, Opened
from generator.reading.taking import take_over
from generator.reading.word import read_word
from generator.source import load

ROOT = Path(__file__).resolve().parent.parent
NAMES = sorted(path.parent.name for path in ROOT.glob("templates/*/edition.yaml"))
DECLARED = sorted(ROOT.glob("declarations/*/*.yaml"))


@cache
def opened(name: str) -> Opened:
    return Editions(ROOT).open(name)


def examples(name: str) -> list[Path]:
    """The declarations that are written on an edition."""
    found = []
    for path in DECLARED:
        data = load(path.read_bytes(), path.name).data
        if isinstance(data, dict) and data.get("表式") == name:
            found.append(path)
    return found


@pytest.mark.parametrize("name", NAMES)
def test_nothing_is_wrong_with_it_and_its_schema_is_current(name: str) -> None:
    assert [found.message for found in opened(name).diagnostics] == []
    schema = json.loads((ROOT / "schema" / f"{name}.schema.json").read_text("utf-8"))
    assert schema["properties"]["表式"]["const"] == name


@pytest.mark.parametrize("name", NAMES)
def test_its_examples_are_built_without_an_error_and_taken_over_again_whole(
    name: str, tmp_path: Path
) -> None:
    paths = examples(name)
    assert paths, f"declarations/ has no example on {name}"
    built = build(Request(plan(tuple(paths)).jobs, False, ROOT, tmp_path, 1, False), lambda _: None)
    assert (built.made, built.wrong, built.failed) == (len(paths), 0, 0)
    edition = opened(name).edition
    assert edition is not None
    forms = sorted(tmp_path.glob("*/*/*.docx"))
    assert len(forms) == len(paths)
    for form in forms:
        taken = take_over(read_word(form.read_bytes()), [edition])
        assert (taken.repairs, taken.unplaced) == ((), ()), form.name
