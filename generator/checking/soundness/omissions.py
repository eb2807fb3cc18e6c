"""Words that declarations have to fill in, and whether the edition prints them at all."""

from collections.abc import Iterable, Iterator

from generator.checking.soundness.flaw import Flaw
from generator.diagnostics import Path
from generator.form.form import LABELS
from generator.model.declaration import Declaration, Goal, Task
from generator.model.edition import Edition
from generator.model.indicator import Indicator
from generator.model.words import words_of
from generator.phrasing import PhrasingError, compile_phrase

_TOP, _GOAL, _TASK, _INDICATOR = map(words_of, (Declaration, Goal, Task, Indicator))
_KNOWN = frozenset(["序号", *_GOAL.values(), *_TASK.values(), *_INDICATOR.values()])


def omissions(edition: Edition) -> Iterator[Flaw]:
    """Words that people must fill in and that no display text of the edition uses."""
    yield from _omitted(edition, (_TOP["goals"], "显示"), [edition.goal_display], [_GOAL["content"]])
    tasks = [column.display for column in edition.task_columns]
    money = [_TASK["amounts"]] if any(tie.task_amount for tie in edition.ties) else []
    yield from _omitted(edition, (_TOP["tasks"], "列"), tasks, [_TASK["name"], _TASK["content"], *money])
    columns = [column.display for column in edition.columns if column.key not in LABELS]
    yield from _omitted(edition, ("列",), columns, [_INDICATOR["name"], _INDICATOR["value"]])


def _omitted(edition: Edition, path: Path, texts: Iterable[str], words: Iterable[str]) -> Iterator[Flaw]:
    used = set().union(*map(_used, texts))
    for word in words:
        if word not in used and word not in edition.unprinted:
            shown = f"{word}.某项" if word == _TASK["amounts"] else word
            hint = f"在显示式里写上「{{{{ {shown} }}}}」;有意不印的,写在「不打印」里"
            yield Flaw("T122", path, f"「{word}」没有一处显示式用到,填了也印不出来", hint)


def _used(text: str) -> frozenset[str]:
    """The words of a text; a faulty one, told as T110, is taken to use them all."""
    try:
        used = compile_phrase(text)[1]
    except PhrasingError:
        return _KNOWN
    return _KNOWN if used - _KNOWN else used
