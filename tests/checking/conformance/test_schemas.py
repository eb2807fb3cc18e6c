"""The checked-in schemas themselves: strict, whole, in the form's words, and good enough for hover help."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from generator.checking.conformance.conformance import _NUMBERS
from generator.model.declaration import EXPLANATION, INDICATORS, Declaration, Goal, Reason, Task
from generator.model.edition import CATEGORIES, SECTIONS
from generator.model.indicator import DIRECTIONS, QUALITATIVE, SIGNS, Indicator
from generator.model.words import words_of

ROOT = Path(__file__).parents[3]
WRITTEN = "review.schema.json"
"""Describes what the program writes for other programs, in English; held by tests/writing/report/test_as_json."""
FILES = sorted({path.name for path in (ROOT / "schema").glob("*.schema.json")} - {WRITTEN})
ASSERTING = {
    *("type", "required", "properties", "patternProperties", "additionalProperties", "propertyNames"),
    *("items", "minItems", "enum", "const", "pattern", "minimum", "maximum", "if", "then", "else", "allOf"),
}
TELLING = {
    *("$schema", "$defs", "$ref", "title", "description", "examples", "defaultSnippets", "enumDescriptions"),
    *("errorMessage", "patternErrorMessage", "markdownDescription", "x-unit"),
}
NESTED, LISTED = ("items", "if", "then", "else", "additionalProperties", "propertyNames"), ("allOf",)
NAMED = ("properties", "patternProperties", "$defs")


def read(name: str) -> dict[str, Any]:
    return json.loads((ROOT / "schema" / name).read_text("utf-8"))  # type: ignore[no-any-return]  # an object


@dataclass
class Part:
    """A schema within a schema. `word` is the property it belongs to."""

    where: str
    word: str | None
    schema: dict[str, Any]
    in_condition: bool


def parts(schema: Any, where: str = "#", word: str | None = None, condition: bool = False) -> Iterator[Part]:
    if not isinstance(schema, dict):
        return
    yield Part(where, word, schema, condition)
    for key in NESTED:
        inner = condition or key in ("if", "then", "else")
        yield from parts(schema.get(key), f"{where}/{key}", None, inner)
    for key in LISTED:
        for number, part in enumerate(schema.get(key, ())):
            yield from parts(part, f"{where}/{key}/{number}", None, condition)
    for key in NAMED:
        for name, part in schema.get(key, {}).items():
            yield from parts(part, f"{where}/{key}/{name}", name if key == "properties" else None, condition)


@pytest.mark.parametrize("name", FILES)
def test_a_schema_is_one(name: str) -> None:
    Draft202012Validator.check_schema(read(name))


@pytest.mark.parametrize("name", FILES)
def test_no_keyword_is_misspelt(name: str) -> None:
    strange = {
        f"{p.where}: {key}" for p in parts(read(name)) for key in p.schema.keys() - ASSERTING - TELLING
    }
    assert not strange


@pytest.mark.parametrize("name", FILES)
def test_every_keyword_that_can_refuse_has_a_code(name: str) -> None:
    deciding = {"properties", "patternProperties", "items", "if", "then", "else", "allOf"}
    assert {
        key for p in parts(read(name)) for key in p.schema.keys() & ASSERTING
    } - deciding <= _NUMBERS.keys()


@pytest.mark.parametrize("name", FILES)
def test_references_lead_somewhere_within_the_file_and_definitions_have_ascii_names(name: str) -> None:
    schema = read(name)
    for part in parts(schema):
        target = part.schema.get("$ref")
        assert target is None or target.removeprefix("#/$defs/") in schema["$defs"], part.where
    assert all(name.isascii() and name.isidentifier() for name in schema["$defs"])


@pytest.mark.parametrize("name", FILES)
def test_every_definition_is_used(name: str) -> None:
    schema = read(name)
    used = {part.schema["$ref"].removeprefix("#/$defs/") for part in parts(schema) if "$ref" in part.schema}
    assert schema["$defs"].keys() == used


@pytest.mark.parametrize("name", FILES)
def test_mappings_with_known_words_refuse_others(name: str) -> None:
    loose = [
        part.where
        for part in parts(read(name))
        if "properties" in part.schema and not part.in_condition and "additionalProperties" not in part.schema
    ]
    assert not loose


@pytest.mark.parametrize("name", FILES)
def test_every_word_has_a_title_and_a_description_for_the_hover(name: str) -> None:
    schema = read(name)
    dumb = []
    for part in parts(schema):
        if part.word is None or part.in_condition:
            continue
        target = schema["$defs"].get(str(part.schema.get("$ref", "")).removeprefix("#/$defs/"), {})
        told = {**target, **part.schema}
        if not told.get("title") or not told.get("description"):
            dumb.append(part.where)
    assert not dumb


@pytest.mark.parametrize("name", FILES)
def test_examples_conform(name: str) -> None:
    schema = read(name)
    for part in parts(schema):
        validator = Draft202012Validator({**part.schema, "$defs": schema["$defs"]})
        for example in part.schema.get("examples", ()):
            if name.startswith("edition") and isinstance(example, str):
                example = example.strip('"')
            assert validator.is_valid(example), part.where


@pytest.mark.parametrize(
    ("where", "model", "more"),
    [
        ("", Declaration, set()),
        ("goal", Goal, {"豁免"}),
        ("task", Task, {"豁免"}),
        ("indicator", Indicator, set()),
        ("reason", Reason, set()),
    ],
)
def test_the_base_knows_exactly_the_models_words(where: str, model: type, more: set[str]) -> None:
    base = read("declaration.schema.json")
    words = (base["$defs"][where] if where else base)["properties"].keys()
    assert words == ({*words_of(model).values()} | more) - {words_of(Declaration)["headers"]}


def test_a_group_holds_its_indicators_an_explanation_and_waivers() -> None:
    words = read("declaration.schema.json")["$defs"]["group"]["properties"]
    assert list(words) == [EXPLANATION, INDICATORS, words_of(Indicator)["waivers"]]


def test_choices_are_the_models() -> None:
    words, edition = (
        read("declaration.schema.json")["$defs"]["indicator"]["properties"],
        read("edition.schema.json"),
    )
    assert words["指标值类型"]["enum"] == [*SIGNS, QUALITATIVE]
    assert words["指标方向"]["enum"] == [*DIRECTIONS]
    assert edition["properties"]["版面"]["items"]["enum"] == [*SECTIONS]
    assert edition["$defs"]["category"]["enum"] == [*CATEGORIES]


def test_there_are_snippets_for_what_people_add() -> None:
    derived = read("hunan-department-2022.schema.json")
    labels = {s["label"] for part in parts(derived) for s in part.schema.get("defaultSnippets", ())}
    assert {"目标(带编号)", "任务", "变动说明", "自己设的指标", "共性指标(另写几项)", "预算调整率"} <= labels
