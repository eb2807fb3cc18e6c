"""Does data conform to a schema: a fast verdict first, and only for what fails the whole list of faults."""

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Any

from generator.checking.conformance.sentences import Sentences
from generator.checking.conformance.violation import to_python, violations_of
from generator.diagnostics import Diagnostic, Severity, in_file_order
from generator.source import Source

KINDS = {
    "01": ("缺少必须写的词", "这一段里必须有的词没有写。位置指着这一段的开头,照建议加上那一行。"),
    "02": ("这里没有这个词", "词写错了,或者写错了层次。建议里是最接近的词,或者这个词应当在的地方。"),
    "03": ("不在可选值之中", "这个词只能写规定的几个值之一。"),
    "04": (
        "数、文字、列表写混了",
        "这里要数却写了文字,要文字却写了数,要几项却只写了一项,等等。单位不写在数里。",
    ),
    "05": ("写法不对", "日期、规则编号等有固定的写法。"),
    "06": ("超出范围", "数太大或者太小。"),
    "07": ("项数不够", "列表里的项太少。"),
}
"""The last two digits of a code, its title and what it means; before them stands the family: S2 or T1."""
_NUMBERS = {
    "required": "01",
    "additionalProperties": "02",
    "propertyNames": "02",
    "enum": "03",
    "const": "03",
    "type": "04",
    "pattern": "05",
    "minimum": "06",
    "maximum": "06",
    "minItems": "07",
}


class Conformance:
    """A schema made ready to judge many files. `family` is S2 for declarations, T1 for editions.

    Raises ValueError when the schema itself is none.
    """

    def __init__(self, schema: Mapping[str, Any], family: str = "S2") -> None:
        from jsonschema_rs import Draft202012Validator

        self._schema = schema
        self._family = family
        self._fast = Draft202012Validator(dict(schema), retriever=_refuse)

    def violations(self, source: Source) -> list[Diagnostic]:
        """Every fault of a file, in file order; nothing for a file that conforms."""
        if self._fast.is_valid(source.data):
            return []
        found = in_file_order(self._diagnostics(source))
        if not found:  # silence would let a faulty file pass: better our bug than somebody's form
            raise RuntimeError(f"{source.file}: the two validators disagree")
        return found

    def _diagnostics(self, source: Source) -> Iterator[Diagnostic]:
        for violation in violations_of(self._thorough.iter_errors(source.data)):
            message, hint = self._sentences.of(violation)
            place = source.place(violation.path, key=violation.at_key)
            code = self._family + _NUMBERS[violation.keyword]
            yield Diagnostic(code, Severity.ERROR, (place,), message, hint)

    @cached_property
    def _sentences(self) -> Sentences:
        return Sentences(self._schema)

    @cached_property
    def _thorough(self) -> Any:
        """The validator that names every fault, with the fast one's reading of patterns and whole numbers."""
        from jsonschema import Draft202012Validator
        from jsonschema.validators import extend
        from referencing import Registry

        checker = Draft202012Validator.TYPE_CHECKER.redefine("integer", _is_whole)
        validator: Any = extend(  # type: ignore[no-untyped-call]  # jsonschema's stubs leave it untyped
            Draft202012Validator, {"pattern": _pattern}, type_checker=checker
        )
        return validator(self._schema, registry=Registry())


def _refuse(address: str) -> Any:
    message = f"「{address}」不在这个文件里"
    raise ValueError(message)


def _is_whole(_checker: Any, value: object) -> bool:
    from decimal import Decimal

    if isinstance(value, Decimal):
        return value == value.to_integral_value()
    return isinstance(value, int) and not isinstance(value, bool)


def _pattern(_validator: Any, pattern: str, value: object, _schema: Any) -> Iterator[Any]:
    import re

    from jsonschema import ValidationError

    if isinstance(value, str) and not re.search(to_python(pattern), value):
        yield ValidationError(pattern)
