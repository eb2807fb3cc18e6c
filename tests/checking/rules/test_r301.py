from generator.checking.rules import r301


def test_a_percentage_under_a_qualitative_indicator_becomes_a_quantitative_one(judge):
    assert judge(r301, ("重点项目开工率", "定性", "95%")) == [
        (
            "错误",
            ["1.指标值"],
            "「重点项目开工率」是定性指标,指标值「95%」却是一个数",
            '改成「指标值类型: ≥」「指标值: 95」「度量单位: "%"」',
        ),
    ]


def test_a_sign_inside_the_value_becomes_the_kind(judge):
    assert judge(r301, ("督查次数", "定性", "≥30次")) == [
        (
            "错误",
            ["1.指标值"],
            "「督查次数」是定性指标,指标值「≥30次」却是一个数",
            "改成「指标值类型: ≥」「指标值: 30」「度量单位: 次」",
        ),
    ]


def test_of_a_range_one_end_is_kept(judge):
    assert judge(r301, ("重点项目开工率", "定性", "80%-90%")) == [
        (
            "错误",
            ["1.指标值"],
            "「重点项目开工率」是定性指标,指标值「80%-90%」却是一个区间",
            '改成「指标值类型: ≥」「指标值: 80」「度量单位: "%"」;越低越好的写「≤」和 90',
        ),
    ]


def test_within_so_many_hours_is_at_most(judge):
    assert judge(r301, ("投诉答复时间", "定性", "24小时以内")) == [
        (
            "错误",
            ["1.指标值"],
            "「投诉答复时间」是定性指标,指标值「24小时以内」却是一个数",
            "改成「指标值类型: ≤」「指标值: 24」「度量单位: 小时」",
        ),
    ]


def test_a_bare_number_still_needs_its_unit(judge):
    assert judge(r301, ("走访户数", "定性", "100")) == [
        (
            "错误",
            ["1.指标值"],
            "「走访户数」是定性指标,指标值「100」却是一个数",
            "改成「指标值类型: ≥」「指标值: 100」,并加上「度量单位:」",
        ),
    ]


def test_dates_grades_and_judgements_are_no_quantities(judge):
    assert (
        judge(
            r301,
            ("开工时间", "定性", "2022年底"),
            ("景区等级", "定性", "5星级"),
            ("健全性", "定性", "健全"),
            ("例会", "定性", "每月1次"),
        )
        == []
    )


def test_a_number_under_a_sign_is_right(judge):
    assert judge(r301, ("督查次数", "≥", 30, "次")) == []
