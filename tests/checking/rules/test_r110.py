from generator.checking.rules import r110
from generator.checking.rules.finding import Finding


def limited(**limits):
    return lambda form: form["规则"].update(R110={"限值": limits})


def test_an_edition_without_limits_limits_nothing(subject):
    assert list(r110.check(subject(lambda data: data.update(年度履职目标=["长" * 5000])))) == []


def test_goals_are_counted_as_they_are_printed_together(subject):
    goals = ["完善 制度", "提高效率"]
    build = subject(lambda data: data.update(年度履职目标=goals), edition=limited(年度履职目标=15))
    assert list(r110.check(build)) == [
        Finding((("年度履职目标",),), "「年度履职目标」有 16 字,规定不超过 15 字", "删去 1 字以上")
    ]


def test_other_words_are_counted_each_for_itself(subject):
    assert list(r110.check(subject(edition=limited(主要内容=20, 指标名称=30)))) == [
        Finding((("年度主要任务", 1, "主要内容"),), "「主要内容」有 40 字,规定不超过 20 字", "删去 20 字以上")
    ]


def test_a_text_at_the_limit_passes(subject):
    assert list(r110.check(subject(edition=limited(主要内容=40)))) == []
