"""评分句写成读得懂的格式,才能核对目标和分值。

读懂的评分句,会核对它的目标、方向、满分,并在预览里写出得满分和得 0 分各在哪里。读不懂不是错,只是没有核对。两种格式:
「该指标达到95%得5分,每降低2个百分点扣1分,扣完为止。」和「不超过10%得5分;10%至20%(含)得3分;超过20%不得分。」
定性指标的评分句由人来看,不提示。来源:本工具提出。

错:

    - 指标名称: 会议参与率
      指标值类型: ≥
      指标值: 95
      度量单位: "%"
      评扣分标准: 视情况酌情扣分。

对:

    - 指标名称: 会议参与率
      指标值类型: ≥
      指标值: 95
      度量单位: "%"
      评扣分标准: 该指标达到95%得5分,每降低2个百分点扣1分,扣完为止。
"""

from collections.abc import Iterator

from generator.checking.rules.figures import named
from generator.checking.rules.finding import Finding
from generator.checking.rules.subject import Subject
from generator.diagnostics import Severity

CODE = "R513"
TITLE = "评分句没有读懂"
LEVEL = Severity.NOTE
QUESTION = "适当性"


def check(subject: Subject) -> Iterator[Finding]:
    """Sentences of own quantitative indicators that have no structure, in one finding."""
    unread = [
        s for s in subject.sentences if not s.scoring and s.item.own and not s.item.indicator.qualitative
    ]
    if unread:
        message = f"{named(s.item for s in unread)}的评分句没有读懂,没有核对它的目标和分值"
        hint = "照这样写:「该指标达到95%得5分,每降低2个百分点扣1分,扣完为止。」;内容只能这样写的,不用改"
        yield Finding(tuple(s.path for s in unread), message, hint)
