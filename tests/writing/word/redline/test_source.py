"""Every row and paragraph that a tag repeats or leaves out asks what became of it; nothing else does."""

import pytest

from generator.writing.word.redline.source import asking


@pytest.mark.parametrize(
    ("source", "asked"),
    [
        (
            "{% for 行 in 绩效指标 %}<w:tr><w:tc><w:p>{{ 行.指标值 }}</w:p></w:tc></w:tr>{% endfor %}",
            "{% for 行 in 绩效指标 %}<w:tr>{{ 修订(行) }}<w:tc><w:p>{{ 行.指标值 }}</w:p></w:tc></w:tr>{% endfor %}",
        ),
        (
            '<w:tc>{% for 目标 in 年度履职目标 %}<w:p w:x="1"><w:pPr/></w:p>{% endfor %}</w:tc>',
            '<w:tc>{% for 目标 in 年度履职目标 %}<w:p w:x="1">{{ 修订(目标) }}<w:pPr/></w:p>{% endfor %}</w:tc>',
        ),
        (
            "{% if 附件标记 %}<w:p/>{% endif %}<w:p/>",
            "{% if 附件标记 %}<w:p>{{ 修订(附件标记, true) }}</w:p>{% endif %}<w:p/>",
        ),
        (
            "{% for 行 in 落款 %}{% if 行.内容 %}<w:p></w:p>{% endif %}{% endfor %}",
            "{% for 行 in 落款 %}{% if 行.内容 %}<w:p>{{ 修订(行.内容, true) }}{{ 修订(行) }}</w:p>{% endif %}{% endfor %}",
        ),
        (
            "{% if 附件标记 %}<w:p></w:p>{% else %}<w:p></w:p>{% endif %}",
            "{% if 附件标记 %}<w:p>{{ 修订(附件标记, true) }}</w:p>{% else %}<w:p></w:p>{% endif %}",
        ),
        (
            "{% if 单位 == '%' %}{% endif %}{%- for 名称, 值 in 表头 -%}<w:p></w:p>{%- endfor -%}<w:p></w:p>",
            "{% if 单位 == '%' %}{% endif %}{%- for 名称, 值 in 表头 -%}<w:p>{{ 修订(名称) }}</w:p>{%- endfor -%}<w:p></w:p>",
        ),
    ],
    ids=["a row", "a paragraph", "a condition", "both", "the other branch", "signs in tags"],
)
def test_it_asks_in_the_element_that_comes_and_goes(source: str, asked: str) -> None:
    assert asking(source) == asked


@pytest.mark.parametrize(
    "source",
    [
        "<w:p><w:r><w:t>{% if 备注 %}({{ 备注 }}){% endif %}</w:t></w:r></w:p>",
        "<w:tr><w:trPr>{% if 行.整行 %}<w:cantSplit/>{% endif %}</w:trPr></w:tr>",
        "<w:p><w:pPr><w:pStyle/></w:pPr></w:p><w:tbl><w:tblPr/></w:tbl><w:tr/>",
        "{% if 年度 == '2023' %}<w:p></w:p>{% endif %}",
    ],
    ids=["inside a text", "inside properties", "without a tag", "a condition that is no word"],
)
def test_everything_else_stays_as_it_was(source: str) -> None:
    assert asking(source) == source
