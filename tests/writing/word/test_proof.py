"""The proof sees whatever differs from the form, wherever it stands."""

import io
import re
import zipfile

import pytest

from generator.form import Form, Row
from generator.writing.word import Difference, Properties, WordTemplate, compile_template, prove
from tests.writing.word.conftest import Draw, edited


@pytest.fixture
def document(form: Form, template: WordTemplate, properties: Properties) -> bytes:
    return template.render(form, properties)


def test_a_finished_document_has_no_difference(document: bytes, form: Form, template: WordTemplate) -> None:
    assert prove(document, form, template) == []


def test_every_single_text_is_proved(document: bytes, form: Form, template: WordTemplate) -> None:
    xml = _document(document)
    places = [match.end() for match in re.finditer(r'<w:t xml:space="preserve">', xml)]
    assert len(places) > 200
    overlooked = [
        xml[p : p + 20]
        for p in places
        if not prove(_with(document, xml[:p] + "误" + xml[p:]), form, template)
    ]
    assert overlooked == []


def test_a_lost_text_is_named(document: bytes, form: Form, template: WordTemplate) -> None:
    lost = edited(document, ">2677.7</w:t>", "></w:t>")
    assert prove(lost, form, template)[:1] == [
        Difference("预算情况「部门预算总额」", "2677.7", "1、资金来源:(1)财政性资金")
    ]
    gone = edited(document, ">加大综合调研力度</w:t>", "></w:t>")
    assert prove(gone, form, template) == [Difference("绩效指标第23行「指标名称」", "加大综合调研力度", "")]


def test_a_text_in_its_neighbours_cell_is_a_difference(
    document: bytes, form: Form, template: WordTemplate
) -> None:
    moved = edited(document, ">1839.56<", ">838.14 <")
    assert prove(moved, form, template) == [Difference("预算情况「基本支出」", "1839.56", "838.14 ")]


def test_a_merge_that_is_not_the_forms_is_a_difference(
    document: bytes, form: Form, template: WordTemplate
) -> None:
    xml = _document(document)
    first = xml.index('<w:vMerge w:val="restart"/>', xml.index("二级指标"))
    split = xml[:first] + xml[first + len('<w:vMerge w:val="restart"/>') :]
    assert prove(_with(document, split), form, template) == [
        Difference("绩效指标第1行「一级指标」", "合并的第一格", "不合并的格")
    ]


def test_a_difference_is_a_sentence_that_cuts_long_texts() -> None:
    short = Difference("绩效指标第3行「指标值」", "90", "")
    assert short.sentence == "绩效指标第3行「指标值」应当是「90」,写出的却是「」"
    long = Difference("表外", "", "长" * 41)
    assert long.sentence == f"表外应当是「」,写出的却是「{'长' * 40}…」"


def test_a_text_in_a_covered_cell_is_a_difference(
    document: bytes, form: Form, template: WordTemplate
) -> None:
    xml = _document(document)
    end = xml.index("</w:p>", xml.index("<w:vMerge/>", xml.index("<w:tblHeader/>")))
    hidden = xml[:end] + "<w:r><w:t>藏着</w:t></w:r>" + xml[end:]
    assert prove(_with(document, hidden), form, template) == [
        Difference("绩效指标第2行「一级指标」", "", "藏着")
    ]


def test_a_lost_row_and_a_lost_head_are_named(document: bytes, form: Form, template: WordTemplate) -> None:
    xml = _document(document)
    cut = xml.rindex("<w:tr>")
    shorter = prove(
        _with(document, xml[:cut] + xml[xml.index("</w:tr>", cut) + len("</w:tr>") :]), form, template
    )
    assert [difference.place for difference in shorter] == ["绩效指标第33行"]
    headless = prove(edited(document, ">*评/扣分标准<", ">评分<"), form, template)
    assert [d.actual for d in headless] == ["没有这样的列头"]


