from generator.review.finding import Finding
from generator.review.significance import c109
from tests.two_years import MONEY, SUPERVISION, ask, codes, common, findings, said, write


def test_a_common_target_that_was_loosened_asks_for_a_reason():
    (found,) = findings(c109, common("预算调整率", 指标值=40))
    assert found == Finding(
        subject="预算调整率",
        paths=((*MONEY, 3, "指标值"),),
        message="共性指标「预算调整率」的指标值由 ≤30% 改为 ≤40%,要求降低",
        hint=ask("预算调整率", "为什么降低"),
        objects=("预算调整率",),
        pair=found.pair,
    )
    assert codes(common("预算调整率", 指标值=40)) == ["C109"]


def test_where_nobody_can_say_it_asks_too():
    (found,) = findings(c109, common("绩效自评完成率", 指标值=95))
    assert found.message == "共性指标「绩效自评完成率」的指标值由 =100% 改为 =95%,看不出要求是提高还是降低"
    assert found.hint == ask("绩效自评完成率", "为什么改")
    assert len(said(c109, common("预算执行率", 指标值="按进度"))) == 1
    assert len(said(c109, common("决算真实性", 指标值="基本真实"))) == 1


def test_going_back_to_what_the_edition_asks_is_the_departments_doing():
    assert said(c109, common("预算调整率"), common("预算调整率", 指标值=25)) == [
        "警告 共性指标「预算调整率」的指标值由 ≤25% 改为 ≤30%,要求降低"
    ]


def test_tightening_is_praised_not_asked_about():
    assert said(c109, common("预算调整率", 指标值=25)) == []
    assert codes(common("预算调整率", 指标值=25)) == ["C111"]


def test_what_the_edition_itself_moved_is_not_the_departments_doing():
    def loosened(form):
        for shared in form["指标体系"][0]["二级指标"][1]["共性指标"]:
            if shared["指标名称"] == "预算调整率":
                shared["指标值"] = 40

    assert said(c109, edition=loosened) == []
    assert codes(edition=loosened) == []


def test_own_indicators_and_what_does_not_apply_are_left_to_others():
    assert said(c109, write(SUPERVISION, 指标值=24)) == []
    assert said(c109, common("预算调整率", 指标值=40, 不适用="没有调整")) == []
