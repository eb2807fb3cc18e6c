"""The indicator part of an edition's schema: its levels and groups, and the 共性指标 by name."""

import re
from collections.abc import Mapping
from copy import deepcopy
from typing import Any

from generator.model.amount import written
from generator.model.declaration import INDICATORS
from generator.model.edition import Edition, Group, Level
from generator.model.indicator import OVERRIDABLE, QUALITATIVE, Indicator
from generator.model.words import words_of

Schema = dict[str, Any]
_WORDS = words_of(Indicator)
_NAME, _KIND, _VALUE = _WORDS["name"], _WORDS["kind"], _WORDS["value"]
_ITEM, _OWN = {"$ref": "#/$defs/indicator"}, {"$ref": "#/$defs/ownTarget"}


def indicator_words(general: Mapping[str, Schema], edition: Edition) -> Schema:
    """The words of an indicator, saying where this edition prints them."""
    captions = {column.key: column.title for column in edition.columns}
    words = deepcopy(dict(general))
    for word, schema in words.items():
        if word in captions:
            schema["description"] += f"\n\n印在「{captions[word]}」一列。"
        elif word in edition.unprinted and "description" in schema:
            schema["description"] += "\n\n不印在表上。"
    if edition.kinds:
        words[_KIND] = _narrowed(words[_KIND], edition.kinds)
    return words


def _narrowed(schema: Schema, kinds: tuple[str, ...]) -> Schema:
    told = dict(zip(schema["enum"], schema["enumDescriptions"], strict=True))
    return {
        **schema,
        "enum": list(kinds),
        "enumDescriptions": [told.get(kind, kind) for kind in kinds],
        "examples": [kinds[0]],
    }


def own_target(general: Schema, kinds: tuple[str, ...]) -> Schema:
    """What an own indicator's 指标值 may be, by the 指标值类型 that the edition allows."""
    schema = deepcopy(general)
    for part in schema["allOf"] if kinds else ():
        kind = part["if"]["properties"][_KIND]
        if "enum" in kind:
            kind["enum"] = [sign for sign in kind["enum"] if sign in kinds]
    return schema


def indicators(general: Schema, edition: Edition) -> Schema:
    """What stands under 绩效指标: 一级指标, 二级指标, and in each group its 三级指标."""
    levels = {level.name: _level(level, general) for level in edition.system}
    return {
        "properties": levels,
        "additionalProperties": False,
        "errorMessage": "先写一级指标,下面写二级指标",
    }


def _level(level: Level, general: Schema) -> Schema:
    names = "、".join(group.name for group in level.groups)
    return {
        "title": level.name,
        "description": f"一级指标。二级指标有:{names}。",
        "type": ["object", "null"],
        "properties": {group.name: _group(group, general) for group in level.groups},
        "additionalProperties": False,
        "errorMessage": f"先写二级指标({names}),下面写「{INDICATORS}:」",
    }


def _group(group: Group, general: Schema) -> Schema:
    schema = deepcopy(general)
    told = [f"二级指标。{group.explanation or ''}"]
    if group.common:
        told.append("共性指标(每个都要列,只写名称):" + "、".join(common.name for common in group.common))
    schema |= {"title": group.name, "description": "\n\n".join(told)}
    listed = schema["properties"][INDICATORS]
    listed |= {"items": _items(group)}
    return schema


def _items(group: Group) -> Schema:
    """An item is a 共性指标's name, a mapping with that name, or an indicator of the department's own."""
    title = {"title": group.name}
    hint = f"自己设的指标写成「- {_NAME}: …」和它的{_KIND}、{_VALUE}等各项"
    if not group.common:
        own = {"type": "object", **_ITEM, "allOf": [_OWN], "errorMessage": hint}
        return {**title, **own, "defaultSnippets": [_own_snippet()]}
    names = [common.name for common in group.common]
    choice = {"enum": names, "enumDescriptions": [_told(common) for common in group.common]}
    is_common = {"properties": {_NAME: {"enum": names}}, "required": [_NAME]}
    return {
        **title,
        "type": ["string", "object"],
        "errorMessage": hint,
        "if": {"type": "string"},
        "then": {**title, **choice, "errorMessage": f"这里只写这一组共性指标的名称;{hint}"},
        "else": {
            **_ITEM,
            "if": is_common,
            "then": {"properties": {_NAME: choice}, "allOf": _values(group.common)},
            "else": _OWN,
        },
        "defaultSnippets": _snippets(group.common),
    }


def _values(commons: tuple[Indicator, ...]) -> list[Schema]:
    """The sort of 指标值 that a 共性指标 of the edition takes, whatever type the department writes."""
    words = [common.name for common in commons if common.qualitative]
    numbers = [common.name for common in commons if common.number is not None and not common.qualitative]
    return [
        {
            "if": {"properties": {_NAME: {"enum": names}}},
            "then": {"properties": {_VALUE: {"type": [sort, "null"], "errorMessage": hint}}},
        }
        for names, sort, hint in (
            (words, "string", "这个共性指标是定性的,指标值写判断词"),
            (numbers, "number", "这个共性指标是定量的,指标值只写数"),
        )
        if names
    ]


def _told(common: Indicator) -> str:
    """A 共性指标 in a sentence, for the hover."""
    value = written(common.number) if common.number is not None else common.value
    sign = "" if common.kind == QUALITATIVE else common.kind or ""
    return f"{common.name} {sign}{value}{common.unit or ''}。{common.explanation or ''}".rstrip()


def _snippets(commons: tuple[Indicator, ...]) -> list[Schema]:
    snippets: list[Schema] = [{"label": c.name, "description": _told(c), "body": c.name} for c in commons]
    if commons:
        choices = ",".join(re.sub(r"([\\,|$}])", r"\\\1", common.name) for common in commons)
        remark = _WORDS["remark"]
        snippets.append(
            {
                "label": "共性指标(另写几项)",
                "description": f"共性指标与表式不同时,可以写:{'、'.join(OVERRIDABLE)}",
                "body": {_NAME: f"${{1|{choices}|}}", _VALUE: "${2:指标值}", remark: "${3:理由}"},
            }
        )
    return [*snippets, _own_snippet()]


def _own_snippet() -> Schema:
    fields = ("name", "kind", "value", "unit", "scoring", "explanation", "points")
    texts = (
        "名称",
        "≥",
        "95",
        '"%"',
        "达到95%得5分,每降低1个百分点扣1分,扣完为止。",
        "考核什么,怎样计算",
        "5",
    )
    body = {_WORDS[f]: f"${{{n}:{text}}}" for n, (f, text) in enumerate(zip(fields, texts, strict=True), 1)}
    return {"label": "自己设的指标", "description": "一个个性指标的各项", "body": body}
