"""名称、评扣分标准、计算公式说的是同一样东西。

名称是「办结质量」,评分句量的却是「办结率」,得了满分也不知道质量怎样。常见于从别的指标抄评分句。
来源:真实申报表(重点民生实事办结质量,按重点民生实事办结率评分)。

错:

    - 指标名称: 民生实事办结质量
      指标值类型: ≥
      指标值: 90
      度量单位: "%"
      评扣分标准: 民生实事办结率达到90%得5分,每降低2个百分点扣1分,扣完为止。

对:

    - 指标名称: 民生实事办结率
      指标值类型: ≥
      指标值: 90
      度量单位: "%"
      评扣分标准: 民生实事办结率达到90%得5分,每降低2个百分点扣1分,扣完为止。
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from generator.checking.rules import form_words as words
from generator.checking.rules.finding import Finding
from generator.checking.rules.subject import Subject
from generator.diagnostics import Severity
from generator.model.declaration import Listed
from generator.model.indicator import Indicator
from generator.model.measures import bare_name, kind_of
from generator.model.scored import scored

CODE = "R311"
TITLE = "名称与评分、公式说的是一回事"
LEVEL = Severity.WARNING
QUESTION = "相关性"

_RATIO = re.compile(r"(?P<stem>[^\W\d_]{2})[率度]$")
_LEFT_SIDE = re.compile(
    r"(?:^|[,;。:\s\uff0c\uff1b\uff1a])(?P<left>[^,;。:=\s\uff0c\uff1b\uff1a\uff1d]{2,30}[率度])\s*[=\uff1d]"
)


def check(subject: Subject) -> Iterator[Finding]:
    """Own names of one measure whose scoring sentence or formula names another."""
    for item in subject.own:
        for word, other in _measures_named(item.indicator):
            if _disagree(item.indicator.name, other):
                yield _finding(item, word, other)
                break


def _measures_named(indicator: Indicator) -> Iterator[tuple[str, str]]:
    """What is measured according to the sentence, to 计算公式, to a formula in 指标值说明."""
    sentence = scored(indicator)
    if sentence and sentence.scoring and sentence.scoring.subject:
        yield sentence.word, sentence.scoring.subject
    for word, text in ((words.FORMULA, indicator.formula), (words.EXPLANATION, indicator.explanation)):
        match = _LEFT_SIDE.search(text) if text and ("=" in text or "\uff1d" in text) else None
        if match:
            yield word, match["left"]


@lru_cache(maxsize=512)
def _disagree(name: str, other: str) -> bool:
    """Both say what kind of thing they measure, or which ratio, and it is not the same."""
    own_kind, other_kind = kind_of(name), kind_of(other)
    if own_kind and other_kind and own_kind is not other_kind:
        return True
    own, named = _RATIO.search(bare_name(name)), _RATIO.search(bare_name(other))
    return own is not None and named is not None and own["stem"] != named["stem"]


def _finding(item: Listed, word: str, other: str) -> Finding:
    name = item.indicator.name
    message = f"指标名称是「{name}」,{word}量的却是「{other}」"
    hint = f"要考核{other}的,写「{words.NAME}: {other}」;否则把「{word}:」改成按「{name}」写"
    return Finding((item.at(words.NAME),), message, hint)
