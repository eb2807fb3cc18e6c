"""What a check and a comparison found -> the lines of the 问题清单.

It lists what a department has to answer: errors and warnings of the new year's check, and every change that weighs as
much or asks for a reason. A change that its 变动说明 answers is listed with that reason, for the reviewer to judge.
Notes ask for nothing: they are counted, and stand in the report.
"""

from collections.abc import Iterator
from typing import NamedTuple

from generator.building.comparing.compared import Compared
from generator.checking.catalogue import titles
from generator.checking.check import Checked
from generator.checking.rules.registry import QUESTIONS, RULES
from generator.diagnostics import Diagnostic, Path, Severity
from generator.diagnostics.place import breadcrumbs
from generator.model.declaration import Declaration
from generator.review.finding import Judged
from generator.review.review import Review
from generator.writing.word import Issue, IssueList

NAMED = 8
"""How many places of one finding are named before the rest is counted."""
_OF_RULE = {rule.CODE: rule.QUESTION for rule in RULES}
_WHOLE = "整张申报表"


class _Weighed(NamedTuple):
    """An issue with what decides its place in the list: unanswered first, then the heavier, then file order."""

    order: tuple[int, bool, int]
    issue: Issue


def issue_list(compared: Compared, checked: Checked, declaration: Declaration) -> IssueList:
    """The list of the new declaration, `checked` without errors of family Y or S; alone where there is no old one."""
    review, old = compared.review, compared.sides.old
    weighed = [*_of_changes(review), *_of_check(checked, declaration)]
    return IssueList(
        title=f"{declaration.department}{declaration.year}年度整体绩效目标审核问题清单",
        subtitle=_subtitle(review, old.shown if old else ""),
        summary=_summary(compared, checked),
        department=declaration.department,
        year=declaration.year,
        issues=tuple(item.issue for item in sorted(weighed, key=lambda item: item.order)),
    )


def _subtitle(review: Review | None, old: str) -> str:
    if review is None:
        return f"(与 {old} 不能比较,只列本年申报表的问题)" if old else "(没有上年申报表,只列本年申报表的问题)"
    changes = review.changes
    if changes.between_years:
        return f"(与 {changes.old.year} 年度对比)"
    return f"({changes.new.year} 年度申报表修改前后对比)"


def _summary(compared: Compared, checked: Checked) -> str:
    """The counts of the first screen, and what the list leaves out."""
    tally, review = checked.tally, compared.review
    asked = f"需说明 {len(review.asking)} 项,未说明 {len(review.unanswered)} 项;" if review else ""
    notes = tally.note + sum(not _listed(judged) for judged in review.judged) if review else tally.note
    left = f"另有提示 {notes} 条,不需反馈,未列入。" if notes else ""
    return f"{asked}本年申报表错误 {tally.error} 个,警告 {tally.warning} 个。{left}"


def _of_changes(review: Review | None) -> Iterator[_Weighed]:
    for judged in review.judged if review else ():
        if _listed(judged):
            order = (QUESTIONS.index(judged.question), not judged.unanswered, -judged.level)
            yield _Weighed(order, _changed(judged))


def _listed(judged: Judged) -> bool:
    return judged.asks or judged.level >= Severity.WARNING


def _changed(judged: Judged) -> Issue:
    finding = judged.finding
    state = "未说明" if judged.unanswered else "已说明" if judged.asks else judged.level.caption
    lines = [f"{judged.code} {judged.title}({state})", finding.message]
    if judged.answer is not None:
        lines.append(f"单位的变动说明:{judged.answer}")
    advice = finding.hint if judged.answer is None else ""
    return Issue(judged.question, finding.subject, "\n".join(lines), advice)


def _of_check(checked: Checked, declaration: Declaration) -> Iterator[_Weighed]:
    names, captions = _names(declaration), titles()
    for found in checked.diagnostics:
        if found.severity >= Severity.WARNING and found.place.file == checked.source.file:
            question = _OF_RULE.get(found.code, QUESTIONS[0])
            order = (QUESTIONS.index(question), True, -found.severity)
            head = f"{found.code} {captions[found.code]}({found.severity.caption})"
            issue = Issue(question, _places(found, names), f"{head}\n{found.message}", found.hint)
            yield _Weighed(order, issue)


def _names(declaration: Declaration) -> dict[Path, str]:
    """What stands at the ways into the file: indicators and tasks by their names."""
    return {listed.path: listed.indicator.name for listed in declaration.listed} | {
        task.path: task.name for task in declaration.tasks
    }


def _places(found: Diagnostic, names: dict[Path, str]) -> str:
    labels = list(dict.fromkeys(_label(place.path, names) for place in found.places))
    rest = f" 等 {len(labels)} 处" if len(labels) > NAMED else ""
    return ";".join(labels[:NAMED]) + rest


def _label(path: Path, names: dict[Path, str]) -> str:
    known = (path[:length] for length in range(len(path), 0, -1))
    return next((names[start] for start in known if start in names), breadcrumbs(path) or _WHOLE)
