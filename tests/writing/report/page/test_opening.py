"""The first screen's counts and names."""

from decimal import Decimal

from generator.writing.report.page.opening import (
    Count,
    Growth,
    Names,
    came_and_went,
    count,
    growth,
    meant,
    words_changed,
)
from tests.writing.report.page.samples import Data, Drawn, changed, real
from tests.writing.report.page.test_indicators import ground


def named(found: list[Names]) -> dict[str, list[str]]:
    return {
        kind.caption: [f"{one.kind}{one.text}{one.was and f'({one.was})'}" for one in kind.names]
        for kind in found
    }


def came(sample: Drawn) -> dict[str, list[str]]:
    return named(came_and_went(sample.review.changes, {}, {}, {}))


def test_indicators_are_counted_with_the_share_of_quantitative_ones() -> None:
    changes = real().review.changes
    before, after = count(changes.old), count(changes.new)
    assert (before, after) == (Count(29, 20, Decimal("69.0")), Count(29, 19, Decimal("65.5")))
    assert (before.share, after.share) == ("69.0%", "65.5%")
    assert growth(before, after) == Growth("0", "-1", "-3.5个百分点")


def test_without_indicators_there_is_no_share() -> None:
    nothing = Count(0, 0, None)
    assert (nothing.share, growth(nothing, Count(2, 1, Decimal("50.0")))) == ("", Growth("+2", "+1", "—"))


def test_what_came_went_was_renamed_or_moved_stands_by_name() -> None:
    assert came(real()) == {
        "新增": ["无纸化会议占比", "年度履职目标第 6 条", "年度主要任务建设无纸化会议系统"],
        "取消": ["各项经济指标任务完成率"],
        "更名": ["机关大院设施维护维修率(机关大院维护维修率)"],
        "移动": ["办理好提案建议(履职目标实现)"],
    }


def test_the_kinds_stand_there_when_there_is_none() -> None:
    assert came(changed()) == {"新增": [], "取消": [], "更名": [], "移动": []}


def test_a_goal_and_a_task_that_are_gone_are_named_as_they_were() -> None:
    def drop(form: Data) -> None:
        del form["年度履职目标"][4], form["年度主要任务"][0]

    assert came(changed(drop))["取消"] == ["年度履职目标第 5 条", "年度主要任务保障职工工资福利"]


def test_what_the_other_changes_mean_stands_by_name_with_the_targets() -> None:
    assert named(meant(real().review.changes, ground(real()))) == {
        "要求提高": ["预算执行率(≥90% → ≥95%)", "预算调整率(≤30% → ≤25%)", "加大综合调研力度(≥5 → ≥6 个)"],
        "要求降低": ["政府采购执行率(≥90% → ≥85%)", "加大督查督办力度(≥30 → ≥24 次)"],
        "口径变化(不可比)": ["政府组成部门、各单位、社会民众满意度(≥95% → ≥95 分)"],
        "定量改定性": ["重点民生实事办结质量(≥90 → 定性 合格)"],
        "评分放宽": ["重大会议、活动参与率"],
        "改写": [
            "年度履职目标第 1 条",
            "年度履职目标第 4 条",
            "年度主要任务保障政府机关大院正常运转及各项工作任务完成",
        ],
    }


def test_every_name_leads_somewhere() -> None:
    at, changes = ground(real()), real().review.changes
    found = [*came_and_went(changes, at.indicators, at.texts, at.texts), *meant(changes, at)]
    assert all(name.anchor for kind in found for name in kind.names)


def test_words_that_were_filled_in_or_written_anew_are_counted() -> None:
    found = {kind.caption: dict(kind.counts) for kind in words_changed(real().review.changes)}
    assert found == {
        "补填的栏目": {
            "备注": 3,
            "数据来源": 1,
            "上年目标值": 12,
            "上年完成值": 7,
            "编号": 9,
            "度量单位": 6,
            "对应任务": 9,
            "对应目标": 8,
        },
        "改写的栏目": {
            "评扣分标准": 4,
            "指标值类型": 1,
            "指标值": 1,
            "指标值说明": 1,
            "度量单位": 1,
            "备注": 1,
        },
    }
    assert words_changed(changed().review.changes) == []
