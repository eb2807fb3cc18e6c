"""指标值不应低于上年已经完成的水平。

上年完成值是历史标准:上年做到了 97%,今年只要求 90%,要写明原因。「≤」一类越低越好的,指标值比上年完成值大就算。
只看本年申报表写了「上年完成值」、而且是数的;把数写成文字的(97%、约97),提示改成数;单位、公式改了,或者「=」没有写「指标方向」的,不比。
今年提高了、离上年完成值的差距走完一半以上的,不问,由 C111 提示。表式可以容许一定的差距(上年完成值的百分之几)。
成本由 C104 判断;指标值本身比上年降低的,由 C102、C109 一并指出。三年平均值也是历史标准,但这里只有两年的申报表,不算。
来源:绩效评价标准中的历史标准。

错(没有说明):

    - 指标名称: 处置突发事件及时率
      指标值类型: ≥
      指标值: 90
      度量单位: "%"
      上年完成值: 97

对:

    - 指标名称: 处置突发事件及时率
      指标值类型: ≥
      指标值: 97
      度量单位: "%"
      上年完成值: 97
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from generator.diagnostics import Severity
from generator.model.amount import written
from generator.model.declaration import Listed
from generator.model.figures import measured, target
from generator.model.indicator import Indicator
from generator.model.scored import scored
from generator.model.scoring import full_and_zero
from generator.review.facts import Changes, IndicatorPair
from generator.review.finding import Finding
from generator.review.significance.asking import ask, names_of
from generator.review.significance.last_year import Short, falling_short, unread
from generator.review.significance.standing import LAST_ACTUAL, UNIT, VALUE

CODE = "C103"
TITLE = "指标值不低于上年完成值"
LEVEL = Severity.WARNING
QUESTION = "适当性"


GAP = "差距"
LIMITS = {GAP: "0"}
"""Percent of last year's result that a target may stay behind it."""


def judge(changes: Changes) -> Iterator[Finding]:
    """Targets that ask for less than what was reached last year, except costs."""
    yield from (finding(short, "要求低于上年的实际") for short in behind(changes))
    yield from (_unread(*found) for found in unread(changes))


def behind(changes: Changes) -> Iterator[Short]:
    """The targets that this rule speaks of."""
    gap = changes.edition.limit(CODE, GAP, Decimal(LIMITS[GAP]))
    shorts = (short for short in falling_short(changes) if not short.cost and not short.closing)
    return (short for short in shorts if short.beyond(gap))


def finding(short: Short, means: str) -> Finding:
    """The finding that asks why a target stays behind last year's result; `means` says what that is."""
    indicator = short.listed.indicator
    last = measured(short.last, indicator.unit)
    relation = "大于" if short.number > short.last else "小于"
    message = f"「{indicator.name}」的指标值 {target(indicator)} {relation}上年完成的 {last},{means}"
    reason = ask(indicator.name, "为什么达不到上年的水平")
    return Finding(
        subject=indicator.name,
        paths=(short.path,),
        message=message,
        hint=f"改成「{VALUE}: {written(short.last)}」{_in_sentence(indicator, short.last)};不改的,{reason}",
        objects=names_of(short.pair),
        pair=short.pair,
    )


def _unread(pair: IndicatorPair, listed: Listed, said: str) -> Finding:
    """The finding on a result that is text: the unit stands in 度量单位, and the number alone here."""
    name = listed.indicator.name
    number = re.fullmatch(r"[≥≤=><]?\s*(\d+(?:\.\d+)?)\s*[^\d\s]*", said.strip())
    example = f"改成「{LAST_ACTUAL}: {number[1]}」" if number else f"只写数,例如「{LAST_ACTUAL}: 97」"
    message = f"「{name}」的{LAST_ACTUAL}写的是文字「{said}」,不能与指标值比较"
    return Finding(name, (listed.at(LAST_ACTUAL),), message, f"{example},单位写在「{UNIT}」", pair=pair)


def _in_sentence(indicator: Indicator, value: Decimal) -> str:
    """What else to type so that the scoring sentence still asks for the target (else R505)."""
    sentence = scored(indicator)
    limits = full_and_zero(sentence.scoring) if sentence and sentence.scoring else None
    if limits is None or limits.full_at == value:
        return ""
    return f",评分句里也写 {measured(value, indicator.unit or limits.unit)}"
