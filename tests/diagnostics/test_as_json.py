import json

from generator.diagnostics import Diagnostic, Place, Severity, Tally
from generator.diagnostics.as_json import as_gitlab, as_json

PLACE = Place("a/2023.yaml", 4, 14, 4, 18, ("年度",), "年度")
FAULT = Diagnostic(
    "S203", Severity.WARNING, (PLACE, PLACE._replace(line=9, end_line=9)), "不在可选值之中", "写「≥」"
)


def test_json_holds_every_field_of_the_design_and_all_places() -> None:
    data = json.loads(as_json([FAULT], Tally(0, 1, 0, 3)))
    place = {
        "file": "a/2023.yaml",
        "line": 4,
        "column": 14,
        "end_line": 4,
        "end_column": 18,
        "path": ["年度"],
    }
    assert data == {
        "diagnostics": [
            {
                "code": "S203",
                "severity": "warning",
                **place,
                "message": "不在可选值之中",
                "hint": "写「≥」",
                "fingerprint": FAULT.fingerprint,
                "places": [place, place | {"line": 9, "end_line": 9}],
            }
        ],
        "summary": {"error": 0, "warning": 1, "note": 0, "waived": 3},
    }


def test_json_is_readable_chinese_and_survives_what_utf8_cannot_hold() -> None:
    odd = Diagnostic("Y101", Severity.ERROR, (PLACE,), "坏字符 \ud800", "")
    assert "坏字符 \\ud800" in as_json([odd], Tally(1)).replace("\\\\", "\\")
    json.loads(as_json([odd], Tally(1)))


def test_a_fingerprint_stays_when_lines_move_and_changes_with_the_fault() -> None:
    moved = Diagnostic(
        FAULT.code, FAULT.severity, tuple(p._replace(line=p.line + 5) for p in FAULT.places), FAULT.message
    )
    assert moved.fingerprint == FAULT.fingerprint
    other = Diagnostic(FAULT.code, FAULT.severity, FAULT.places, "另一句")
    assert other.fingerprint != FAULT.fingerprint


def test_gitlab_issues_have_unique_fingerprints() -> None:
    first, second = json.loads(as_gitlab([FAULT, FAULT]))
    assert first == {
        "description": "不在可选值之中 写「≥」",
        "check_name": "S203",
        "fingerprint": FAULT.fingerprint,
        "severity": "minor",
        "location": {"path": "a/2023.yaml", "lines": {"begin": 4, "end": 4}},
    }
    assert second["fingerprint"] == f"{FAULT.fingerprint}-2"
