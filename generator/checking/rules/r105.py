"""「产出」和「效益」两类一级指标下,至少各有一个三级指标。

一级指标属于哪一类,由表式的「类别」说明,与名称无关。写了「不适用」的不算。
来源:预算绩效管理系统把产出、效益列为必填的一级指标。

错:

    绩效指标:
      产出指标:
        数量指标:
          三级指标: []

对:

    绩效指标:
      产出指标:
        数量指标:
          三级指标:
            - 指标名称: 调研报告篇数
              …
"""

from collections.abc import Iterator

from generator.checking.rules import form_words as words
from generator.checking.rules.finding import Finding
from generator.checking.rules.subject import Subject
from generator.diagnostics import Path, Severity
from generator.model.figures import quoted

CODE = "R105"
TITLE = "产出、效益下都要有三级指标"
LEVEL = Severity.ERROR
QUESTION = "完整性"


def check(subject: Subject) -> Iterator[Finding]:
    """Level 1 of 产出 or 效益 without an indicator; silent where there is none at all, which is R101."""
    if not subject.listed:
        return
    for category in (words.OUTPUT, words.BENEFIT):
        levels = [level for level in subject.edition.system if level.category == category]
        if levels and category not in covered(subject):
            groups = [group.name for level in levels for group in level.groups]
            hint = f"在{quoted(groups)}的「{words.INDICATORS}:」下至少列出一个指标"
            names = quoted(level.name for level in levels)
            yield Finding((level_path(subject, category),), f"{names}下没有三级指标", hint)


def covered(subject: Subject) -> set[str]:
    """The 类别 of level 1 under which an indicator applies."""
    return {item.level.category for item in subject.listed if item.indicator.not_applicable is None}


def level_path(subject: Subject, category: str) -> Path:
    """The way to the first listed level 1 of a 类别, else to 绩效指标."""
    for group in subject.declaration.groups:
        if group.level.category == category:
            return group.path[:2]
    return (words.GRID,)
