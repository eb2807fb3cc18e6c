"""成本指标写「≤」,不写「≥」。

成本是越低越好,写「≥」就成了花得越多越好。量的是节约额、执行率、及时率的,越高越好,不在此列。
来源:审核清单。

错:

    - 指标名称: 人均培训成本
      指标值类型: ≥
      指标值: 400
      度量单位: 元

对:

    - 指标名称: 人均培训成本
      指标值类型: ≤
      指标值: 400
      度量单位: 元
"""

from collections.abc import Iterator

from generator.checking.rules import form_words as words
from generator.checking.rules.finding import Finding
from generator.checking.rules.subject import Subject
from generator.diagnostics import Severity
from generator.model.declaration import Listed
from generator.model.figures import target
from generator.model.measures import Kind, is_saving, kind_of
from generator.model.scoring import Operator

CODE = "R310"
TITLE = "成本指标写 ≤"
LEVEL = Severity.WARNING
QUESTION = "适当性"

_OPPOSITE = {Operator.AT_LEAST.value: Operator.AT_MOST, Operator.ABOVE.value: Operator.BELOW}


def check(subject: Subject) -> Iterator[Finding]:
    """Own costs, by 类别 or by name, that ask for at least so much."""
    for item in subject.quantitative:
        indicator = item.indicator
        better = _OPPOSITE.get(indicator.kind or "")
        if better and _is_cost(item):
            message = f"成本指标「{indicator.name}」写的是 {target(indicator)},成了花得越多越好"
            hint = f"写「{words.KIND}: {better}」;量的是节约的钱,在名称里写明「节约」"
            yield Finding((item.at(words.KIND),), message, hint)


def _is_cost(item: Listed) -> bool:
    name = item.indicator.name
    kind = kind_of(name)
    if is_saving(name) or kind not in (None, Kind.COST):
        return False
    return kind is Kind.COST or item.category == Kind.COST
