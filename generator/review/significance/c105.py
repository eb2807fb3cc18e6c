"""取消、新增、更名的指标。

取消的指标要写明原因,只看自己设的;更名按编号认,没有编号的按名称、单位和所在的组认,认出来的请人确认。
编号相同、名称却很不一样的,可能是取消了一个、又把它的编号给了新的一个,请核对。
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
from generator.model.indicator import Indicator
from generator.review.facts import Changes, IndicatorPair, Match
from generator.review.finding import Finding
from generator.review.pairing import like
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
        elif pair.old is not None:
            yield from _renamed(pair, pair.old.indicator, pair.new.indicator)
            yield from _applied(pair, pair.old.indicator, pair.new.indicator)
        elif pair.new.own:
            yield _note(pair, f"新增指标「{pair.name}」({target(pair.new.indicator)})")


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


def _renamed(pair: IndicatorPair, old: Indicator, new: Indicator) -> Iterator[Finding]:
    if pair.match is Match.LIKELY:
        todo = "不用改" if new.code else f"写上「{CODE_WORD}:」"
        hint = f"是同一个指标的,{todo},以后按编号认;不是的,请告诉审核人"
        yield _note(pair, f"「{old.name}」疑似更名为「{new.name}」(待确认)", hint)
    elif old.name != new.name and not like(old.name, new.name):
        message = f"「{old.name}」更名为「{new.name}」,编号没有变,名称却很不一样"
        hint = f"是同一个指标的,不用改;不是的,给「{new.name}」写一个没有用过的编号"
        yield Finding(new.name, (where(pair),), message, hint, pair=pair)
    elif old.name != new.name:
        yield _note(pair, f"「{old.name}」更名为「{new.name}」")


def _applied(pair: IndicatorPair, old: Indicator, new: Indicator) -> Iterator[Finding]:
    """What applied in one of the years only."""
    if old.not_applicable is None and new.not_applicable is not None:
        yield _note(pair, f"「{new.name}」今年写了不适用:{new.not_applicable}")
    elif old.not_applicable is not None and new.not_applicable is None:
        yield _note(pair, f"「{new.name}」上年不适用({old.not_applicable}),今年适用")


def _note(pair: IndicatorPair, message: str, hint: str = "") -> Finding:
    return Finding(pair.name, (where(pair),), message, hint, pair=pair, level=Severity.NOTE)
