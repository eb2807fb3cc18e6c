"""Sentences for a value of the wrong sort: text for a number, a number for text, one thing for a list."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any, NamedTuple

from generator.checking.conformance.lexicon import Lexicon
from generator.checking.conformance.quantity import Meant, counted, in_unit, meant
from generator.checking.conformance.violation import Violation
from generator.model.amount import written
from generator.model.indicator import Indicator
from generator.model.words import words_of
from generator.source.faults import clipped
from generator.source.scalars import DIGITS_LIMIT, is_too_long

UNIT = "x-unit"
"""Annotation of a number in a schema: the unit it is counted in (万元, 元, %), which is not typed."""
_WORDS = words_of(Indicator)
_KIND, _VALUE, _UNIT = _WORDS["kind"], _WORDS["value"], _WORDS["unit"]
_NUMERIC, _CONTAINERS = {"number", "integer"}, {"array": "列表", "object": "几行「词: 值」"}


class Sentence(NamedTuple):
    """What is wrong, and what to type instead."""

    message: str
    hint: str


def shown(value: object) -> str:
    """A value as a person typed it, short enough for a sentence."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Decimal):
        return written(value)
    return clipped(str(value))


def mistyped(violation: Violation, lexicon: Lexicon) -> Sentence:
    """Say what sort of value belongs here."""
    value, schema = violation.value, violation.schema
    types = schema["type"]
    expected = ({types} if isinstance(types, str) else set(types)) - {"null"}
    if value is None:
        return _blank(violation)
    if isinstance(value, list | dict):
        return _not_plain(violation, expected)
    if "string" in expected and not isinstance(value, str):
        return _not_a_text(violation)
    if expected <= _NUMERIC:
        return _not_a_number(violation)
    return _not_nested(violation, expected, lexicon)


def subject(violation: Violation) -> str:
    """What a sentence is about: a word of the form, or an item of its list."""
    if not violation.path:
        return "这个文件"
    last = violation.path[-1]
    return f"「{violation.word}」第{last + 1}项" if isinstance(last, int) else f"「{last}」"


def _hint(schema: Mapping[str, Any], otherwise: str) -> str:
    return str(schema.get("errorMessage", otherwise))


def _example(schema: Mapping[str, Any]) -> str:
    examples = schema.get("examples") or schema.get("enum") or ()
    example = next((item for item in examples if not isinstance(item, list | dict)), None)
    return "" if example is None else f",如 {shown(example)}"


def _blank(violation: Violation) -> Sentence:
    schema = violation.schema
    return Sentence(f"{subject(violation)}没有填", _hint(schema, f"写上内容{_example(schema)}"))


def _not_plain(violation: Violation, expected: set[str]) -> Sentence:
    is_list = isinstance(violation.value, list)
    given = "列表" if is_list else "几行「词: 值」"
    wanted = _wanted(expected)
    schema = violation.schema
    if "array" in expected:
        return Sentence(
            f"{subject(violation)}应当是{wanted},不是{given}", _hint(schema, "每项一行,前面写「- 」")
        )
    hint = "去掉前面的「- 」" if is_list else f"在「{violation.word}:」后面写上内容{_example(schema)}"
    return Sentence(f"{subject(violation)}应当是{wanted},不是{given}", _hint(schema, hint))


def _wanted(expected: set[str]) -> str:
    names = {"string": "文字", "number": "数", "integer": "整数", "boolean": "true 或 false", **_CONTAINERS}
    return "或".join(name for sort, name in names.items() if sort in expected)


def _not_a_text(violation: Violation) -> Sentence:
    typed = shown(violation.value)
    quoted = f'加上引号:「"{typed}"」'
    hint = _hint(violation.schema, quoted) if violation.word == _VALUE else quoted
    return Sentence(f"「{typed}」是{'数' if typed[-1:].isdigit() else '逻辑值'},这里要文字", hint)


def _not_nested(violation: Violation, expected: set[str], lexicon: Lexicon) -> Sentence:
    """A plain value where a list, a mapping, or true or false belongs."""
    schema, text = violation.schema, shown(violation.value)
    if expected == {"boolean"}:
        return Sentence(f"{subject(violation)}只能是 true 或 false", "写「true」或「false」,不加引号")
    message = f"{subject(violation)}应当是{_wanted(expected)},不是「{text}」"
    if "array" in expected:
        return Sentence(message, f"另起一行,写成「- {text}」")
    home = lexicon.home(text, str(schema.get("title", "")))
    if home:
        return Sentence(message, f"「{text}」写在「{home}」里面")
    return Sentence(message, _hint(schema, "另起一行,写「词: 值」,前面比上一行多空两格"))


def _not_a_number(violation: Violation) -> Sentence:
    value, schema = violation.value, violation.schema
    wanted = "整数" if "number" not in schema["type"] else "数"
    if isinstance(value, str) and is_too_long(value):
        hint = f"核对原表,多半是多敲了几位;数连小数点一共不超过 {DIGITS_LIMIT} 位"
        return Sentence(f"「{shown(value)}」有 {len(value)} 位,太长了,不能按{wanted}处理", hint)
    message = f"「{shown(value)}」不是{wanted}"
    found = meant(value) if isinstance(value, str) else None
    if found is None or (wanted == "整数" and not found.number.lstrip("-").isdigit()):
        return Sentence(message, _hint(schema, f"只写{wanted}{_example(schema)}"))
    if found.number == value:
        return Sentence(f"「{value}」加了引号,是文字,不是{wanted}", f"去掉引号,写「{value}」")
    if found.lettered:
        message = f"「{found.lettered}」里混进了字母,不是{wanted}"
    return Sentence(message, _number_hint(violation, found))


def _number_hint(violation: Violation, found: Meant) -> str:
    schema = violation.schema
    unit = schema.get(UNIT)
    if unit:
        amount = in_unit(found, unit) if found.unit != unit else found.number
        if amount is None or found.sign:
            return _hint(schema, f"只写数,单位是{unit}")
        told = "" if not found.unit else f",不写单位(表上的单位是{unit})"
        return f"写「{amount}」{told}"
    hint = f"写「{found.number}」"
    if violation.word != _VALUE:
        return hint + (f",不写「{found.unit}」" if found.unit else "")
    if found.sign:
        hint += f",「{found.sign}」写在「{_KIND}」"
    whole = counted(found)
    if whole:
        return f"写「{whole}」;或者写「{found.number}」,「{_UNIT}」写带「{found.unit}」字的全称,如「{found.unit}元」"
    return hint + (f",「{found.unit}」写在「{_UNIT}」" if found.unit else "")
