"""What must be looked at again: amounts, goals, tasks, targets, and every place that still names the old year."""

import pytest

from generator.model.declaration import read_declaration
from generator.source import load
from generator.writing.declaration.unconfirmed import Unconfirmed, unconfirmed
from tests.pairs import REAL, edition, editions

PLAIN = REAL.read_text("utf-8")


def listed(*edits: tuple[str, str], codes=None, on=None) -> list[Unconfirmed]:
    text = PLAIN
    for old, new in edits:
        assert old in text
        text = text.replace(old, new, 1)
    source = load(text.encode(), "")
    return list(unconfirmed(source, read_declaration(source.data, on or edition()), codes or {}))


def added(*edits: tuple[str, str]) -> list[str]:
    """The items that an edit brings, by their texts."""
    before = {item.text for item in listed()}
    return [item.text for item in listed(*edits) if item.text not in before]


def test_the_real_form_has_one_item_for_each_goal_task_amount_and_target():
    texts = [item.text for item in listed()]
    assert texts[:5] == [f"年度履职目标第{number}条" for number in range(1, 6)]
    assert texts[5:7] == ["保障职工工资福利", "保障政府机关大院正常运转及各项工作任务完成"]
    assert texts[7:12] == ["部门预算总额", "财政性资金", "其他资金", "基本支出", "项目支出"]
    assert texts[12] == "重大会议、活动参与率"
    assert len(texts) == 5 + 2 + 5 + 10 + 1


def test_an_item_says_what_it_is_about():
    path = ("绩效指标", "产出指标", "重点工作任务完成", "三级指标", 0)
    found = {item.text: item.remark for item in listed(codes={path: "ZB01"})}
    assert found["年度履职目标第4条"] == "完善政府绩效评价机制;"
    assert found["保障职工工资福利"] == "按照政策要求,保障职工正常工资福利"
    assert found["部门预算总额"] == "上年 2677.7"
    assert found["ZB01"] == "重大会议、活动参与率,上年目标 95"
    assert found["加大督查督办力度"] == "上年目标 30"


@pytest.mark.parametrize(
    ("edit", "items"),
    [
        (
            ("年度履职目标:\n  - ", "年度履职目标:\n  - 编号: M1\n    内容: 2022年"),
            ["M1", "M1的内容里的2022"],
        ),
        (("  - 完善", "  - 二〇二二年完善"), ["年度履职目标第4条里的二〇二二"]),
        (("主要内容: 按照", "主要内容: 按照2022年"), ["保障职工工资福利的主要内容里的2022"]),
        (
            ("          分值: 5", "          备注: 较2022年\n          分值: 5"),
            ["重大会议、活动参与率的备注里的2022"],
        ),
        (("满意度:\n", "满意度:\n      说明: 2022年的\n"), ["满意度的说明里的2022"]),
        (("部门名称: 衡", "部门名称: 2022衡"), ["部门名称里的2022"]),
        (("  # 万元", "  # 2022年的预算数"), ["注释「2022年的预算数」里的2022"]),
        (
            ("          分值: 5", "          豁免: {R303: 2022年的}"),
            ["重大会议、活动参与率的豁免的R303里的2022"],
        ),
        (("          分值: 5", "          豁免: {C105: 减了}"), ["重大会议、活动参与率的豁免的C105"]),
        (("        - 预算执行率", "        - {指标名称: 预算执行率, 指标值: 95}"), ["预算执行率"]),
        (("        - 预算执行率", "        - {指标名称: 预算执行率, 不适用: 没有}"), ["预算执行率"]),
        (("        - 预算执行率", "        - {指标名称: 预算执行率, 备注: 没有}"), []),
        (("主要内容: 按照", "主要内容: 按照12022号、20220301"), []),
        (("          分值: 5", "          上年目标值: 2022年的"), []),
        (("绩效指标:", "变动说明: [{对象: 甲, 说明: 2022年的}]\n绩效指标:"), []),
    ],
)
def test_what_an_edit_brings(edit, items):
    assert added(edit) == items


def test_the_old_year_in_the_editions_name_and_in_the_modeline_is_no_year():
    assert [item.text for item in listed() if "2022" in item.text] == [
        "注释「衡阳市人民政府办公室 2022 年度整体……中的评分句不移。」里的2022"
    ]


def test_amounts_of_one_name_are_told_apart_by_their_way():
    assert added(("    其他资金: 0", "    基本支出: 0")) == ["资金来源.基本支出", "资金结构.基本支出"]


def test_the_amounts_of_a_task_are_an_item():
    on = editions().open("central-department-2015").edition
    assert on is not None
    text = REAL.parents[1].joinpath("example-central-department/2023.yaml").read_text("utf-8")
    source = load(text.encode(), "")
    found = [
        item for item in unconfirmed(source, read_declaration(source.data, on), {}) if "预算金额" in item.text
    ]
    assert found[0].text == "RW1的预算金额"
    assert found[0].remark.startswith("上年 总额 ")
    assert len(found) == len(source.data["年度主要任务"])
