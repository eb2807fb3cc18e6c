"""The table that reviewers expect, from the real form and its illustrative next year."""

from decimal import Decimal

from generator.diagnostics import Severity
from generator.review.changes import compare
from generator.review.comparison import ComparisonRow, Verdict, table
from generator.review.facts import Changes
from generator.review.finding import Finding, Judged
from generator.review.review import Review
from tests.pair_changes import Data
from tests.pairs import declaration, edition, real

NAME = "重大会议、活动参与率"


def changed(**words: object) -> Changes:
    new: Data = real()
    new["绩效指标"]["产出指标"]["重点工作任务完成"]["三级指标"][0] |= words
    return compare(declaration(real()), declaration(new), edition(), edition())


def row(changes: Changes, *judged: Judged, name: str = NAME) -> ComparisonRow:
    return next(row for row in table(Review(changes, judged)) if row.name == name)


def judged(changes: Changes, level: Severity, objects: tuple[str, ...], answer: str | None) -> Judged:
    pair = next(pair for pair in changes.indicators if pair.name == NAME)
    return Judged("C102", "", "适当性", level, Finding(NAME, (), "", objects=objects, pair=pair), answer)


def test_a_lowered_target_with_its_actual_fills_every_cell() -> None:
    changes = changed(指标值=Decimal(90), 度量单位="%", 上年完成值=Decimal("96.50"))
    found = row(changes, judged(changes, Severity.WARNING, (NAME,), "会议改为线上,口径未变"))
    assert found[:-1] == (
        "产出指标",
        "重点工作任务完成",
        NAME,
        "",
        "≥95",
        "96.50%",
        "≥90%",
        "下调 5",
        "要求降低",
        Verdict.ANSWERED,
        "会议改为线上,口径未变",
        True,
    )


def test_what_nobody_touched_reads_as_unchanged_and_a_missing_actual_as_not_given() -> None:
    found = row(changed())
    assert found[4:12] == ("≥95", "未提供", "≥95", "持平", "", Verdict.NONE, "", False)


def test_a_code_and_last_year_s_figures_that_were_filled_in_are_no_change() -> None:
    changes = changed(编号="ZB01", 上年目标值=Decimal(95), 上年完成值=Decimal(96))
    found = row(changes)
    assert (found.last_actual, found.verdict, found.changed) == ("96", Verdict.NONE, False)
    assert len(found.pair.facts) == 3


def test_what_came_or_went_has_a_dash_on_the_other_side() -> None:
    new: Data = real()
    rows = new["绩效指标"]["产出指标"]["重点工作任务完成"]["三级指标"]
    rows[0] = {**rows[0], "指标名称": "无纸化会议占比", "上年目标值": Decimal(50)}
    changes = compare(declaration(real()), declaration(new), edition(), edition())
    assert row(changes)[4:9] == ("≥95", "—", "—", "—", "取消")
    assert row(changes, name="无纸化会议占比")[4:9] == ("50", "—", "≥95", "—", "新增")


def test_the_verdict_is_the_weightiest_of_the_judgements() -> None:
    changes = changed(指标值=Decimal(90))
    note, warning = (judged(changes, level, (), None) for level in (Severity.NOTE, Severity.WARNING))
    unanswered = judged(changes, Severity.WARNING, (NAME,), None)
    assert row(changes).verdict is Verdict.CHANGED
    assert row(changes, note).verdict is Verdict.NOTED
    assert row(changes, note, warning).verdict is Verdict.LOOK
    assert row(changes, unanswered, note).verdict is Verdict.UNANSWERED
