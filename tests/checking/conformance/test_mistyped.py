from collections.abc import Callable

import pytest

Said = Callable[..., list[str]]
TARGET = "指标值: 95\n"
TOTAL = "部门预算总额: 2677.7\n"


@pytest.mark.parametrize(
    ("typed", "answer"),
    [
        ("95%", "「95%」不是数 → 写「95」,「%」写在「度量单位」"),
        ("≥95%", "「≥95%」不是数 → 写「95」,「≥」写在「指标值类型」,「%」写在「度量单位」"),
        ("1200人次", "「1200人次」不是数 → 写「1200」,「人次」写在「度量单位」"),
        ("9O", "「9O」里混进了字母,不是数 → 写「90」"),
        ("3l", "「3l」里混进了字母,不是数 → 写「31」"),
        ("9O%", "「9O%」里混进了字母,不是数 → 写「90」,「%」写在「度量单位」"),
        ("10万", "「10万」不是数 → 写「100000」;或者写「10」,「度量单位」写带「万」字的全称,如「万元」"),
        ('"95"', "「95」加了引号,是文字,不是数 → 去掉引号,写「95」"),
        ("95以上", "「95以上」不是数 → 定量指标的指标值只写数;要写判断词,指标值类型就写「定性」"),
        ("相关", "「相关」不是数 → 定量指标的指标值只写数;要写判断词,指标值类型就写「定性」"),
        ("true", "「true」不是数 → 定量指标的指标值只写数;要写判断词,指标值类型就写「定性」"),
        ("[95]", "「指标值」应当是数,不是列表 → 定量指标的指标值只写数;要写判断词,指标值类型就写「定性」"),
    ],
)
def test_a_quantitative_target_is_a_number_with_its_unit_elsewhere(
    said: Said, typed: str, answer: str
) -> None:
    assert said((TARGET, f"指标值: {typed}\n")) == [f"61:16 S204 {answer}"]


@pytest.mark.parametrize(
    ("typed", "answer"),
    [
        ("2677.7万元", "「2677.7万元」不是数 → 写「2677.7」,不写单位(表上的单位是万元)"),
        ("2677.7万", "「2677.7万」不是数 → 写「2677.7」,不写单位(表上的单位是万元)"),
        ("26777000元", "「26777000元」不是数 → 写「2677.7」,不写单位(表上的单位是万元)"),
        ("0.26777亿元", "「0.26777亿元」不是数 → 写「2677.7」,不写单位(表上的单位是万元)"),
        ('"2,677.70"', "「2,677.70」不是数 → 写「2677.70」"),
        ("约2677", "「约2677」不是数 → 金额写数,单位是万元,不写单位,不用千位分隔"),
        ("2677个", "「2677个」不是数 → 金额写数,单位是万元,不写单位,不用千位分隔"),
    ],
)
def test_an_amount_is_counted_in_the_forms_unit(said: Said, typed: str, answer: str) -> None:
    assert said((TOTAL, f"部门预算总额: {typed}\n")) == [f"21:11 S204 {answer}"]


def test_a_qualitative_target_is_a_word(said: Said) -> None:
    assert said(("指标值类型: ≥", "指标值类型: 定性")) == [
        "61:16 S204 「95」是数,这里要文字 → 定性指标的指标值写判断词,如 相关、完整;要写数,指标值类型就写 ≥、≤ 或 ="
    ]


def test_a_common_indicators_target_is_of_the_editions_kind(said: Said) -> None:
    name = "- 指标名称: {}\n          指标值: {}"
    edits = (
        ("- 预算调整率", name.format("预算调整率", "三十")),
        ("- 决算真实性", name.format("决算真实性", 90)),
    )
    assert said(*edits) == [
        "42:16 S204 「三十」不是数 → 这个共性指标是定量的,指标值只写数",
        "47:16 S204 「90」是数,这里要文字 → 这个共性指标是定性的,指标值写判断词",
    ]


def test_a_number_where_text_belongs_is_quoted(said: Said) -> None:
    edits = ("部门名称: 衡阳市人民政府办公室", "部门名称: 123"), ("  - 完善政府绩效评价机制;", "  - 5.50")
    assert said(*edits) == [
        '5:7 S204 「123」是数,这里要文字 → 加上引号:「"123"」',
        '11:5 S204 「5.50」是数,这里要文字 → 加上引号:「"5.50"」',
    ]


def test_true_where_text_belongs_is_quoted(said: Said) -> None:
    assert said(("部门名称: 衡阳市人民政府办公室", "部门名称: true")) == [
        '5:7 S204 「true」是逻辑值,这里要文字 → 加上引号:「"true"」'
    ]


def test_the_year_is_a_whole_number(said: Said) -> None:
    assert said(("年度: 2022", "年度: 2022年")) == ["4:5 S204 「2022年」不是整数 → 写「2022」,不写「年」"]
    assert said(("年度: 2022", "年度: 2022.5")) == [
        "4:5 S204 「2022.5」不是整数 → 表式 hunan-department-2022 从 2022 年起适用;年度写四位数"
    ]


def test_points_are_written_without_their_unit(said: Said) -> None:
    assert said(("          分值: 5\n", "          分值: 5分\n")) == [
        "64:15 S204 「5分」不是数 → 写「5」,不写「分」"
    ]


def test_a_text_where_a_list_belongs_becomes_its_first_item(said: Said) -> None:
    assert said(("年度: 2022\n", "年度: 2022\n待确认: 部门预算总额\n")) == [
        "5:6 S204 「待确认」应当是列表,不是「部门预算总额」 → 另起一行,写成「- 部门预算总额」"
    ]


def test_a_mapping_where_a_list_belongs_wants_dashes(said: Said) -> None:
    assert said(("年度: 2022\n", "年度: 2022\n待确认: {甲: 乙}\n")) == [
        "5:6 S204 「待确认」应当是列表,不是几行「词: 值」 → 每项一行,前面写「- 」"
    ]


def test_indicators_right_below_their_group_want_the_line_between(said: Said) -> None:
    assert said(("    工作目标管理:\n      三级指标:\n", "    工作目标管理:\n")) == [
        "32:9 S204 「工作目标管理」应当是几行「词: 值」,不是列表 → 先写一行「三级指标:」,下面每个指标一项,前面写「- 」"
    ]


def test_a_text_where_words_belong_is_told_their_shape(said: Said) -> None:
    assert said(("          分值: 5\n", "          豁免: 不要\n")) == [
        "64:15 S204 「豁免」应当是几行「词: 值」,不是「不要」 → 豁免写成「规则编号: 理由」,如「R303: 上级文件没有规定单位」"
    ]


def test_an_item_without_content_is_said(said: Said) -> None:
    assert said(("  - 完善政府绩效评价机制;", "  -")) == [
        "11:3 S204 「年度履职目标」第4项没有填 → 每条目标写一段文字,或者写「编号」「内容」两行"
    ]


@pytest.mark.parametrize("number", ["1" * 44, "0." + "1" * 42])
def test_a_number_of_too_many_digits_is_a_number_and_too_long(said: Said, number: str) -> None:
    answer = (
        f"「{number}」有 44 位,太长了,不能按数处理 → 核对原表,多半是多敲了几位;数连小数点一共不超过 40 位"
    )
    assert said((TOTAL, f"部门预算总额: {number}\n")) == [f"21:11 S204 {answer}"]
    assert said((TARGET, f"指标值: {number}\n")) == [f"61:16 S204 {answer}"]
