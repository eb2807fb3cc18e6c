"""Which indicator, goal and task of this year is which of last year's: never by position."""

from typing import Any

import pytest

from generator.model.declaration import Declaration
from generator.review.pairing import Paired, pair_goals, pair_indicators, pair_tasks
from tests.pair_changes import Data
from tests.pairs import declaration, real

KEY_WORK, DUTIES = ("产出指标", "重点工作任务完成"), ("产出指标", "履职目标实现")
BENEFIT, SATISFACTION = ("效益指标", "履职效益"), ("效益指标", "满意度")
FINANCE = ("投入管理指标", "预算和财务管理")
LEVELS = {group: level for level, group in (KEY_WORK, DUTIES, BENEFIT, SATISFACTION, FINANCE)}

Group = dict[str, list[Any]]


def item(name: str, code: str | None = None, **words: Any) -> Data:
    """An indicator of the department's own."""
    return {"指标名称": name, "指标值类型": "≥", "指标值": 90, "度量单位": "%", "编号": code, **words}


def listing(groups: Group) -> Declaration:
    """A declaration with these indicators by their 二级指标; a bare text is a 共性指标."""
    data = real()
    data["绩效指标"] = {}
    for group, items in groups.items():
        data["绩效指标"].setdefault(LEVELS[group], {})[group] = {"三级指标": items}
    return declaration(data)


def paired(old: Group, new: Group) -> list[str]:
    """Every pair as a line: old name, new name, how they were recognised."""
    pairs = pair_indicators([*listing(old).listed], [*listing(new).listed])
    return [_line(pair, lambda listed: listed.indicator.name) for pair in pairs]


def _line(pair: Paired[Any], say: Any) -> str:
    sides = ["无" if side is None else say(side) for side in (pair.old, pair.new)]
    return " → ".join(sides) + (f" {pair.match.value}" if pair.match.value else "")


def test_the_same_code_is_the_same_indicator_whatever_it_is_called_and_wherever_it_stands():
    old = {"重点工作任务完成": [item("重大会议、活动参与率", "C01")]}
    new = {"履职效益": [item("会务保障到位率", "C01")]}
    assert paired(old, new) == ["重大会议、活动参与率 → 会务保障到位率 编号相同"]


def test_the_same_name_in_its_group_is_the_same_indicator_in_any_order():
    names = ["重大会议、活动参与率", "机关大院维护维修率", "加大综合调研力度"]
    old = {"重点工作任务完成": [item(name) for name in names]}
    new = {"重点工作任务完成": [item(name) for name in reversed(names)]}
    assert paired(old, new) == [f"{name} → {name} 名称相同" for name in reversed(names)]


def test_the_same_name_in_another_group_has_moved():
    old = {"重点工作任务完成": [item("办理好提案建议")], "履职目标实现": [item("重点民生实事办结质量")]}
    new = {"履职目标实现": [item("重点民生实事办结质量"), item("办理好提案建议")]}
    assert paired(old, new) == [
        "重点民生实事办结质量 → 重点民生实事办结质量 名称相同",
        "办理好提案建议 → 办理好提案建议 换了分组",
    ]


def test_a_name_that_is_very_like_in_the_same_group_is_a_likely_rename():
    old = {"履职效益": [item("各项经济指标任务完成率"), item("处置突发事件及时率")]}
    new = {"履职效益": [item("各项经济指标任务及时率"), item("处置突发事件及时率")]}
    assert paired(old, new) == [
        "各项经济指标任务完成率 → 各项经济指标任务及时率 疑似更名(待确认)",
        "处置突发事件及时率 → 处置突发事件及时率 名称相同",
    ]


def test_of_two_that_are_equally_like_neither_is_taken_for_the_renamed_one():
    old = {"履职效益": [item("公文办结率")]}
    new = {"履职效益": [item("公文甲办结率"), item("公文乙办结率")]}
    assert paired(old, new) == ["公文办结率 → 无", "无 → 公文甲办结率", "无 → 公文乙办结率"]


def test_the_best_of_two_candidates_is_taken_only_when_it_is_the_best_both_ways():
    old = {"履职效益": [item("公文办结率"), item("公文按时办结率")]}
    new = {"履职效益": [item("公文按时办理办结率")]}
    assert paired(old, new) == ["公文办结率 → 无", "公文按时办结率 → 公文按时办理办结率 疑似更名(待确认)"]


def test_another_name_in_the_same_place_is_another_indicator():
    old = {"履职效益": [item("各项经济指标任务完成率"), item("处置突发事件及时率")]}
    new = {"履职效益": [item("群众来信按期答复数"), item("处置突发事件及时率")]}
    assert paired(old, new) == [
        "各项经济指标任务完成率 → 无",
        "无 → 群众来信按期答复数",
        "处置突发事件及时率 → 处置突发事件及时率 名称相同",
    ]


