from generator.checking.rules import r403
from generator.checking.rules.finding import Finding
from generator.diagnostics import Severity

GROUP = ("绩效指标", "产出指标", "重点工作任务完成", "三级指标")


def all_but_first(data):
    """Every own indicator serves goal 1, but the first says nothing."""
    for level in ("产出指标", "效益指标"):
        for group in data["绩效指标"][level].values():
            for indicator in group["三级指标"]:
                indicator["对应目标"] = 1
    del data["绩效指标"]["产出指标"]["重点工作任务完成"]["三级指标"][0]["对应目标"]


def test_a_declaration_without_references_is_not_judged(subject):
    assert list(r403.check(subject())) == []


def test_an_own_indicator_that_serves_nothing_is_shown(subject):
    assert list(r403.check(subject(all_but_first))) == [
        Finding(
            ((*GROUP, 0),),
            "没有写明对应哪条目标、哪项任务的指标:「重大会议、活动参与率」",
            "在指标下写「对应任务: 任务名称」或「对应目标: 目标的序号」",
        )
    ]


def test_a_task_that_does_not_exist_is_an_error_with_the_nearest_name(subject, output):
    def edit(data):
        all_but_first(data)
        output(data)[0]["对应任务"] = "保障职工工资和福利"

    assert list(r403.check(subject(edit))) == [
        Finding(
            ((*GROUP, 0, "对应任务"),),
            "没有名称或编号是「保障职工工资和福利」的任务",
            "改成「保障职工工资福利」",
            Severity.ERROR,
        )
    ]


def test_a_task_like_no_other_is_answered_with_all_names(subject, output):
    def edit(data):
        all_but_first(data)
        output(data)[0]["对应任务"] = "XYZ"

    assert [f.hint for f in r403.check(subject(edit))] == [
        "任务只有:「保障职工工资福利」、「保障政府机关大院正常运转及各项工作任务完成」"
    ]


def test_a_goal_that_does_not_exist_is_an_error_with_what_there_is(subject, output):
    def edit(data):
        all_but_first(data)
        output(data)[0]["对应目标"] = [6]

    def coded(data):
        edit(data)
        data["年度履职目标"][0] = {"编号": "M1", "内容": "完善制度"}

    assert list(r403.check(subject(edit))) == [
        Finding(
            ((*GROUP, 0, "对应目标"),),
            "没有编号或序号是「6」的目标",
            "写 1 到 5 的序号",
            Severity.ERROR,
        )
    ]
    assert [f.hint for f in r403.check(subject(coded))] == ["写编号「M1」,或写 1 到 5 的序号"]
