"""Two years of one office for the tests of reviews: the real declaration, and a next year that changes a few things."""

from generator.building.comparing.compared import Compared, compare_sides
from generator.building.comparing.sides import Side, Sides
from generator.checking.editions import Editions
from tests.projects import REAL, ROOT, edited

EDITIONS = Editions(ROOT)
OLD = REAL.read_text("utf-8")
NEXT_YEAR = (("年度: 2022", "年度: 2023"),)
CHANGES = (
    *NEXT_YEAR,
    ("部门预算总额: 2677.7", "部门预算总额: 3677.7"),
    ("财政性资金: 2677.7", "财政性资金: 3677.7"),
    ("项目支出: 838.14", "项目支出: 1838.14"),
    ("          指标值: 30\n", "          指标值: 24\n"),
    ("          评扣分标准: 督查大于等于30次得5分", "          评扣分标准: 督查大于等于24次得5分"),
)
"""More money, and one target lowered."""
ANSWER = (
    "\n绩效指标:\n",
    "\n变动说明:\n  - 对象: 加大督查督办力度\n    说明: 合并同类督查事项\n\n绩效指标:\n",
)
NEW = edited(OLD, *CHANGES)


def side(text: str, stem: str, shown: str = "") -> Side:
    return Side(text.encode(), shown or f"declarations/office/{stem}.yaml", "office", stem)


def compared(old: str | None, new: str | None, years: tuple[str, str] = ("2022", "2023")) -> Compared:
    """Both compared as years of one office; None for a year that is not there."""
    sides = [None if text is None else side(text, year) for text, year in zip((old, new), years, strict=True)]
    return compare_sides(Sides("office", *sides), EDITIONS)
