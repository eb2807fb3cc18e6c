"""What the two sides are called."""

import pytest

from generator.writing.report.page.captions import Captions, captions
from tests.writing.report.page.samples import changed


@pytest.mark.parametrize(
    ("year", "expected"),
    [
        (2023, Captions("2022 年度", "2023 年度", "上年目标", "上年完成", "本年目标", "2022 → 2023 年度")),
        (2022, Captions("旧版", "新版", "旧版目标", "上年完成", "新版目标", "2022 年度 旧版 → 新版")),
        (
            2025,
            Captions(
                "2022 年度", "2025 年度", "2022 年目标", "2024 年完成", "2025 年目标", "2022 → 2025 年度"
            ),
        ),
        (
            2021,
            Captions(
                "2022 年度", "2021 年度", "2022 年目标", "2020 年完成", "2021 年目标", "2022 → 2021 年度"
            ),
        ),
    ],
)
def test_a_side_is_last_year_only_where_the_years_follow_one_another(year: int, expected: Captions) -> None:
    assert captions(changed(year=year).review.changes) == expected
