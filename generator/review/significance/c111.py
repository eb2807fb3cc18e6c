"""提高了要求的指标,是好的变化。

指标值提高或收紧(「≤」的数变小)、评分从严、由定性改为定量,都在这里提示,不需要说明。共性指标只看部门自己另写的指标值。
提高以后离上年完成值的差距还剩一半以上的,由 C103、C104 指出,这里不再提示。
来源:目标审核的「持平」不必说明,提高的予以肯定。

例(上年 ≥5 个):

    - 指标名称: 调研报告个数
      指标值类型: ≥
      指标值: 6
      度量单位: 个
"""

from collections.abc import Iterator

from generator.diagnostics import Severity
from generator.model.figures import target
from generator.review.facts import Changes, Demand
from generator.review.finding import Finding
from generator.review.significance import c103, c104
from generator.review.significance.standing import VALUE, Standing, actual, standing

CODE = "C111"
TITLE = "指标的要求提高了"
LEVEL = Severity.NOTE
QUESTION = "适当性"


def judge(changes: Changes) -> Iterator[Finding]:
    """What asks for more than last year, one note an indicator."""
    behind = {short.path for short in (*c103.behind(changes), *c104.behind(changes))}
    for item in standing(changes):
        praised = [] if item.new.at(VALUE) in behind else list(_of_target(item))
        if item.sentence_change is Demand.STRICTER:
            praised.append(f"的{item.sentences},更严")
        if praised:
            message = f"「{item.after.name}」{';'.join(praised)}"
            yield Finding(item.after.name, (item.at(VALUE),), message, pair=item.pair)


def _of_target(item: Standing) -> Iterator[str]:
    values = f"由 {target(item.before)} 改为 {target(item.after)}"
    if not item.decided(VALUE):
        return
    if item.target_change is Demand.RAISED:
        last = actual(item.after)
        yield f"的指标值{values},要求提高" + (f"(上年完成 {last})" if last else "")
    elif item.target_change is Demand.TO_NUMBER and item.new.own:
        yield f"{values},由定性改为定量"
