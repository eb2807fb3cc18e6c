from decimal import Decimal

from generator.diagnostics import Severity
from generator.model.edition import BudgetLine, Edition, Tie, read_edition


def test_the_real_edition_holds_nineteen_shared_indicators(hunan: Edition) -> None:
    commons = [common for _, group in hunan.groups for common in group.common]
    assert len(commons) == 19
    assert all(common.kind and common.value is not None and common.explanation for common in commons)


def test_its_sums_and_lines_are_read(hunan: Edition) -> None:
    assert hunan.budget[1] == BudgetLine("资金来源.财政性资金", "1、资金来源:(1)财政性资金", required=True)
    assert hunan.budget[1].path == ("资金来源", "财政性资金")
    assert hunan.ties[0] == Tie(total="部门预算总额", parts=("资金来源.财政性资金", "资金来源.其他资金"))


def test_a_group_may_refine_the_category_of_its_level(hunan: Edition) -> None:
    categories = {group.name: group.category or level.category for level, group in hunan.groups}
    assert categories["满意度"] == "满意度"
    assert categories["履职效益"] == "效益"


def test_a_limit_is_the_edition_s_or_the_rule_s_own(hunan: Edition) -> None:
    assert hunan.limit("R313", "下限", Decimal(80)) == Decimal(80)


def test_what_an_edition_does_not_say_has_a_default() -> None:
    edition = read_edition(
        "small",
        {
            "标题": "表",
            "副标题": "",
            "适用年度": {"自": 2024, "至": 2025},
            "文件名": "表",
            "金额单位": "元",
            "部门名称": {"标题": "单位"},
            "年度履职目标": {"标题": "目标", "显示": "{{ 内容 }}"},
            "年度主要任务": {"标题": "任务", "列": [{"键": "任务名称", "标题": "任务"}]},
            "预算情况": {"标题": "预算"},
            "预算": [],
            "指标体系": [],
            "列": [{"键": "备注", "标题": "备注"}],
            "规则": {"R313": {"限值": {"下限": 85}}, "R501": {"级别": "关闭"}},
        },
    )
    assert edition.mark == ""
    assert edition.layout[0] == "部门名称"
    assert edition.last_year == 2025
    assert edition.columns[0].display == "{{ 备注 }}"
    assert edition.limit("R313", "下限", Decimal(80)) == Decimal(85)
    assert edition.rules["R501"].level == "关闭"
    assert [edition.closed(code) for code in ("R501", "R313", "R101")] == [True, False, False]


def test_the_level_of_a_rule_is_the_edition_s_before_its_own(hunan: Edition) -> None:
    levels = [hunan.level(code, Severity.ERROR) for code in ("R303", "R101")]
    assert levels == [Severity.WARNING, Severity.ERROR]