def test_words_that_nobody_wrote_are_a_difference(
    document: bytes, form: Form, template: WordTemplate
) -> None:
    more = edited(document, "<w:sectPr>", "<w:p><w:r><w:t>多出来的</w:t></w:r></w:p><w:sectPr>")
    assert prove(more, form, template) == [Difference("表外", "", "多出来的")]


def test_another_form_is_not_proved(
    document: bytes, form: Form, signed: Form, template: WordTemplate
) -> None:
    assert prove(document, form._replace(subtitle="(2023 年度)"), template) == [
        Difference("副标题", "(2023 年度)", "(2022 年度)")
    ]
    assert next(d.place for d in prove(document, signed, template)) == "附件标记"


def _small(form: Form) -> Form:
    return form._replace(upper=form.upper[:1], grid=form.grid[:2], sign_off=())


GRID = [
    [
        f"{{{{ 栏目.{w} }}}}"
        for w in (
            "一级指标",
            "二级指标",
            "指标名称",
            "指标值类型",
            "指标值",
            "评扣分标准",
            "指标值说明",
            "备注",
        )
    ],
    ["{%tr for 行 in 绩效指标 %}"],
    [
        f"{{{{ 行.{w} }}}}"
        for w in (
            "一级指标",
            "二级指标",
            "指标名称",
            "指标值类型",
            "指标值",
            "评扣分标准",
            "指标值说明",
            "备注",
        )
    ],
    ["{%tr endfor %}"],
]


def test_fixed_words_and_repeated_words_of_a_template_are_passed_over(
    draw: Draw, form: Form, properties: Properties
) -> None:
    template = compile_template(
        draw(
            "{{ 标题 }}",
            "{{ 副标题 }}",
            "填报单位:{{ 部门名称 }}  单位:{{ 金额单位 }}",
            GRID,
            "注:本表一式两份。",
        )
    )
    small = _small(form)
    document = template.render(small, properties)
    assert prove(document, small, template) == []
    wrong = edited(document, "填报单位:衡阳", "填报单位:恒阳")
    assert next(d.actual for d in prove(wrong, small, template)) == "填报单位:恒阳市人民政府办公室  单位:万元"


def test_a_template_with_a_second_opinion_on_a_cell_is_not_proved(
    draw: Draw, form: Form, properties: Properties
) -> None:
    rows = [*GRID[:2], ["{{ 行.备注 or '无' }}" if "备注" in text else text for text in GRID[2]], GRID[3]]
    template = compile_template(
        draw("{{ 标题 }}", "{{ 副标题 }}", [["{{ 栏目.部门名称 }}", "{{ 部门名称 }}"]], "", rows)
    )
    small = _small(form)
    assert prove(template.render(small, properties), small, template) == [
        Difference("绩效指标第1行「备注」", "", "无"),
        Difference("绩效指标第2行「备注」", "", "无"),
    ]


def test_a_word_the_template_forgot_is_a_difference(draw: Draw, form: Form, properties: Properties) -> None:
    template = compile_template(draw("{{ 标题 }}", "{{ 副标题 }}", GRID))
    small = _small(form)
    assert prove(template.render(small, properties), small, template) == [
        Difference("部门名称「部门(单位)名称」", "部门(单位)名称", ""),
        Difference("部门名称「部门名称」", "衡阳市人民政府办公室", ""),
    ]


def test_an_empty_form_is_proved_as_well(form: Form, template: WordTemplate, properties: Properties) -> None:
    blank = form._replace(grid=(), upper=tuple(_blank(row) for row in form.upper))
    assert prove(template.render(blank, properties), blank, template) == []


def _blank(row: Row) -> Row:
    return row._replace(cells=tuple(c if c.head else c._replace(text="") for c in row.cells))


def _document(raw: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(raw)) as archive:
        return archive.read("word/document.xml").decode()


def _with(raw: bytes, xml: str) -> bytes:
    return edited(raw, _document(raw), xml)
