"""A template that cannot work is refused when it is compiled, in Chinese, with the tag that is wrong."""

import pytest

from generator.form import Form
from generator.writing.word import Properties, TemplateFault, WordTemplate, compile_template
from tests.writing.word.conftest import Draw

PAIR = "要成对写在同一段里,用半角:{{ 部门名称 }}、{%tr for 行 in 绩效指标 %}"
ONLY = "只用 for、if、set;合并单元格由程序按数据做,整行写 {%tr … %},整段写 {%p … %}"
ROWS = "{%tr for 行 in 绩效指标 %}"

FAULTS = {
    "a tag without its end": (
        ["{{ 部门名称"],
        "form.docx 里的标签没有写完整:「{{ 部门名称」",
        f"「{{{{」{PAIR}",
    ),
    "a tag over two paragraphs": (
        ["{{ 部门", "名称 }}"],
        "form.docx 里的标签没有写完整:「{{ 部门」",
        f"「{{{{」{PAIR}",
    ),
    "full-width braces": (
        ["\uff5b\uff5b 部门名称 \uff5d\uff5d"],
        "form.docx 里的标签没有写完整:「\uff5b\uff5b 部门名称 \uff5d\uff5d」",
        f"「\uff5b\uff5b」{PAIR}",
    ),
    "a loop that is not closed": (
        [[[ROWS], ["{{ 行.备注 }}"]]],
        f"form.docx 里的「{ROWS}」没有收尾",
        "在同一张表格、同一格或同一段里补上「{%tr endfor %}」",
    ),
    "a loop closed in another table": (
        [[[ROWS]], "", [["{%tr endfor %}"]]],
        f"form.docx 里的「{ROWS}」没有收尾",
        "在同一张表格、同一格或同一段里补上「{%tr endfor %}」",
    ),
    "an end without a beginning": (
        ["{%p endif %}"],
        "form.docx 里的「{%p endif %}」前面没有与它配对的开头",
        "删去它,或补上「for」「if」那一行",
    ),
    "a row tag outside tables": (
        [ROWS],
        f"form.docx 里的「{ROWS}」不在表格的行里",
        "改成 {%p … %},或移到表格的一行里",
    ),
    "a row tag in a row with words": (
        [[[ROWS, "{{ 行.备注 }}"], ["{%tr endfor %}", ""]]],
        f"form.docx 里的「{ROWS}」同一行还有别的字,生成时会丢失:「{ROWS}{{{{ 行.备注 }}}}」",
        f"让「{ROWS}」单独占一行",
    ),
    "a paragraph tag in a paragraph with words": (
        ["附:{%p if 附件标记 %}", "{%p endif %}"],
        "form.docx 里的「{%p if 附件标记 %}」同一段还有别的字,生成时会丢失:「附:{%p if 附件标记 %}」",
        "让「{%p if 附件标记 %}」单独占一段",
    ),
    "docxtpl's own merging": ([["{% vm %}"]], "form.docx 里不能用「{% vm %}」", ONLY),
    "a shading by data": ([["{% cellbg 颜色 %}"]], "form.docx 里不能用「{% cellbg 颜色 %}」", ONLY),
    "an include": (['{% include "x" %}'], 'form.docx 里不能用「{% include "x" %}」', ONLY),
    "rich text": (
        ["{{r 部门名称 }}"],
        "form.docx 里不能用「{{r 部门名称 }}」",
        "写「{{ 词 }}」,格式由所在的样式决定",
    ),
    "a tag that is no expression": (
        ["{{ 年度 }}", "{{ 部门名称 + }}"],
        "form.docx 里的标签写错了:「{{ 部门名称 + }}」",
        "照这个样子写:{{ 行.指标名称 }}",
    ),
    "a loop that is no loop": (
        [[["{%tr for 行 绩效指标 %}"], ["{%tr endfor %}"]]],
        "form.docx 里的标签写错了:「{%tr for 行 绩效指标 %}」",
        "照这个样子写:{{ 行.指标名称 }}",
    ),
}


@pytest.mark.parametrize(("blocks", "message", "hint"), FAULTS.values(), ids=FAULTS.keys())
def test_a_tag_that_cannot_work_is_named(draw: Draw, blocks: list[object], message: str, hint: str) -> None:
    with pytest.raises(TemplateFault) as caught:
        compile_template(draw(*[[b] if isinstance(b, list) and isinstance(b[0], str) else b for b in blocks]))
    assert (caught.value.message, caught.value.hint) == (message, hint)


UNKNOWN = {
    "below a row": (
        [[[ROWS], ["{{ 行.指标直 }}"], ["{%tr endfor %}"]]],
        "form.docx 里的「{{ 行.指标直 }}」用了版式里没有的词「指标直」",
        "写「指标值」",
    ),
    "a word of the top below a row": (
        [[["{%tr for 行 in 预算情况 %}"], ["{{ 行.预算情况 }}"], ["{%tr endfor %}"]]],
        "form.docx 里的「{{ 行.预算情况 }}」用了版式里没有的词「预算情况」",
        "这里能用的词:",
    ),
    "at the top": (
        ["{{ 部门名 }}"],
        "form.docx 里的「{{ 部门名 }}」用了版式里没有的词「部门名」",
        "写「部门名称」",
    ),
    "in a condition": (
        ["{% if 附件标示 %}附{% endif %}"],
        "form.docx 里的「{% if 附件标示 %}」用了版式里没有的词「附件标示」",
        "写「附件标记」",
    ),
}


@pytest.mark.parametrize(("blocks", "message", "hint"), UNKNOWN.values(), ids=UNKNOWN.keys())
def test_a_word_that_the_form_does_not_have_is_named_with_the_nearest(
    draw: Draw, form: Form, properties: Properties, blocks: list[str], message: str, hint: str
) -> None:
    template = compile_template(draw(*blocks))
    with pytest.raises(TemplateFault) as caught:
        template.render(form, properties)
    assert caught.value.message == message
    assert caught.value.hint.startswith(hint)


def test_a_word_like_no_other_is_answered_with_all_words_there_are(
    draw: Draw, form: Form, properties: Properties
) -> None:
    template = WordTemplate.load(compile_template(draw("{{ zzz }}")).dump())
    with pytest.raises(TemplateFault) as caught:
        template.render(form, properties)
    assert caught.value.hint.startswith("这里能用的词:")
    assert "部门名称、" in caught.value.hint
    assert "合并" not in caught.value.hint


def test_a_tag_that_cannot_be_filled_is_among_those_to_look_at(
    draw: Draw, form: Form, properties: Properties
) -> None:
    template = compile_template(draw("{{ 标题 }}", "{{ 部门名称 + 1 }}", "{% if 附件标记 %}附{% endif %}"))
    with pytest.raises(TemplateFault) as caught:
        template.render(form, properties)
    assert caught.value.message == "form.docx 里有标签填不出来:有的词没有填,或者不是数,不能这样运算"
    assert caught.value.hint == "检查这里:「{{ 部门名称 + 1 }}」"
