"""What an edition's parts say of each other: sums of amounts, the layout, years, and kinds of targets."""

from collections.abc import Iterator

from generator.checking.soundness.flaw import Flaw
from generator.diagnostics import Path
from generator.model.declaration import Declaration, Goal, Task
from generator.model.edition import SECTIONS, Edition, Tie
from generator.model.indicator import QUALITATIVE, SIGNS, Indicator
from generator.model.words import words_of

_TOP, _TASK, _INDICATOR = map(words_of, (Declaration, Task, Indicator))
_KIND = _INDICATOR["kind"]
_LAST = SECTIONS[-2:]


def sums(edition: Edition) -> Iterator[Flaw]:
    """Amounts in 勾稽 that the form does not have."""
    keys = [line.key for line in edition.budget]
    for index, tie in enumerate(edition.ties):
        for path, key in _amounts(tie):
            if key not in keys:
                hint = f"可以写:{'、'.join(keys)}"
                yield Flaw("T113", ("勾稽", index, *path), f"「预算」里没有「{key}」", hint)
        prefix, _, name = (tie.task_amount or "").rpartition(".")
        if prefix:
            message = f"「任务」里写的是「{tie.task_amount}」,应当是任务「{prefix}」里的词"
            yield Flaw("T113", ("勾稽", index, "任务"), message, f"写「{name}」")
        elif tie.within_task:
            yield from _within_task(edition, tie, ("勾稽", index))


def _within_task(edition: Edition, tie: Tie, path: Path) -> Iterator[Flaw]:
    """Amounts of one task that tie among themselves have columns of their own."""
    columns = [column.amount for column in edition.task_columns if column.amount]
    named = [((*path, "任务"), tie.task_amount), *(((*path, "各项", n), p) for n, p in enumerate(tie.parts))]
    for way, name in named:
        if name not in columns:
            message = f"任务表没有「{_TASK['amounts']}.{name}」这一列"
            yield Flaw("T113", way, message, f"可以写:{'、'.join(columns)}" if columns else "先加上这些列")


def _amounts(tie: Tie) -> Iterator[tuple[Path, str]]:
    if tie.share is not None:
        yield ("占比",), tie.share
    if tie.total is not None:
        yield ("合计" if tie.share is None else "总",), tie.total
    if tie.part is not None:
        yield ("项",), tie.part
    if tie.limit is not None:
        yield ("不超过",), tie.limit
    if not tie.within_task:
        yield from ((("各项", number), key) for number, key in enumerate(tie.parts))


def layout(edition: Edition) -> Iterator[Flaw]:
    """Parts of the form that are missing or stand twice, and an order that cannot be printed."""
    path = ("版面",)
    for index, section in enumerate(edition.layout):
        if section in edition.layout[:index]:
            yield Flaw("T114", (*path, index), f"「{section}」写了两次", "删去一处")
    missing = [section for section in SECTIONS if section not in edition.layout]
    if missing:
        yield Flaw("T114", path, f"版面缺少「{'」「'.join(missing)}」", "七个部分都要写,没有内容的不会印")
    elif edition.layout[-2:] != _LAST:
        yield Flaw("T114", path, f"版面的最后应当是「{'」「'.join(_LAST)}」", "把它们移到最后")


def contradictions(edition: Edition) -> Iterator[Flaw]:
    """Years that end before they begin, targets of a kind the edition does not know, silent words it never had."""
    if edition.last_year is not None and edition.last_year < edition.first_year:
        yield Flaw(
            "T118", ("适用年度", "至"), "适用年度的「至」早于「自」", f"写不早于 {edition.first_year} 的年度"
        )
    kinds = edition.kinds or (*SIGNS, QUALITATIVE)
    for n, level in enumerate(edition.system):
        for m, group in enumerate(level.groups):
            for k, common in enumerate(group.common):
                if common.kind not in kinds:
                    path = ("指标体系", n, "二级指标", m, "共性指标", k, _KIND)
                    message = f"这个表式没有「{common.kind}」这种{_KIND}"
                    yield Flaw("T118", path, message, f"写 {' '.join(kinds)} 之一")
    known = {*_INDICATOR.values(), *_TASK.values(), *words_of(Goal).values(), *_TOP.values()}
    for index, word in enumerate(edition.unprinted):
        if word not in known:
            yield Flaw("T118", ("不打印", index), f"申报表里没有「{word}」这个词", "改正,或者删去")
