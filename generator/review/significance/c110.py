"""项目支出增加了,指标也应当跟着提高。

项目支出的增加超过表式规定的比例(默认 10%),自己设的指标却一个也没有提高、没有新增,就要说明钱用在哪里。工资变动影响的是
基本支出和总额,所以只看项目支出。有指标改了口径、看不出高低的,不报。
来源:「适当性」:资金规模与绩效目标匹配。

错(没有说明,指标都与上年一样):

    资金结构:
      项目支出: 993.14      # 上年 838.14

对:写明原因,或者把项目支出对应的指标提高:

    变动说明:
      - 对象: 项目支出
        说明: 电梯到报废年限,一次性更换,不增加服务量
"""

from collections.abc import Iterator
from decimal import Decimal

from generator.diagnostics import Severity
from generator.model.declaration import Declaration
from generator.model.edition import PROJECTS
from generator.model.words import words_of
from generator.review.facts import AmountPair, Changes, Demand, IndicatorPair
from generator.review.finding import Finding
from generator.review.significance import c101
from generator.review.significance.asking import ask, keys_of

CODE = "C110"
TITLE = "项目支出增加,指标没有提高"
LEVEL = Severity.WARNING
QUESTION = "适当性"

MORE = "增加比例"
LIMITS = {MORE: "10"}
"""Percent of last year's 项目支出."""

_BUDGET = words_of(Declaration)["budget"]
_MAY_BE_MORE = {Demand.RAISED, Demand.STRICTER, Demand.TO_NUMBER, Demand.INCOMPARABLE, Demand.OPEN}
"""What is more, or may be: nobody can say of what cannot be compared."""


def judge(changes: Changes) -> Iterator[Finding]:
    """More money for projects while no target of the department's own asks for more, and none is new."""
    own = [pair for pair in changes.indicators if pair.listed.own]
    if any(_asks_more(pair) for pair in own):
        return
    limit = changes.edition.limit(CODE, MORE, Decimal(LIMITS[MORE]))
    comparable = c101.money_lines(changes.old_edition) & c101.money_lines(changes.edition)
    for amount in changes.amounts:
        more = (amount.new or 0) > (amount.old or 0)
        if amount.title == PROJECTS and amount.key in comparable and more and c101.moved(amount, limit):
            yield _finding(amount, changes.edition.unit, own)


def _asks_more(pair: IndicatorPair) -> bool:
    return pair.old is None or not _MAY_BE_MORE.isdisjoint(pair.demands)


def _finding(amount: AmountPair, unit: str, own: list[IndicatorPair]) -> Finding:
    lowered = sum(Demand.LOWERED in pair.demands for pair in own)
    dropped = sum(pair.new is None for pair in own)
    less = "、".join(f"{what} {count} 个" for what, count in (("降低", lowered), ("取消", dropped)) if count)
    targets = "自己设的指标没有一个提高,也没有新增" + (f"({less})" if less else "")
    return Finding(
        subject=amount.title,
        paths=((_BUDGET, *amount.key.split(".")),),
        message=f"「{amount.title}」{c101.sentence(amount, unit)},{targets}",
        hint=f"提高或新增{amount.title}对应的指标;不提高的,{ask(amount.title, '为什么钱多了、指标不变')}",
        objects=keys_of([amount]),
    )
