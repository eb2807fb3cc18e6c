"""The measure of the loader: each slip planted on the lines of the real declaration is reported first, on its line."""

import re
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from generator.source import load

REAL = (Path(__file__).parents[2] / "declarations/hengyang-government-office/2022.yaml").read_text("utf-8")
LINES = REAL.split("\n")
DATA = load(REAL.encode(), "甲").data

EVERY = 5
"""Each slip is planted on every fifth line; which ones differs from slip to slip. 1 plants all of them (20 s)."""

Plant = Callable[[str], str | None]
"""A line with the slip in it (it may become several), or None where the slip cannot stand."""


def key(form: str) -> Plant:
    """`form` holds {lead}, {key} and {value}; the line must have a key."""
    return _formed(r"(?P<lead> *(?:- )?)(?P<key>\w+): *(?P<value>.*)$", form)


def pair(form: str) -> Plant:
    """As `key`, where a value stands in the same line."""
    return _formed(r"(?P<lead> *(?:- )?)(?P<key>\w+): +(?P<value>[^ #].*)$", form)


def item(form: str) -> Plant:
    """`form` holds {lead} and {value}; the line must be a list item."""
    return _formed(r"(?P<lead> *)- (?P<value>.*)$", form)


def value(form: str) -> Plant:
    """`form` stands in place of a value, whether it has a key or is an item; {value} is what stood there."""
    keyed, alone = pair("{lead}{key}: " + form), _formed(r"(?P<lead> *)- (?P<value>.*)$", "{lead}- " + form)
    return lambda line: keyed(line) if re.match(r" *(?:- )?\w+: ", line) else alone(line)


def line(form: str) -> Plant:
    """`form` holds {line}, the whole line, and {indented}, the line without its indentation."""
    return lambda text: form.format(line=text, indented=text.lstrip())


def indented(form: str) -> Plant:
    """As `line`, where the line is indented."""
    return lambda text: form.format(line=text, indented=text.lstrip()) if text.startswith(" ") else None


def _formed(pattern: str, form: str) -> Plant:
    def plant(text: str) -> str | None:
        found = re.match(pattern, text)
        if not found:
            return None
        words = found.groupdict() | {"bare": found["value"].strip('"')}
        return form.format(**words, head=(words.get("key") or "")[:1], tail=(words.get("key") or "")[1:])

    return plant


