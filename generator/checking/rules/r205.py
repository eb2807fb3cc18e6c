"""占比一栏要等于金额除以总额。

按填写的小数位数四舍五入比较。金额和占比差一万倍的,见 R204。
来源:申报表的占比栏。

错:

    预算情况:
      部门预算总额: 2677.7
      资金结构:
        项目支出: 838.14
        项目支出占比: 30

对:

    项目支出占比: 31.3
"""

from collections.abc import Iterator

from generator.checking.rules.finding import Finding
from generator.checking.rules.r204 import is_slip
from generator.checking.rules.subject import Subject
from generator.checking.rules.ties import shares_of
from generator.diagnostics import Severity
from generator.model.amount import written

CODE = "R205"
TITLE = "占比等于金额除以总额"
LEVEL = Severity.WARNING
QUESTION = "适当性"


def check(subject: Subject) -> Iterator[Finding]:
    """Shares that differ from part / total at the places they are written with."""
    for share in shares_of(subject.declaration, subject.edition):
        expected = share.expected
        if share.share.value != expected and not is_slip(share):
            message = f"{share.share}%,按金额计算是 {written(expected)}%({share.part} ÷ {share.total})"
            hint = f"改成「{share.share.key.rpartition('.')[2]}: {written(expected)}」,或核对金额"
            yield Finding((share.share.path,), message, hint)
