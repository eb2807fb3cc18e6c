"""部门自己放宽了共性指标的,要写明原因。

共性指标的指标值由表式统一规定。部门另写指标值、比上年放宽的(预算调整率 ≤30% 改为 ≤40%),或者看不出高低的(绩效自评完成率
由 =100% 改为 =95%),要说明;收紧的不问,由 C111 提示。表式自己改的值,不算部门的变动。
来源:共性指标和分值是固定的,不得自行修改;省级部门整体绩效目标申报表。

例(上年 ≤30%):

    - 指标名称: 预算调整率
      指标值: 40

要说明:

    变动说明:
      - 对象: 预算调整率
        说明: 年中有两项上级交办任务,资金尚未下达
"""

from collections.abc import Iterator

from generator.diagnostics import Severity
from generator.review.facts import Changes, Demand
from generator.review.finding import Finding
from generator.review.significance import c102
from generator.review.significance.standing import VALUE, standing

CODE = "C109"
TITLE = "放宽共性指标要说明"
LEVEL = Severity.WARNING
QUESTION = "适当性"

_UNCLEAR = (Demand.OPEN, Demand.INCOMPARABLE, Demand.TO_WORDS, Demand.TO_NUMBER)


def judge(changes: Changes) -> Iterator[Finding]:
    """共性指标 whose target the department itself moved, unless it asks for more."""
    for item in standing(changes):
        if item.new.own or not item.decided(VALUE):
            continue
        if item.target_change is Demand.LOWERED:
            yield c102.lowered(item, "共性指标")
        elif item.target_change in _UNCLEAR:
            yield c102.lowered(item, "共性指标", "看不出要求是提高还是降低", "为什么改")
