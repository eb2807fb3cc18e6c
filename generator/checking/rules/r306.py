"""指标名称写要量的东西,不写要做的事。

「加大督查督办力度」是任务,30 配上它,不知道是 30 次还是 30 份;写成「督查次数」,单位和数据来源就都清楚了。
名称已经以「率」「次数」「面积」等可以量的词结尾的不算。
来源:真实申报表(加大综合调研力度 ≥ 5);本工具提出。

错:

    - 指标名称: 加大督查督办力度
      指标值类型: ≥
      指标值: 30
      度量单位: 次

对:

    - 指标名称: 督查次数
      指标值类型: ≥
      指标值: 30
      度量单位: 次
"""

from collections.abc import Iterator

from generator.checking.rules import form_words as words
from generator.checking.rules.figures import named
from generator.checking.rules.finding import Finding
from generator.checking.rules.subject import Subject
from generator.diagnostics import Severity
from generator.model.declaration import Listed
from generator.model.figures import PERCENT, target
from generator.model.measures import is_measure
from generator.model.scored import scored
from generator.model.scoring import StepScoring

CODE = "R306"
TITLE = "指标名称不能是任务"
LEVEL = Severity.WARNING
QUESTION = "相关性"

TASK_VERBS = (
    *("加大", "加强", "加快", "强化", "提升", "提高", "完成", "推进", "推动", "促进", "确保", "落实", "开展"),
    *("办理好", "办好", "做好", "抓好", "深化", "深入", "健全", "完善", "优化", "严格", "积极", "切实"),
)
"""Verbs that begin a task; the first row is seen in published forms, the second is their like."""


def check(subject: Subject) -> Iterator[Finding]:
    """Own names that begin like a task and end in nothing measurable, while the target is a number."""
    tasks = [item for item in subject.quantitative if _is_task(item.indicator.name)]
    if tasks:
        what = "这样的任务,不是" if len(tasks) > 1 else "这件任务,不是"
        message = f"指标名称写的是{named(tasks)}{what}要量的东西,指标值却是数({_targets(tasks)})"
        hint = ";".join(dict.fromkeys(_hint(item) for item in tasks))
        yield Finding(tuple(item.at(words.NAME) for item in tasks), message, hint)


def _is_task(name: str) -> bool:
    return name.startswith(TASK_VERBS) and not is_measure(name)


def _targets(items: list[Listed]) -> str:
    return "、".join(dict.fromkeys(target(item.indicator) for item in items))


def _hint(item: Listed) -> str:
    """The measure that the scoring sentence names is the better name: 提案办结率; of what is counted, 督查次数."""
    sentence = scored(item.indicator)
    scoring = sentence.scoring if sentence else None
    if scoring is None or scoring.subject is None:
        return f"「{item.indicator.name}」改成要量的东西,以「率」「次数」「份数」等结尾"
    better = scoring.subject
    if not is_measure(better):
        unit = scoring.threshold.unit if isinstance(scoring, StepScoring) else scoring.unit
        better += "数量" if unit in ("", PERCENT) else f"{unit}数"
    return f"「{item.indicator.name}」写成「{words.NAME}: {better}」"
