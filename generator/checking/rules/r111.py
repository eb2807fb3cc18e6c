"""同一张表里,三级指标的名称不重复,编号也不重复。

名称重复的指标无法对应评分;编号是跨年对照的依据,一个编号只能给一个指标、一条目标或一项任务,以后也不再给别的用。
来源:预算绩效管理系统「指标名称重复,无法保存」。

错:

    - 指标名称: 调研报告篇数
      编号: Z1
    - 指标名称: 调研报告篇数
      编号: Z1

对:

    - 指标名称: 市级调研报告篇数
      编号: Z1
    - 指标名称: 县级调研报告篇数
      编号: Z2
"""

from collections.abc import Iterable, Iterator

from generator.checking.rules import form_words as words
from generator.checking.rules.finding import Finding
from generator.checking.rules.subject import Subject
from generator.diagnostics import Path, Severity

CODE = "R111"
TITLE = "名称和编号不重复"
LEVEL = Severity.ERROR
QUESTION = "完整性"


def check(subject: Subject) -> Iterator[Finding]:
    """Names and 编号 that stand more than once."""
    names = (("".join(item.indicator.name.split()), item.at(words.NAME)) for item in subject.listed)
    for name, paths in _repeated(names):
        hint = "改成不同的名称;确实是同一个指标的,只留一个"
        yield Finding(paths, f"三级指标「{name}」出现了 {len(paths)} 次", hint)
    for code, paths in _repeated(_codes(subject)):
        message, hint = f"编号「{code}」用了 {len(paths)} 次", "给新增的那一项一个没有用过的编号"
        yield Finding(paths, message, hint)


def _codes(subject: Subject) -> Iterator[tuple[str, Path]]:
    declaration = subject.declaration
    coded = [(item.code, item.path) for item in declaration.goals]
    for code, path in coded + [(item.code, item.path) for item in declaration.tasks]:
        if code is not None:
            yield code, (*path, words.CODE)
    for listed in subject.listed:
        if words.CODE in listed.written and listed.indicator.code is not None:
            yield str(listed.indicator.code), listed.at(words.CODE)


def _repeated(items: Iterable[tuple[str, Path]]) -> Iterator[tuple[str, tuple[Path, ...]]]:
    places: dict[str, list[Path]] = {}
    for text, path in items:
        places.setdefault(text, []).append(path)
    return ((text, tuple(paths)) for text, paths in places.items() if len(paths) > 1)
