"""Words written into a declaration however it is laid out: only they change, comments and line ends stay."""

import pytest

from generator.checking.conformance import Order
from generator.diagnostics import Path
from generator.reading.rewording import Change, Value
from generator.reading.rewriting import UnwritableError, edits
from generator.source import load
from generator.source.splicing import splice_file
from tests.pairs import EDITION, editions

GROUP: Path = ("绩效指标", "投入管理指标", "工作目标管理", "三级指标")
BEGINNING = "绩效指标:\n  投入管理指标:\n    工作目标管理:\n      三级指标:"


def rewritten(text: str, *changes: tuple[Path, Value]) -> str:
    schema = editions().open(EDITION).schema
    assert schema is not None
    source = load(text.encode(), "2022.yaml")
    assert source.data is not None, source.diagnostics
    found = edits(source, [Change(*change) for change in changes], Order(schema).words)
    return splice_file(text.encode(), found).decode()


def item(number: int, word: str) -> Path:
    return (*GROUP, number, word)


@pytest.mark.parametrize(
    ("before", "changes", "after"),
    [
        ("部门名称: 甲  # 全称\n", [(("部门名称",), "乙")], "部门名称: 乙  # 全称\n"),
        ("部门名称: 甲\r\n年度: 2022\r\n", [(("部门名称",), "乙")], "部门名称: 乙\r\n年度: 2022\r\n"),
        ("部门名称: 甲\n", [(("部门名称",), "一: 二\n三")], '部门名称: "一: 二\\n三"\n'),
        (
            "年度履职目标:\n  - 甲\n  - 乙\n",
            [(("年度履职目标", 1), "010")],
            '年度履职目标:\n  - 甲\n  - "010"\n',
        ),
        ("年度履职目标: [甲, 乙]\n", [(("年度履职目标", 1), "丙, 丁")], '年度履职目标: [甲, "丙, 丁"]\n'),
        (
            "年度履职目标:\n  - 编号: MB1\n    内容: >-\n      一句\n      又一句\n  # 第二个\n  - 乙\n",
            [(("年度履职目标", 0, "内容"), "改")],
            "年度履职目标:\n  - 编号: MB1\n    内容: 改\n  # 第二个\n  - 乙\n",
        ),
        (
            "部门名称: |-  # 注意\n  甲\n年度: 2022\n",
            [(("部门名称",), "乙")],
            "部门名称: 乙  # 注意\n年度: 2022\n",
        ),
        (
            "部门名称: |-  # 注意\n  甲\n年度: 2022\n",
            [(("部门名称",), None)],
            "部门名称:  # 注意\n年度: 2022\n",
        ),
        (
            f"{BEGINNING}\n        - 甲  # 注意\n        # 乙的话\n        - 乙\n",
            [(item(0, "备注"), "按批复"), (item(0, "指标值"), "很好")],
            f"{BEGINNING}\n        - 指标名称: 甲  # 注意\n          指标值: 很好\n          备注: 按批复\n"
            "        # 乙的话\n        - 乙\n",
        ),
        (
            f"{BEGINNING} [甲, '乙']  # 两项\n",
            [(item(1, "备注"), "一, 二")],
            f"{BEGINNING} [甲, {{指标名称: '乙', 备注: \"一, 二\"}}]  # 两项\n",
        ),
        (
            f"{BEGINNING}\n        - 甲",
            [(item(0, "备注"), "好")],
            f"{BEGINNING}\n        - 指标名称: 甲\n          备注: 好",
        ),
        (
            f"{BEGINNING}\n        - {{指标名称: 甲, 分值: 5}}\n",
            [(item(0, "备注"), "一, 二"), (item(0, "度量单位"), "%")],
            f'{BEGINNING}\n        - {{指标名称: 甲, 度量单位: "%", 备注: "一, 二", 分值: 5}}\n',
        ),
        (
            f"{BEGINNING}\n        - 甲\n",
            [((*GROUP[:-1], "说明"), "只说今年")],
            "绩效指标:\n  投入管理指标:\n    工作目标管理:\n      说明: 只说今年\n      三级指标:\n        - 甲\n",
        ),
        (
            "预算情况:  # 万元\n  部门预算总额: 5\n",
            [(("预算情况", "资金来源", "其他资金"), "1"), (("预算情况", "资金来源", "财政性资金"), "4")],
            '预算情况:  # 万元\n  部门预算总额: 5\n  资金来源:\n    财政性资金: "4"\n    其他资金: "1"\n',
        ),
        (
            "预算情况:\n  资金来源:  # 两项\n  部门预算总额: 5\n",
            [(("预算情况", "资金来源", "其他资金"), "一")],
            "预算情况:\n  资金来源:  # 两项\n    其他资金: 一\n  部门预算总额: 5\n",
        ),
        (
            "预算情况: {部门预算总额: 5, 资金来源: {财政性资金: 5}}\n",
            [(("预算情况", "资金结构", "基本支出"), "一"), (("预算情况", "资金来源", "其他资金"), "二")],
            "预算情况: {部门预算总额: 5, 资金来源: {财政性资金: 5, 其他资金: 二}, 资金结构: {基本支出: 一}}\n",
        ),
    ],
)
def test_only_the_words_change(before: str, changes: list[tuple[Path, Value]], after: str) -> None:
    assert rewritten(before, *changes) == after
    assert load(after.encode(), "").data is not None


def test_a_blank_that_stays_blank_is_no_edit() -> None:
    text = "部门名称:\n年度: 2022\n"
    assert rewritten(text, (("部门名称",), None), (("预算情况", "资金来源", "其他资金"), None)) == text


def test_what_has_no_place_is_refused_with_what_to_do() -> None:
    with pytest.raises(UnwritableError, match=r"^「资金来源」在 YAML 里不是一句话,请直接改 YAML$"):
        rewritten("预算情况:\n  资金来源:\n    其他资金: 1\n", (("预算情况", "资金来源"), "一"))
    with pytest.raises(UnwritableError, match=r"^YAML 里还没有「资金来源」,请先写上$"):
        rewritten("年度: 2022\n", (("预算情况", "资金来源", "其他资金"), "一"))
    with pytest.raises(UnwritableError, match=r"^YAML 里没有放「不知道」的地方$"):
        rewritten("年度: 2022\n", (("不知道",), "一"))
