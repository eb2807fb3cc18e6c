"""年度履职目标不能只写 * _ - 之类的符号。

来源:预算绩效管理系统「年度目标不能填写特殊符号(*_-)」。

错:

    年度履职目标:
      - "***"

对:

    年度履职目标:
      - 完善政府绩效评价机制;
"""

from collections.abc import Iterator

from generator.checking.rules.finding import Finding
from generator.checking.rules.subject import Subject
from generator.checking.rules.texts import goal_path
from generator.checking.rules.wording import is_blank, letters
from generator.diagnostics import Severity

CODE = "R103"
TITLE = "目标不能只有符号"
LEVEL = Severity.ERROR
QUESTION = "完整性"


def check(subject: Subject) -> Iterator[Finding]:
    """Goals that hold signs and no letter or digit."""
    for number, goal in enumerate(subject.declaration.goals, 1):
        if not letters(goal.content) and not is_blank(goal.content):
            message = f"目标 {number} 只有符号「{goal.content.strip()}」"
            hint = f"用文字写出目标 {number};没有这一条,就把这一行删去"
            yield Finding((goal_path(goal),), message, hint)
