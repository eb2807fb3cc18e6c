"""A review for programs."""

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from generator.writing.report.as_json import as_json
from tests.projects import BROKEN_YAML, ROOT
from tests.writing.report.conftest import EDITS

SCHEMA = json.loads((ROOT / "schema" / "review.schema.json").read_text("utf-8"))
GOLDEN = Path(__file__).parent / "golden" / "review.json"


def written(*entries) -> dict:
    return json.loads("".join(as_json(entries)))


def test_a_review_is_as_it_was_read_last(entry, update_golden):
    found = written(entry(*EDITS))
    if update_golden:
        GOLDEN.parent.mkdir(exist_ok=True)
        GOLDEN.write_text(json.dumps(found, ensure_ascii=False, indent=1) + "\n", "utf-8", newline="\n")
    assert found == json.loads(GOLDEN.read_text("utf-8"))


def test_every_kind_of_report_conforms_to_the_schema(entry, alone):
    Draft202012Validator.check_schema(SCHEMA)
    validator = Draft202012Validator(SCHEMA)
    reports = [written(entry(*EDITS)), written(), written(entry(year="2022"))]
    reports += [written(alone(), alone(new=False), entry(BROKEN_YAML), entry(*EDITS))]
    assert [error.message for report in reports for error in validator.iter_errors(report)] == []


@pytest.mark.parametrize(
    "spoil",
    [
        lambda report: report.pop("summary"),
        lambda report: report["comparisons"][0].update(status="good"),
        lambda report: report["comparisons"][0].pop("facts"),
        lambda report: report["comparisons"][0]["findings"][0].pop("fingerprint"),
        lambda report: report["comparisons"][0]["findings"][0].update(level="fatal"),
        lambda report: report["comparisons"][0]["amounts"][0].update(old=2677.7),
        lambda report: report["comparisons"][0].update(more=1),
    ],
)
def test_the_schema_refuses_what_is_no_report(entry, spoil):
    report = written(entry(*EDITS))
    spoil(report)
    assert not Draft202012Validator(SCHEMA).is_valid(report)


def test_amounts_are_texts_as_they_were_written(entry):
    found = written(
        entry(
            ("年度: 2022", "年度: 2023"),
            ("基本支出: 1839.56", "基本支出: 1839.560"),
            ("其他资金: 0", "其他资金: 12.50"),
        )
    )
    amounts = {amount["key"]: amount for amount in found["comparisons"][0]["amounts"]}
    assert amounts["资金结构.基本支出"]["new"] == "1839.560"
    assert amounts["资金来源.其他资金"] == {
        "key": "资金来源.其他资金",
        "old": "0",
        "new": "12.50",
        "difference": "12.50",
        "percent": None,
    }


def test_the_summary_counts_departments_and_findings(entry, alone):
    assert written(entry(*EDITS), alone(), entry(BROKEN_YAML))["summary"] == {
        "compared": 3,
        "changed": 1,
        "same": 0,
        "first": 1,
        "gone": 0,
        "faulty": 1,
        "asking": 4,
        "unanswered": 3,
        "error": 0,
        "warning": 3,
        "note": 3,
    }
