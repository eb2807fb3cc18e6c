"""预算比上年变动较大的,要写明原因。

部门预算总额、资金来源、资金结构的每一行,变动超过表式规定的比例(默认 10%)就要说明;上年没有、今年有的,一律要说明。
几行的变动完全一样的(例如总额与财政性资金),只问一次,写哪一行的说明都算。正好 10% 的不问。
表式新增的行上年没有填过,无从比较,不问。占比行是算出来的,不问。
来源:部门预算编制说明对「与上年相比增加(减少)」的要求。

例(上年项目支出 838.14 万元):

    资金结构:
      项目支出: 993.14

要说明:

    变动说明:
      - 对象: 项目支出
        说明: 更换老旧电梯,新增项目支出155万元
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from generator.diagnostics import Severity
from generator.model.declaration import Declaration
from generator.model.edition import Edition
from generator.model.figures import quoted, trimmed
from generator.model.words import words_of
from generator.review.facts import AmountPair, Changes
from generator.review.finding import Finding
from generator.review.significance.asking import ask, keys_of

CODE = "C101"
TITLE = "预算变动较大的要说明"
LEVEL = Severity.WARNING
QUESTION = "适当性"

MOVED = "变动比例"
LIMITS = {MOVED: "10"}
"""Percent of last year's amount."""

_BUDGET = words_of(Declaration)["budget"]


def judge(changes: Changes) -> Iterator[Finding]:
    """Amounts that moved by more than the limit; lines that moved alike are one finding."""
    limit = changes.edition.limit(CODE, MOVED, Decimal(LIMITS[MOVED]))
    comparable = money_lines(changes.old_edition) & money_lines(changes.edition)
    alike: dict[tuple[Decimal | None, Decimal | None], list[AmountPair]] = {}
    for amount in changes.amounts:
        if amount.key in comparable and moved(amount, limit):
            alike.setdefault((amount.old, amount.new), []).append(amount)
    for amounts in alike.values():
        yield _finding(amounts, changes.edition.unit, limit)


def money_lines(edition: Edition) -> frozenset[str]:
    """The keys of an edition's lines that hold money, not shares."""
    return frozenset(line.key for line in edition.budget if line.type == "金额")


def moved(amount: AmountPair, limit: Decimal) -> bool:
    """Whether an amount moved by more than `limit` percent; from nothing, or from a blank, always."""
    old, new = amount.old or Decimal(0), amount.new or Decimal(0)
    return abs(new - old) * 100 > limit * abs(old)


def in_percent(difference: Decimal, old: Decimal) -> str:
    """A difference in percent of what was: 18.49%."""
    return trimmed(Decimal(f"{abs(difference) * 100 / abs(old):.2f}")) + "%"


def sentence(amount: AmountPair, unit: str) -> str:
    """由 838.14 万元增加到 993.14 万元,增加 155 万元(18.5%)."""
    old, new = amount.old or Decimal(0), amount.new or Decimal(0)
    if not old:
        return f"上年没有,今年 {trimmed(new)} {unit}"
    way, by = ("增加", new - old) if new > old else ("减少", old - new)
    to = f"{way}到 {trimmed(new)} {unit}" if new else "减少到没有"
    return f"由 {trimmed(old)} {unit}{to},{way} {trimmed(by)} {unit}({in_percent(by, old)})"


def _finding(amounts: Sequence[AmountPair], unit: str, limit: Decimal) -> Finding:
    names = [amount.title for amount in amounts]
    above = f",超过 {trimmed(limit)}%" if amounts[0].old else ""
    why = "为什么增加、增加在哪里" if (amounts[0].new or 0) > (amounts[0].old or 0) else "为什么减少"
    return Finding(
        subject=names[0],
        paths=tuple((_BUDGET, *amount.key.split(".")) for amount in amounts),
        message=f"{quoted(names)}{sentence(amounts[0], unit)}{above}",
        hint=ask(names[0], why),
        objects=keys_of(amounts),
    )
