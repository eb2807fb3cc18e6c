"""产出、效益、满意度三类指标都要覆盖。

满意度可以是一级指标,也可以是「效益指标」下的二级指标,由表式的「类别」说明。效益下只列了满意度的,效益仍是空缺。
写了「不适用」的不算。
来源:中发〔2018〕34号要求绩效目标包括产出、效益和服务对象满意度。

错:

    效益指标:
      社会效益指标:
        三级指标:
          - 指标名称: 处置突发事件及时率
            …

对:

    效益指标:
      社会效益指标:
        三级指标:
          - 指标名称: 处置突发事件及时率
            …
      满意度:
        三级指标:
          - 指标名称: 社会公众满意度
            …
"""

from collections.abc import Iterable, Iterator

from generator.checking.rules import form_words as words
from generator.checking.rules.finding import Finding
from generator.checking.rules.r105 import covered
from generator.checking.rules.subject import Subject
from generator.diagnostics import Path, Severity
from generator.model.edition import Group, Level
from generator.model.figures import quoted

CODE = "R106"
TITLE = "产出、效益、满意度都要覆盖"
LEVEL = Severity.ERROR
QUESTION = "完整性"


def check(subject: Subject) -> Iterator[Finding]:
    """Kinds that the edition offers and no indicator covers; a level 1 that is empty as a whole is R105."""
    if not subject.listed:
        return
    listed = [(i.level, i.group) for i in subject.listed if i.indicator.not_applicable is None]
    missing = _kinds(subject.edition.groups) - _kinds(listed)
    for kind in (words.OUTPUT, words.BENEFIT, words.SATISFACTION):
        if kind in missing and (kind == words.SATISFACTION or kind in covered(subject)):
            groups = [g for level, g in subject.edition.groups if _kind(level, g) == kind]
            hint = f"在{quoted(g.name for g in groups)}的「{words.INDICATORS}:」下至少列出一个指标"
            yield Finding((_path(subject, kind),), f"没有{kind}方面的三级指标", hint)


def _kind(level: Level, group: Group) -> str:
    return words.SATISFACTION if group.category == words.SATISFACTION else level.category


def _kinds(groups: Iterable[tuple[Level, Group]]) -> set[str]:
    return {_kind(level, group) for level, group in groups}


def _path(subject: Subject, kind: str) -> Path:
    """The way to the listed group of the kind, else to its level 1, else to 绩效指标."""
    levels = [level.name for level, group in subject.edition.groups if _kind(level, group) == kind]
    for listed in subject.declaration.groups:
        if _kind(listed.level, listed.group) == kind:
            return listed.path
    for listed in subject.declaration.groups:
        if listed.level.name in levels:
            return listed.path[:2]
    return (words.GRID,)
