"""The phrasings of published forms, each with the structure it must have (phrasings.yaml)."""

from dataclasses import fields, is_dataclass
from decimal import Decimal
from pathlib import Path

import pytest
import yaml

from generator.model.scoring import StepScoring, parse, regenerate

PHRASINGS = yaml.safe_load(Path(__file__).with_name("phrasings.yaml").read_text(encoding="utf-8"))
STRUCTURED = [entry for entry in PHRASINGS if entry["structure"] != "manual"]


def plain(value: object) -> object:
    """A structure as YAML holds it: amounts as written, signs and words as text, no kept sentence."""
    if is_dataclass(value):
        return {
            field.name: plain(getattr(value, field.name)) for field in fields(value) if field.name != "text"
        }
    if isinstance(value, tuple):
        return [plain(item) for item in value]
    if isinstance(value, Decimal):
        return str(value)
    return value if value is None or isinstance(value, bool) else str(value)


def whole_structure(text: str) -> object:
    scoring = parse(text)
    if scoring is None:
        return "manual"
    return {"step" if isinstance(scoring, StepScoring) else "tiers": plain(scoring)}


def named(entry: dict[str, object]) -> str:
    return f"phrasing-{entry['number']}"


def test_all_twenty_seven_phrasings_are_held():
    assert [entry["number"] for entry in PHRASINGS] == list(range(1, 28))
    assert [entry["number"] for entry in STRUCTURED] == [*range(1, 10), *range(11, 17), 18, 19]


@pytest.mark.parametrize("entry", PHRASINGS, ids=named)
def test_a_phrasing_has_its_whole_structure(entry):
    assert whole_structure(entry["text"]) == entry["structure"]


@pytest.mark.parametrize("entry", STRUCTURED, ids=named)
def test_a_phrasing_keeps_its_printed_text(entry):
    scoring = parse(entry["text"])
    assert scoring is not None
    assert scoring.text == entry["text"]


@pytest.mark.parametrize("entry", STRUCTURED, ids=named)
def test_a_phrasing_is_written_in_the_one_wording_of_its_kind_and_read_back_the_same(entry):
    scoring = parse(entry["text"])
    assert scoring is not None
    assert regenerate(scoring) == entry["written"]
    assert parse(entry["written"]) == scoring
