"""An edition's schema as an editor's language server can show it: in Chinese, and without typing anything for anybody.

What a server says when a schema leaves it to its own words is English in most editors; and it types the one example of a
word as that word's value, where it would stand in the form as if somebody had meant it.
"""

from collections.abc import Mapping
from typing import Any

Schema = dict[str, Any]
_ONE = ("items", "if", "then", "else", "additionalProperties", "propertyNames")
_LISTED = ("allOf",)
_NAMED = ("properties", "patternProperties", "$defs")
_SORTS = {
    "number": "数",
    "integer": "整数",
    "string": "文字",
    "array": "列表,每项一行,前面写「- 」",
    "object": "下面的各项,每项一行,前面多空两格",
}


def for_editors(schema: Mapping[str, Any]) -> Schema:
    """A schema that accepts exactly what `schema` accepts, with what editors show of it."""
    shown = {keyword: _within(keyword, value) for keyword, value in schema.items()}
    if len(shown.get("examples", ())) == 1:
        del shown["examples"]
    told = shown.get("description", "")
    if "`" in told or (told and "$ref" in shown):  # else what a reference leads to would speak for it
        shown["markdownDescription"] = told
    refusal = _refusal(schema)
    return {**shown, "errorMessage": refusal} if refusal else shown


def _within(keyword: str, value: Any) -> Any:
    if keyword in _ONE and isinstance(value, Mapping):
        return for_editors(value)
    if keyword in _LISTED:
        return [for_editors(part) for part in value]
    if keyword in _NAMED:
        return {word: for_editors(part) for word, part in value.items()}
    return value


def _refusal(schema: Mapping[str, Any]) -> str:
    """What to type here, whatever was wrong; a server shows no more than one sentence for all faults of a place."""
    said = str(schema.get("errorMessage", ""))
    if schema.get("additionalProperties") is False and schema.get("properties"):
        return "。".join(filter(None, (said, _words(schema))))
    if said:
        return said
    if "enum" in schema or "const" in schema:
        choices = schema.get("enum", [schema.get("const")])
        return f"写 {' '.join(map(str, choices))}{' 之一' if len(choices) > 1 else ''}"
    types = schema.get("type", ())
    sorts = [_SORTS[sort] for sort in ([types] if isinstance(types, str) else types) if sort in _SORTS]
    return f"这里写{',或者'.join(sorts)}" if sorts else ""


def _words(schema: Mapping[str, Any]) -> str:
    needed = list(schema.get("required", ()))
    others = [word for word in schema["properties"] if word not in needed]
    must = f"这里必须写:{'、'.join(needed)}" if needed else ""
    may = f"可以写:{'、'.join(others)}" if others else ""
    return ";".join(filter(None, (must, may if must else f"这里{may}")))
