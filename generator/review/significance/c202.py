"""上年目标值要与上年申报表上的一致。

「上年目标值」是给看表的人比较用的。写得比上年真正的目标低,降低了的目标看上去就像持平或者提高。
只在前后相接的两个年度之间判断;单位不同、上年没有这个指标的不判断。
来源:逐数值核对上年批复的绩效目标(审核「四逐」)。

错(上年申报表上是 90):

    - 指标名称: 处置突发事件及时率
      指标值类型: ≥
      指标值: 85
      上年目标值: 80

对:

    - 指标名称: 处置突发事件及时率
      指标值类型: ≥
      指标值: 85
      上年目标值: 90
"""

from collections.abc import Iterator

from generator.diagnostics import Severity
from generator.model.amount import written
from generator.model.declaration import Listed
from generator.model.indicator import Indicator, Target
from generator.model.words import words_of
from generator.review.demand import comparable
from generator.review.facts import Changes
from generator.review.finding import Finding
from generator.review.significance.asking import typed

CODE = "C202"
TITLE = "上年目标值要与上年申报表一致"
LEVEL = Severity.WARNING
QUESTION = "相关性"

LAST_TARGET = words_of(Indicator)["last_target"]


def judge(changes: Changes) -> Iterator[Finding]:
    """Every indicator that says another target of last year than last year's form did."""
    if changes.new.year != changes.old.year + 1:
        return
    for pair in changes.indicators:
        if pair.old and pair.new and (true := _other(pair.old, pair.new)) is not None:
            said = pair.new.indicator.last_target
            assert said is not None  # noqa: S101  it differs, so it is there
            message = f"「{pair.name}」的{LAST_TARGET}写的是 {_shown(said)},上年申报表上是 {_shown(true)}"
            hint = f"改成「{LAST_TARGET}: {typed(true) if isinstance(true, str) else written(true)}」"
            yield Finding(pair.name, (pair.new.at(LAST_TARGET),), message, hint, pair=pair)


def _other(old: Listed, new: Listed) -> Target | None:
    """Last year's target where this year's form gives another; None where they agree or cannot be compared."""
    said, true = new.indicator.last_target, old.indicator.value
    if said is None or true is None or said == true or not comparable(old.indicator, new.indicator):
        return None
    return true


def _shown(target: Target) -> str:
    return target if isinstance(target, str) else written(target)
