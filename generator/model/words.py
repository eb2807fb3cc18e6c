"""The pair of a form's word and its Python name, written once: on the model's field."""

from dataclasses import MISSING, field, fields
from functools import cache
from typing import Any


def word(chinese: str, *, default: Any = MISSING) -> Any:
    """A dataclass field that stands for a word of the form. A key of YAML, schema and templates is `chinese`."""
    return field(default=default, metadata={"word": chinese})


@cache
def words_of(model: type) -> dict[str, str]:
    """The word of each field of `model` that has one: {"name": "指标名称", …}, in the order of the fields."""
    return {f.name: f.metadata["word"] for f in fields(model) if "word" in f.metadata}


@cache
def fields_of(model: type) -> dict[str, str]:
    """The field of each word of `model`: {"指标名称": "name", …}."""
    return {chinese: name for name, chinese in words_of(model).items()}
