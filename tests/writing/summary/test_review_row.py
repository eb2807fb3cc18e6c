"""What the review's index says of a department, and in which order."""

from decimal import Decimal

import pytest

from generator.diagnostics import Tally
from generator.writing.summary import Amounts, Counted, ReviewRow, ReviewTotals
from tests.writing.summary.review_samples import ALONE, ANSWERED, BROKEN, REVIEWED


@pytest.mark.parametrize(
    ("old", "new", "difference", "percent"),
    [
        ("2677.7", "2861.3", "183.6", "6.9"),
        ("2677.70", "2677.7", "0.00", "0.0"),
        ("0", "5", "5", None),
        ("-4", "-2", "2", "50.0"),
        (None, "5", None, None),
        ("5", None, None, None),
    ],
)
def test_a_change_of_money_is_exact_and_its_percent_is_rounded(old, new, difference, percent) -> None:
    amounts = Amounts(*(None if text is None else Decimal(text) for text in (old, new)))
    found = [None if number is None else str(number) for number in (amounts.difference, amounts.percent)]
    assert found == [difference, percent]


def test_the_share_of_quantitative_indicators() -> None:
    assert (Counted(29, 20).share, Counted(0, 0).share) == (Decimal(69), None)


@pytest.mark.parametrize(
    ("old", "new", "years"),
    [
        ("2022", "2023", "2022 → 2023"),
        ("", "2023", "2023"),
        ("2022", "", "2022"),
        ("2023", "2023", "2023 修改前后"),
    ],
)
def test_the_years_are_said_as_they_were_compared(old: str, new: str, years: str) -> None:
    assert ReviewRow("office", old, new).years == years


def test_the_most_unanswered_come_first_then_the_most_findings_then_names() -> None:
    ordered = [
        REVIEWED._replace(department="丙", unanswered=2, asking=2),
        REVIEWED._replace(department="乙", unanswered=1, asking=9),
        REVIEWED._replace(department="甲", unanswered=1, asking=8),
        BROKEN,
        ANSWERED._replace(department="一"),
        ANSWERED._replace(department="丁"),
        ALONE,
    ]
    assert sorted(dict.fromkeys(ordered[::-1]), key=lambda row: row.order) == ordered


def test_a_department_that_nobody_could_read_goes_by_its_folder() -> None:
    assert (BROKEN.name, REVIEWED.name) == ("archives", "示例单位")


def test_totals_count_departments_and_findings() -> None:
    totals = ReviewTotals.of([REVIEWED, REVIEWED._replace(unanswered=0), ANSWERED, ALONE, BROKEN])
    assert totals == ReviewTotals(
        departments=4, declarations=5, lacking=1, asking=19, unanswered=6, uncompared=2, error=5, warning=16
    )


def test_findings_are_what_asks_and_what_the_check_found() -> None:
    assert REVIEWED.findings == 8 + 1 + 7
    assert REVIEWED._replace(tally=Tally(note=9)).findings == 8
