"""不影响要求的变动:换了分组,只改了文字,只调了次序,补填了度量单位。

移动的指标一项一条;只改文字、只调次序、补填单位的,各合并成一条提示。「=」改成「≥」而数不变的,也在这里,不算降低。
这些都不需要说明。共性指标的文字由表式规定,不看。
来源:年度比较要把实质变动和文字变动分开。

例:

    提示:「办理好提案建议」由「产出指标 › 履职目标实现」移到「产出指标 › 重点工作任务完成」
"""

from collections.abc import Iterator, Sequence

from generator.diagnostics import Severity
from generator.model.figures import quoted
from generator.model.indicator import Indicator
from generator.model.words import words_of
from generator.review.facts import Change, Changes, Demand
from generator.review.finding import Finding
from generator.review.significance.standing import KIND, UNIT, Standing, standing

CODE = "C112"
TITLE = "只改了位置、文字或次序"
LEVEL = Severity.NOTE
QUESTION = "完整性"

_WORDS = words_of(Indicator)
_TEXTS = frozenset(_WORDS[field] for field in ("scoring", "explanation", "remark", "formula"))
_SHOWN = 5
"""How many names a summary gives."""


def judge(changes: Changes) -> Iterator[Finding]:
    """Moves and changed signs one by one; new wording, order and filled-in units each in one line."""
    items = list(standing(changes))
    for item in items:
        yield from _of_one(item)
    yield from _together([item for item in items if _only_wording(item)], "只改了文字,要求不变")
    yield from _together([item for item in items if _unit_filled(item)], f"补填了{UNIT}")
    reordered = [fact for fact in changes.others if fact.change is Change.REORDERED]
    if reordered:
        names = quoted((fact.name for fact in reordered), _SHOWN)
        paths = tuple(path for fact in reordered if (path := fact.paths[1]))
        yield Finding(reordered[0].name, paths, f"{names}里的各项只是调了次序")


def _of_one(item: Standing) -> Iterator[Finding]:
    name = item.after.name
    for fact in item.pair.facts:
        if fact.change is Change.MOVED:
            message = f"「{name}」由「{fact.old}」移到「{fact.new}」"
            yield Finding(name, (item.new.path,), message, pair=item.pair)
        if fact.word == KIND and item.new.own and item.target_change is None:
            message = f"「{name}」的{KIND}由「{fact.old}」改为「{fact.new}」,数没有变,不算降低"
            yield Finding(name, (item.at(KIND),), message, pair=item.pair)


def _only_wording(item: Standing) -> bool:
    if item.pair.demands != (Demand.SAME,):
        return False
    return any(fact.word in _TEXTS and item.decided(fact.word) for fact in item.pair.facts)


def _unit_filled(item: Standing) -> bool:
    return item.new.own and any(
        fact.word == UNIT and fact.change is Change.FILLED for fact in item.pair.facts
    )


def _together(items: Sequence[Standing], what: str) -> Iterator[Finding]:
    if items:
        names = quoted((item.after.name for item in items), _SHOWN)
        yield Finding(items[0].after.name, tuple(item.new.path for item in items), f"{names}{what}")
