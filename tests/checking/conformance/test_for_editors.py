"""The schema for editors accepts what the schema accepts; only what is shown of it differs."""

from pathlib import Path
from typing import Any

import pytest

from generator.checking.conformance import for_editors
from generator.checking.editions import Editions

ROOT = Path(__file__).parents[3]
SHOWN = {"examples", "errorMessage", "markdownDescription"}
NAMED = {"properties", "patternProperties", "$defs"}


def deciding(schema: Any, *, named: bool = False) -> Any:
    """A schema without the keywords that are only shown; the words of a form are no keywords."""
    if isinstance(schema, list):
        return [deciding(part) for part in schema]
    if not isinstance(schema, dict):
        return schema
    return {
        keyword: deciding(value, named=keyword in NAMED and not named)
        for keyword, value in schema.items()
        if named or keyword not in SHOWN
    }


@pytest.mark.parametrize("edition", ["hunan-department-2022", "central-department-2015"])
def test_it_decides_as_the_schema_does(edition: str) -> None:
    schema = Editions(ROOT).open(edition).schema
    assert schema is not None
    shown = for_editors(schema)
    assert shown != schema
    assert deciding(shown) == deciding(schema)


def test_the_schema_that_is_given_stays_as_it_is() -> None:
    schema = {"properties": {"词": {"type": "string", "description": "`词`", "examples": ["甲"]}}}
    for_editors(schema)
    assert schema == {"properties": {"词": {"type": "string", "description": "`词`", "examples": ["甲"]}}}


def test_the_one_example_of_a_word_is_not_typed_for_anybody_but_several_are_offered() -> None:
    assert "examples" not in for_editors({"type": "number", "examples": [2677.7]})
    assert for_editors({"type": "string", "examples": ["次", "个"]})["examples"] == ["次", "个"]


@pytest.mark.parametrize(
    ("schema", "sentence"),
    [
        ({"type": ["number", "null"], "errorMessage": "金额写数"}, "金额写数"),
        ({"type": ["number", "null"]}, "这里写数"),
        ({"type": ["number", "string", "null"]}, "这里写数,或者文字"),
        ({"type": "string"}, "这里写文字"),
        ({"type": "array"}, "这里写列表,每项一行,前面写「- 」"),
        ({"enum": ["≥", "≤", "定性"]}, "写 ≥ ≤ 定性 之一"),
        ({"const": "甲"}, "写 甲"),
        (
            {"properties": {"名称": {}, "内容": {}}, "required": ["名称"], "additionalProperties": False},
            "这里必须写:名称;可以写:内容",
        ),
        ({"properties": {"甲": {}, "乙": {}}, "additionalProperties": False}, "这里可以写:甲、乙"),
        (
            {
                "properties": {"名称": {}},
                "required": ["名称"],
                "additionalProperties": False,
                "errorMessage": "一项一行",
            },
            "一项一行。这里必须写:名称",
        ),
    ],
)
def test_every_refusal_says_in_chinese_what_to_type(schema: dict[str, Any], sentence: str) -> None:
    assert for_editors(schema)["errorMessage"] == sentence


def test_what_refuses_nothing_says_nothing() -> None:
    assert for_editors({"$ref": "#/$defs/甲"}) == {"$ref": "#/$defs/甲"}


def test_a_description_with_marks_is_given_as_markdown() -> None:
    told = for_editors({"description": "例:`甲`"})
    assert told["markdownDescription"] == told["description"] == "例:`甲`"
    assert "markdownDescription" not in for_editors({"description": "没有记号"})


def test_the_description_beside_a_reference_speaks_for_it() -> None:
    shown = for_editors({"description": "印在「总额」一行", "$ref": "#/$defs/amount"})
    assert shown["markdownDescription"] == "印在「总额」一行"
