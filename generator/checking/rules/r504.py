"""分值、备注里的分,与评分句里的满分一致。

评分句说「得5分」,分值却是 4,评价时不知道按哪个。备注只写「5分」的,同样比较。
来源:真实申报表(各指标备注中的分都与评分句一致)。

错:

    - 指标名称: 会议参与率
      指标值类型: ≥
      指标值: 95
      度量单位: "%"
      评扣分标准: 该指标达到95%得5分,每降低2个百分点扣1分,扣完为止。
      分值: 4

对:

    - 指标名称: 会议参与率
      指标值类型: ≥
      指标值: 95
      度量单位: "%"
      评扣分标准: 该指标达到95%得5分,每降低2个百分点扣1分,扣完为止。
      分值: 5
"""

from collections.abc import Iterator
from decimal import Decimal

from generator.checking.rules import form_words as words
from generator.checking.rules.finding import Finding
from generator.checking.rules.sentences import Sentence
from generator.checking.rules.subject import Subject
from generator.diagnostics import Severity
from generator.model.declaration import Listed
from generator.model.figures import trimmed
from generator.model.scored import points_in

CODE = "R504"
TITLE = "分值与评分句的满分一致"
LEVEL = Severity.ERROR
QUESTION = "适当性"


def check(subject: Subject) -> Iterator[Finding]:
    """分值 or 「5分」 in 备注 against the full score of the sentence; and the two against each other."""
    for sentence in subject.sentences:
        full = sentence.scoring.points if sentence.scoring else None
        stated = _stated(sentence.item)
        if full is not None and stated and stated[1] != full:
            yield _finding(sentence, *stated, full)
    for item in subject.own:
        points, remark = item.indicator.points, points_in(item.indicator.remark)
        if points is not None and remark is not None and points != remark:
            name = item.indicator.name
            message = f"「{name}」的分值是 {trimmed(points)},备注却写「{item.indicator.remark}」"
            hint = f"分只写在「{words.POINTS}:」,删去「{words.REMARK}:」这一行,表上照样印出分数"
            yield Finding((item.at(words.POINTS), item.at(words.REMARK)), message, hint)


def _stated(item: Listed) -> tuple[str, Decimal] | None:
    """分值; where there is none, 备注 that says only points."""
    if item.indicator.points is not None:
        return words.POINTS, item.indicator.points
    remark = points_in(item.indicator.remark)
    return None if remark is None else (words.REMARK, remark)


def _finding(sentence: Sentence, word: str, points: Decimal, full: Decimal) -> Finding:
    name = sentence.item.indicator.name
    message = f"「{name}」的{word}写 {trimmed(points)} 分,评分句的满分是 {trimmed(full)} 分"
    value = f"{trimmed(full)}分" if word == words.REMARK else trimmed(full)
    hint = f"写「{word}: {value}」,或把评分句里的「{trimmed(full)}分」改成「{trimmed(points)}分」"
    paths = (sentence.item.at(word), sentence.path) if sentence.written else (sentence.item.at(word),)
    return Finding(paths, message, hint)
