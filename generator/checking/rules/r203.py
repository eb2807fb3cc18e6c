"""各项任务的预算金额加起来,要等于表上的合计。

只在表式要求按任务填写金额、并且规定了勾稽时检查。
来源:申报表年度主要任务的金额栏与合计行。

错:

    年度主要任务:
      - 任务名称: 保障运转
        预算金额: {总额: 600}
      - 任务名称: 专项督查
        预算金额: {总额: 200}
    预算情况:
      部门预算总额: 900

对:

    预算情况:
      部门预算总额: 800
"""

from collections.abc import Iterator

from generator.checking.rules.finding import Finding
from generator.checking.rules.subject import Subject
from generator.checking.rules.ties import Verdict
from generator.diagnostics import Severity

CODE = "R203"
TITLE = "各任务金额之和等于合计"
LEVEL = Severity.ERROR
QUESTION = "适当性"


def check(subject: Subject) -> Iterator[Finding]:
    """Sums over tasks that do not add up; the place is the total's."""
    for tie in subject.sums:
        if tie.by_task and tie.verdict is Verdict.DIFFERS:
            hint = (
                f"核对各项任务的金额:都没有错,就写「{tie.total.line(tie.sum)}」;"
                "总数没有错,就改写错的那一项任务"
            )
            yield Finding((tie.total.path,), str(tie), hint)
