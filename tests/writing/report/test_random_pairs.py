"""Every report over random pairs of years: nothing fails, nothing is too wide, nothing draws, all conforms."""

import json
import re

import pytest
from jsonschema import Draft202012Validator

from generator.diagnostics.frame import width
from generator.review.comparison import table
from generator.review.review import review
from generator.source import load
from generator.writing.report.as_json import as_json
from generator.writing.report.as_markdown import LIMIT, as_markdown
from generator.writing.report.as_text import TextReport
from generator.writing.report.entry import Entry
from tests.pairs import declaration, edition, pair
from tests.projects import REAL, ROOT

SEEDS = range(120)
SOURCE = load(REAL.read_bytes(), "b.yaml")
"""Stands for the new file, whose places are not what is tested here."""


def entry(seed: int) -> Entry:
    data = pair(seed)
    old, new = declaration(data.old_data), declaration(data.new_data)
    found = review(old, new, edition(), edition())
    return Entry("office", new.department, "a.yaml", "b.yaml", found, SOURCE)


@pytest.fixture(scope="module")
def entries() -> list[Entry]:
    return [entry(seed) for seed in SEEDS]


@pytest.mark.parametrize("columns", [40, 72, 100])
def test_no_line_is_wider_than_the_terminal(entries, columns):
    report = TextReport(columns, color=False)
    widest = {number: max(map(width, report.entry(one).split("\n"))) for number, one in enumerate(entries)}
    assert {number: found for number, found in widest.items() if found > columns} == {}


def test_every_finding_reason_and_changed_indicator_is_in_the_text(entries):
    report = TextReport(100, color=False)
    for one in entries:
        assert one.review is not None
        text = re.sub(r"\s", "", report.entry(one))
        for judged in one.review.judged:
            assert re.sub(r"\s", "", judged.finding.message) in text
        for row in table(one.review):
            assert not row.changed or row.name[:4] in text


def test_markdown_is_within_its_limit_and_its_tables_have_their_columns(entries):
    text = as_markdown(entries, "jixiao diff main..HEAD")
    assert len(text) <= LIMIT
    for one in entries:
        alone = as_markdown([one], "jixiao diff main..HEAD")
        counts = {len(set(block)) for block in _tables(alone)}
        assert counts <= {1}
        assert alone.count("<details>") == alone.count("</details>")


def _tables(text: str) -> list[list[int]]:
    """The number of cells of each row of each table."""
    blocks = re.findall(r"(?:^\|.*\|\n?)+", text, re.MULTILINE)
    return [[row.count("|") for row in block.strip().split("\n")] for block in blocks]


def test_json_conforms_to_its_schema(entries):
    schema = json.loads((ROOT / "schema" / "review.schema.json").read_text("utf-8"))
    report = json.loads("".join(as_json(entries)))
    assert [error.message for error in Draft202012Validator(schema).iter_errors(report)] == []
    assert report["summary"]["compared"] == len(entries)
