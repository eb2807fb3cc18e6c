"""度量单位用通行的写法,前后一致。

「百分比」写「%」,「人.次」写「人次」;单位外面的中文引号会照样印出来。名称说「次数」,单位就是「次」。评分句里目标用「次」、扣分用「个」的,改成同一个。
来源:公开的申报表;真实申报表(督查 30次,少1个)。

错:

    - 指标名称: 督查次数
      指标值类型: ≥
      指标值: 30
      度量单位: 个

对:

    - 指标名称: 督查次数
      指标值类型: ≥
      指标值: 30
      度量单位: 次
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from generator.checking.rules import form_words as words
from generator.checking.rules.figures import typed
from generator.checking.rules.finding import Finding
from generator.checking.rules.subject import Subject
from generator.diagnostics import Severity
from generator.model.declaration import Listed
from generator.model.figures import PERCENT, measured
from generator.model.measures import bare_name
from generator.model.scoring import StepScoring, StepUnit

CODE = "R317"
TITLE = "度量单位的写法"
LEVEL = Severity.WARNING
QUESTION = "完整性"

SPELT: dict[str, tuple[str, ...]] = {
    PERCENT: ("百分比", "百分之", "百分率", "\uff05"),
    "人次": ("人.次", "人·次", "人/次", "人、次"),
    "万元": ("万", "万元人民币", "人民币万元", "万元整"),
    "元": ("人民币", "元人民币", "RMB"),
    "平方米": ("平米", "㎡", "m2", "m²"),
    "公里": ("km", "KM", "千米"),
    **{word: (f"{word}数",) for word in "次个人件份户天家项台辆篇"},
}
"""The spelling that index libraries use, and those of published forms and exports."""

_NORMAL = {spelling: normal for normal, spellings in SPELT.items() for spelling in spellings}

CLASSIFIERS = {word: word for word in "次件份户场篇台辆条亩"} | {
    "人": "人名位员",
    "天": "天日",
    "项": "项个",
    "家": "家个",
}
"""The measure word of a name in …数 (督查次数), and what its unit may hold."""

_QUOTES = "“”‘’「」『』\"'\uff02\uff07"
"""Quotes that an input method puts around a unit: YAML takes them for part of the text."""

_COUNTED = re.compile(rf"(?<!指)([{''.join(CLASSIFIERS)}])数$")


def check(subject: Subject) -> Iterator[Finding]:
    """Units of own indicators in another spelling or against the name; then sentences that count in two units."""
    for item in subject.own:
        unit = (item.indicator.unit or "").strip()
        if unit.strip(_QUOTES) != unit:
            yield _in_quotes(item, unit)
        elif normal := _NORMAL.get(unit):
            message = f"「{item.indicator.name}」的单位写成「{unit}」,通行的写法是「{normal}」"
            yield Finding((item.at(words.UNIT),), message, _hint(normal))
        elif unit and (word := _counted(item.indicator.name)) and not set(unit) & set(CLASSIFIERS[word]):
            message = f"名称「{item.indicator.name}」数的是「{word}」,单位却是「{unit}」"
            yield Finding((item.at(words.UNIT),), message, f"{_hint(word)},或把名称改成与「{unit}」相配")
    yield from _two_units(subject)


@lru_cache(maxsize=512)
def _counted(name: str) -> str | None:
    match = _COUNTED.search(bare_name(name))
    return match[1] if match else None


def _in_quotes(item: Listed, unit: str) -> Finding:
    bare = unit.strip(_QUOTES).strip()
    message = f"「{item.indicator.name}」的单位带了引号,会印成「{unit}」"
    hint = _hint(_NORMAL.get(bare, bare)) if bare else f"在「{words.UNIT}:」后面写上单位,没有单位就删去这一行"
    return Finding((item.at(words.UNIT),), message, hint)


def _hint(unit: str) -> str:
    return f"写「{words.UNIT}: {typed(unit)}」"


def _two_units(subject: Subject) -> Iterator[Finding]:
    """Sentences that set the target in one unit and count the step in another (30次, 少1个)."""
    for sentence in subject.sentences:
        scoring = sentence.scoring
        if not isinstance(scoring, StepScoring) or not sentence.written:
            continue
        step, goal = scoring.step, scoring.threshold
        counts = step.unit is StepUnit.COUNT and step.unit_word and goal.unit not in ("", PERCENT)
        if counts and step.unit_word != goal.unit:
            first, second = measured(goal.value, goal.unit), measured(step.size, step.unit_word)
            message = f"「{sentence.item.indicator.name}」的评分句先说 {first},后说 {second},单位不一"
            hint = f"两处写同一个单位,例如「少{step.size:f}{goal.unit}」"
            yield Finding((sentence.path,), message, hint, Severity.NOTE)
