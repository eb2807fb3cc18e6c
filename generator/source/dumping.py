"""Plain data -> YAML as people here write it: block style, two spaces, quotes only where some program needs them."""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any

from generator.source.spelling import spelled

_STEP = "  "


def dump(data: Mapping[str, Any], heading: Sequence[str] = ()) -> str:
    """The text of a file that `load` reads back as `data`; `heading` are comment lines above it.

    `data` holds mappings, lists, texts and exact numbers; None is a key without a value. Raises TypeError for others.
    """
    lines = [f"# {line}" for line in heading]
    for key, value in data.items():
        if isinstance(value, Mapping | list) and lines:
            lines.append("")
        lines += _entry(key, value, "")
    return "\n".join(lines) + "\n"


def _entry(key: str, value: Any, indent: str) -> Iterator[str]:
    if value is None:
        yield f"{indent}{spelled(key)}:"
    elif isinstance(value, Mapping) and value:
        yield f"{indent}{spelled(key)}:"
        yield from _mapping(value, indent + _STEP)
    elif isinstance(value, list) and value:
        yield f"{indent}{spelled(key)}:"
        for item in value:
            yield from _item(item, indent + _STEP)
    else:
        yield f"{indent}{spelled(key)}: {_scalar(value)}"


def _mapping(data: Mapping[str, Any], indent: str) -> Iterator[str]:
    for key, value in data.items():
        yield from _entry(str(key), value, indent)


def _item(value: Any, indent: str) -> Iterator[str]:
    """An item of a list: the first line of a mapping stands behind the dash."""
    if not isinstance(value, Mapping) or not value:
        yield f"{indent}- {_scalar(value)}"
        return
    lines = list(_mapping(value, indent + _STEP))
    yield f"{indent}- {lines[0].removeprefix(indent + _STEP)}"
    yield from lines[1:]


def _scalar(value: Any) -> str:
    if isinstance(value, Mapping | list) and not value:
        return "{}" if isinstance(value, Mapping) else "[]"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str | int | Decimal):
        return spelled(value)
    raise TypeError(f"{type(value).__name__} has no spelling")
