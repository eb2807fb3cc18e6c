"""目标是 0 的指标,不能按完成比例或目标值的百分之几评分。

完成值除以目标值,目标值是 0 就没有结果;「每超过目标值的 5%」也永远是 0。目标是 0 的,按次数、按个数扣分。
来源:审核清单(除以零);公开的申报表。

错:

    - 指标名称: 安全事故起数
      指标值类型: ≤
      指标值: 0
      度量单位: 起
      评扣分标准: 按完成比例计算得分。

对:

    - 指标名称: 安全事故起数
      指标值类型: ≤
      指标值: 0
      度量单位: 起
      评扣分标准: 事故不超过0起得5分,每超过1起扣1分,扣完为止。
"""

import re
from collections.abc import Iterator

from generator.checking.rules import form_words as words
from generator.checking.rules.finding import Finding
from generator.checking.rules.subject import Subject
from generator.diagnostics import Severity
from generator.model.declaration import Listed
from generator.model.figures import target
from generator.model.scored import scored
from generator.model.scoring import StepScoring, StepUnit

CODE = "R321"
TITLE = "目标是 0 不能按比例评分"
LEVEL = Severity.ERROR
QUESTION = "适当性"

_PROPORTION = re.compile(
    r"按(?:照)?(?:实际)?(?:完成)?(?:情况)?(?:的)?比例|B\s*/\s*A|[/÷\uff0f]\s*(?:年度|年初|全年)?(?:目标|计划|指标)[值数量]|目标值的\s*(?:\d|百分之)"
)


def check(subject: Subject) -> Iterator[Finding]:
    """Own targets of 0 with a sentence or formula that divides by the target."""
    for item in subject.quantitative:
        if item.indicator.number == 0 and (found := _proportion(item)):
            word, quote = found
            message = f"「{item.indicator.name}」的目标是 {target(item.indicator)},{word}却按目标值的比例算({quote}),0 不能作除数"
            hint = f"「{word}:」改成按次数或个数扣分,例如「不超过0起得5分,每超过1起扣1分,扣完为止。」"
            yield Finding((item.at(words.VALUE), item.at(word)), message, hint)


def _proportion(item: Listed) -> tuple[str, str] | None:
    """The word that divides by the target, and the words it says."""
    indicator = item.indicator
    sentence = scored(indicator)
    if sentence and isinstance(sentence.scoring, StepScoring):
        step = sentence.scoring.step
        if step.unit is StepUnit.PERCENT_OF_TARGET:
            return sentence.word, f"目标值的{step.written}"
    texts = ((words.SCORING, indicator.scoring), (words.FORMULA, indicator.formula))
    for word, text in (*texts, (words.EXPLANATION, indicator.explanation)):
        match = _PROPORTION.search(text) if text else None
        if match:
            return word, match[0]
    return None
