from generator.checking.rules import r102
from generator.checking.rules.finding import Finding


def test_the_real_goals_have_text(subject):
    assert list(r102.check(subject())) == []


def test_a_goal_of_spaces_and_line_breaks_is_blank(subject):
    def edit(data):
        data["年度履职目标"][1] = " \u3000\n"

    assert list(r102.check(subject(edit))) == [
        Finding((("年度履职目标", 1),), "目标 2 是空白的", "写上目标 2 的内容;没有这一条,就把这一行删去")
    ]


def test_a_blank_goal_with_a_code_is_shown_at_its_text(subject):
    found = list(r102.check(subject(lambda data: data.update(年度履职目标=[{"编号": "M1", "内容": ""}]))))
    assert [finding.paths for finding in found] == [(("年度履职目标", 0, "内容"),)]
