"""纳入绩效管理的资金,不超过它所在的总数。

例如编报绩效目标的项目金额不能多于项目支出。哪一行不超过哪一行,写在表式的「勾稽」里。
来源:预算公开审核「绩效目标金额不大于项目支出」。

错:

    项目支出: 838.14
    绩效目标金额: 900

对:

    项目支出: 838.14
    绩效目标金额: 838.14
"""

from collections.abc import Iterator

from generator.checking.rules.finding import Finding
from generator.checking.rules.r204 import is_above_by_unit
from generator.checking.rules.subject import Subject
from generator.checking.rules.ties import EXACT, limits_of
from generator.diagnostics import Severity
from generator.model.figures import trimmed

CODE = "R209"
TITLE = "不超过所在的总数"
LEVEL = Severity.ERROR
QUESTION = "适当性"


def check(subject: Subject) -> Iterator[Finding]:
    """Amounts above the limit that the edition ties them to."""
    for tie in limits_of(subject.declaration, subject.edition):
        part, limit, unit = tie.part, tie.limit, subject.edition.unit
        if part.value > limit.value and not is_above_by_unit(tie, unit):
            over = trimmed(EXACT.subtract(part.value, limit.value))
            message = f"{part} 超过了 {limit}(多 {over} {unit})"
            hint = f"核对这两行:「{part.label}」是「{limit.label}」的一部分,不能比它多"
            yield Finding((part.path, limit.path), message, hint)
