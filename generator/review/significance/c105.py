"""取消、新增、更名的指标。

取消的指标要写明原因,只看自己设的;更名按编号认,没有编号的按名称、单位和所在的组认,认出来的请人确认。
共性指标由表式规定:表式仍有的,不能取消,补上就行;表式增减的,不算部门的变动。改为「不适用」的,提示它写的原因。
来源:指标要保持连续,取消和更换的要说明理由。

例(上年有「各项经济指标任务完成率」,今年没有),要说明:

    变动说明:
      - 对象: 各项经济指标任务完成率
        说明: 职责已划转市发改委
"""

from collections.abc import Iterator

from generator.diagnostics import Severity
from generator.model.figures import target
from generator.review.facts import Changes, IndicatorPair, Match
from generator.review.finding import Finding
from generator.review.significance.asking import ask, names_of
from generator.review.significance.standing import CODE_WORD, NOT_APPLICABLE, where

CODE = "C105"
TITLE = "指标的取消、新增和更名"
LEVEL = Severity.WARNING
QUESTION = "完整性"


def judge(changes: Changes) -> Iterator[Finding]:
    """Indicators that came, went, got another name, or do not apply any more."""
    for pair in changes.indicators:
        if pair.new is None:
            yield from _dropped(pair, changes)
        elif pair.old is None:
            if pair.new.own:
                yield _note(pair, f"新增指标「{pair.name}」({target(pair.new.indicator)})")
        else:
            yield from _stays(pair, pair.old.indicator.name, pair.new.indicator.not_applicable)


def _dropped(pair: IndicatorPair, changes: Changes) -> Iterator[Finding]:
    name = pair.name
    if pair.listed.own:
        message = f"取消了指标「{name}」(上年 {target(pair.listed.indicator)})"
        hint = ask(name, "为什么取消")
        yield Finding(name, (where(pair),), message, hint, names_of(pair), pair)
    elif _still_common(pair, changes):
        hint = f"在原来的位置补上「- {name}」;不适用的,写「{NOT_APPLICABLE}:」和原因"
        yield Finding(name, (where(pair),), f"表式规定的共性指标「{name}」没有了", hint, pair=pair)


def _still_common(pair: IndicatorPair, changes: Changes) -> bool:
    """Whether this year's edition still asks for a 共性指标 of that name."""
    return any(common.name == pair.name for _, group in changes.edition.groups for common in group.common)


def _stays(pair: IndicatorPair, was: str, not_applicable: str | None) -> Iterator[Finding]:
    """An indicator of both years: renamed, or no longer applicable."""
    if pair.name != was:
        hint = ""
        message = f"「{was}」更名为「{pair.name}」"
        if pair.match is Match.LIKELY:
            message = f"「{was}」疑似更名为「{pair.name}」(待确认)"
            coded = pair.new is not None and pair.new.indicator.code is not None
            stay = "不用改" if coded else f"写上「{CODE_WORD}:」"
            hint = f"是同一个指标的,{stay},以后按编号认;不是的,请告诉审核人"
        yield _note(pair, message, hint)
    before = pair.old.indicator.not_applicable if pair.old else None
    if not_applicable is not None and before is None:
        yield _note(pair, f"「{pair.name}」今年写了不适用:{not_applicable}")
    elif not_applicable is None and before is not None:
        yield _note(pair, f"「{pair.name}」上年不适用({before}),今年适用")


def _note(pair: IndicatorPair, message: str, hint: str = "") -> Finding:
    return Finding(pair.name, (where(pair),), message, hint, pair=pair, level=Severity.NOTE)
