import pytest

from generator.review.finding import Finding
from generator.review.significance import c201
from tests.two_years import SUPERVISION, changed, each, judged, reason, row, spend, write

LOWER = write(SUPERVISION, 指标值=24)


def idle(*edits, **others):
    return [one for one in judged(*edits, **others) if one.code == "C201"]


def test_a_reason_for_what_neither_year_has_is_a_warning_with_the_name_that_waits():
    (found,) = idle(each(LOWER, reason("督查督办力度")))
    assert found.finding == Finding(
        subject="督查督办力度",
        paths=(("变动说明", 0, "对象"),),
        message="两年的申报表里都没有「督查督办力度」这个编号、指标、任务或预算的词",
        hint="改成「对象: 加大督查督办力度」",
    )
    assert (found.level.caption, found.title, found.question) == ("警告", c201.TITLE, "相关性")


def test_where_nothing_waits_the_nearest_name_is_proposed():
    (found,) = idle(reason("部门预算总数"))
    assert found.finding.hint == "改成「对象: 部门预算总额」"
    (far,) = idle(reason("其它说明事项一二三"))
    assert far.finding.hint == "写指标的名称或编号(取消的指标写上年的名称),或者预算的词"


def test_a_proposed_name_is_typed_so_that_yaml_reads_it_back():
    named = write(SUPERVISION, 指标名称="95%以上会议出席率")
    (found,) = idle(each(named, reason("95%会议出席率")))
    assert found.finding.hint == '改成「对象: "95%以上会议出席率"」'


@pytest.mark.parametrize(
    "subject",
    [SUPERVISION, "C4", "任务1", "目标1", "保障职工工资福利", "项目支出", "资金结构.项目支出", " 项目支出 "],
)
def test_a_reason_for_what_asks_for_none_is_only_noted(subject):
    def codes(data):
        row(data, SUPERVISION)["编号"] = "C4"
        data["年度主要任务"][0]["编号"] = "任务1"
        data["年度履职目标"][0] = {"编号": "目标1", "内容": data["年度履职目标"][0]}

    (found,) = idle(reason(subject), codes)
    assert found.level.caption == "提示"
    assert found.finding.message == f"「{subject.strip()}」没有需要说明的变动"
    assert found.finding.hint == "可以删去,也可以留着"


def test_an_indicator_that_is_gone_is_known_by_last_years_name():
    def drop(data):
        levels = data["绩效指标"]["产出指标"]["重点工作任务完成"]
        levels["三级指标"] = [one for one in levels["三级指标"] if one["指标名称"] != SUPERVISION]

    assert idle(each(drop, reason(SUPERVISION))) == []


def test_a_reason_that_answers_is_not_idle():
    assert idle(each(LOWER, reason(SUPERVISION), spend(项目支出=2000), reason("资金结构.项目支出"))) == []


def test_between_versions_of_one_year_reasons_are_not_judged():
    assert idle(reason("没有这个"), year=2022) == []


def test_an_edition_may_close_it_or_change_its_level():
    for level, expected in (("关闭", []), ("错误", ["错误"])):
        edit = lambda form, level=level: form["规则"].update(C201={"级别": level})  # noqa: E731  the loop's own
        assert [one.level.caption for one in idle(reason("没有这个"), edition=edit)] == expected


def test_nothing_is_said_without_reasons():
    assert list(c201.judge_idle([], [], changed())) == []
