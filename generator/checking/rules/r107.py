"""表式规定的共性指标要一个不少地列出,内容不改。

共性指标对所有部门一样,名称写上就够,其余由表式印出。可以写的只有:指标值(要有原因)、备注、分值、上年目标值、
上年完成值、数据来源、不适用、豁免。改了指标值的,在「备注」或「变动说明」里写明原因。
来源:省级填报说明「共性指标及其分值不得调整」。

错:

    - 指标名称: 公用经费控制率    # 表式规定 ≤ 100
      指标值: 110

对:

    - 指标名称: 公用经费控制率
      指标值: 110
      备注: 年中新增派驻机构,经财政部门同意放宽
"""

from collections.abc import Iterator

from generator.checking.rules import form_words as words
from generator.checking.rules.finding import Finding
from generator.checking.rules.subject import Subject
from generator.checking.rules.wording import is_blank
from generator.diagnostics import Path, Severity
from generator.model.declaration import Listed
from generator.model.figures import quoted
from generator.model.indicator import OVERRIDABLE, Indicator
from generator.model.words import words_of

CODE = "R107"
TITLE = "共性指标要齐全,不改动"
LEVEL = Severity.WARNING
QUESTION = "完整性"


def check(subject: Subject) -> Iterator[Finding]:
    """共性指标 that are missing, say more than they may, or have another target without a reason."""
    yield from _missing(subject)
    for item in subject.listed:
        if item.common is not None and item.written:
            yield from _forbidden(item)
            yield from _changed(subject, item, item.common)


def _missing(subject: Subject) -> Iterator[Finding]:
    listed = {(g.level.name, g.group.name): g for g in subject.declaration.groups}
    for level, group in subject.edition.groups:
        present = listed.get((level.name, group.name))
        names = {item.indicator.name for item in present.indicators} if present else set()
        missing = [common.name for common in group.common if common.name not in names]
        if missing:
            path: Path = present.path if present else (words.GRID,)
            hint = (
                f"在「{level.name}」「{group.name}」的「{words.INDICATORS}:」下补上「- {missing[0]}」"
                + ("等各行" if len(missing) > 1 else "")
                + f";本单位没有这项工作的,写「- {words.NAME}: {missing[0]}」和「{words.NOT_APPLICABLE}: 原因」"
            )
            yield Finding((path,), f"「{group.name}」缺少共性指标{quoted(missing)}", hint)


def _forbidden(item: Listed) -> Iterator[Finding]:
    extra = [
        word
        for word in words_of(Indicator).values()
        if word in item.written and word not in OVERRIDABLE and word != words.NAME
    ]
    if extra:
        message = f"共性指标「{item.indicator.name}」的{quoted(extra)}由表式规定,写在这里不起作用"
        hint = (
            f"删去{'这一行' if len(extra) == 1 else '这几行'};共性指标可以写的只有:{'、'.join(OVERRIDABLE)}"
        )
        yield Finding(tuple(item.at(word) for word in extra), message, hint)


def _changed(subject: Subject, item: Listed, common: Indicator) -> Iterator[Finding]:
    old, new = common.words()[words.VALUE], item.indicator.words()[words.VALUE]
    if words.VALUE not in item.written or item.indicator.value == common.value or _reason(subject, item):
        return
    message = f"共性指标「{common.name}」的{words.VALUE}由 {old} 改成了 {new or '空白'},没有写原因"
    hint = f"改回「{words.VALUE}: {old}」,或在「{words.REMARK}:」里写明为什么要改"
    yield Finding((item.at(words.VALUE),), message, hint)


def _reason(subject: Subject, item: Listed) -> bool:
    indicator = item.indicator
    if indicator.not_applicable is not None or (
        words.REMARK in item.written and not is_blank(indicator.remark)
    ):
        return True
    known = {indicator.name, indicator.code} - {None}
    return any(r.subject in known and not is_blank(r.reason) for r in subject.declaration.reasons)
