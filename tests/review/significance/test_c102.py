import pytest

from generator.review.finding import Finding
from generator.review.significance import c102
from tests.two_years import LEADERS, SUPERVISION, ask, common, each, findings, said, write


def test_a_lower_target_asks_for_a_reason_by_name_and_code():
    (found,) = findings(c102, write(SUPERVISION, 指标值=24, 度量单位="次", 编号="D4", 上年完成值=31))
    assert found == Finding(
        subject=SUPERVISION,
        paths=(("绩效指标", "产出指标", "重点工作任务完成", "三级指标", 3, "指标值"),),
        message="「加大督查督办力度」的指标值由 ≥30 改为 ≥24 次,要求降低(上年完成 31 次)",
        hint=ask(SUPERVISION, "为什么降低"),
        objects=(SUPERVISION, "D4"),
        pair=found.pair,
    )


def test_under_at_most_more_is_less():
    was = write(SUPERVISION, 指标值类型="≤", 评扣分标准=None)
    assert said(c102, write(SUPERVISION, 指标值=40), was) == [
        "警告 「加大督查督办力度」的指标值由 ≤30 改为 ≤40,要求降低"
    ]
    assert said(c102, write(SUPERVISION, 指标值=20), was) == []


def test_a_direction_that_was_written_counts_before_the_sign():
    was = write(SUPERVISION, 指标值类型="=", 指标方向="反向")
    assert said(c102, write(SUPERVISION, 指标值=40), was) == [
        "警告 「加大督查督办力度」的指标值由 =30 改为 =40,要求降低"
    ]


def test_where_nobody_can_say_the_direction_is_asked_for():
    was = write(SUPERVISION, 指标值类型="=")
    (found,) = findings(c102, write(SUPERVISION, 指标值=24), was)
    assert found.message == "「加大督查督办力度」的指标值由 =30 改为 =24,看不出要求是提高还是降低"
    assert found.hint == "越高越好的加一行「指标方向: 正向」,越低越好的加一行「指标方向: 反向」"
    assert (found.objects, found.level.caption) == ((), "提示")


@pytest.mark.parametrize(
    "words",
    [
        {"指标值": 36},
        {"指标值类型": "="},
        {"指标值": 30.0},
        {"指标值类型": "定性", "指标值": "合格"},
        {"评扣分标准": "督查大于等于30次得5分,少2次扣1分。"},
        {"不适用": "职责划转", "指标值": 10},
    ],
)
def test_what_is_no_lower_target_is_left_to_others(words):
    assert said(c102, write(SUPERVISION, **words)) == []


def test_another_unit_is_not_compared():
    assert said(c102, write(LEADERS, 指标值=90, 度量单位="分")) == []


def test_common_indicators_are_judged_by_their_own_rule():
    assert said(c102, each(common("预算调整率", 指标值=40))) == []
