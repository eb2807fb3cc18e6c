"""评分句写在「评扣分标准」,不写在「备注」。

写在备注里的评分句照样印在表上,但在「评扣分标准」一栏找不到,汇总时会漏。两处都写评分句的,不知道按哪一句。
来源:真实申报表(满意度指标的评分句在备注里)。

错:

    - 指标名称: 办事群众满意度
      指标值类型: ≥
      指标值: 95
      度量单位: "%"
      备注: 该指标达到95%得5分,每降低2个百分点扣1分,扣完为止。
      分值: 5

对:

    - 指标名称: 办事群众满意度
      指标值类型: ≥
      指标值: 95
      度量单位: "%"
      评扣分标准: 该指标达到95%得5分,每降低2个百分点扣1分,扣完为止。
      分值: 5
"""

from collections.abc import Iterator

from generator.checking.rules import form_words as words
from generator.checking.rules.figures import named
from generator.checking.rules.finding import Finding
from generator.checking.rules.subject import Subject
from generator.diagnostics import Severity
from generator.model.declaration import Listed
from generator.model.scored import scored
from generator.model.scoring import parse

CODE = "R511"
TITLE = "评分句写在评扣分标准"
LEVEL = Severity.WARNING
QUESTION = "完整性"


def check(subject: Subject) -> Iterator[Finding]:
    """Own sentences that stand in 备注, in one finding; then 备注 with a second sentence."""
    moved: list[Listed] = []
    doubled: list[Listed] = []
    for item in subject.own:
        remark = item.indicator.remark
        if remark and parse(remark):
            sentence = scored(item.indicator)
            (moved if sentence and sentence.word == words.REMARK else doubled).append(item)
    if moved:
        message = f"{named(moved)}的评分句写在{words.REMARK}里,「{words.SCORING}」空着"
        hint = f"把「{words.REMARK}:」改成「{words.SCORING}:」,句子不变"
        yield Finding(tuple(item.at(words.REMARK) for item in moved), message, hint)
    if doubled:
        message = f"{named(doubled)}在「{words.SCORING}」和{words.REMARK}里各写了一句评分句,不知道按哪一句"
        hint = f"留一句在「{words.SCORING}:」,删去「{words.REMARK}:」里的"
        yield Finding(tuple(item.at(words.REMARK) for item in doubled), message, hint)
