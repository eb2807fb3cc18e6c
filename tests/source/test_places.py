"""Places: every value's exact span, and what is shown for values that are not there."""

from collections.abc import Callable, Iterator
from pathlib import Path as File
from typing import Any

import pytest

from generator.diagnostics import Path
from generator.source import Source

Read = Callable[[str | bytes], Source]

TEXT = """\
# 注释
年度: 2022  # 年
预算:
  资金来源:
    财政性资金: 2677.7

    # 末尾的注释
  资金结构: {基本支出: 1, 项目支出: }
目标:
- 甲
- 编号: G2
  内容: "乙"

-
说明: |
  一

  二

# 结尾
任务:
  - 任务名称: 丙
    主要内容:
"""


def shown(source: Source, path: Path, *, key: bool = False) -> tuple[str, str]:
    place = source.place(path, key=key)
    lines = source.text.split("\n")[place.line - 1 : place.end_line]
    lines[-1] = lines[-1][: place.end_column - 1]
    lines[0] = lines[0][place.column - 1 :]
    return f"{place.line}:{place.column}", "\n".join(lines)


@pytest.mark.parametrize(
    ("path", "at", "text"),
    [
        (("年度",), "2:5", "2022"),
        (("预算", "资金来源"), "5:5", "财政性资金: 2677.7"),
        (("预算", "资金来源", "财政性资金"), "5:12", "2677.7"),
        (("预算", "资金结构"), "8:9", "{基本支出: 1, 项目支出: }"),
        (("预算", "资金结构", "基本支出"), "8:16", "1"),
        (("目标", 0), "10:3", "甲"),
        (("目标", 1), "11:3", '编号: G2\n  内容: "乙"'),
        (("目标", 1, "内容"), "12:7", '"乙"'),
        (("说明",), "15:5", "|\n  一\n\n  二"),
        (("任务", 0, "任务名称"), "22:11", "丙"),
    ],
)
def test_a_value_is_shown_from_end_to_end(read: Read, path: Path, at: str, text: str) -> None:
    assert shown(read(TEXT), path) == (at, text)


@pytest.mark.parametrize(
    ("path", "text"),
    [
        (("年度",), "年度"),
        (("预算", "资金结构", "项目支出"), "项目支出"),
        (("目标", 1, "内容"), "内容"),
        (("目标", 1), "编号"),
        (("目标", 0), "甲"),
    ],
)
def test_a_key_is_shown_on_request(read: Read, path: Path, text: str) -> None:
    assert shown(read(TEXT), path, key=True)[1] == text


@pytest.mark.parametrize(
    ("path", "at", "text"),
    [
        (("任务", 0, "主要内容"), "23:5", "主要内容"),
        (("预算", "资金结构", "项目支出"), "8:19", "项目支出"),
        (("目标", 2), "14:1", "-"),
        (("目标", 2, "内容"), "14:1", "-"),
        (("目标", 1, "备注"), "11:3", "编号"),
        (("目标", 9, "备注"), "9:1", "目标"),
        (("预算", "总额"), "3:1", "预算"),
        (("预算", "资金来源", "财政性资金", "甲", "乙"), "5:5", "财政性资金"),
        (("没有",), "1:1", ""),
        ((), "2:1", TEXT.partition("\n")[2].rstrip().removesuffix("")),
    ],
)
def test_what_is_blank_or_missing_is_shown_at_the_nearest_key(
    read: Read, path: Path, at: str, text: str
) -> None:
    assert shown(read(TEXT), path) == (at, text)


def test_an_anchor_names_list_items_by_what_survives_when_lines_move(read: Read) -> None:
    source = read(TEXT + "指标:\n  - 指标名称: 丁\n  - 编号: 3\n    指标名称: 戊\n  - 分值: 1\n  - [1]\n")
    anchors = {
        ("目标", 0): "目标/甲",
        ("目标", 1, "内容"): "目标/G2/内容",
        ("目标", 2): "目标/2",
        ("任务", 0, "主要内容"): "任务/丙/主要内容",
        ("指标", 0, "分值"): "指标/丁/分值",
        ("指标", 1): "指标/3",
        ("指标", 2, "分值"): "指标/2/分值",
        ("指标", 3): "指标/3",
        ("没有", 0, "甲"): "没有/0/甲",
    }
    assert {path: source.place(path).anchor for path in anchors} == anchors


def test_a_place_knows_its_file_and_the_path_asked_for(read: Read) -> None:
    place = read(TEXT).place(("目标", 1, "备注"))
    assert (place.file, place.path) == ("甲/2022.yaml", ("目标", 1, "备注"))


def test_a_span_is_for_splicing(read: Read) -> None:
    source = read(TEXT)
    start, end = source.span(("预算", "资金来源", "财政性资金"))
    assert source.text[start:end] == "2677.7"
    changed = read(source.text[:start] + "2812.4" + source.text[end:])
    assert changed.data["预算"]["资金来源"]["财政性资金"] * 10 == 28124
    start, end = source.span(("任务", 0, "主要内容"))
    assert (source.text[start - 1 : start], start) == (":", end)
    with pytest.raises(KeyError):
        source.span(("没有",))


def test_a_text_without_data_has_places_too(read: Read) -> None:
    source = read("年度\uff1a2022\n部门名称: 甲\n")
    assert source.data is None
    assert source.place(("年度",))[1:5] == (1, 1, 1, 1)
    assert source.place(())[1:5] == (1, 1, 1, 1)


def paths(value: Any, path: Path = ()) -> Iterator[Path]:
    yield path
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for step, child in items:
        yield from paths(child, (*path, step))


@pytest.mark.parametrize(
    "name",
    ["declarations/hengyang-government-office/2022.yaml", "templates/hunan-department-2022/edition.yaml"],
)
def test_every_value_of_a_real_file_has_its_own_place(read: Read, name: str) -> None:
    source = read((File(__file__).parents[2] / name).read_bytes())
    assert source.diagnostics == ()
    for path in paths(source.data):
        start, end = source.span(path)
        written = source.text[start:end]
        assert written == written.strip()
        value = source.data
        for step in path:
            value = value[step]
        if isinstance(value, str) and written[:1] not in "\"'|>":
            assert written == value
        if path:
            outer_start, outer_end = source.span(path[:-1])
            assert outer_start <= start <= end <= outer_end
