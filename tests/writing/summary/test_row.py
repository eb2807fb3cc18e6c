"""The facts of one declaration in the summary."""

from decimal import Decimal

import pytest

from generator.form import compose
from generator.model.declaration import read_declaration
from generator.model.edition import read_edition
from generator.source import load
from generator.writing.summary import SummaryRow, summary_row
from tests.writing.preview.samples import DECLARATION, EDITION


def test_the_real_declaration_in_figures() -> None:
    edition = read_edition(EDITION.name, load((EDITION / "edition.yaml").read_bytes(), "edition.yaml").data)
    declaration = read_declaration(load(DECLARATION.read_bytes(), "2022.yaml").data, edition)
    assert summary_row("office", "2022", declaration, compose(declaration, edition)) == SummaryRow(
        folder="office",
        year="2022",
        department="衡阳市人民政府办公室",
        edition="hunan-department-2022",
        total=Decimal("2677.7"),
        unit="万元",
        parts="财政性资金 2677.7、其他资金 0;基本支出 1839.56、项目支出 838.14",
        indicators=29,
        quantitative=20,
        points=Decimal(50),
    )


def test_the_points_are_those_that_the_rules_count() -> None:
    """What does not apply has none (R501), and a sentence may say what 分值 does not."""
    edition = read_edition(EDITION.name, load((EDITION / "edition.yaml").read_bytes(), "edition.yaml").data)
    text = DECLARATION.read_text("utf-8").replace(
        "        - 预算调整率\n",
        "        - 指标名称: 预算调整率\n          不适用: 本年没有调整\n          分值: 3\n",
    )
    text = text.replace("情况\n          分值: 5\n", "情况\n", 1)
    declaration = read_declaration(load(text.encode(), "2022.yaml").data, edition)
    assert summary_row("office", "2022", declaration, compose(declaration, edition)).points == 50


def test_a_file_that_cannot_be_read_still_has_a_row() -> None:
    assert summary_row("office", "2022", None, None) == SummaryRow("office", "2022")


@pytest.mark.parametrize(
    ("part", "whole", "share"), [(0, 0, ""), (0, 3, "0%"), (2, 3, "67%"), (3, 3, "100%")]
)
def test_the_share_of_quantitative_indicators_is_rounded(part: int, whole: int, share: str) -> None:
    assert SummaryRow("a", "2022", indicators=whole, quantitative=part).share == share
