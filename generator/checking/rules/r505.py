"""评分句里的目标与指标值是同一个数、同一个方向。

指标值是 ≥95%,评分句却是「达到90%得5分」,就有了两个目标;指标值是 ≥95%,评分句却是「不超过95%得5分」,方向就反了。
元、万元、亿元先换算再比。分档的评分句,比较满分那一档。
来源:真实申报表(各指标都一致);本工具提出。

错:

    - 指标名称: 会议参与率
      指标值类型: ≥
      指标值: 95
      度量单位: "%"
      评扣分标准: 该指标达到90%得5分,每降低2个百分点扣1分,扣完为止。

对:

    - 指标名称: 会议参与率
      指标值类型: ≥
      指标值: 95
      度量单位: "%"
      评扣分标准: 该指标达到95%得5分,每降低2个百分点扣1分,扣完为止。
"""

from collections.abc import Iterator
from decimal import Decimal

from generator.checking.rules import form_words as words
from generator.checking.rules.finding import Finding
from generator.checking.rules.sentences import Sentence
from generator.checking.rules.subject import Subject
from generator.diagnostics import Path, Severity
from generator.model.figures import measured, target, trimmed
from generator.model.scoring import Direction, Operator, Scoring, StepScoring, full_and_zero

CODE = "R505"
TITLE = "评分句的目标与指标值一致"
LEVEL = Severity.ERROR
QUESTION = "适当性"

MONEY = {"元": Decimal(1), "万元": Decimal(10_000), "亿元": Decimal(100_000_000)}

_LOSES: dict[str, Direction] = {
    Operator.AT_LEAST: Direction.BELOW,
    Operator.ABOVE: Direction.BELOW,
    Operator.AT_MOST: Direction.ABOVE,
    Operator.BELOW: Direction.ABOVE,
}
_SAYS = {Direction.BELOW: "越高越好", Direction.ABOVE: "越低越好"}


def check(subject: Subject) -> Iterator[Finding]:
    """Another number in the sentence than in 指标值; else the other direction."""
    for sentence in subject.sentences:
        if sentence.scoring is not None and sentence.item.indicator.number is not None:
            fault = _other_number(sentence, sentence.scoring) or _other_direction(sentence, sentence.scoring)
            if fault:
                yield Finding(_paths(sentence), *fault)


def losing_side(kind: str | None) -> Direction | None:
    """On which side of a target of this 指标值类型 points are lost; None for = and 定性."""
    return _LOSES.get(kind or "")


def _other_number(sentence: Sentence, scoring: Scoring) -> tuple[str, str] | None:
    indicator = sentence.item.indicator
    limits = full_and_zero(scoring)
    if limits is None or indicator.number is None:
        return None
    full = _in_base(limits.full_at, limits.unit, indicator.unit)
    if full == indicator.number:
        return None
    said = measured(limits.full_at, limits.unit)
    message = f"「{indicator.name}」的指标值是 {target(indicator)},评分句的满分却要 {said}"
    goal = measured(indicator.number, indicator.unit or limits.unit)
    return message, f"评分句里写 {goal},或写「{words.VALUE}: {trimmed(full)}」"


def _in_base(value: Decimal, unit: str, wanted: str | None) -> Decimal:
    """A sum in the unit of the target; anything else stays as it is."""
    if unit in MONEY and wanted in MONEY:
        return value * MONEY[unit] / MONEY[wanted]
    return value


def _other_direction(sentence: Sentence, scoring: Scoring) -> tuple[str, str] | None:
    indicator = sentence.item.indicator
    asked, said = losing_side(indicator.kind), _side_of(scoring)
    if asked is None or said is None or asked is said:
        return None
    message = f"「{indicator.name}」的指标值是 {target(indicator)}({_SAYS[asked]}),评分句却是{_SAYS[said]}"
    words_ = "达到" if asked is Direction.BELOW else "不超过"
    hint = f"评分句写「{words_}{measured(indicator.number or Decimal(0), indicator.unit)}得…分」,或改「{words.KIND}:」"
    return message, hint


def _side_of(scoring: Scoring) -> Direction | None:
    """On which side the sentence itself takes points: by its sign, or by the open end of its best tier."""
    if isinstance(scoring, StepScoring):
        operator = scoring.threshold.operator
        return losing_side(operator) if operator else None
    best = max(scoring.tiers, key=lambda tier: tier.points)
    if best.lower and best.upper:
        return None
    return Direction.BELOW if best.lower else Direction.ABOVE


def _paths(sentence: Sentence) -> tuple[Path, ...]:
    """指标值 and the sentence, as far as the department wrote them."""
    item = sentence.item
    paths = [item.at(words.VALUE)] if words.VALUE in item.written else []
    paths += [sentence.path] if sentence.written else []
    return tuple(paths) or (item.path,)
