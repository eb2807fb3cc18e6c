from collections.abc import Callable

Flawed = Callable[..., list[str]]


def test_the_real_edition_makes_sense(flawed: Flawed) -> None:
    assert flawed() == []


def test_a_text_may_use_only_words_that_are_there(flawed: Flawed) -> None:
    assert flawed(lambda data: data["年度履职目标"].update(显示="{{ 编码 }} {{ 内容 }}")) == [
        "T110 年度履职目标/显示 这里没有「编码」这个词 → 可以用:序号、内容、编号"
    ]


def test_a_subtitle_may_use_the_head_and_the_sign_off(flawed: Flawed) -> None:
    def edit(data: dict[str, object]) -> None:
        data |= {"落款": [{"键": "填报人", "标题": "填报人"}], "副标题": "{{ 填报人 }}{{ 年度 }}{{ 日期 }}"}

    assert flawed(edit) == ["T110 副标题 这里没有「日期」这个词 → 可以用:填报人、部门名称、年度"]


def test_a_text_that_does_not_compile_is_a_flaw(flawed: Flawed) -> None:
    found = flawed(lambda data: data["列"][4].update(显示="{{ 指标值"))
    assert len(found) == 1
    assert found[0].startswith("T110 列/4/显示 「{{ 指标值」不是正确的显示式")


def test_a_text_that_fails_where_a_word_is_absent_is_a_flaw(flawed: Flawed) -> None:
    found = flawed(lambda data: data["列"][4].update(不适用="{{ 分值 + 1 }}"))
    assert len(found) == 1
    assert found[0].startswith("T110 列/4/不适用 「{{ 分值 + 1 }}」算不出来")


def test_the_row_of_a_group_knows_only_its_explanation(flawed: Flawed) -> None:
    assert flawed(lambda data: data["列"][6].update(说明行="{{ 备注 }}")) == [
        "T110 列/6/说明行 这里没有「备注」这个词 → 可以用:说明"
    ]


def test_tasks_show_the_money_that_the_edition_asks_for(flawed: Flawed) -> None:
    def edit(data: dict[str, dict[str, list[object]]]) -> None:
        data["年度主要任务"]["列"].append({"键": "预算金额.财政", "标题": "财政"})
        data["年度主要任务"]["列"].append(
            {"键": "主要内容", "标题": "其他", "显示": "{{ 主要内容 }}{{ 预算金额.其他 }}"}
        )
        del data["年度主要任务"]["列"][1]

    found = flawed(edit)
    assert len(found) == 1
    assert found[0].startswith("T110 年度主要任务/列/2/显示 「{{ 主要内容 }}{{ 预算金额.其他 }}」算不出来")


def test_a_filename_is_no_path(flawed: Flawed) -> None:
    assert flawed(lambda data: data.update(文件名="{{ 年度 / 2 }}/{{ 部门名称 }}")) == [
        "T117 文件名 文件名里不能有「/」 → 删去它,或者用「-」代替"
    ]
    assert flawed(lambda data: data.update(文件名="..{{ 部门名称 }}")) == [
        "T117 文件名 文件名里不能有「..」 → 删去它,或者用「-」代替"
    ]
