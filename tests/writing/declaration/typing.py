"""Declarations as people type them: keys in any order, quotes and brackets at will, comments wherever they like."""

import re
from random import Random
from typing import Any

from tests.review.respelling import as_yaml, respelled

KEY = re.compile(r"( *)((?:- )?)[\"']?([^\s\"':{\[-][^\"':]*)[\"']?:(?: |$)")
ENDS = ("\n", "\r\n")


def typed(rng: Random, data: Any) -> str:
    """The data as a file without comments."""
    text = as_yaml(rng, respelled(rng, data)).lstrip("\n") + "\n"
    joined = re.compile(r"^( *)- \n +", re.MULTILINE)
    return joined.sub(
        lambda found: f"{found[1]}- " if rng.random() < 0.8 else f"{found[1]}-\n{found[1]}  ", text
    )


def commented(rng: Random, text: str) -> str:
    """Comments above keys but the first (上:key), above hyphens (项) and behind values (旁:key), each at its own column."""
    lines: list[str] = []
    for line in text.splitlines():
        found = KEY.match(line)
        if found and lines and rng.random() < 0.3:
            what = "项" if found[2] else f"上:{found[3]}"
            lines += [""] * rng.randrange(2) + [f"{found[1]}# {what}"]
        if found and rng.random() < 0.2:
            line += f"  # 旁:{found[3]}"
        lines.append(line)
    return "\n".join([*lines, ""])


def misplaced(text: str) -> list[str]:
    """The comments of `commented` that no longer stand where they belong."""
    lines = text.splitlines()
    wrong = []
    for number, line in enumerate(lines):
        key = KEY.match(line)
        beside = re.search(r"  # 旁:(.*)$", line)
        if beside and (not key or key[3] != beside[1]):
            wrong.append(line)
        above = re.match(r" *# (项|上:(.*))$", line)
        if above:
            below = next(text for text in lines[number + 1 :] if not text.lstrip().startswith("#"))
            found = KEY.match(below)
            belongs = below.lstrip().startswith("-") if above[1] == "项" else found and found[3] == above[2]
            if not belongs:
                wrong.append(line)
    return wrong
