"""定性指标的值不能是「有效提升」「明显改善」一类空泛的词。

这样的词怎样都能算达到,评价时无从打分。能用数的改成定量;确实只能定性的,在「指标值说明」里写明分几档、各档是什么。
表式自己规定的指标值(例如共性指标的「合理」)不算。
来源:绩效管理条例要求「定性的分级分档」;审核清单的空泛词表;多份公开的申报表。

错:

    - 指标名称: 营商环境改善情况
      指标值类型: 定性
      指标值: 明显改善

对:

    - 指标名称: 企业开办平均办理时间
      指标值类型: ≤
      指标值: 2
      度量单位: 天
"""

import re
from collections.abc import Iterator

from generator.checking.rules import form_words as words
from generator.checking.rules.figures import listed
from generator.checking.rules.finding import Finding
from generator.checking.rules.subject import Subject
from generator.checking.rules.wordlists import VAGUE_JUDGEMENTS, states_grades
from generator.diagnostics import Severity
from generator.model.declaration import Listed
from generator.model.scoring.words import any_of

CODE = "R305"
TITLE = "定性指标的值不能空泛"
LEVEL = Severity.WARNING
QUESTION = "适当性"

DEGREES = (
    *("有效", "稳步", "明显", "显著", "持续", "不断", "进一步", "逐步", "大幅", "有所", "得到", "切实"),
    *("较大", "全面", "较", "基本", "更加", "较为"),
)
CHANGES = (
    *("提升", "提高", "加强", "增强", "改善", "降低", "减少", "下降", "增长", "增加", "好转", "优化", "促进"),
    *("推进", "推动"),
)
STATES = (
    *VAGUE_JUDGEMENTS,
    *("较好", "较高", "良好", "好", "高", "明显", "显著", "效果明显", "成效明显", "效果显著", "成效显著"),
)
"""Vague words of audit lists and published forms; CHANGES are vague also without a degree."""

_VAGUE = re.compile(
    rf"[^\d]{{0,10}}?{any_of(DEGREES)}*(?:{any_of(CHANGES)}){any_of(DEGREES)}*|{any_of(DEGREES)}*{any_of(STATES)}"
)


def check(subject: Subject) -> Iterator[Finding]:
    """Own qualitative values that any result would meet, unless grades are said; one finding for each value."""
    vague: dict[str, list[Listed]] = {}
    for item in subject.own:
        indicator, value = item.indicator, item.indicator.value
        if not indicator.qualitative or not isinstance(value, str) or not _VAGUE.fullmatch(value.strip()):
            continue
        if not states_grades(indicator.explanation) and not states_grades(indicator.scoring):
            vague.setdefault(value.strip(), []).append(item)
    for value, items in vague.items():
        names = listed([item.indicator.name for item in items])
        message = f"{names}的指标值「{value}」空泛,做成什么样都算达到"
        yield Finding(tuple(item.at(words.VALUE) for item in items), message, HINT)


HINT = (
    f'能用数的写成定量,例如「{words.KIND}: ≥」「{words.VALUE}: 90」「{words.UNIT}: "%"」;'
    f"只能定性的,在「{words.EXPLANATION}:」里分档写明,例如「好:…;中:…;差:…」"
)
