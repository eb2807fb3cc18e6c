from collections.abc import Callable

import pytest

Said = Callable[..., list[str]]
GOAL = "- 完善政府绩效评价机制;\n"
COMMON = "        - 年度履职目标相关性\n"
OWN = "        - 指标名称: 加大综合调研力度\n"
TASK = "  - 任务名称: 保障职工工资福利\n    主要内容: 按照政策要求,保障职工正常工资福利\n"


def test_a_common_indicator_with_a_colon_too_many_is_no_word_that_lacks_others(said: Said) -> None:
    assert said((COMMON, "        - 年度履职目标相关性:\n")) == [
        "33:11 S202 「年度履职目标相关性」后面多了一个冒号 → 删去冒号,写「- 年度履职目标相关性」"
    ]


def test_a_common_indicator_that_says_more_is_told_how_its_words_are_written(said: Said) -> None:
    wrong = "「年度履职目标相关性」写在了词的位置上,它前面少了「指标名称」 → 写成「- 指标名称: 年度履职目标相关性」"
    assert said((COMMON, "        - 年度履职目标相关性: 相关\n")) == [
        f"33:11 S202 {wrong},「相关」另起一行,写在它自己的词后面"
    ]
    assert said((COMMON, "        - 年度履职目标相关性:\n          分值: 3\n")) == [f"33:11 S202 {wrong}"]
    assert said((COMMON, "        - 指标名称: 年度履职目标相关性\n          分值: 3\n")) == []


def test_an_own_indicator_typed_as_a_word_gets_its_name(said: Said) -> None:
    assert said((OWN, "        - 加大综合调研力度:\n")) == [
        "71:11 S202 「加大综合调研力度」写在了词的位置上,它前面少了「指标名称」 → 写成「- 指标名称: 加大综合调研力度」"
    ]


@pytest.mark.parametrize("label", ["目标4", "目标12", "目标四"])
def test_the_number_of_a_goal_is_the_forms_to_print(said: Said, label: str) -> None:
    assert said((GOAL, f"- {label}: 完善政府绩效评价机制;\n")) == [
        f"11:5 S202 目标的内容里不写「{label}:」,序号由表式印 → 删去「{label}: 」,写「- 完善政府绩效评价机制;」"
    ]


def test_a_goal_with_a_colon_at_its_end_or_in_the_middle_is_one_text(said: Said) -> None:
    assert said((GOAL, "- 完善政府绩效评价机制:\n")) == [
        "11:5 S202 「完善政府绩效评价机制」后面多了一个冒号 → 删去冒号,写「- 完善政府绩效评价机制」"
    ]
    assert said((GOAL, "- 绩效评价: 完善机制;\n")) == [
        '11:5 S202 这一条在「绩效评价」后面被冒号分成了两半 → 整句加英文引号:「- "绩效评价: 完善机制;"」'
    ]
    assert said((GOAL, '- "绩效评价: 完善机制;"\n')) == []


def test_a_goal_with_a_code_keeps_its_words(said: Said) -> None:
    assert said((GOAL, "- 目标4: 完善政府绩效评价机制;\n    编号: MB04\n")) == [
        "11:5 S202 「目标4」写在了「内容」的位置上 → 这一行改成「内容: 完善政府绩效评价机制;」"
    ]


def test_a_task_typed_as_one_line_is_told_its_two(said: Said) -> None:
    assert said((TASK, "  - 保障职工工资福利: 按时足额发放\n")) == [
        "15:5 S202 「保障职工工资福利」写在了词的位置上,它前面少了「任务名称」 → "
        "写成「- 任务名称: 保障职工工资福利」和「主要内容: 按时足额发放」两行"
    ]


def test_a_word_near_one_of_the_items_is_that_word_as_before(said: Said) -> None:
    assert said((OWN, "        - 名称: 加大综合调研力度\n")) == [
        "71:11 S202 这里没有「名称」这个词 → 改成「指标名称」"
    ]


def test_a_common_indicator_of_another_group_is_sent_there(said: Said) -> None:
    assert said((COMMON, COMMON + "        - 预算执行率:\n")) == [
        "34:11 S202 这里没有「预算执行率」这个词 → 「预算执行率」写在「预算和财务管理」里面;检查这一行前面的空格"
    ]
