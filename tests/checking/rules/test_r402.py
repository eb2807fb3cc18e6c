from generator.checking.rules import r402
from generator.checking.rules.finding import Finding


def test_a_declaration_without_references_is_not_judged(subject):
    assert list(r402.check(subject())) == []


def test_goals_that_no_indicator_serves_are_shown(subject, output):
    def edit(data):
        data["年度履职目标"][4] = {"编号": "M5", "内容": "完成重点民生实事"}
        output(data)[0]["对应目标"] = [1, "目标2", "3"]

    assert list(r402.check(subject(edit))) == [
        Finding(
            (("年度履职目标", 3), ("年度履职目标", 4)),
            "没有指标对应 目标 4、目标 5",
            "在衡量它的指标下写「对应目标: 4」,没有这样的指标就补一个",
        )
    ]


def test_goals_are_found_by_number_and_by_code(subject, output):
    def edit(data):
        data["年度履职目标"][4] = {"编号": "M5", "内容": "完成重点民生实事"}
        output(data)[0]["对应目标"] = [1, 2, 3, 4, "M5"]

    assert list(r402.check(subject(edit))) == []
