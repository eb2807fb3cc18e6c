"""What is said of all declarations together."""

import pytest

from generator.diagnostics import Tally
from generator.writing.summary import Totals, missing_years
from tests.writing.summary.samples import BROKEN, MADE


def test_departments_declarations_and_findings_are_counted() -> None:
    totals = Totals.of([BROKEN, BROKEN._replace(year="2022"), MADE])
    assert (totals.departments, totals.declarations, totals.wrong, totals.newest) == (2, 3, 2, 2022)
    assert totals.tally == Tally(error=6, warning=2, note=1, waived=1)


def test_a_declaration_without_a_submission_file_counts_as_wrong() -> None:
    assert Totals.of([MADE._replace(word="")]).wrong == 1


def test_nothing_is_counted_as_nothing() -> None:
    assert Totals.of([]) == Totals()


@pytest.mark.parametrize(
    ("stems", "missing"),
    [
        (["2022"], []),
        (["2019", "2022"], [2020, 2021]),
        (["2020"], [2021, 2022]),
        (["2022", "draft"], []),
        (["draft", "20222", "２０２１"], []),
        ([], []),
    ],
)
def test_the_years_from_the_first_to_the_newest_of_all_must_be_there(
    stems: list[str], missing: list[int]
) -> None:
    assert missing_years(stems, 2022) == missing
