import pytest

from generator.checking.rules import r112
from generator.checking.rules.finding import Finding


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
