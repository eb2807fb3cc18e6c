"""扣分的步长写明是百分点、个数,还是目标值的百分之几。

「每降低百分之二扣1分」有两种读法:降低 2 个百分点(95% 到 93%),或降低目标值的 2%(95% 到 93.1%)。目标是百分比、扣分却按「个」,
也没法算。来源:真实申报表。

错:

    - 指标名称: 会议参与率
      指标值类型: ≥
      指标值: 95
      度量单位: "%"
      评扣分标准: 该指标达到95%得5分,每降低百分之二扣1分,扣完为止。

对:

    - 指标名称: 会议参与率
      指标值类型: ≥
      指标值: 95
      度量单位: "%"
      评扣分标准: 该指标达到95%得5分,每降低2个百分点扣1分,扣完为止。
"""

from collections.abc import Iterator
from decimal import Decimal

from generator.checking.rules.figures import named
from generator.checking.rules.finding import Finding
from generator.checking.rules.sentences import Sentence, written_steps
from generator.checking.rules.subject import Subject
from generator.diagnostics import Severity
from generator.model.figures import PERCENT, measured, quoted, trimmed
from generator.model.scoring import Direction, StepScoring, StepUnit

CODE = "R508"
TITLE = "扣分的步长要写明"
LEVEL = Severity.WARNING
QUESTION = "适当性"

WHOLE = Decimal(100)
_VERBS = {Direction.BELOW: "降低", Direction.ABOVE: "超过", None: "相差"}


def check(subject: Subject) -> Iterator[Finding]:
    """Percentages that may be points or a share of the target, in one finding; then steps in another unit."""
    steps = list(written_steps(subject.sentences))
    unclear = [pair for pair in steps if _is_unclear(pair[1])]
    if unclear:
        yield _unclear(unclear)
    for sentence, scoring in steps:
        fault = _unfit(sentence, scoring)
        if fault:
            yield Finding((sentence.path,), *fault)


def _is_unclear(scoring: StepScoring) -> bool:
    """Of a target of 100 % both readings are the same."""
    return scoring.step.unit is StepUnit.UNCLEAR and scoring.threshold.value != WHOLE


def _unclear(steps: list[tuple[Sentence, StepScoring]]) -> Finding:
    """Say both readings with the figures of the first sentence."""
    said = quoted(dict.fromkeys(scoring.step.written for _, scoring in steps))
    threshold, step = steps[0][1].threshold, steps[0][1].step
    sign = -1 if step.direction is Direction.BELOW else 1
    points = _percent(threshold.value + sign * step.size)
    share = _percent(threshold.value + sign * threshold.value * step.size / 100)
    verb, size, deduction = _VERBS[step.direction], trimmed(step.size), trimmed(step.deduction)
    message = (
        f"{named(sentence.item for sentence, _ in steps)}的评分句写{said},没有写明是百分点还是目标值的百分之几:"
        f"{_percent(threshold.value)} {verb} {size} 个百分点是 {points},{verb}目标值的 {size}% 是 {share}"
    )
    hint = (
        f"按百分点扣的写「每{verb}{size}个百分点扣{deduction}分」,"
        f"按目标值的比例扣的写「每{verb}目标值的{size}%扣{deduction}分」;不改的,预览按百分点计算"
    )
    return Finding(tuple(sentence.path for sentence, _ in steps), message, hint)


def _percent(value: Decimal) -> str:
    return f"{trimmed(value)}%"


def _unfit(sentence: Sentence, scoring: StepScoring) -> tuple[str, str] | None:
    """A target in percent with steps that count, or a target that counts with steps in percentage points."""
    threshold, step = scoring.threshold, scoring.step
    unit = threshold.unit or sentence.item.indicator.unit or ""
    if unit == PERCENT and step.unit is StepUnit.COUNT and step.unit_word:
        better = f"{trimmed(step.size)}个百分点"
    elif unit not in ("", PERCENT) and step.unit is StepUnit.POINTS:
        better = f"{trimmed(step.size)}{unit}"
    else:
        return None
    verb = "少" if step.direction is Direction.BELOW else _VERBS[step.direction]
    message = (
        f"「{sentence.item.indicator.name}」的目标是 {measured(threshold.value, unit)},"
        f"扣分却按「{step.written}」,两个单位没法换算"
    )
    return message, f"步长与目标用同一个单位,例如「每{verb}{better}扣{trimmed(step.deduction)}分」"
