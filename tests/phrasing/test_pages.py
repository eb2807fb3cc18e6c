from html import escape
from typing import NamedTuple

import pytest

from generator.phrasing import PhrasingError, compile_page


def shown(value: object) -> str:
    return escape(str(value))


@pytest.mark.parametrize("filter_", ["", "|safe", "|safe|safe", "|e|safe", "|string", "|trim|safe"])
def test_no_filter_switches_escaping_off(filter_: str) -> None:
    page = compile_page({"页": "{{ 内容" + filter_ + " }}"}, "页", shown)
    assert "<b>" not in page.render({"内容": "<b>"})


def test_no_block_switches_escaping_off() -> None:
    page = compile_page({"页": "{% autoescape false %}{{ 内容 }}{% endautoescape %}"}, "页", shown)
    assert page.render({"内容": "<b>"}) == "&lt;b&gt;"


def test_pages_extend_and_include_only_what_is_given() -> None:
    sources = {
        "底": "[{% block 表 %}{% endblock %}]",
        "页": '{% extends "底" %}{% block 表 %}{% include "行" %}{% endblock %}',
        "行": "{{ 内容 }}",
    }
    assert compile_page(sources, "页", shown).render({"内容": "甲"}) == "[甲]"
    with pytest.raises(PhrasingError):
        compile_page({"页": '{% include "/etc/passwd" %}'}, "页", shown).render({})


def test_an_unknown_word_is_named_with_its_page() -> None:
    with pytest.raises(PhrasingError, match="模板 页 填不出来:没有「单位」这个词"):
        compile_page({"页": "{{ 单位 }}"}, "页", shown).render({})


def test_a_syntax_error_is_named_with_page_and_line() -> None:
    with pytest.raises(PhrasingError, match="模板 页 第2行写错了"):
        compile_page({"页": "一\n{% for %}"}, "页", shown)


class Cut(NamedTuple):
    title: str
    count: int


def test_a_field_of_a_named_tuple_is_a_word_and_its_methods_are_none() -> None:
    page = compile_page({"a": "{{ cut.title }} {{ cut.count }}"}, "a", str)
    assert page.render({"cut": Cut("甲", 0)}) == "甲 0"
    for closed in ("_fields", "_replace", "__class__", "nothing"):
        with pytest.raises(PhrasingError):
            compile_page({"a": "{{ cut." + closed + " }}"}, "a", str).render({"cut": Cut("甲", 0)})
