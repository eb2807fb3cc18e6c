"""变动说明的「对象」要找得到:编号、指标名称,或者预算的词。

对象写错一个字,说明就跟不上它要说明的变动。有相近的词时是警告;一个相近的也没有的,只提示,因为上年有、今年取消的指标也写在这里。
来源:变动说明按对象与上年逐项核对;本工具提出。

错:

    变动说明:
      - 对象: 部门预算总数
        说明: 新增机关大院改造项目

对:

    变动说明:
      - 对象: 部门预算总额
        说明: 新增机关大院改造项目
"""

from collections.abc import Iterator

from generator.checking.rules import form_words as words
from generator.checking.rules.finding import Finding
from generator.checking.rules.r403 import LIKENESS
from generator.checking.rules.subject import Subject
from generator.diagnostics import Severity

CODE = "R405"
TITLE = "变动说明的对象要找得到"
LEVEL = Severity.WARNING
QUESTION = "相关性"


def check(subject: Subject) -> Iterator[Finding]:
    """Reasons for a change of something that the declaration does not have."""
    reasons = subject.declaration.reasons
    known = list(dict.fromkeys(_known(subject))) if reasons else []
    for index, reason in enumerate(reasons):
        if reason.subject.strip() not in known:
            path = (words.REASONS, index, words.REASON_SUBJECT)
            yield _lost(path, reason.subject.strip(), known)


def _known(subject: Subject) -> Iterator[str]:
    """Codes, names of indicators, and budget keys: whole, or called by their last step."""
    declaration = subject.declaration
    for item in subject.listed:
        yield item.indicator.name.strip()
    codes = [item.indicator.code for item in subject.listed]
    codes += [goal.code for goal in declaration.goals] + [task.code for task in declaration.tasks]
    yield from filter(None, codes)
    for line in subject.edition.budget:
        yield from (line.path[-1], line.key)


def _lost(path: tuple[str | int, ...], text: str, known: list[str]) -> Finding:
    from difflib import get_close_matches

    message = f"今年的申报表里没有「{text}」这个编号、指标或预算的词"
    nearest = get_close_matches(text, known, 1, LIKENESS)
    if nearest:
        return Finding((path,), message, f"改成「{nearest[0]}」;上年有、今年取消的指标,不用改")
    hint = "写指标的编号或名称,或预算的词;上年有、今年取消的指标,不用改"
    return Finding((path,), message, hint, Severity.NOTE)
