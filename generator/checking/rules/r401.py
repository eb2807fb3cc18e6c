"""每一项年度主要任务,至少有一个产出指标来衡量。

只在申报表用了「对应任务」时检查。发工资、保运转这类任务不要求产出指标。
来源:审核的「相关性」:指标要能反映工作任务的完成情况。

错(任务「专项督查」没有指标对应):

    年度主要任务:
      - 任务名称: 专项督查
    绩效指标:
      产出指标:
        数量指标:
          三级指标:
            - 指标名称: 调研报告篇数
              对应任务: 综合调研

对:

    - 指标名称: 督查次数
      对应任务: 专项督查
"""

from collections.abc import Iterator

from generator.checking.rules import form_words as words
from generator.checking.rules.finding import Finding
from generator.checking.rules.references import references
from generator.checking.rules.subject import Subject
from generator.diagnostics import Severity
from generator.model.figures import quoted

CODE = "R401"
TITLE = "每项任务有产出类指标对应"
LEVEL = Severity.WARNING
QUESTION = "相关性"

RUNNING_COSTS = ("工资", "福利", "津补贴", "社保", "公积金", "人员经费", "公用经费", "运转", "运行保障")
"""Tasks of wages and running costs, by a word in their name: they are kept going, not delivered."""


def check(subject: Subject) -> Iterator[Finding]:
    """Tasks that no indicator under 产出 refers to."""
    found = [reference for reference in references(subject) if reference.word == words.FOR_TASKS]
    if not found:
        return
    covered = {id(r.leads_to) for r in found if r.item.level.category == words.OUTPUT}
    missing = [
        task
        for task in subject.declaration.tasks
        if id(task) not in covered and not any(word in task.name for word in RUNNING_COSTS)
    ]
    if missing:
        hint = (
            f"在衡量这项任务的产出类指标下写「{words.FOR_TASKS}: {missing[0].name}」,没有这样的指标就补一个"
        )
        message = f"没有产出类指标对应的任务:{quoted(task.name for task in missing)}"
        yield Finding(tuple(task.path for task in missing), message, hint)
