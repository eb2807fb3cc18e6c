from collections.abc import Callable
from typing import Any

import pytest

Flawed = Callable[..., list[str]]
Data = dict[str, Any]


def test_a_column_shows_a_word_of_the_indicator(flawed: Flawed) -> None:
    found = flawed(lambda data: data["列"][7].update(键="权重"))
    assert [text.split(" → ")[0] for text in found] == ["T111 列/7/键 「权重」不是三级指标的词,不能做列"]


@pytest.mark.parametrize("key", ["金额", "预算金额", "预算金额.甲.乙"])
def test_a_tasks_column_shows_a_word_of_the_task_or_its_money(flawed: Flawed, key: str) -> None:
    found = flawed(lambda data: data["年度主要任务"]["列"][1].update(键=key, 显示="{{ 主要内容 }}"))
    assert found == [
        f"T111 年度主要任务/列/1/键 「{key}」不是任务的词,不能做列 → 可以写:任务名称、主要内容、编号,或者「预算金额.某项」"
    ]


def test_keys_are_words_that_can_be_written(flawed: Flawed) -> None:
    def edit(data: Data) -> None:
        data["表头"] = [{"键": "单位负责人(签字)", "标题": "单位负责人(签字)"}, {"键": "1", "标题": "一"}]
        data["预算"].append({"键": "其中.三公 经费", "标题": "三公"})

    assert flawed(edit) == [
        "T115 表头/0/键 「单位负责人(签字)」不能做申报表的词 → 写「单位负责人签字」;原样的文字写在「标题」",
        "T115 表头/1/键 「1」不能做申报表的词 → 换一个词",
        "T115 预算/5/键 「其中.三公 经费」不能做申报表的词 → 写「三公经费」;原样的文字写在「标题」",
    ]


@pytest.mark.parametrize("key", ["年度", "豁免", "绩效指标", "表头", "落款"])
def test_a_header_word_is_not_one_that_declarations_have(flawed: Flawed, key: str) -> None:
    assert flawed(lambda data: data.update(落款=[{"键": key, "标题": "某"}])) == [
        f"T116 落款/0/键 「{key}」已经是申报表的词 → 换一个词"
    ]


def test_an_amount_is_not_called_as_waivers_are(flawed: Flawed) -> None:
    assert flawed(lambda data: data["预算"].append({"键": "豁免", "标题": "某"})) == [
        "T116 预算/5/键 「豁免」已经是申报表的词 → 换一个词"
    ]


def test_a_name_stands_once(flawed: Flawed) -> None:
    def edit(data: Data) -> None:
        data["表头"] = [{"键": "填报人", "标题": "甲"}]
        data["落款"] = [{"键": "填报人", "标题": "乙"}]
        data["预算"].append(data["预算"][1])
        data["列"].append(data["列"][7])
        data["指标体系"][2]["名称"] = "产出指标"
        data["指标体系"][2]["二级指标"][1]["名称"] = "履职效益"
        data["指标体系"][2]["二级指标"][0]["共性指标"] = [data["指标体系"][0]["二级指标"][0]["共性指标"][0]]

    assert [text.split(" → ")[0] for text in flawed(edit)] == [
        "T112 落款/0/键 「填报人」写了两次",
        "T112 预算/5/键 「资金来源.财政性资金」写了两次",
        "T112 列/8/键 「备注」写了两次",
        "T112 指标体系/2/名称 「产出指标」写了两次",
        "T112 指标体系/2/二级指标/0/共性指标/0/指标名称 「年度履职目标相关性」写了两次",
        "T112 指标体系/2/二级指标/1/名称 「履职效益」写了两次",
    ]


def test_an_amount_is_not_also_a_heading(flawed: Flawed) -> None:
    assert flawed(lambda data: data["预算"].append({"键": "资金来源", "标题": "资金来源"})) == [
        "T112 预算/5/键 「资金来源」既是一个金额,又是几个金额的总称 → 「资金来源」下面还有金额,给这一行另起一个键"
    ]
