"""扣分的方向与目标的方向相配。

目标是「≥」的,低了、少了才扣分;目标是「≤」的,超过了、增加了才扣分。写反了,越好扣得越多。
来源:本工具提出。

错:

    - 指标名称: 会议参与率
      指标值类型: ≥
      指标值: 95
      度量单位: "%"
      评扣分标准: 该指标达到95%得5分,每超过2个百分点扣1分,扣完为止。

对:

    - 指标名称: 会议参与率
      指标值类型: ≥
      指标值: 95
      度量单位: "%"
      评扣分标准: 该指标达到95%得5分,每降低2个百分点扣1分,扣完为止。
"""

from collections.abc import Iterator

from generator.checking.rules.finding import Finding
from generator.checking.rules.r505 import losing_side
from generator.checking.rules.sentences import Sentence, written_steps
from generator.checking.rules.subject import Subject
from generator.diagnostics import Severity
from generator.model.figures import target
from generator.model.scoring import Direction, Step, StepScoring, StepUnit

CODE = "R506"
TITLE = "扣分方向与目标方向相配"
LEVEL = Severity.ERROR
QUESTION = "适当性"


def check(subject: Subject) -> Iterator[Finding]:
    """Steps that take points on the good side. A sentence whose sign is already wrong is R505."""
    for sentence, scoring in written_steps(subject.sentences):
        asked, taken = _asked(sentence, scoring), scoring.step.direction
        if asked and taken and asked is not taken:
            message = (
                f"「{sentence.item.indicator.name}」的目标是 {target(sentence.item.indicator)},"
                f"评分句却是每{_verb(scoring.step, taken)}{scoring.step.written}就扣分"
            )
            hint = f"写「每{_verb(scoring.step, asked)}{scoring.step.written}扣{scoring.step.deduction:f}分」"
            yield Finding((sentence.path,), message, hint)


def _asked(sentence: Sentence, scoring: StepScoring) -> Direction | None:
    """The side on which points should be lost: by the sentence's own sign, else by 指标值类型."""
    operator = scoring.threshold.operator
    return (losing_side(operator) if operator else None) or losing_side(sentence.item.indicator.kind)


def _verb(step: Step, side: Direction) -> str:
    if side is Direction.ABOVE:
        return "超过"
    return "少" if step.unit is StepUnit.COUNT else "降低"
