"""Rows of a summary."""

from decimal import Decimal

from hypothesis import strategies as st

from generator.diagnostics import Tally
from generator.writing.summary import SummaryRow

MADE = SummaryRow(
    folder="hengyang-government-office",
    year="2022",
    department="衡阳市人民政府办公室",
    edition="hunan-department-2022",
    status="生成",
    tally=Tally(warning=2, note=1, waived=1),
    total=Decimal("2677.70"),
    unit="万元",
    parts="财政性资金 2677.7、其他资金 0;基本支出 1839.56、项目支出 838.14",
    indicators=29,
    quantitative=20,
    points=Decimal(50),
    word="hengyang-government-office/2022/甲 100%.docx",
    page="hengyang-government-office/2022/甲 100%.html",
)
BROKEN = SummaryRow("archives", "2021", status="有误", tally=Tally(error=3))

_TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"))
_COUNTS = st.integers(0, 10**6)
_AMOUNTS = st.none() | st.decimals(-(10**9), 10**9, places=2) | st.integers(0, 10**9).map(Decimal)
ROWS = st.lists(
    st.builds(
        SummaryRow,
        folder=_TEXTS,
        year=_TEXTS,
        department=_TEXTS,
        edition=_TEXTS,
        status=_TEXTS,
        tally=st.builds(Tally, _COUNTS, _COUNTS, _COUNTS, _COUNTS),
        total=_AMOUNTS,
        unit=_TEXTS,
        parts=_TEXTS,
        indicators=_COUNTS,
        quantitative=_COUNTS,
        points=_AMOUNTS,
        word=_TEXTS,
        page=_TEXTS,
    ),
    max_size=4,
)
