from generator.diagnostics import Severity
from generator.review.finding import Finding
from generator.review.significance import c105
from tests.two_years import MONEY, REPAIR, URGENT, ask, codes, common, findings, group, row, said, write

TASKS = "重点工作任务完成"


def drop(name):
    def edit(data):
        for place in (TASKS, "履职效益"):
            items = group(data, place)
            items[:] = [item for item in items if item["指标名称"] != name]

    return edit


def test_a_dropped_indicator_asks_for_a_reason_at_the_group_it_stood_in():
    (found,) = findings(c105, drop(URGENT), write(URGENT, 编号="X2", 度量单位="%"))
    assert found == Finding(
        subject=URGENT,
        paths=(("绩效指标", "效益指标", "履职效益"),),
        message="取消了指标「处置突发事件及时率」(上年 ≥90%)",
        hint=ask(URGENT, "为什么取消"),
        objects=(URGENT, "X2"),
        pair=found.pair,
    )


def test_a_new_indicator_is_noted_with_what_it_asks_for():
    new = {"指标名称": "无纸化会议占比", "指标值类型": "≥", "指标值": 60, "度量单位": "%"}
    (found,) = findings(c105, lambda data: group(data, TASKS).append(new))
    assert (found.level, found.message, found.hint) == (Severity.NOTE, "新增指标「无纸化会议占比」(≥60%)", "")
    assert (found.objects, found.paths[0][-1]) == ((), 4)


def test_a_likely_new_name_is_to_be_confirmed():
    (found,) = findings(c105, write(REPAIR, 指标名称="机关大院设施维护维修率"))
    assert found.level is Severity.NOTE
    assert found.message == "「机关大院维护维修率」疑似更名为「机关大院设施维护维修率」(待确认)"
    assert found.hint == "是同一个指标的,写上「编号:」,以后按编号认;不是的,请告诉审核人"
    (coded,) = findings(c105, write(REPAIR, 指标名称="机关大院设施维护维修率", 编号="C2"))
    assert coded.hint == "是同一个指标的,不用改,以后按编号认;不是的,请告诉审核人"


def test_a_new_name_under_the_same_code_is_sure():
    edit, was = write(REPAIR, 指标名称="机关大院设施维修率"), write(REPAIR, 编号="C2")
    assert said(c105, edit, was) == ["提示 「机关大院维护维修率」更名为「机关大院设施维修率」"]


def test_the_code_of_one_that_is_gone_under_quite_another_name_is_to_be_checked():
    (found,) = findings(c105, write(REPAIR, 指标名称="设施完好率"), write(REPAIR, 编号="C2"))
    assert found.message == "「机关大院维护维修率」更名为「设施完好率」,编号没有变,名称却很不一样"
    assert found.hint == "是同一个指标的,不用改;不是的,给「设施完好率」写一个没有用过的编号"
    assert (found.level, found.objects) == (None, ())


def test_what_no_longer_applies_says_its_own_reason():
    edit = write(URGENT, 不适用="职责已划转")
    assert said(c105, edit) == ["提示 「处置突发事件及时率」今年写了不适用:职责已划转"]
    assert said(c105, write(URGENT, 不适用=None), edit) == [
        "提示 「处置突发事件及时率」上年不适用(职责已划转),今年适用"
    ]
    assert said(c105, common("预算调整率", 不适用="没有调整")) == [
        "提示 「预算调整率」今年写了不适用:没有调整"
    ]
    assert codes(edit) == ["C105"]


def test_a_common_indicator_that_the_edition_still_has_is_to_be_put_back():
    (found,) = findings(c105, lambda data: group(data, "预算和财务管理").remove("预算调整率"))
    assert found.message == "表式规定的共性指标「预算调整率」没有了"
    assert found.hint == "在原来的位置补上「- 预算调整率」;不适用的,写「不适用:」和原因"
    assert (found.level, found.objects, found.paths) == (None, (), (MONEY[:3],))


def test_what_the_edition_takes_out_or_adds_is_not_the_departments_doing():
    def without(form):
        (money,) = (
            g for level in form["指标体系"] for g in level["二级指标"] if g["名称"] == "预算和财务管理"
        )
        money["共性指标"] = [c for c in money["共性指标"] if c["指标名称"] != "预算调整率"]

    def drop_it(data):
        group(data, "预算和财务管理").remove("预算调整率")

    assert said(c105, drop_it, edition=without) == []
    assert said(c105, lambda data: group(data, "预算和财务管理").append("预算调整率"), drop_it) == []


def test_nothing_is_said_of_what_stayed():
    assert said(c105, lambda data: row(data, REPAIR).update(指标值=96)) == []
