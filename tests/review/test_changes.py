"""What differs between two declarations, whole: from the head of the form to its last row."""

from dataclasses import replace
from decimal import Decimal

from generator.review.changes import compare
from generator.review.facts import Change, Changes, Fact, Match, Part
from tests.pair_changes import Data
from tests.pairs import declaration, edition, real

GROUP = ("绩效指标", "产出指标", "重点工作任务完成")
FIRST = (*GROUP, "三级指标", 0)


def between(old: Data, new: Data) -> Changes:
    return compare(declaration(old), declaration(new), edition(), edition())


def facts(old: Data, new: Data) -> list[Fact]:
    return list(between(old, new).facts)


def rows(data: Data) -> list[Data]:
    found: list[Data] = data["绩效指标"]["产出指标"]["重点工作任务完成"]["三级指标"]
    return found


def test_a_raised_target_is_one_fact_with_both_values_and_both_ways() -> None:
    new = real()
    rows(new)[0]["指标值"] = 96
    name, path = "重大会议、活动参与率", (*FIRST, "指标值")
    assert facts(real(), new) == [
        Fact(
            Part.INDICATOR,
            "指标值",
            Change.RAISED,
            Decimal(95),
            Decimal(96),
            (name, name),
            (path, path),
        )
    ]


def test_an_indicator_that_is_gone_stands_where_it_stood() -> None:
    new = real()
    del rows(new)[1]
    changes = between(real(), new)
    names = [pair.name for pair in changes.indicators]
    assert names[names.index("重大会议、活动参与率") + 1] == "机关大院维护维修率"
    name = "机关大院维护维修率"
    path = (*GROUP, "三级指标", 1)
    assert list(changes.facts) == [
        Fact(Part.INDICATOR, "", Change.DROPPED, name, None, (name, None), (path, None))
    ]


def test_the_first_of_a_group_that_is_gone_stands_in_its_own_group() -> None:
    new = real()
    del rows(new)[0]
    names = [(pair.listed.group.name, pair.name) for pair in between(real(), new).indicators]
    place = names.index(("重点工作任务完成", "重大会议、活动参与率"))
    assert names[place + 1] == ("重点工作任务完成", "机关大院维护维修率")


def test_an_indicator_in_another_group_has_moved() -> None:
    new = real()
    row = rows(new).pop(0)
    new["绩效指标"]["产出指标"]["履职目标实现"]["三级指标"].append(row)
    (fact,) = facts(real(), new)
    assert (fact.word, fact.change) == ("二级指标", Change.MOVED)
    assert (fact.old, fact.new) == ("产出指标 › 重点工作任务完成", "产出指标 › 履职目标实现")
    (pair,) = [pair for pair in between(real(), new).indicators if pair.facts]
    assert pair.match is Match.MOVED


def test_another_order_is_said_once_for_the_group() -> None:
    new = real()
    rows(new).reverse()
    (fact,) = facts(real(), new)
    assert (fact.part, fact.change, fact.name) == (
        Part.GROUP,
        Change.REORDERED,
        "产出指标 › 重点工作任务完成",
    )
    assert fact.old == (
        "重大会议、活动参与率",
        "机关大院维护维修率",
        "加大综合调研力度",
        "加大督查督办力度",
    )


def test_a_renamed_indicator_is_one_with_both_names() -> None:
    new = real()
    rows(new)[1]["指标名称"] = "机关大院设施维护维修率"
    (fact,) = facts(real(), new)
    assert (fact.word, fact.change, fact.names) == (
        "指标名称",
        Change.RENAMED,
        ("机关大院维护维修率", "机关大院设施维护维修率"),
    )
    (pair,) = [pair for pair in between(real(), new).indicators if pair.facts]
    assert pair.match is Match.LIKELY


def test_a_goal_reworded_keeps_its_identity_and_its_number() -> None:
    new = real()
    new["年度履职目标"][3] = "完善政府绩效评价和监督机制;"
    (goal,) = [goal for goal in between(real(), new).goals if goal.facts]
    assert (goal.match, goal.numbers) == (Match.LIKELY, (4, 4))
    (fact,) = goal.facts
    assert (fact.word, fact.change, fact.paths[1]) == ("内容", Change.REPLACED, ("年度履职目标", 3))


def test_a_group_that_only_one_year_has_is_a_fact_of_its_own() -> None:
    new = real()
    del new["绩效指标"]["效益指标"]["满意度"]
    found = [fact for fact in facts(real(), new) if fact.part is Part.GROUP]
    assert [(fact.name, fact.change) for fact in found] == [("效益指标 › 满意度", Change.DROPPED)]


def test_the_department_s_name_and_an_explanation_of_a_group_are_compared() -> None:
    new = real()
    new["部门名称"] = "衡阳市政府办"
    new["绩效指标"]["产出指标"]["重点工作任务完成"]["说明"] = "反映重点工作"
    found = facts(real(), new)
    assert [(fact.part, fact.word, fact.change, fact.paths[1]) for fact in found] == [
        (Part.FORM, "部门名称", Change.REPLACED, ("部门名称",)),
        (Part.GROUP, "说明", Change.REPLACED, (*GROUP, "说明")),
    ]


def test_another_edition_is_said_and_its_unit_does_not_change_the_money() -> None:
    in_yuan = replace(edition(), name="hunan-department-2024", unit="元")
    new = real()
    new["预算情况"] = {
        "部门预算总额": Decimal(26777000),
        "资金来源": {"财政性资金": Decimal(26777000), "其他资金": 0},
        "资金结构": {"基本支出": Decimal(18395600), "项目支出": Decimal("8381400.0")},
    }
    changes = compare(
        declaration(real()), replace(declaration(new), edition=in_yuan.name), edition(), in_yuan
    )
    assert [(fact.word, fact.old, fact.new) for fact in changes.facts] == [
        ("表式", "hunan-department-2022", "hunan-department-2024"),
        ("金额单位", "万元", "元"),
    ]
