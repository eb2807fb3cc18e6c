"""定性指标不按数扣分。

指标值是「健全」,评分句却说「达到95%得5分,每降低2个百分点扣1分」,没有数可量。定性指标的「评扣分标准」写「-」,或者写明各档是什么。
来源:真实申报表(定性指标一律写「-」)。

错:

    - 指标名称: 管理制度健全性
      指标值类型: 定性
      指标值: 健全
      评扣分标准: 该指标达到95%得5分,每降低2个百分点扣1分,扣完为止。

对:

    - 指标名称: 管理制度健全性
      指标值类型: 定性
      指标值: 健全
      评扣分标准: 制度齐全并执行得5分,缺一项得3分,未建立制度不得分。
"""

from collections.abc import Iterator

from generator.checking.rules import form_words as words
from generator.checking.rules.finding import Finding
from generator.checking.rules.subject import Subject
from generator.diagnostics import Severity

CODE = "R512"
TITLE = "定性指标不按数扣分"
LEVEL = Severity.WARNING
QUESTION = "适当性"


def check(subject: Subject) -> Iterator[Finding]:
    """The department's sentences with a number to reach, under qualitative indicators."""
    for sentence in subject.sentences:
        indicator = sentence.item.indicator
        if sentence.scoring and sentence.written and indicator.qualitative:
            message = f"定性指标「{indicator.name}」的指标值是「{indicator.value}」,评分句却按数打分"
            hint = f"「{words.SCORING}:」写明各档,例如「达成得满分,部分达成得一半,未达成不得分」;能量的,改成定量指标"
            yield Finding((sentence.path,), message, hint)
