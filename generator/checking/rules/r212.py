"""预算金额不能是负数;分项有数的,合计不能空着。

空着不等于 0:空着是没有填,0 是没有这笔钱。求和时空着的一项才当 0。
来源:预算公开审核对负数、空白的处理。

错:

    部门预算总额:
    资金来源:
      财政性资金: 2677.7
      其他资金: -10

对:

    部门预算总额: 2677.7
    资金来源:
      财政性资金: 2677.7
      其他资金: 0
"""

from collections.abc import Iterator

from generator.checking.rules.finding import Finding
from generator.checking.rules.subject import Subject
from generator.checking.rules.ties import added, task_terms, term
from generator.diagnostics import Severity

CODE = "R212"
TITLE = "负数和空白的金额"
LEVEL = Severity.ERROR
QUESTION = "适当性"


def check(subject: Subject) -> Iterator[Finding]:
    """Amounts below 0, and totals that are blank though a part is not."""
    declaration, edition = subject.declaration, subject.edition
    lines = (term(declaration, edition, line.key) for line in edition.budget)
    for amount in (*lines, *task_terms(declaration)):
        if amount.value < 0:
            hint = "预算金额写正数或 0;是调减的,在「变动说明」里写"
            yield Finding((amount.path,), f"{amount} 是负数", hint)
    yield from _blank_totals(subject)


def _blank_totals(subject: Subject) -> Iterator[Finding]:
    """A blank line that the edition demands is R101."""
    declaration, edition = subject.declaration, subject.edition
    seen = {line.key for line in edition.budget if line.required}
    for tie in edition.ties:
        if tie.total is not None and tie.parts and tie.total not in seen:
            seen.add(tie.total)
            total, *parts = (term(declaration, edition, key) for key in (tie.total, *tie.parts))
            if total.amount is None and any(part.value for part in parts):
                filled = "、".join(str(part) for part in parts if part.value)
                hint = f"写「{total.line(added(part.value for part in parts))}」"
                yield Finding((total.path,), f"{total.label} 空着,但 {filled}", hint)
