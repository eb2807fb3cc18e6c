from collections.abc import Callable

import pytest

from generator.building.comparing.compared import compare_sides
from generator.building.comparing.sides import Side, Sides
from generator.checking.editions import Editions
from generator.writing.report.entry import Entry
from tests.projects import REAL, ROOT, edited

Edit = tuple[str, str]

DROPPED = """\
        - 指标名称: 处置突发事件及时率
          指标值类型: ≥
          指标值: 90
          评扣分标准: 该指标达到90%得5分,每降低百分之二扣1分。
          指标值说明: 该指标主要考察不断健全公共安全体系,提高公共突发事件防范和处置能力情况
          分值: 5
"""

EDITS: tuple[Edit, ...] = (
    ("年度: 2022\n", "年度: 2023\n变动说明:\n  - 对象: 加大督查督办力度\n    说明: 合并同类事项6次\n"),
    ("完善政府绩效评价机制;", "完善政府绩效评价和结果运用机制;"),
    ("部门预算总额: 2677.7", "部门预算总额: 2777.7"),
    ("财政性资金: 2677.7", "财政性资金: 2777.7"),
    ("项目支出: 838.14", "项目支出: 938.14"),
    ("指标值: 30", "指标值: 24"),
    ("督查大于等于30次", "督查大于等于24次"),
    ("机关大院维护维修率", "机关大院设施维护维修率"),
    (DROPPED, ""),
)
"""A year with a few changes of many kinds."""


@pytest.fixture(scope="session")
def editions() -> Editions:
    return Editions(ROOT)


@pytest.fixture(scope="session")
def entry(editions: Editions) -> Callable[..., Entry]:
    """`entry(*edits)`: the real declaration of 2022 against itself after the edits; `old` edits the older one."""

    def entry(*edits: Edit, old: tuple[Edit, ...] = (), year: str = "2023", folder: str = "office") -> Entry:
        text = REAL.read_text("utf-8")
        before = Side(edited(text, *old).encode(), f"declarations/{folder}/2022.yaml", folder, "2022")
        after = Side(edited(text, *edits).encode(), f"declarations/{folder}/{year}.yaml", folder, year)
        return compare_sides(Sides(folder, before, after), editions).entry

    return entry


@pytest.fixture(scope="session")
def alone(editions: Editions) -> Callable[..., Entry]:
    """`alone(new=False)`: one side without another, after edits."""

    def alone(*edits: Edit, new: bool = True) -> Entry:
        raw = edited(REAL.read_text("utf-8"), *edits).encode()
        side = Side(raw, "declarations/office/2022.yaml", "office", "2022")
        sides = Sides("office", None, side) if new else Sides("office", side, None)
        return compare_sides(sides, editions).entry

    return alone
