from collections.abc import Callable
from typing import Any

Flawed = Callable[..., list[str]]
Data = dict[str, Any]
TASKS = "年度主要任务"


def by_task(data: Data) -> None:
    """The real edition with two columns of money, a caption over them and their sums below."""
    for name in ("总额", "财政"):
        data[TASKS]["列"].append({"键": f"预算金额.{name}", "标题": name})
    data[TASKS] |= {"预算金额": {"标题": "预算金额(万元)"}, "合计": {"标题": "金额合计"}}
    data["勾稽"] += [
        {"合计": "部门预算总额", "任务": "总额"},
        {"合计": "资金来源.财政性资金", "任务": "财政"},
    ]


def test_money_by_task_makes_sense(flawed: Flawed) -> None:
    assert flawed(by_task) == []


def test_a_caption_and_a_row_of_sums_need_columns_of_money(flawed: Flawed) -> None:
    def edit(data: Data) -> None:
        data[TASKS] |= {"预算金额": {"标题": "预算金额(万元)"}, "合计": {"标题": "金额合计"}}

    assert flawed(edit) == [
        "T118 年度主要任务/预算金额 任务表没有「预算金额.某项」的列,「预算金额(万元)」印不出来 → 加上这样的列,或者删去",
        "T118 年度主要任务/合计 任务表没有「预算金额.某项」的列,「金额合计」印不出来 → 加上这样的列,或者删去",
    ]


def test_a_caption_stands_over_columns_side_by_side(flawed: Flawed) -> None:
    def edit(data: Data) -> None:
        by_task(data)
        data[TASKS]["列"].insert(2, data[TASKS]["列"].pop(1))

    assert flawed(edit) == [
        "T118 年度主要任务/预算金额 「预算金额(万元)」下面的各列没有挨在一起 → 把「预算金额.某项」的列移到一起"
    ]


def test_the_caption_of_the_sums_needs_room(flawed: Flawed) -> None:
    def edit(data: Data) -> None:
        by_task(data)
        data[TASKS]["列"] = [*data[TASKS]["列"][2:], *data[TASKS]["列"][:2]]

    assert flawed(edit) == [
        "T118 年度主要任务/合计 任务表的第一列就是金额,「金额合计」没有地方印 → 把一列文字移到最左边"
    ]


def test_each_sum_is_one_amount(flawed: Flawed) -> None:
    def edit(data: Data) -> None:
        by_task(data)
        data["勾稽"][-1]["任务"] = "总额"

    assert flawed(edit) == [
        "T118 年度主要任务/合计 「金额合计」一行的「总额」有 2 个金额:部门预算总额、资金来源.财政性资金"
        " → 「勾稽」里「任务: 总额」只留一条",
        "T113 年度主要任务/合计 「金额合计」一行的「财政」不知道印哪个金额"
        " → 在「勾稽」里加上「{合计: …, 任务: 财政}」",
    ]


def test_amounts_that_no_sum_prints_need_the_caption_of_the_budget(flawed: Flawed) -> None:
    def edit(data: Data) -> None:
        by_task(data)
        del data["预算情况"]

    assert flawed(edit) == [
        "T118 预算 没有写「预算情况」的标题,「(2)其他资金」等行印不出来"
        " → 加上「预算情况: {标题: …}」;印在任务的合计行里的,写进「勾稽」"
    ]


def test_a_budget_that_the_sums_print_whole_needs_no_caption(flawed: Flawed) -> None:
    def edit(data: Data) -> None:
        by_task(data)
        del data["预算情况"]
        data["预算"] = data["预算"][:2]
        data["勾稽"] = data["勾稽"][2:]

    assert flawed(edit) == []
