"""每一条年度履职目标都要有文字,不能是空格、换行。

来源:预算绩效管理系统「年度目标不能填写空格、换位符、回车」。

错:

    年度履职目标:
      - " "

对:

    年度履职目标:
      - 完善政府绩效评价机制;
"""

from collections.abc import Iterator

from generator.checking.rules.finding import Finding
from generator.checking.rules.subject import Subject
from generator.checking.rules.texts import goal_path
from generator.checking.rules.wording import is_blank
from generator.diagnostics import Severity

CODE = "R102"
TITLE = "目标不能空白"
LEVEL = Severity.ERROR
QUESTION = "完整性"


def check(subject: Subject) -> Iterator[Finding]:
    """Goals without a visible letter."""
    for number, goal in enumerate(subject.declaration.goals, 1):
        if is_blank(goal.content):
            hint = f"写上目标 {number} 的内容;没有这一条,就把这一行删去"
            yield Finding((goal_path(goal),), f"目标 {number} 是空白的", hint)
