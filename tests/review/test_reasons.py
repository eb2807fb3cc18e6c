"""Which 变动说明 answers what."""

from generator.model.declaration import Reason
from generator.review.reasons import Reasons

REASONS = Reasons(
    (
        Reason("项目支出", "更换电梯", ("变动说明", 0)),
        Reason(" C4 ", " 合并督查事项 ", ("变动说明", 1)),
        Reason("项目支出", "建设会议系统", ("变动说明", 2)),
    )
)


def test_a_reason_answers_by_any_name_of_its_object():
    assert REASONS.answer(("加大督查督办力度", "C4")) == "合并督查事项"


def test_several_reasons_for_one_object_are_all_heard_in_their_order():
    assert REASONS.answer(("项目支出", "资金结构.项目支出")) == "更换电梯;建设会议系统"


def test_what_nobody_explains_has_no_answer():
    assert REASONS.answer(("基本支出",)) is None
    assert REASONS.answer(()) is None


def test_an_empty_reason_is_no_answer():
    assert Reasons((Reason("项目支出", "  ", ()),)).answer(("项目支出",)) is None


def test_a_reason_that_no_finding_asks_for_is_idle():
    assert REASONS.idle([("项目支出", "资金结构.项目支出"), ()]) == [REASONS.written[1]]
    assert REASONS.idle([]) == list(REASONS.written)
