"""What is wrong in a template is said in Chinese; Jinja's and Python's own words are for nobody who fills in forms."""

import pytest

from generator.phrasing import PhrasingError, compile_page, compile_phrase

FAULTS = [
    ("{% 甲 %}", "第1行写错了:没有「甲」这种标签"),
    ("{% if 甲 %}{% endfor %}", "第1行写错了:「endfor」与前面的「if」不配对"),
    ("{% endfor %}", "第1行写错了:「endfor」前面没有与它配对的开头"),
    ("{% for 行 in 甲 %}", "第1行写错了:「for」没有收尾,补上「endfor」"),
    ("\n{{ 甲|没有 }}", "第2行写错了:没有「没有」这种加工或判断"),
    ("{{ 甲 is 没有 }}", "第1行写错了:没有「没有」这种加工或判断"),
    ("{% block a %}{% endblock %}\n{% block a %}{% endblock %}", "第2行写错了:「block a」写了两次"),
    ("{{ 甲》1 }}", "第1行写错了:标签里不能写「》」"),
    ("{{ '甲 }}", "第1行写错了:标签里不能写「'」"),
    ("{{ 甲[1) }}", "第1行写错了:括号不成对,少了「]」"),
    ("{{ 甲 乙 }}", "第1行写错了:「乙」不能接在这里"),
    ("{{ }}", "第1行写错了:标签里少了一个词"),
    ("{{ 甲 + }}", "第1行写错了:标签里少了一个词"),
    ("{{ 甲", "第1行写错了:标签没有写完整,末尾要有 }}、%} 或 #}"),
    ("{# 甲", "第1行写错了:标签没有写完整,末尾要有 }}、%} 或 #}"),
    ("{% for 1 in 甲 %}", "第1行写错了:标签里的写法不对"),
    ("{% include '乙' %}", "填不出来:没有「乙」这个文件"),
    ("{{ 乙 }}", "填不出来:没有「乙」这个词"),
    ("{{ 甲.__class__ }}", "填不出来:没有「__class__」这个词"),
    ("{{ 甲 + 1 }}", "填不出来:有的词没有填,或者不是数,不能这样运算"),
    ("{{ 甲() }}", "填不出来:有的词没有填,或者不是数,不能这样运算"),
    ("{{ 1 / 0 }}", "填不出来:除数是 0"),
    ("{{ 9.0 ** 999 }}", "填不出来:算出来的数太大,或者不是数"),
]


@pytest.mark.parametrize(("page", "said"), FAULTS)
def test_a_fault_of_a_page_is_told_by_its_kind(page: str, said: str) -> None:
    with pytest.raises(PhrasingError) as caught:
        compile_page({"页": page}, "页", str).render({"甲": "字"})
    assert str(caught.value) == f"模板 页 {said}"
    assert str(caught.value).endswith(caught.value.reason)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{{ 甲 乙 }}", "「{{ 甲 乙 }}」不是正确的显示式:「乙」不能接在这里"),
        ("{{ 甲 + 1 }}", "「{{ 甲 + 1 }}」算不出来:有的词没有填,或者不是数,不能这样运算"),
        ("{{ '%c' % -1 }}", "「{{ '%c' % -1 }}」算不出来:算出来的数太大,或者不是数"),
        ("{{ '%(乙)s' % {} }}", "「{{ '%(乙)s' % {} }}」算不出来:没有要取的那一项"),
        ("{{ 甲.index('乙') }}", "「{{ 甲.index('乙') }}」算不出来:有的词不能这样用"),
    ],
)
def test_a_fault_of_a_phrase_is_told_by_its_kind(text: str, said: str) -> None:
    with pytest.raises(PhrasingError) as caught:
        compile_phrase(text)[0]({"甲": "字"})
    assert str(caught.value) == said


def test_the_way_to_a_fault_goes_from_the_page_to_what_it_includes() -> None:
    pages = {"页": "一\n{% include '行' %}", "行": "\n\n{{ 乙 }}", "坏": "\n{% 甲 %}"}
    with pytest.raises(PhrasingError) as filled:
        compile_page(pages, "页", str).render({})
    assert filled.value.trail == (("页", 2), ("行", 3))
    with pytest.raises(PhrasingError) as included:
        compile_page({**pages, "行": "{% include '坏' %}"}, "页", str).render({})
    assert included.value.trail == (("页", 2), ("行", 1), ("坏", 2))
    with pytest.raises(PhrasingError) as read:
        compile_page(pages, "坏", str)
    assert read.value.trail == (("坏", 2),)
