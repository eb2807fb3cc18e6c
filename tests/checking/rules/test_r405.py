import pytest

from generator.checking.rules import r405
from generator.checking.rules.finding import Finding
from generator.diagnostics import Severity


def changed(*names):
    return lambda data: data.update(变动说明=[{"对象": name, "说明": "因故下调"} for name in names])


def test_a_declaration_without_changes_is_not_judged(subject):
    assert list(r405.check(subject())) == []


@pytest.mark.parametrize(
    ("name", "right"),
    [
        ("部门预算总数", "部门预算总额"),
        ("办理提案建议", "办理好提案建议"),
        ("资金来源·其他资金", "资金来源.其他资金"),
        ("预算调整", "预算调整率"),
    ],
)
def test_what_is_slightly_misspelt_is_answered_with_the_nearest_name(subject, name, right):
    assert list(r405.check(subject(changed("预算执行率", name)))) == [
        Finding(
            (("变动说明", 1, "对象"),),
            f"今年的申报表里没有「{name}」这个编号、指标或预算的词",
            f"改成「{right}」;上年有、今年取消的指标,不用改",
        )
    ]
    assert list(r405.check(subject(changed(right)))) == []


def test_what_is_like_nothing_may_be_an_indicator_of_last_year(subject):
    assert list(r405.check(subject(changed("XYZ")))) == [
        Finding(
            (("变动说明", 0, "对象"),),
            "今年的申报表里没有「XYZ」这个编号、指标或预算的词",
            "写指标的编号或名称,或预算的词;上年有、今年取消的指标,不用改",
            Severity.NOTE,
        )
    ]


def test_codes_names_and_budget_words_are_found(subject, output):
    def edit(data):
        output(data)[0]["编号"] = "CC01"
        data["年度履职目标"][0] = {"编号": "MB01", "内容": "办好会议"}
        data["年度主要任务"][0]["编号"] = "RW01"
        names = ("CC01", "MB01", "RW01", "重大会议、活动参与率", "结转结余率")
        changed(*names, "部门预算总额", "其他资金", "资金来源.其他资金")(data)

    assert list(r405.check(subject(edit))) == []
