"""The page of the real pair of years, whole, as it was looked at and found good."""

import difflib
from pathlib import Path

from tests.writing.report.page.samples import real

GOLDEN = Path(__file__).parents[3] / "golden" / "report" / "hengyang-2022-2023.html"


def test_the_real_review_is_the_golden_one(update_golden: bool) -> None:
    page = real().page
    if update_golden:
        GOLDEN.parent.mkdir(exist_ok=True)
        GOLDEN.write_text(page, "utf-8", newline="\n")
    wanted = GOLDEN.read_text("utf-8") if GOLDEN.exists() else ""
    difference = difflib.unified_diff(
        wanted.splitlines(), page.splitlines(), "golden", "now", lineterm="", n=1
    )
    assert page == wanted, "pytest --update-golden writes it anew:\n" + "\n".join(difference)