PLANTS: dict[str, Plant] = {
    "full-width colon": key("{lead}{key}\uff1a{value}"),
    "full-width colon and space": pair("{lead}{key}\uff1a {value}"),
    "colon without space": pair("{lead}{key}:{value}"),
    "ideographic space in the key": key("{lead}{head}\u3000{tail}: {value}"),
    "ideographic space behind the colon": pair("{lead}{key}:\u3000{value}"),
    "ideographic space in the indentation": indented("\u3000{line}"),
    "no-break space in the indentation": indented("\xa0{line}"),
    "no-break space behind the key": key("{lead}{key}\xa0: {value}"),
    "zero-width space behind the key": key("{lead}{key}\u200b: {value}"),
    "zero-width space behind the value": value("{value}\u200b"),
    "byte order mark inside": line("\ufeff{line}"),
    "tab indentation": indented("\t{indented}"),
    "tab behind the colon": pair("{lead}{key}:\t{value}"),
    "hyphen without space": item("{lead}-{value}"),
    "full-width hyphen": item("{lead}\uff0d{value}"),
    "hyphen indented further": item("{lead}  - {value}"),
    "two hyphens": item("{lead}- - {value}"),
    **{f"{sign} before the value": value(sign + "{value}") for sign in ("%", "@", "`", "*", "&", "!", ",", "]", "|x")},
    **{f"{sign} for the value": value(sign) for sign in ("%", "@", "`", "*", "&", "!", ">", ">=", "|", "> 90", ">90", ">9")},
    "question mark before the value": value("? {value}"),
    "colon before the value": value(": {value}"),
    "the hyphen of the form": pair("{lead}{key}: -"),
    "list on the key's line": pair("{lead}{key}: - {value}"),
    "thousands in braces": value("{{财政性资金: 1,000, 其他资金: 0}}"),
    "thousands in brackets": value("[1,000]"),
    "text in brackets": value("[2022]{bare}"),
    "text in braces": value("{{{bare}}}甲"),
    "open brace": value("{{{bare}"),
    "text behind the quotes": value('"{bare}"乙'),
    "text behind single quotes": value("'{bare}'乙"),
    "colon in the value": pair("{lead}{key}: {value}: 乙"),
    "colon behind the value": pair("{lead}{key}: {value}:"),
    "open quote": value('"{bare}'),
    "open single quote": value("'{bare}"),
    "quote closed by a Chinese one": value('"{bare}\u201d'),
    "number sign in the text": value("{bare} # 号"),
    "number sign before the text": value("#{bare}"),
    "backslash in quotes": value('"D:\\甲{bare}"'),
    "escaped control character": value('"\\x00"'),
    "duplicate key": lambda text: f"{text}\n{text}" if re.match(r" *\w+:", text) else None,
    "conflict marks": line("<<<<<<< HEAD\n{line}\n=======\n{line}\n>>>>>>> main"),
    **{f"{word} read as text": value(word) for word in ("on", "yes", "NO", "12:30", "010", "0431000", "1_000", "2022-01-01")},
    **{
        f"{what} for a number": value(digits)
        for what, digits in {"wide digits": "\uff11\uff12\uff13", "thousands": "1,000", "wide comma": "1\uff0c000"}.items()
    },
    "line separator": line("{line}\u2028"),
    "next-line character": line("{line}\x85"),
    "control character": line("{line}\x07"),
    "lost character": line("{line}\ufffd"),
    "anchor": value("&a {value}"),
    "alias": value("*a"),
    "tag": value("!!str {value}"),
    "merge key": lambda text: f"{' ' * (len(text) - len(text.lstrip()))}<<: {{a: 1}}\n{text}" if re.match(r" *\w+:", text) else None,
    "second document": lambda text: f"---\n{text}" if text.startswith((" ", "年度")) else None,
    "directive": line("%YAML 1.1\n{line}"),
}  # fmt: skip


def planted(name: str) -> list[tuple[range, str]]:
    """The lines that the slip took, with the text that came of it."""
    turn = list(PLANTS).index(name)
    texts = []
    for index, text in enumerate(LINES):
        slip = PLANTS[name](text) if text.strip() and not text.startswith("#") else None
        if slip and slip != text:
            taken = range(index + 1, index + 2 + slip.count("\n"))
            texts.append((taken, "\n".join([*LINES[:index], slip, *LINES[index + 1 :]])))
    return texts[turn % min(EVERY, len(texts)) :: EVERY]


def verdict(taken: range, text: str) -> str:
    """What came of a planted slip: reported first where it stands, elsewhere, seen by the schema only, or silent."""
    source = load(text.encode(), "甲")
    if source.diagnostics:
        return "first" if source.diagnostics[0].place.line in taken else "elsewhere"
    return "silent" if source.data == DATA else "schema"


@cache
def verdicts(name: str) -> list[str]:
    return [verdict(taken, text) for taken, text in planted(name)]


def test_the_real_declaration_is_clean() -> None:
    assert (load(REAL.encode(), "甲").diagnostics, type(DATA)) == ((), dict)


@pytest.mark.parametrize("name", PLANTS)
def test_a_planted_slip_is_reported_and_never_silent(name: str) -> None:
    assert verdicts(name)
    assert "silent" not in verdicts(name)


def test_of_all_planted_slips_98_in_100_are_reported_first_on_their_line() -> None:
    found = [one for name in PLANTS for one in verdicts(name)]
    assert len(found) > 1000
    assert found.count("first") >= 0.98 * len(found)
