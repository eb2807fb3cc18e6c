"""A compiled template's source -> the same with a question in every row and paragraph that a tag repeats or leaves out."""

import re
from typing import NamedTuple

from generator.writing.word.words import FATE

_STEP = re.compile(
    r"\{%-?\s*(?P<tag>for|if|elif|else|endfor|endif)\b\s*(?P<rest>.*?)\s*-?%\}"
    r"|<(?P<close>/?)w:(?P<name>tbl|tr|p)(?=[ />])[^>]*?(?P<empty>/?)>",
    re.DOTALL,
)
_WORD = re.compile(r"[\w.]+")


class _Open(NamedTuple):
    """A tag that is open, with its question, or an element."""

    question: str | None


def asking(source: str) -> str:
    """The source of the redline's template: each such element begins with `{{ 修订(…) }}`, which prints its fate."""
    opened: list[_Open] = []

    def stepped(found: re.Match[str]) -> str:
        if found["tag"]:
            _tag(found["tag"], found["rest"], opened)
            return found[0]
        if found["close"]:
            opened.pop()
            return found[0]
        return _element(found, opened)

    return _STEP.sub(stepped, source)


def _tag(tag: str, rest: str, opened: list[_Open]) -> None:
    if tag != "for" and tag != "if":
        opened.pop()
    if tag == "for":
        item = _WORD.match(rest)
        opened.append(_Open(f"{{{{ {FATE}({item[0]}) }}}}" if item else ""))
    elif not tag.startswith("end"):
        word = _WORD.fullmatch(rest) if tag == "if" else None
        opened.append(_Open(f"{{{{ {FATE}({rest}, true) }}}}" if word else ""))


def _element(found: re.Match[str], opened: list[_Open]) -> str:
    questions: list[str] = []
    for one in reversed(opened):
        if one.question is None:
            break
        questions.append(one.question)
    name, asked = found["name"], "".join(questions) if found["name"] != "tbl" else ""
    if found["empty"]:
        return f"{found[0][:-2]}>{asked}</w:{name}>" if asked else found[0]
    opened.append(_Open(None))
    return found[0] + asked
