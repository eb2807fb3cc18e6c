import pytest

from generator.checking.rules import r112
from generator.checking.rules.finding import Finding
from generator.diagnostics import Severity


def content(text):
    return lambda data: data["年度主要任务"][0].update(主要内容=text)


def test_the_real_form_has_no_broken_lists(subject):
    assert list(r112.check(subject())) == []


def test_a_list_that_jumps_is_shown_with_its_numbers(subject):
    assert list(r112.check(subject(content("1.办文办会;2.综合调研;4.督查督办")))) == [
        Finding(
            (("年度主要任务", 0, "主要内容"),),
            "序号「2」的后面是「4」(1、2、4)",
            "把序号改成连续的",
        )
    ]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("1、办文\n2、办会\n2、调研", "序号「2」重复了(1、2、2)"),
        ("(1)办文;(1)办会", "序号「1」重复了(1、1)"),
        ("一、办文;三、办会", "序号「一」的后面是「三」(一、三)"),
        ("①办文;②办会;④调研", "序号「②」的后面是「④」(①、②、④)"),
        ("(一)办文(三)办会", "序号「一」的后面是「三」(一、三)"),
    ],
)
def test_every_style_of_numbers_is_read(subject, text, message):
    assert [f.message for f in r112.check(subject(content(text)))] == [message]


@pytest.mark.parametrize(
    "text",
    [
        "1.办文;2.办会;3.调研",
        "一、办文:(1)收文(2)发文;二、办会:(1)会前(2)会后",
        "1.收文;2.发文。1.会前;2.会后",
        "投入 1.5 万元,增长 3.2%",
        "完成第1、3季度工作",
        "只有2、一条",
    ],
)
def test_lists_in_order_second_levels_and_decimals_pass(subject, text):
    assert list(r112.check(subject(content(text)))) == []


def test_the_numbers_of_the_edition_are_its_own(subject):
    def edit(form):
        form["指标体系"][0]["二级指标"][0]["共性指标"][0]["指标值说明"] = "1.是否符合;3.是否相关"

    assert list(r112.check(subject(edition=edit))) == []


def goals(*texts):
    return lambda data: data.update(年度履职目标=list(texts))


def test_numbers_copied_from_an_older_form_are_printed_twice(subject):
    edit = goals("办好会议;", "目标2:认真办理提案;", {"编号": "M3", "内容": "3、健全公共安全体系;"})
    assert list(r112.check(subject(edit))) == [
        Finding(
            (("年度履职目标", 1), ("年度履职目标", 2, "内容")),
            "目标的内容以「目标2:」、「3、」开头,表式已经印了序号,会印成两个",
            "删去「目标2:」、「3、」,序号由表式印",
            Severity.WARNING,
        )
    ]


@pytest.mark.parametrize(
    "mark", ["目标4：", "目标 4: ", "目标四、", "4、", "4.", "(4)", "（4）", "四、", "(四)", "④"]
)
def test_a_copied_number_is_shown_as_it_is_spelled_and_silence_follows_the_hint(subject, mark):
    (found,) = r112.check(subject(goals(f"{mark}完善政府绩效评价机制;")))
    assert found.hint == f"删去「{mark.strip()}」,序号由表式印"
    assert list(r112.check(subject(goals("完善政府绩效评价机制;")))) == []


@pytest.mark.parametrize(
    "text",
    [
        "1.收文;2.发文",
        "(1)收文;(2)发文",
        "4.5 万户用上自来水",
        "目标管理考核达到优秀",
        "12345 热线办结",
        "三公经费下降",
    ],
)
def test_a_list_inside_a_goal_and_figures_are_no_copied_number(subject, text):
    assert list(r112.check(subject(goals(text)))) == []


def test_a_copied_number_before_a_list_is_still_told(subject):
    assert [f.hint for f in r112.check(subject(goals("目标1:1.收文;2.发文")))] == [
        "删去「目标1:」,序号由表式印"
    ]


def test_where_the_edition_prints_no_number_the_goals_may_bring_their_own(subject):
    def unnumbered(form):
        form["年度履职目标"]["显示"] = "{{ 内容 }}"

    assert list(r112.check(subject(goals("目标1:办好会议"), edition=unnumbered))) == []
