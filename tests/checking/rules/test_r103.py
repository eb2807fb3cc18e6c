from generator.checking.rules import r103
from generator.checking.rules.finding import Finding


def test_goals_of_words_pass(subject):
    assert list(r103.check(subject())) == []


def test_a_goal_of_signs_only_is_shown_with_its_signs(subject):
    assert list(r103.check(subject(lambda data: data.update(年度履职目标=["完善制度", " *_-"])))) == [
        Finding(
            (("年度履职目标", 1),),
            "目标 2 只有符号「*_-」",
            "用文字写出目标 2;没有这一条,就把这一行删去",
        )
    ]


def test_a_blank_goal_is_left_to_its_own_rule(subject):
    assert list(r103.check(subject(lambda data: data.update(年度履职目标=[" "])))) == []
