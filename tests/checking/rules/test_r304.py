from generator.checking.rules import r304


def limit(code, name, number):
    """An edition that sets one limit."""
    return lambda form: form["规则"].setdefault(code, {}).update({"限值": {name: number}})


def test_a_sentence_is_no_judgement(judge):
    assert judge(r304, ("管理制度健全性", "定性", "进一步建立和健全各项规章制度,形成长效机制")) == [
        (
            "警告",
            ["1.指标值"],
            "定性指标「管理制度健全性」的指标值是一句话(21 个字),不是判断的词",
            "写「指标值: 健全」这样的一个词,原来的话移到「指标值说明:」",
        ),
    ]


def test_a_judgement_of_something_else_does_not_fit_the_name(judge):
    assert judge(r304, ("管理制度健全性", "定性", "及时")) == [
        (
            "警告",
            ["1.指标值"],
            "「管理制度健全性」判断的是是否健全,指标值却写「及时」",
            "写「指标值: 健全」,或把名称改成「…及时性」",
        ),
    ]


def test_a_vague_judgement_comes_with_its_grades(judge):
    assert judge(
        r304, ("办理及时性", "定性", "规范"), ("布局合理性", "定性", "布局合理、功能齐全,群众办事方便")
    ) == [
        (
            "警告",
            ["1.指标值"],
            "「办理及时性」判断的是是否及时,指标值却写「规范」",
            "写「指标值: 及时」(并在「指标值说明:」里分档),或把名称改成「…规范性」",
        ),
        (
            "警告",
            ["2.指标值"],
            "定性指标「布局合理性」的指标值是一句话(16 个字),不是判断的词",
            "写「指标值: 合理」(并在「指标值说明:」里分档)这样的一个词,原来的话移到「指标值说明:」",
        ),
    ]


def test_a_word_of_the_same_sense_fits(judge):
    assert (
        judge(
            r304,
            ("管理制度健全性", "定性", "完善"),
            ("信息公开及时性", "定性", "按时"),
            ("决策科学性", "定性", "科学"),
        )
        == []
    )


def test_grades_may_be_long(judge):
    assert judge(r304, ("政策知晓情况", "定性", "达成预期指标、部分达成预期指标、未达成预期指标三档")) == []


def test_an_edition_may_set_the_length(judge):
    assert judge(r304, ("制度建设情况", "定性", "建立并执行制度"), edition=limit("R304", "字数", 6)) == [
        (
            "警告",
            ["1.指标值"],
            "定性指标「制度建设情况」的指标值是一句话(7 个字),不是判断的词",
            "写「指标值: 完整」这样的一个词,原来的话移到「指标值说明:」",
        ),
    ]
