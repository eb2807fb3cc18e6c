"""成本指标不应高于上年的实际成本。

成本是类别为「成本」的二级指标下的指标,或名称以成本、单价、造价、费用结尾的指标。上年每场会议花了 1.2 万元,今年的上限却是
1.5 万元,要写明原因。只看本年申报表写了「上年完成值」、而且是数的。支出标准由财政部门另行规定,这里没有,不比。
指标值本身比上年放宽的,由 C102 一并指出;今年收紧了、离上年实际的差距走完一半以上的,由 C111 提示。
表式可以容许一定的差距(上年完成值的百分之几)。
来源:成本指标的历史标准和支出标准。

错(没有说明):

    - 指标名称: 会议平均成本
      指标值类型: ≤
      指标值: 1.5
      度量单位: 万元
      上年完成值: 1.2

对:

    - 指标名称: 会议平均成本
      指标值类型: ≤
      指标值: 1.2
      度量单位: 万元
      上年完成值: 1.2
"""

from collections.abc import Iterator
from decimal import Decimal

from generator.diagnostics import Severity
from generator.review.facts import Changes
from generator.review.finding import Finding
from generator.review.significance import c103
from generator.review.significance.last_year import Short, falling_short

CODE = "C104"
TITLE = "成本不高于上年的实际"
LEVEL = Severity.WARNING
QUESTION = "适当性"


GAP = "差距"
LIMITS = {GAP: "0"}
"""Percent of last year's result by which a cost may be higher."""


def judge(changes: Changes) -> Iterator[Finding]:
    """Costs that may be higher than they were last year."""
    return (c103.finding(short, "成本高于上年的实际") for short in behind(changes))


def behind(changes: Changes) -> Iterator[Short]:
    """The costs that this rule speaks of."""
    gap = changes.edition.limit(CODE, GAP, Decimal(LIMITS[GAP]))
    shorts = (short for short in falling_short(changes) if short.cost and not short.closing)
    return (short for short in shorts if short.beyond(gap))
