import pytest

from generator.checking.rules import r114
from generator.checking.rules.finding import Finding


def signed(form):
    form["落款"] = [
        {"键": "填报人", "标题": "填报人"},
        {"键": "联系电话", "标题": "联系电话", "类型": "电话"},
        {"键": "填报日期", "标题": "填报日期", "类型": "日期"},
    ]


def test_an_edition_without_a_telephone_asks_for_none(subject):
    assert list(r114.check(subject())) == []


def test_who_to_call_and_where_are_asked_for(subject):
    assert list(r114.check(subject(edition=signed))) == [
        Finding((("填报人",),), "「填报人」没有填", "在「填报人:」后面写上内容"),
        Finding((("联系电话",),), "「联系电话」没有填", "在「联系电话:」后面写上内容"),
    ]


def test_a_required_word_is_left_to_the_rule_for_required_words(subject):
    def edit(form):
        signed(form)
        for word in form["落款"]:
            word["必填"] = True

    assert list(r114.check(subject(edition=edit))) == []


@pytest.mark.parametrize("number", ["见通讯录", "12345", "0734-88", "138001380001", "0734-1234567"])
def test_what_is_no_number_is_shown(subject, number):
    found = list(
        r114.check(subject(lambda data: data.update(填报人="李明", 联系电话=number), edition=signed))
    )
    assert found == [
        Finding(
            (("联系电话",),),
            f"「{number}」不像电话号码",
            "座机写「区号-号码」,手机写 11 位数字,几个号码用「、」隔开",
        )
    ]


@pytest.mark.parametrize(
    "number",
    [
        "0734-8888888",
        "0734 8888888",
        "(0734)8888888",
        "010-88888888-801",
        "8888888",
        "13800000000",
        "8888888、8888889",
    ],
)
def test_numbers_as_people_write_them_pass(subject, number):
    build = subject(lambda data: data.update(填报人="李明", 联系电话=number), edition=signed)
    assert list(r114.check(build)) == []
