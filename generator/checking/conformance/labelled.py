"""List items whose text was typed as a key: `- 完善机制:`, `- 目标4: 完善机制`, `- 督查次数:`."""

import re
from collections.abc import Mapping
from typing import Any

from generator.checking.conformance.lexicon import Lexicon
from generator.checking.conformance.mistyped import Sentence, shown
from generator.checking.conformance.violation import LISTS, Violation, is_label
from generator.model.declaration import INDICATORS, Declaration
from generator.model.words import words_of

_GOALS = words_of(Declaration)["goals"]
_NUMBERED = re.compile(r"目标\s*(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})")


def labelled(violation: Violation, lexicon: Lexicon) -> Sentence | None:
    """What to type instead of a key that is no word but the item's own text; None for other unknown words."""
    if not is_label(violation):
        return None
    item, label = _item(violation.value), violation.word
    text, alone = item[label], len(item) == 1
    if violation.path[-3] == _GOALS:
        return _goal(label, text) if alone else _renamed(label, text)
    homes = lexicon.homes(label)
    if violation.path[-3] == INDICATORS and any(home in violation.path for home in homes):
        return _trailing(label) if text is None and alone else _split(violation, label, text)
    return None if homes else _split(violation, label, text)


def _item(value: object) -> Mapping[str, Any]:
    return value if isinstance(value, Mapping) else {}


def _goal(label: str, text: object) -> Sentence:
    if text is None:
        return _trailing(label)
    if _NUMBERED.fullmatch(label):
        message = f"目标的内容里不写「{shown(label)}:」,序号由表式印"
        return Sentence(message, f"删去「{shown(label)}: 」,写「- {shown(text)}」")
    message = f"这一条在「{shown(label)}」后面被冒号分成了两半"
    return Sentence(message, f'整句加英文引号:「- "{shown(f"{label}: {text}")}"」')


def _renamed(label: str, text: object) -> Sentence:
    """A goal that has a 编号 or 豁免 besides keeps its words."""
    word, content = LISTS[_GOALS][0], label if text is None else text
    return Sentence(f"「{shown(label)}」写在了「{word}」的位置上", f"这一行改成「{word}: {shown(content)}」")


def _trailing(label: str) -> Sentence:
    return Sentence(f"「{shown(label)}」后面多了一个冒号", f"删去冒号,写「- {shown(label)}」")


def _split(violation: Violation, label: str, text: object) -> Sentence:
    """The label is the value of the item's first word, and the text that of the second, where there is one."""
    first, *others = LISTS[str(violation.path[-3])]
    message = f"「{shown(label)}」写在了词的位置上,它前面少了「{first}」"
    lines = [f"「- {first}: {shown(label)}」"]
    if text is not None and others:
        lines.append(f"「{others[0]}: {shown(text)}」")
    hint = "写成" + ("和".join(lines) + "两行" if len(lines) > 1 else lines[0])
    if text is not None and not others:
        hint += f",「{shown(text)}」另起一行,写在它自己的词后面"
    return Sentence(message, hint)
