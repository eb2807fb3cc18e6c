"""降低了要求的指标,要写明原因。

看的是要求,不是数的大小:「≥」的数变小、「≤」的数变大,都是降低;「=」按「指标方向」看。只比较单位、公式相同的数。
「=」改成「≥」而数不变,不算降低。「=」或「适度」的数变了、又没有写「指标方向」的,看不出高低,只提示。
共性指标由 C109 判断。
来源:目标审核要求与上年比较,降低的要说明理由。

例(上年 ≥30 次):

    - 指标名称: 督查次数
      指标值类型: ≥
      指标值: 24
      度量单位: 次

要说明:

    变动说明:
      - 对象: 督查次数
        说明: 合并同类督查事项6次
"""

from collections.abc import Iterator

from generator.diagnostics import Severity
from generator.model.figures import target
from generator.review.facts import Changes, Demand
from generator.review.finding import Finding
from generator.review.significance.asking import ask, names_of
from generator.review.significance.standing import DIRECTION, VALUE, Standing, actual, standing

CODE = "C102"
TITLE = "指标的要求降低了要说明"
LEVEL = Severity.WARNING
QUESTION = "适当性"


def judge(changes: Changes) -> Iterator[Finding]:
    """Own targets that ask for less than last year's, and those where nobody can say."""
    for item in standing(changes):
        if item.new.own and item.target_change is Demand.LOWERED:
            yield lowered(item)
        elif item.new.own and item.target_change is Demand.OPEN and item.after.number is not None:
            yield _open(item)


def lowered(item: Standing, what: str = "", means: str = "要求降低", why: str = "为什么降低") -> Finding:
    """The finding that asks why a target was lowered; `what` stands before the name, `means` at the end."""
    name, last = item.after.name, actual(item.after)
    known = f"(上年完成 {last})" if last else ""
    message = f"{what}「{name}」的指标值由 {target(item.before)} 改为 {target(item.after)},{means}{known}"
    return Finding(
        subject=name,
        paths=(item.at(VALUE),),
        message=message,
        hint=ask(name, why),
        objects=names_of(item.pair),
        pair=item.pair,
    )


def _open(item: Standing) -> Finding:
    name = item.after.name
    message = f"「{name}」的指标值由 {target(item.before)} 改为 {target(item.after)},看不出要求是提高还是降低"
    hint = f"越高越好的加一行「{DIRECTION}: 正向」,越低越好的加一行「{DIRECTION}: 反向」"
    return Finding(name, (item.at(VALUE),), message, hint, pair=item.pair, level=Severity.NOTE)
