"""改了口径、与上年无法比较的指标,要写明原因。

定量改成定性、单位改了、计算公式改了、越高越好改成越低越好,都不能再与上年比。「=」改成「≥」而数不变,口径没有变;
上年没写单位、今年补上的,也没有变(没写的按评分句里的认,只分是不是 %)。定性的词换了一个,高低由人判断,只提示。
共性指标的口径由表式规定,不看。
来源:只比较单位相同的数,不可比本身就是一种结果。

例(上年 ≥90%):

    - 指标名称: 重点民生实事办结质量
      指标值类型: 定性
      指标值: 合格

要说明:

    变动说明:
      - 对象: 重点民生实事办结质量
        说明: 改由第三方验收,只有合格、不合格两种结论
"""

from collections.abc import Iterator

from generator.diagnostics import Severity
from generator.review.demand import same_unit, unit_of
from generator.review.facts import Changes, Demand
from generator.review.finding import Finding
from generator.review.significance.asking import ask, names_of
from generator.review.significance.standing import FORMULA, KIND, UNIT, VALUE, Standing, asked, standing

CODE = "C106"
TITLE = "口径改变、无法比较的要说明"
LEVEL = Severity.WARNING
QUESTION = "相关性"


def judge(changes: Changes) -> Iterator[Finding]:
    """Own indicators that cannot be compared with last year's."""
    for item in standing(changes):
        change = item.target_change if item.new.own else None
        if change is Demand.TO_WORDS:
            yield _asking(item, VALUE, "由定量改为定性", "为什么不再定量")
        elif change is Demand.INCOMPARABLE:
            yield _asking(item, *_what_changed(item), "为什么改口径")
        elif change is Demand.OPEN and item.after.number is None:
            yield _open(item)


def _what_changed(item: Standing) -> tuple[str, str]:
    """Which word makes the numbers incomparable, and how it changed."""
    before, after = item.before, item.after
    if not same_unit(before, after):
        return UNIT, f"{UNIT}由「{unit_of(before)}」改为「{unit_of(after)}」"
    if None not in (before.formula, after.formula) and before.formula != after.formula:
        return FORMULA, f"{FORMULA}由「{before.formula}」改为「{after.formula}」"
    return KIND, f"{KIND}由「{before.kind}」改为「{after.kind}」"


def _asking(item: Standing, word: str, what: str, why: str) -> Finding:
    name, values = item.after.name, f"上年 {asked(item.before)},今年 {asked(item.after)}"
    message = f"「{name}」{what},与上年不可比({values})"
    return Finding(name, (item.at(word),), message, ask(name, why), names_of(item.pair), item.pair)


def _open(item: Standing) -> Finding:
    name, values = item.after.name, f"由 {asked(item.before)} 改为 {asked(item.after)}"
    message = f"「{name}」的指标值{values},要求高低由人判断"
    return Finding(name, (item.at(VALUE),), message, pair=item.pair, level=Severity.NOTE)
