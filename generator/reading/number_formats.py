"""How a spreadsheet shows its numbers: as many decimals as the format asks for, per cent, or in a way of its own."""

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Any, NamedTuple

_BUILT_IN = {0: "General", 1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 49: "@"}
_ACCOUNTS = {37: "#,##0", 38: "#,##0", 39: "#,##0.00", 40: "#,##0.00", 43: "#,##0.00", 44: "#,##0.00"}
_CODES = _BUILT_IN | _ACCOUNTS | {41: "#,##0", 42: "#,##0"}
_DECORATION = re.compile(r'_.|\*.|\\\s|"\s*"|\[(?:Red|Black|Blue|\$-[0-9A-F]*)\]|\s', re.IGNORECASE)
_PLAIN = re.compile(r"(?:#,##)?0?#*0(?:\.(0+))?(%?)")


class Shown(NamedTuple):
    """A number as its cell shows it; `doubtful` is a format that may show something else (in 万, a date), or empty."""

    text: str
    doubtful: str = ""


def formats_of(styles: Any) -> list[str]:
    """The format of each cell style of a styles part, in the order in which cells count them."""
    space = styles.tag.partition("}")[0] + "}"
    own = {form.get("numFmtId"): form.get("formatCode", "") for form in styles.iter(space + "numFmt")}
    found = styles.find(space + "cellXfs")
    return [_code(own, form.get("numFmtId", "0")) for form in (found if found is not None else ())]


def _code(own: Mapping[str, str], number: str) -> str:
    return own.get(number) or _CODES.get(int(number), f"第 {number} 号")


def shown(number: Decimal, code: str) -> Shown:
    """A finite number under a format. Decimals that the format would round off stay: they count in sums."""
    core = _DECORATION.sub("", code.partition(";")[0])
    if core in ("General", "@", ""):
        return Shown(_plain(number))
    found = _PLAIN.fullmatch(core)
    if found is None:
        return Shown(_plain(number), code)
    if found[2]:
        return Shown(f"{_plain(number * 100)}%")
    text, decimals = _plain(number), len(found[1] or "")
    there = len(text.partition(".")[2])
    if there >= decimals:
        return Shown(text)
    return Shown(f"{text}{'' if there else '.'}{'0' * (decimals - there)}")


def _plain(number: Decimal) -> str:
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
