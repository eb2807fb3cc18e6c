"""分项之和要等于它们的小计。

例如基本支出等于人员经费加公用经费,三公经费等于三项之和。哪些行有这样的关系,写在表式的「勾稽」里。
来源:预算公开审核的表内勾稽检查。

错:

    三公经费:
      合计: 30
      公务接待费: 10
      公务用车费: 15
      因公出国费: 0

对:

    三公经费:
      合计: 25
      公务接待费: 10
      公务用车费: 15
      因公出国费: 0
"""

from collections.abc import Iterator

from generator.checking.rules import r201
from generator.checking.rules.finding import Finding
from generator.checking.rules.subject import Subject
from generator.checking.rules.ties import Verdict
from generator.diagnostics import Severity

CODE = "R202"
TITLE = "小计等于分项之和"
LEVEL = Severity.ERROR
QUESTION = "适当性"


def check(subject: Subject) -> Iterator[Finding]:
    """Ties of a total other than the grand total that do not add up."""
    for tie in subject.sums:
        if not tie.grand and not tie.by_task and tie.verdict is Verdict.DIFFERS:
            yield r201.finding(tie)
