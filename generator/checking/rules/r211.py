"""合计与各项之和只差 0.01,多半是四舍五入。

差额不超过 0.01 个金额单位(万元表为 0.01 万元,即 100 元;元表为 0.01 元)时,不按 R201–R203 报错,只在这里提示。
表式可以在规则 R211 的限值「容差」里改。
来源:预算公开审核对四舍五入差额的处理。

提示:

    部门预算总额: 2677.71
    资金来源:
      财政性资金: 2677.7
      其他资金: 0
"""

from collections.abc import Iterator

from generator.checking.rules.finding import Finding
from generator.checking.rules.subject import Subject
from generator.checking.rules.ties import ROUNDING, TOLERANCE, Verdict
from generator.diagnostics import Severity

CODE = "R211"
TITLE = "四舍五入的差额"
LEVEL = Severity.NOTE
QUESTION = "适当性"

LIMITS = {TOLERANCE: ROUNDING}
"""In the edition's unit; what it leaves is judged by R201 to R203 (see ties)."""


def check(subject: Subject) -> Iterator[Finding]:
    """Sums that differ by rounding only."""
    for tie in subject.sums:
        if tie.verdict is Verdict.ROUNDING:
            hint = "多半是四舍五入;能对上的,改其中一项的末位"
            yield Finding((tie.total.path,), str(tie), hint)
