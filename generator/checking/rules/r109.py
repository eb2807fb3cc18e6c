"""自己设的指标,说明要自己写,不能照抄表式的说明。

表式里共性指标的说明、二级指标的「说明」行,是讲这一类指标怎么设的;照抄下来,就没有说清本单位的指标怎样计算、怎样考核。
来源:公开申报表中的常见毛病;本工具提出。

错:

    - 指标名称: 督查次数
      指标值说明: 反映部门年度工作的完成情况,分项列示。    # 与表式的说明行一字不差

对:

    - 指标名称: 督查次数
      指标值说明: 全年由市政府督查室组织的专项督查次数
"""

from collections.abc import Iterator
from functools import lru_cache

from generator.checking.rules import form_words as words
from generator.checking.rules.finding import Finding
from generator.checking.rules.subject import Subject
from generator.checking.rules.wording import letters
from generator.diagnostics import Path, Severity
from generator.model.edition import Edition

CODE = "R109"
TITLE = "照抄了表式的说明"
LEVEL = Severity.WARNING
QUESTION = "相关性"

SHORTEST_COPY = 12
"""A part of the edition's explanation shorter than this many letters is the field's common wording, no copy."""


def check(subject: Subject) -> Iterator[Finding]:
    """Own explanations that hold, or are a piece of, an explanation of the edition."""
    fixed, every = _fixed(subject.edition)
    copies: dict[str, list[Path]] = {}
    for item in subject.own:
        own = letters(item.indicator.explanation or "")
        if len(own) >= SHORTEST_COPY and (own in every or any(text in own for text in fixed)):
            name = next(name for text, name in fixed.items() if own in text or text in own)
            copies.setdefault(name, []).append(item.at(words.EXPLANATION))
    for name, paths in copies.items():
        hint = f"在「{words.EXPLANATION}:」里写这个指标自己考核什么、怎样计算"
        yield Finding(tuple(paths), f"指标值说明照抄了表式中「{name}」的说明", hint)


@lru_cache(maxsize=8)
def _fixed(edition: Edition) -> tuple[dict[str, str], str]:
    """The edition's explanations without punctuation, and whose they are; and all of them in one text."""
    texts: dict[str, str] = {}
    for _, group in edition.groups:
        owners = [(group.explanation, group.name), *((c.explanation, c.name) for c in group.common)]
        texts |= {
            letters(text): name for text, name in owners if text and len(letters(text)) >= SHORTEST_COPY
        }
    return texts, "\n".join(texts)
