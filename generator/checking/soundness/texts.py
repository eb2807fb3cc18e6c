"""The texts that an edition prints: do they compile, and do they use only words that are there."""

import re
from collections.abc import Iterator, Mapping

from generator.checking.conformance import task_amounts
from generator.checking.soundness.flaw import Flaw
from generator.diagnostics import Path
from generator.form.form import LABELS
from generator.model.declaration import EXPLANATION, Declaration, Goal, Task
from generator.model.edition import Edition
from generator.model.indicator import Indicator
from generator.model.words import words_of
from generator.phrasing import PhrasingError, compile_phrase

_TOP, _TASK, _GOAL, _INDICATOR = map(words_of, (Declaration, Task, Goal, Indicator))
_UNSAFE = re.compile(r'[/\\<>:"|?*\x00-\x1f]|\.\.')
_PHRASE = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}", re.DOTALL)
_HINT = "词写成 {{ 词 }};没有填的词是空的,拿它运算以前先看它填了没有"


def texts(edition: Edition) -> Iterator[Flaw]:
    """Texts that do not compile, use a word that is not there, or fail where words are absent."""
    yield from _head(edition)
    tasks: dict[str, object] = {**dict.fromkeys(_TASK.values()), _TASK["name"]: ""}
    tasks[_TASK["amounts"]] = dict.fromkeys(task_amounts(edition))
    for index, column in enumerate(edition.task_columns):
        yield from _text((_TOP["tasks"], "列", index, "显示"), column.display, tasks)
    words = {**dict.fromkeys(_INDICATOR.values()), _INDICATOR["name"]: ""}
    for index, column in enumerate(edition.columns):
        if column.key not in LABELS:
            yield from _text(("列", index, "显示"), column.display, words)
            yield from _text(("列", index, "不适用"), column.not_applicable or "", words)
            yield from _text(("列", index, "说明行"), column.group_row, {EXPLANATION: ""})


def _head(edition: Edition) -> Iterator[Flaw]:
    words: dict[str, object] = dict.fromkeys(word.key for word in edition.all_headers)
    words |= {_TOP["department"]: "", _TOP["year"]: edition.first_year}
    for key, text in (("副标题", edition.subtitle), ("文件名", edition.filename), ("附件标记", edition.mark)):
        yield from _text((key,), text, words)
    goal: dict[str, object] = {"序号": 1, _GOAL["content"]: "", _GOAL["code"]: None}
    yield from _text((_TOP["goals"], "显示"), edition.goal_display, goal)


def _text(path: Path, text: str, words: Mapping[str, object]) -> Iterator[Flaw]:
    """Compile a text and print it once with every word absent that may be absent on some form."""
    try:
        phrase, used = compile_phrase(text)
        unknown = sorted(used - words.keys())
        if not unknown:
            phrase(words)
    except PhrasingError as error:
        yield Flaw("T110", path, str(error), _HINT)
        return
    if unknown:
        names = "、".join(f"「{word}」" for word in unknown)
        yield Flaw("T110", path, f"这里没有{names}这个词", f"可以用:{'、'.join(words)}")


def filename(edition: Edition) -> Iterator[Flaw]:
    """Signs in 文件名 that would make a path of it. What words bring along is looked at when a file is made."""
    unsafe = _UNSAFE.search(_PHRASE.sub("", edition.filename))
    if unsafe:
        yield Flaw("T117", ("文件名",), f"文件名里不能有「{unsafe.group()}」", "删去它,或者用「-」代替")