def test_swapped_names_follow_the_names_where_there_is_no_code():
    old = {"履职效益": [item("任务完成率", 指标值=90), item("处置及时率", 指标值=95)]}
    new = {"履职效益": [item("处置及时率", 指标值=90), item("任务完成率", 指标值=95)]}
    assert paired(old, new) == ["处置及时率 → 处置及时率 名称相同", "任务完成率 → 任务完成率 名称相同"]


def test_swapped_names_follow_the_code_where_there_is_one():
    old = {"履职效益": [item("任务完成率", "C01"), item("处置及时率", "C02")]}
    new = {"履职效益": [item("处置及时率", "C01"), item("任务完成率", "C02")]}
    assert paired(old, new) == ["任务完成率 → 处置及时率 编号相同", "处置及时率 → 任务完成率 编号相同"]


def test_a_code_that_belongs_to_another_indicator_is_not_overruled_by_a_name():
    old = {"履职效益": [item("任务完成率", "C01"), item("处置及时率", "C02")]}
    new = {"履职效益": [item("任务完成率", "C02")]}
    assert paired(old, new) == ["任务完成率 → 无", "处置及时率 → 任务完成率 编号相同"]


def test_indicators_that_were_all_numbered_anew_are_known_by_their_names():
    old = {"履职效益": [item("任务完成率", "C01"), item("处置及时率", "C02")]}
    new = {"履职效益": [item("任务完成率", "ZB01")], "满意度": [item("处置及时率", "ZB02")]}
    assert paired(old, new) == ["任务完成率 → 任务完成率 名称相同", "处置及时率 → 处置及时率 换了分组"]
    alike = {"履职效益": [item("全年任务完成率", "ZB01"), item("处置及时率", "ZB02")]}
    assert paired(old, alike) == [
        "任务完成率 → 无",
        "无 → 全年任务完成率",
        "处置及时率 → 处置及时率 名称相同",
    ]


def test_a_code_given_or_taken_away_leaves_the_name_to_decide():
    old = {"履职效益": [item("任务完成率"), item("处置及时率", "C02")]}
    new = {"履职效益": [item("任务完成率", "C01"), item("处置及时率")]}
    assert paired(old, new) == ["任务完成率 → 任务完成率 名称相同", "处置及时率 → 处置及时率 名称相同"]


def test_a_code_used_twice_in_one_file_says_nothing():
    old = {"履职效益": [item("任务完成率", "C01"), item("处置及时率", "C02")]}
    new = {"履职效益": [item("任务完成率", "C01"), item("处置及时率", "C01")]}
    assert paired(old, new) == [
        "任务完成率 → 任务完成率 名称相同",
        "处置及时率 → 无",
        "无 → 处置及时率",
    ]


def test_equal_names_in_two_groups_stay_each_in_its_group():
    old = {"重点工作任务完成": [item("按期完成率")], "履职效益": [item("按期完成率")]}
    new = {"重点工作任务完成": [item("按期完成率")], "履职效益": [item("按期完成率", 指标值=95)]}
    assert paired(old, new) == ["按期完成率 → 按期完成率 名称相同"] * 2


def test_a_name_that_left_one_of_two_groups_is_not_taken_for_the_other():
    old = {"重点工作任务完成": [item("按期完成率")], "履职效益": [item("按期完成率")]}
    new = {"履职效益": [item("按期完成率")]}
    assert paired(old, new) == ["按期完成率 → 无", "按期完成率 → 按期完成率 名称相同"]


def test_names_that_stand_twice_in_a_group_are_known_by_what_they_say():
    twins = [item("按期完成率", 指标值=90), item("按期完成率", 指标值=95)]
    assert paired({"履职效益": twins}, {"履职效益": twins[::-1]}) == ["按期完成率 → 按期完成率 名称相同"] * 2
    changed = [item("按期完成率", 指标值=90), item("按期完成率", 指标值=98)]
    assert paired({"履职效益": twins}, {"履职效益": changed}) == ["按期完成率 → 按期完成率 名称相同"] * 2


def test_twins_that_both_changed_are_not_guessed_at():
    old = {"履职效益": [item("按期完成率", 指标值=90), item("按期完成率", 指标值=95)]}
    new = {"履职效益": [item("按期完成率", 指标值=91), item("按期完成率", 指标值=96)]}
    assert paired(old, new) == ["按期完成率 → 无"] * 2 + ["无 → 按期完成率"] * 2


