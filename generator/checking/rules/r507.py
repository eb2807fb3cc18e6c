"""扣分的评分句写明扣到哪里为止,每次扣的分不超过满分。

「每降低2个百分点扣1分」没有写「扣完为止」,理论上可以扣成负分;满分 5 分而每次扣 10 分,第一次就扣过头了。
来源:真实申报表(按个数扣分的都写了扣完为止,按百分比扣分的都没有写)。

错:

    - 指标名称: 会议参与率
      评扣分标准: 该指标达到95%得5分,每降低2个百分点扣1分。

对:

    - 指标名称: 会议参与率
      评扣分标准: 该指标达到95%得5分,每降低2个百分点扣1分,扣完为止。
"""

from collections.abc import Iterator

from generator.checking.rules.figures import named
from generator.checking.rules.finding import Finding
from generator.checking.rules.sentences import written_steps
from generator.checking.rules.subject import Subject
from generator.diagnostics import Severity
from generator.model.figures import trimmed
from generator.model.scored import full_score

CODE = "R507"
TITLE = "写明扣完为止"
LEVEL = Severity.NOTE
QUESTION = "适当性"

FLOOR = ",扣完为止。"


def check(subject: Subject) -> Iterator[Finding]:
    """Step sentences without a floor, in one finding; deductions above the full score, each a warning."""
    steps = list(written_steps(subject.sentences))
    endless = [sentence for sentence, scoring in steps if not scoring.floor_stated]
    if endless:
        message = f"{named(sentence.item for sentence in endless)}的评分句没有写「扣完为止」"
        hint = f"句末写「{FLOOR}」"
        yield Finding(tuple(sentence.path for sentence in endless), message, hint)
    for sentence, scoring in steps:
        points, deduction = scoring.points or full_score(sentence.item.indicator), scoring.step.deduction
        if points is not None and deduction > points:
            name = sentence.item.indicator.name
            message = f"「{name}」满分 {trimmed(points)} 分,每次却扣 {trimmed(deduction)} 分"
            hint = f"每次扣的分写 {trimmed(points)} 以下的数;一次就扣完的,写「否则不得分」"
            yield Finding((sentence.path,), message, hint, Severity.WARNING)
