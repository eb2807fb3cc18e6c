"""The same data as another person might have typed it: other quotes, another order of keys, zeros behind decimals."""

import json
import re
from decimal import Decimal
from random import Random
from typing import Any

PLAIN = re.compile(r"[\u4e00-\u9fff][\u4e00-\u9fffA-Za-z0-9]*")
WHOLE = ("年度", "对应目标")
"""Words whose numbers are no amounts and no targets: they are counted, not measured."""


def respelled(rng: Random, value: Any, key: str = "") -> Any:
    """The same data in another order of keys, with zeros behind decimals."""
    if isinstance(value, dict):
        keys = list(value)
        rng.shuffle(keys)
        return {name: respelled(rng, value[name], name) for name in keys}
    if isinstance(value, list):
        return [respelled(rng, item, key) for item in value]
    if isinstance(value, int) and key not in WHOLE:
        return Decimal(f"{value}{rng.choice(('', '.0', '.00'))}")
    return (
        Decimal(f"{value}{rng.choice(('', '0'))}")
        if isinstance(value, Decimal) and "." in str(value)
        else value
    )


def shortened(value: Any) -> Any:
    """Data whose numbers are written in one way: 90.0 as 90."""
    if isinstance(value, dict):
        return {key: shortened(item) for key, item in value.items()}
    if isinstance(value, list):
        return [shortened(item) for item in value]
    return Decimal(format(value.normalize(), "f")) if isinstance(value, Decimal) else value


def as_yaml(rng: Random, value: Any, indent: int = 0) -> str:
    """Data as text: quotes of either kind or none, blocks or, within them, brackets."""
    if not isinstance(value, dict | list):
        return _scalar(rng, value)
    if not value or (indent and rng.random() < 0.2):
        return _flow(rng, value)
    lead = "\n" + " " * indent if indent else "\n"
    if isinstance(value, dict):
        items = (f"{_scalar(rng, name)}: {as_yaml(rng, item, indent + 2)}" for name, item in value.items())
    else:
        items = (f"- {as_yaml(rng, item, indent + 2)}" for item in value)
    return "".join(lead + item for item in items)


def _flow(rng: Random, value: Any) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f"{_scalar(rng, k)}: {_flow(rng, v)}" for k, v in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(_flow(rng, item) for item in value) + "]"
    return _scalar(rng, value)


def _scalar(rng: Random, value: Any) -> str:
    if value is None:
        return "null"
    if not isinstance(value, str):
        return str(value)
    styles = [json.dumps(value, ensure_ascii=False)]
    if "\n" not in value:
        styles.append("'" + value.replace("'", "''") + "'")
    if PLAIN.fullmatch(value):
        styles.append(value)
    return rng.choice(styles)
