"""定性指标的指标值写一个判断的词,并且与名称相配。

「健全性」判断是否健全,指标值写「健全」;「规范性」写「规范」。把一整句话写进指标值,评价时无从对照,话应写在「指标值说明」。
写明分几档的(好、中、差各是什么)不在此列。
来源:省级表式中共性指标的写法(相关性—相关,健全性—健全);审核清单对空泛句子的例子。

错:

    - 指标名称: 管理制度健全性
      指标值类型: 定性
      指标值: 进一步建立和健全各项规章制度,形成长效机制

对:

    - 指标名称: 管理制度健全性
      指标值类型: 定性
      指标值: 健全
"""

import re
from collections.abc import Iterator

from generator.checking.rules import form_words as words
from generator.checking.rules.finding import Finding
from generator.checking.rules.subject import Subject
from generator.checking.rules.wordlists import VAGUE_JUDGEMENTS, states_grades
from generator.diagnostics import Severity
from generator.model.declaration import Listed
from generator.model.measures import bare_name

CODE = "R304"
TITLE = "定性指标的值写一个判断的词"
LEVEL = Severity.WARNING
QUESTION = "适当性"

LONGEST = "字数"
LIMITS = {LONGEST: "15"}
"""Characters of a judgement with its degree (部分达成预期指标)."""

_ALONE = ("相关", "科学", "合理", "有效", "安全", "稳定", "可行", "明确", "均衡")
JUDGEMENTS = (
    frozenset({"健全", "完整", "完善", "齐全", "完备"}),
    frozenset({"及时", "按时", "准时", "按期"}),
    frozenset({"合规", "规范", "合法"}),
    frozenset({"真实", "准确"}),
    frozenset({"公开", "透明"}),
    *(frozenset({word}) for word in _ALONE),
)
"""Judgements of common indicators; those of one set may stand for each other."""

_SET_OF = {word: words_ for words_ in JUDGEMENTS for word in words_}
_SENTENCE = re.compile(r"[,;!?。\uff0c\uff1b\uff01\uff1f]")


def check(subject: Subject) -> Iterator[Finding]:
    """Own qualitative values that are sentences, or judge something else than the name."""
    longest = int(subject.limit(CODE, LONGEST, LIMITS[LONGEST]))
    for item in subject.own:
        value = item.indicator.value
        if not item.indicator.qualitative or not isinstance(value, str) or states_grades(value):
            continue
        if len(value) > longest or _SENTENCE.search(value):
            yield _too_long(item, value)
            continue
        expected = _expected(item.indicator.name)
        if expected and value in _SET_OF and value not in _SET_OF[expected]:
            yield _unfit(item, value, expected)


def _expected(name: str) -> str | None:
    """健全 for 管理制度健全性, where it is a judgement we know."""
    bare = bare_name(name)
    return bare[-3:-1] if bare.endswith("性") and bare[-3:-1] in _SET_OF else None


def _too_long(item: Listed, value: str) -> Finding:
    name, word = item.indicator.name, _expected(item.indicator.name) or "完整"
    message = f"定性指标「{name}」的指标值是一句话({len(value)} 个字),不是判断的词"
    hint = f"写{_typed(word)}这样的一个词,原来的话移到「{words.EXPLANATION}:」"
    return Finding((item.at(words.VALUE),), message, hint)


def _unfit(item: Listed, value: str, expected: str) -> Finding:
    message = f"「{item.indicator.name}」判断的是是否{expected},指标值却写「{value}」"
    hint = f"写{_typed(expected)},或把名称改成「…{value}性」"
    return Finding((item.at(words.VALUE),), message, hint)


def _typed(word: str) -> str:
    """What to type; 及时 and 合理 alone are vague (R305), so they come with grades."""
    line = f"「{words.VALUE}: {word}」"
    return f"{line}(并在「{words.EXPLANATION}:」里分档)" if word in VAGUE_JUDGEMENTS else line
