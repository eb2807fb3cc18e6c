"""Rows of a review's index."""

from decimal import Decimal

from generator.diagnostics import Tally
from generator.writing.summary import Amounts, Counted, ReviewRow

REVIEWED = ReviewRow(
    folder="office",
    old_year="2022",
    new_year="2023",
    department="示例单位",
    asking=8,
    unanswered=6,
    tally=Tally(error=1, warning=7, note=5),
    unit="万元",
    total=Amounts(Decimal("2677.70"), Decimal("2861.3")),
    projects=Amounts(Decimal("838.14"), Decimal("838.14")),
    old=Counted(29, 20),
    new=Counted(30, 22),
    added=2,
    dropped=1,
    renamed=1,
    moved=0,
    page="office/2023/甲 100%#报告.html",
    redline="office/2023/甲修订对照.docx",
    issues="office/2023/甲问题清单.docx",
    data="office/2023/甲变动.json",
)
ANSWERED = REVIEWED._replace(folder="answered", department="已答单位", asking=3, unanswered=0, tally=Tally())
ALONE = ReviewRow(
    "new-office",
    "",
    "2023",
    "新设单位",
    "只有 2023 年度的申报表",
    tally=Tally(warning=2),
    unit="万元",
    total=Amounts(None, Decimal(12)),
    new=Counted(4, 4),
)
BROKEN = ReviewRow("archives", "2022", "2023", obstacle="2023 年度的申报表有 3 个错误", tally=Tally(error=3))
