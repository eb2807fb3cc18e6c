"""部门预算总额要等于各项资金来源之和,也等于各项资金结构之和。

按表式「勾稽」的规定逐项相加,金额用表式的单位,一分不差;空着的一项在求和时当 0。差额不超过 0.01 个单位的,
只提示四舍五入(R211);像是把「元」填成「万元」的,见 R204。
来源:申报表预算情况各栏的勾稽关系;预算公开审核的表内勾稽检查。

错:

    预算情况:
      部门预算总额: 2677.7
      资金来源:
        财政性资金: 2600
        其他资金: 0

对:

    预算情况:
      部门预算总额: 2677.7
      资金来源:
        财政性资金: 2600
        其他资金: 77.7
"""

from collections.abc import Iterator

from generator.checking.rules.finding import Finding
from generator.checking.rules.subject import Subject
from generator.checking.rules.ties import Sum, Verdict
from generator.diagnostics import Severity
from generator.model.figures import quoted

CODE = "R201"
TITLE = "预算总额等于各项之和"
LEVEL = Severity.ERROR
QUESTION = "适当性"


def check(subject: Subject) -> Iterator[Finding]:
    """Ties of the first line of 预算情况, the grand total, that do not add up."""
    for tie in subject.sums:
        if tie.grand and not tie.by_task and tie.verdict is Verdict.DIFFERS:
            yield finding(tie)


def finding(tie: Sum) -> Finding:
    """The whole sum, the difference, and the two ways to mend it."""
    paths = (tie.total.path, *(part.path for part in tie.parts))
    hint = (
        f"核对原表:各项没有错,就写「{tie.total.line(tie.sum)}」;"
        f"总数没有错,就改{quoted(part.label for part in tie.parts)}中写错的一项"
    )
    return Finding(paths, str(tie), hint)
