"""A template that another authority drew: other columns in another order, header words in one row, sign-off lines."""

import pytest

from generator.form import Cell, Form, Row
from generator.writing.word import (
    Paragraph,
    Properties,
    ReadTable,
    WordTemplate,
    compile_template,
    prove,
    read_back,
)
from tests.writing.word.conftest import Draw, edited

COLUMNS = ("二级指标", "一级指标", "指标名称", "分值", "指标值")


def _grid_row(level: str, group: str, name: str, points: str, value: str, rows: tuple[int, int]) -> Row:
    labels = (Cell("二级指标", group, True, rows[1]), Cell("一级指标", level, True, rows[0]))
    return Row("绩效指标", (*labels, Cell("指标名称", name), Cell("分值", points), Cell("指标值", value)))


def _line(part: str, key: str, title: str, text: str) -> Row:
    return Row(part, (Cell("", title, head=True), Cell(key, text)))


@pytest.fixture
def other() -> Form:
    headers = [
        ("单位编码", "单位编码", "00451"),
        ("主管部门", "主管部门", "市档案局"),
        ("填报日期", "填报日期", ""),
    ]
    captions = dict(zip(COLUMNS, ("类型", "维度", "指标", "权重", "目标值"), strict=True))
    return Form(
        edition="other",
        department="某市档案馆",
        year=2025,
        unit="元",
        mark="附件1-2",
        title="项目绩效目标表",
        subtitle="",
        filename="某市档案馆2025",
        captions=captions
        | {"部门名称": "单位名称", "年度履职目标": "年度总体目标"}
        | {k: t for k, t, _ in headers},
        upper=(
            *(_line("表头", *header) for header in headers),
            Row("部门名称", (Cell("", "单位名称", head=True), Cell("部门名称", "某市档案馆"))),
            Row(
                "年度履职目标",
                (Cell("", "年度总体目标", head=True), Cell("年度履职目标", "一、完成扫描;\n二、开放查档。")),
            ),
        ),
        head=Row("绩效指标", tuple(Cell(key, captions[key], head=True) for key in COLUMNS)),
        grid=(
            _grid_row("产出", "数量", "扫描页数", "40", "≥900000页", (2, 1)),
            _grid_row("", "时效", "按期率", "20", "=100%", (0, 1)),
            _grid_row("效益", "社会", "查档人次", "20", "≥12000", (1, 1)),
        ),
        sign_off=(
            _line("落款", "单位负责人", "单位负责人(签字)", ""),
            _line("落款", "填报人", "填报人", "见签名"),
        ),
        cuts=(),
    )


@pytest.fixture
def drawn(draw: Draw) -> bytes:
    heads = [
        text
        for key in ("单位编码", "主管部门", "填报日期")
        for text in (f"{{{{ 栏目.{key} }}}}", f"{{{{ {key} }}}}")
    ]
    return draw(
        "{%p if 附件标记 %}",
        "{{ 附件标记 }}",
        "{%p endif %}",
        "{{ 标题 }}",
        [heads],
        "",
        [
            ["{{ 栏目.部门名称 }}", "{{ 部门名称 }}"],
            ["{{ 栏目.年度履职目标 }}", "{%p for 目标 in 年度履职目标 %}¶{{ 目标 }}¶{%p endfor %}"],
        ],
        "",
        [
            [f"{{{{ 栏目.{column} }}}}" for column in COLUMNS],
            ["{%tr for 项 in 绩效指标 %}"],
            [f"{{{{ 项.{column} }}}}" for column in COLUMNS],
            ["{%tr endfor %}"],
        ],
        "注:一式两份。",
        "单位负责人(签字):{{ 单位负责人 }}    填报人:{{ 填报人 }}",
    )


@pytest.fixture
def template(drawn: bytes) -> WordTemplate:
    return compile_template(drawn)


def test_it_is_filled_merged_and_proved(other: Form, template: WordTemplate, properties: Properties) -> None:
    document = template.render(other, properties)
    assert prove(document, other, template) == []
    blocks = read_back(document)
    heads, _, grid = (block for block in blocks if isinstance(block, ReadTable))
    assert [cell.text for cell in heads.rows[0]] == [
        "单位编码",
        "00451",
        "主管部门",
        "市档案局",
        "填报日期",
        "",
    ]
    assert [[tuple(cell) for cell in row[:2]] for row in grid.rows[1:]] == [
        [("数量", "restart"), ("产出", "restart")],
        [("时效", "restart"), ("", "continue")],
        [("社会", "restart"), ("效益", "restart")],
    ]
    assert [b.text for b in blocks if isinstance(b, Paragraph) and b.text] == [
        "附件1-2",
        "项目绩效目标表",
        "注:一式两份。",
        "单位负责人(签字):    填报人:见签名",
    ]


@pytest.mark.parametrize(
    "text", ["00451", "市档案局", "按期率", "二、开放查档。", "附件1-2", "见签名", "某市档案馆"]
)
def test_a_wrong_text_is_a_difference(
    text: str, other: Form, template: WordTemplate, properties: Properties
) -> None:
    assert prove(edited(template.render(other, properties), text, text + "误"), other, template) != []


def test_a_loop_inside_a_paragraph_cannot_be_proved_so_it_is_refused(
    drawn: bytes, draw: Draw, other: Form, properties: Properties
) -> None:
    line = "单位负责人(签字):{{ 单位负责人 }}    填报人:{{ 填报人 }}"
    listed = edited(drawn, line, "{% for 行 in 落款 %}{{ 行.标题 }}:{{ 行.内容 }}。{% endfor %}")
    template = compile_template(listed)
    document = template.render(other, properties)
    assert [b.text for b in read_back(document) if isinstance(b, Paragraph)][
        -1
    ] == "单位负责人(签字):。填报人:见签名。"
    assert [d.actual for d in prove(document, other, template)] == [
        "单位负责人(签字):。填报人:见签名。",
        "",
        "",
    ]
