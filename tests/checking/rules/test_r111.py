from generator.checking.rules import r111
from generator.checking.rules.finding import Finding

GRID = "绩效指标"


def test_the_real_names_differ(subject):
    assert list(r111.check(subject())) == []


def test_a_name_that_stands_twice_is_one_finding_with_both_places(subject, output):
    def edit(data):
        output(data)[1]["指标名称"] = "各项经济指标 任务完成率"

    assert list(r111.check(subject(edit))) == [
        Finding(
            (
                (GRID, "产出指标", "重点工作任务完成", "三级指标", 1, "指标名称"),
                (GRID, "效益指标", "履职效益", "三级指标", 0, "指标名称"),
            ),
            "三级指标「各项经济指标任务完成率」出现了 2 次",
            "改成不同的名称;确实是同一个指标的,只留一个",
        )
    ]


def test_a_common_indicator_may_not_be_listed_twice(subject, common):
    found = list(r111.check(subject(lambda data: common(data).append("预算调整率"))))
    place = (GRID, "投入管理指标", "预算和财务管理", "三级指标")
    assert [f.paths for f in found] == [((*place, 3), (*place, 12))]


def test_a_code_belongs_to_one_thing_only(subject, output):
    def edit(data):
        data["年度主要任务"][0]["编号"] = "A1"
        data["年度履职目标"][0] = {"编号": "M1", "内容": "完善制度"}
        output(data)[0]["编号"] = "A1"

    assert list(r111.check(subject(edit))) == [
        Finding(
            (
                ("年度主要任务", 0, "编号"),
                (GRID, "产出指标", "重点工作任务完成", "三级指标", 0, "编号"),
            ),
            "编号「A1」用了 2 次",
            "给新增的那一项一个没有用过的编号",
        )
    ]
