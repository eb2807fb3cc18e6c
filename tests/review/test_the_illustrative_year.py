"""The acceptance test of family C: what the illustrative 2023 raises against the real 2022, the whole of it."""

from pathlib import Path

from generator.checking.check import Checked, check
from generator.checking.editions import Editions
from generator.diagnostics import Severity
from generator.review.review import Review, review
from tests.projects import ROOT

FOLDER = ROOT / "declarations" / "hengyang-government-office"
EDITIONS = Editions(ROOT)


def read(year: int) -> Checked:
    path = FOLDER / f"{year}.yaml"
    return check(path.read_bytes(), Path(path.name).name, FOLDER.name, str(year), EDITIONS)


def between() -> Review:
    old, new = read(2022), read(2023)
    assert old.declaration is not None
    assert new.declaration is not None
    edition = EDITIONS.open("hunan-department-2022").edition
    assert edition is not None
    return review(old.declaration, new.declaration, edition, edition)


def test_it_says_in_its_first_line_that_it_is_made_up():
    first = (FOLDER / "2023.yaml").read_text("utf-8").splitlines()[0]
    assert first.startswith("# 示例:虚构的下一年度申报表")


def test_it_may_be_filed():
    found = read(2023)
    assert found.submittable
    assert sorted({d.code for d in found.diagnostics if d.severity is Severity.WARNING}) == [
        "R306",
        "R508",
        "R511",
    ]


def test_it_asks_eight_times_and_six_are_not_answered():
    found = between()
    assert (len(found.asking), len(found.unanswered)) == (8, 6)


def test_it_raises_exactly_this():
    shown = [
        ("未说明 " if one.unanswered else "已说明 " if one.asks else one.level.caption + " ")
        + f"{one.code} {one.finding.message}"
        for one in between().judged
    ]
    assert shown == [
        "未说明 C109 共性指标「政府采购执行率」的指标值由 ≥90% 改为 ≥85%,要求降低",
        "未说明 C107 「重大会议、活动参与率」的评分放宽:评分由「该指标达到95%得5分,每降低百分之二扣1分。」"
        "改为「该指标达到95%得5分,每降低5个百分点扣1分,扣完为止。」",
        "未说明 C106 「重点民生实事办结质量」由定量改为定性,与上年不可比(上年 ≥90,今年 定性 合格)",
        "未说明 C105 取消了指标「各项经济指标任务完成率」(上年 ≥90)",
        "未说明 C103 「处置突发事件及时率」的指标值 ≥90% 小于上年完成的 97%,要求低于上年的实际",
        "未说明 C106 「政府组成部门、各单位、社会民众满意度」度量单位由「%」改为「分」,与上年不可比(上年 ≥95%,今年 ≥95 分)",
        "已说明 C101 「项目支出」由 838.14 万元增加到 993.14 万元,增加 155 万元(18.49%),超过 10%",
        "已说明 C102 「加大督查督办力度」的指标值由 ≥30 改为 ≥24 次,要求降低(上年完成 31 次)",
        "提示 C108 6 条年度履职目标中的 3 条、3 项年度主要任务中的 1 项与上年逐字相同",
        "提示 C111 「预算执行率」的指标值由 ≥90% 改为 ≥95%,要求提高(上年完成 93.5%)",
        "提示 C111 「预算调整率」的指标值由 ≤30% 改为 ≤25%,要求提高(上年完成 26%)",
        "提示 C112 「重大会议、活动参与率」、「机关大院设施维护维修率」、「加大综合调研力度」、「加大督查督办力度」、"
        "「办理好提案建议」等 6 项补填了度量单位",
        "提示 C105 「机关大院维护维修率」疑似更名为「机关大院设施维护维修率」(待确认)",
        "提示 C111 「加大综合调研力度」的指标值由 ≥5 改为 ≥6 个,要求提高(上年完成 6 个)",
        "提示 C112 「办理好提案建议」由「产出指标 › 履职目标实现」移到「产出指标 › 重点工作任务完成」",
        "提示 C105 新增指标「无纸化会议占比」(≥60%)",
    ]


def test_as_diagnostics_what_is_answered_weighs_as_a_note():
    found = between().diagnostics(read(2023).source)
    weights = {d.code: d.severity for d in found}
    assert (weights["C101"], weights["C102"]) == (Severity.NOTE, Severity.NOTE)
    assert [d.severity for d in found].count(Severity.WARNING) == 6


def test_it_answers_every_kind_of_change_that_a_reviewer_may_meet():
    changes = between().changes
    demands = {str(demand) for pair in changes.indicators for demand in pair.demands}
    assert demands >= {
        "要求提高",
        "要求降低",
        "口径变化(不可比)",
        "定量改定性",
        "评分放宽",
        "新增",
        "取消",
        "更名",
        "移动",
    }
    assert [pair.old is None for pair in changes.goals].count(True) == 1
    assert [pair.old is None for pair in changes.tasks].count(True) == 1
    assert len(changes.new.reasons) == 2
