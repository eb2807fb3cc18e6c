from collections.abc import Callable

import pytest

from generator.checking.soundness import flaws
from generator.model.edition import read_edition
from generator.source import load
from tests.projects import ROOT

Flawed = Callable[..., list[str]]


def test_a_goal_that_is_printed_without_its_text_is_a_flaw_at_the_display(flawed: Flawed) -> None:
    assert flawed(lambda data: data["年度履职目标"].update(显示="目标{{ 序号 }}")) == [
        "T122 年度履职目标/显示 「内容」没有一处显示式用到,填了也印不出来 → "
        "在显示式里写上「{{ 内容 }}」;有意不印的,写在「不打印」里"
    ]


def test_a_task_without_its_content_is_a_flaw_at_the_columns(flawed: Flawed) -> None:
    assert flawed(lambda data: data["年度主要任务"]["列"][1].update(显示="见方案")) == [
        "T122 年度主要任务/列 「主要内容」没有一处显示式用到,填了也印不出来 → "
        "在显示式里写上「{{ 主要内容 }}」;有意不印的,写在「不打印」里"
    ]


@pytest.mark.parametrize(("index", "word"), [(2, "指标名称"), (4, "指标值")])
def test_an_indicator_without_its_name_or_target_is_a_flaw_at_the_columns(
    flawed: Flawed, index: int, word: str
) -> None:
    assert flawed(lambda data: data["列"][index].update(显示="{{ 备注 }}")) == [
        f"T122 列 「{word}」没有一处显示式用到,填了也印不出来 → "
        f"在显示式里写上「{{{{ {word} }}}}」;有意不印的,写在「不打印」里"
    ]


def test_a_word_may_be_left_out_on_purpose(flawed: Flawed) -> None:
    def edit(data: dict[str, dict[str, list[dict[str, str]]]]) -> None:
        data["年度主要任务"]["列"][1]["显示"] = "见方案"
        data["不打印"] = [*data["不打印"], "主要内容"]  # type: ignore[assignment,list-item]  # a list of words

    assert flawed(edit) == []


def test_money_that_the_edition_adds_up_is_printed_or_said_to_be_silent(flawed: Flawed) -> None:
    """Otherwise every department would hear of every task that its money is on no paper (T301)."""
    tie = {"合计": "资金结构.基本支出", "任务": "财政资金"}
    assert flawed(lambda data: data["勾稽"].append(tie)) == [
        "T122 年度主要任务/列 「预算金额」没有一处显示式用到,填了也印不出来 → "
        "在显示式里写上「{{ 预算金额.某项 }}」;有意不印的,写在「不打印」里"
    ]

    def silent(data: dict[str, list[object]]) -> None:
        data["勾稽"].append(tie)
        data["不打印"] = [*data["不打印"], "预算金额"]

    assert flawed(silent) == []


def test_a_word_may_stand_in_another_column_than_its_own(flawed: Flawed) -> None:
    assert flawed(lambda data: data["列"][4].update(键="数据来源", 显示="{{ 指标值 }}")) == []


def test_a_text_that_does_not_compile_is_told_once(flawed: Flawed) -> None:
    found = flawed(lambda data: data["年度履职目标"].update(显示="{{ 内容"))
    assert [text[:4] for text in found] == ["T110"]


def test_the_second_edition_prints_every_word_too() -> None:
    path = ROOT / "tests" / "second_edition" / "edition.yaml"
    assert list(flaws(read_edition("second", load(path.read_bytes(), path.name).data))) == []
