"""The keys and names of an edition: words that can be written, each only once."""

from collections.abc import Iterable, Iterator

from generator.checking.soundness.flaw import Flaw
from generator.diagnostics import Path
from generator.form.form import LABELS
from generator.model.declaration import Declaration, Task
from generator.model.edition import SECTIONS, Edition
from generator.model.indicator import Indicator
from generator.model.words import words_of

_TOP, _TASK, _INDICATOR = map(words_of, (Declaration, Task, Indicator))
_AMOUNTS, _WAIVERS = _TASK["amounts"], _TOP["waivers"]
Named = tuple[Path, str]


def misnamed(edition: Edition) -> Iterator[Flaw]:
    """Columns that show no word, and keys that cannot be a declaration's word."""
    yield from _columns(edition)
    reserved = {*_TOP.values(), *SECTIONS}
    for path, key in _headers(edition):
        if key in reserved:
            yield Flaw("T116", path, f"「{key}」已经是申报表的词", "换一个词")
    for path, key in (*_headers(edition), *_lines(edition), *_task_columns(edition)):
        yield from (_unwritable(path, key, step) for step in key.split(".") if not step.isidentifier())
    for path, key in _lines(edition):
        if key.split(".")[0] == _WAIVERS:
            yield Flaw("T116", path, f"「{_WAIVERS}」已经是申报表的词", "换一个词")


def _unwritable(path: Path, key: str, step: str) -> Flaw:
    cleaned = "".join(char for char in step if f"x{char}".isidentifier())
    hint = f"写「{cleaned}」;原样的文字写在「标题」" if cleaned.isidentifier() else "换一个词"
    return Flaw("T115", path, f"「{key}」不能做申报表的词", hint)


def _columns(edition: Edition) -> Iterator[Flaw]:
    words = (*LABELS, *_INDICATOR.values())
    for index, column in enumerate(edition.columns):
        if column.key not in words:
            message = f"「{column.key}」不是三级指标的词,不能做列"
            yield Flaw("T111", ("列", index, "键"), message, f"可以写:{'、'.join(words)}")
    known = [word for word in _TASK.values() if word != _AMOUNTS]
    for path, key in _task_columns(edition):
        word, _, name = key.partition(".")
        if key not in known and not (word == _AMOUNTS and name and "." not in name):
            hint = f"可以写:{'、'.join(known)},或者「{_AMOUNTS}.某项」"
            yield Flaw("T111", path, f"「{key}」不是任务的词,不能做列", hint)


def repeated(edition: Edition) -> Iterator[Flaw]:
    """Keys and names that stand twice where they would be one word."""
    columns: Iterable[Named] = ((("列", n, "键"), column.key) for n, column in enumerate(edition.columns))
    levels: Iterable[Named] = (
        (("指标体系", n, "名称"), level.name) for n, level in enumerate(edition.system)
    )
    entries = (_headers(edition), _lines(edition), _task_columns(edition), columns, levels, _commons(edition))
    for named in entries:
        yield from _twice(named)
    for n, level in enumerate(edition.system):
        groups = enumerate(level.groups)
        yield from _twice((("指标体系", n, "二级指标", m, "名称"), group.name) for m, group in groups)
    yield from _both_amount_and_branch(edition)


def _both_amount_and_branch(edition: Edition) -> Iterator[Flaw]:
    branches = {".".join(line.path[:size]) for line in edition.budget for size in range(1, len(line.path))}
    for path, key in _lines(edition):
        if key in branches:
            hint = f"「{key}」下面还有金额,给这一行另起一个键"
            yield Flaw("T112", path, f"「{key}」既是一个金额,又是几个金额的总称", hint)


def _headers(edition: Edition) -> list[Named]:
    head: list[Named] = [(("表头", n, "键"), word.key) for n, word in enumerate(edition.headers)]
    return head + [(("落款", n, "键"), word.key) for n, word in enumerate(edition.sign_off)]


def _lines(edition: Edition) -> list[Named]:
    return [(("预算", n, "键"), line.key) for n, line in enumerate(edition.budget)]


def _task_columns(edition: Edition) -> list[Named]:
    return [((_TOP["tasks"], "列", n, "键"), column.key) for n, column in enumerate(edition.task_columns)]


def _commons(edition: Edition) -> Iterator[Named]:
    for n, level in enumerate(edition.system):
        for m, group in enumerate(level.groups):
            for k, common in enumerate(group.common):
                yield ("指标体系", n, "二级指标", m, "共性指标", k, "指标名称"), common.name


def _twice(entries: Iterable[Named]) -> Iterator[Flaw]:
    seen: set[str] = set()
    for path, name in entries:
        if name in seen:
            yield Flaw("T112", path, f"「{name}」写了两次", "改名,或者删去一处")
        seen.add(name)
