"""合计写着 0,分项却不是 0。

合计没有填完就写了 0,是漏填,不是差额。
来源:公开的申报表中年度资金总额为 0 而分项有数的。

错:

    部门预算总额: 0
    资金来源:
      财政性资金: 2677.7

对:

    部门预算总额: 2677.7
    资金来源:
      财政性资金: 2677.7
"""

from collections.abc import Iterator

from generator.checking.rules.finding import Finding
from generator.checking.rules.subject import Subject
from generator.checking.rules.ties import Verdict
from generator.diagnostics import Path, Severity

CODE = "R210"
TITLE = "合计是 0,分项不是 0"
LEVEL = Severity.ERROR
QUESTION = "适当性"


def check(subject: Subject) -> Iterator[Finding]:
    """Sums whose total was left at 0; a total gives one finding, by its first tie."""
    seen: set[Path] = set()
    for tie in subject.sums:
        if tie.verdict is Verdict.ZERO_TOTAL and tie.total.path not in seen:
            seen.add(tie.total.path)
            filled = "、".join(str(part) for part in tie.parts if part.value)
            hint = f"写「{tie.total.line(tie.sum)}」;分项本来没有的,把分项改成 0"
            yield Finding((tie.total.path,), f"{tie.total},但 {filled}", hint)
