from collections.abc import Callable
from typing import Any

Flawed = Callable[..., list[str]]
Data = dict[str, Any]
KEYS = "可以写:部门预算总额、资金来源.财政性资金、资金来源.其他资金、资金结构.基本支出、资金结构.项目支出"


def test_sums_speak_of_amounts_that_are_there(flawed: Flawed) -> None:
    def edit(data: Data) -> None:
        data["勾稽"] = [
            {"合计": "总额", "各项": ["资金来源.财政性资金", "其他资金"]},
            {"占比": "占比", "项": "甲", "总": "乙"},
            {"项": "资金结构.项目支出", "不超过": "丙"},
        ]

    assert flawed(edit) == [
        f"T113 勾稽/0/合计 「预算」里没有「总额」 → {KEYS}",
        f"T113 勾稽/0/各项/1 「预算」里没有「其他资金」 → {KEYS}",
        f"T113 勾稽/1/占比 「预算」里没有「占比」 → {KEYS}",
        f"T113 勾稽/1/总 「预算」里没有「乙」 → {KEYS}",
        f"T113 勾稽/1/项 「预算」里没有「甲」 → {KEYS}",
        f"T113 勾稽/2/不超过 「预算」里没有「丙」 → {KEYS}",
    ]


def test_a_sum_over_tasks_names_the_amount_without_its_heading(flawed: Flawed) -> None:
    def edit(data: dict[str, list[object]]) -> None:
        data["勾稽"].append({"合计": "部门预算总额", "任务": "预算金额.财政"})
        data["不打印"].append("预算金额")

    assert flawed(edit) == [
        "T113 勾稽/2/任务 「任务」里写的是「预算金额.财政」,应当是任务「预算金额」里的词 → 写「财政」"
    ]


def test_the_layout_holds_each_part_once(flawed: Flawed) -> None:
    assert flawed(lambda data: data["版面"].insert(0, "部门名称")) == [
        "T114 版面/1 「部门名称」写了两次 → 删去一处"
    ]
    assert flawed(lambda data: data["版面"].remove("年度主要任务")) == [
        "T114 版面 版面缺少「年度主要任务」 → 七个部分都要写,没有内容的不会印"
    ]


def test_indicators_and_sign_off_come_last(flawed: Flawed) -> None:
    assert flawed(lambda data: data["版面"].insert(0, data["版面"].pop())) == [
        "T114 版面 版面的最后应当是「绩效指标」「落款」 → 把它们移到最后"
    ]


def test_years_do_not_end_before_they_begin(flawed: Flawed) -> None:
    assert flawed(lambda data: data["适用年度"].update(至=2021)) == [
        "T118 适用年度/至 适用年度的「至」早于「自」 → 写不早于 2022 的年度"
    ]


def test_common_indicators_are_of_the_editions_kinds(flawed: Flawed) -> None:
    def edit(data: Data) -> None:
        data["指标值类型"].remove("=")
        data["指标体系"][0]["二级指标"] = data["指标体系"][0]["二级指标"][2:]
        data["指标体系"][0]["二级指标"][0]["共性指标"] = data["指标体系"][0]["二级指标"][0]["共性指标"][:1]

    assert flawed(edit) == [
        "T118 指标体系/0/二级指标/0/共性指标/0/指标值类型 这个表式没有「=」这种指标值类型 → 写 ≥ ≤ 定性 之一"
    ]


def test_silent_words_are_words_of_the_form(flawed: Flawed) -> None:
    assert flawed(lambda data: data["不打印"].append("编码")) == [
        "T118 不打印/8 申报表里没有「编码」这个词 → 改正,或者删去"
    ]


def test_amounts_that_tie_within_a_task_have_columns(flawed: Flawed) -> None:
    def edit(data: Data) -> None:
        data["年度主要任务"]["列"].append({"键": "预算金额.总额", "标题": "总额"})
        data["勾稽"].append({"任务": "总额", "各项": ["总额", "财政拔款"]})
        data["勾稽"].append({"任务": "总客", "各项": ["总额"]})

    assert flawed(edit) == [
        "T113 勾稽/2/各项/1 任务表没有「预算金额.财政拔款」这一列 → 可以写:总额",
        "T113 勾稽/3/任务 任务表没有「预算金额.总客」这一列 → 可以写:总额",
    ]