def test_a_common_indicator_is_known_by_its_name_with_words_of_its_own_or_without():
    old = {"预算和财务管理": ["预算调整率", "预算执行率"]}
    new = {"预算和财务管理": [{"指标名称": "预算调整率", "指标值": 40}, "结转结余率"]}
    assert paired(old, new) == [
        "预算调整率 → 预算调整率 名称相同",
        "预算执行率 → 无",
        "无 → 结转结余率",
    ]


def test_a_likely_rename_may_also_have_moved():
    old = {"重点工作任务完成": [item("群众来信按期回复率")], "履职目标实现": [item("办理好提案建议")]}
    new = {
        "重点工作任务完成": [item("督查事项办结数")],
        "履职目标实现": [item("群众来信按期答复率"), item("办理好提案建议")],
    }
    assert "群众来信按期回复率 → 群众来信按期答复率 疑似更名(待确认)" in paired(old, new)


def test_what_is_gone_stands_behind_the_one_that_stood_before_it():
    old = {"履职效益": [item(name) for name in ("甲类完成数", "乙项办结率", "丙组满意度", "丁等及时率")]}
    new = {"履职效益": [item(name) for name in ("丁等及时率", "甲类完成数")]}
    assert paired(old, new) == [
        "丁等及时率 → 丁等及时率 名称相同",
        "甲类完成数 → 甲类完成数 名称相同",
        "乙项办结率 → 无",
        "丙组满意度 → 无",
    ]


def test_nothing_on_either_side_is_no_pair():
    assert paired({}, {}) == []
    assert paired({"履职效益": [item("任务完成率")]}, {}) == ["任务完成率 → 无"]
    assert paired({}, {"履职效益": [item("任务完成率")]}) == ["无 → 任务完成率"]


GOAL = "完善政府绩效评价机制;"
LONGER = "完善政府绩效评价机制,推动评价结果与预算挂钩;"
OTHER = "不断健全公共安全体系,提高公共突发事件防范和处置能力;"


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ([GOAL, OTHER], [OTHER, GOAL], [f"{OTHER} → {OTHER} 名称相同", f"{GOAL} → {GOAL} 名称相同"]),
        ([GOAL], [LONGER], [f"{GOAL} → {LONGER} 疑似更名(待确认)"]),
        ([GOAL], [OTHER], [f"{GOAL} → 无", f"无 → {OTHER}"]),
        ([{"编号": "M1", "内容": GOAL}], [{"编号": "M1", "内容": OTHER}], [f"{GOAL} → {OTHER} 编号相同"]),
        (
            [{"编号": "M1", "内容": GOAL}],
            [{"编号": "M2", "内容": GOAL}],
            [f"{GOAL} → {GOAL} 名称相同"],
        ),
        ([GOAL, GOAL], [GOAL, GOAL], [f"{GOAL} → {GOAL} 名称相同"] * 2),
        ([GOAL, GOAL], [GOAL], [f"{GOAL} → {GOAL} 名称相同", f"{GOAL} → 无"]),
    ],
    ids=["order", "likeness", "unlike", "code", "numbered anew", "twins", "one of twins is gone"],
)
def test_goals_are_known_by_code_then_by_likeness(old: list[Any], new: list[Any], expected: list[str]):
    sides = (declaration(real() | {"年度履职目标": goals}).goals for goals in (old, new))
    assert [_line(pair, lambda goal: goal.content) for pair in pair_goals(*sides)] == expected


def task(name: str, code: str | None = None, content: str = "按计划完成") -> Data:
    return {"任务名称": name, "编号": code, "主要内容": content}


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (
            [task("保障运转"), task("保障工资")],
            [task("保障工资"), task("保障运转", content="另有安排")],
            ["保障工资 → 保障工资 名称相同", "保障运转 → 保障运转 名称相同"],
        ),
        ([task("保障运转", "R1")], [task("机关后勤", "R1")], ["保障运转 → 机关后勤 编号相同"]),
        ([task("保障机关运转")], [task("保障机关运行")], ["保障机关运转 → 无", "无 → 保障机关运行"]),
        ([task("保障运转", "R1")], [task("保障运转", "R2")], ["保障运转 → 保障运转 名称相同"]),
        (
            [task("保障运转"), task("保障运转", content="另一项")],
            [task("保障运转", content="另一项"), task("保障运转", content="又一项")],
            ["保障运转 → 保障运转 名称相同"] * 2,
        ),
    ],
    ids=["name", "code", "likeness is not enough", "numbered anew", "twins"],
)
def test_tasks_are_known_by_code_then_by_name(old: list[Data], new: list[Data], expected: list[str]):
    sides = (declaration(real() | {"年度主要任务": tasks}).tasks for tasks in (old, new))
    assert [_line(pair, lambda one: one.name) for pair in pair_tasks(*sides)] == expected
