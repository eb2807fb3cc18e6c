"""Reviews for programs: JSON as schema/review.schema.json describes it. Amounts and targets are texts, as written."""

import json
from collections.abc import Iterable, Iterator
from decimal import Decimal

from generator.diagnostics import Path
from generator.diagnostics.as_json import fields, place_fields
from generator.model.amount import written
from generator.model.declaration import Declaration
from generator.review.comparison import ComparisonRow, table
from generator.review.facts import AmountPair, Fact, Value
from generator.review.finding import Judged
from generator.writing.report.entry import Entry
from generator.writing.report.totals import Totals

FORMAT = 1
"""Raised when a program that reads the report would have to change."""


def as_json(entries: Iterable[Entry]) -> Iterator[str]:
    """The report in pieces, a department at a time, so that a thousand need no more memory than one."""
    totals = Totals()
    yield f'{{\n  "format": {FORMAT},\n  "comparisons": ['
    for number, entry in enumerate(entries):
        totals.add(entry)
        yield ("," if number else "") + "\n    " + _dump(comparison(entry))
    yield f'\n  ],\n  "summary": {_dump(totals.counts)}\n}}\n'


def _dump(value: object) -> str:
    text = json.dumps(value, ensure_ascii=False)
    return text.encode("utf-8", "backslashreplace").decode("utf-8")


def comparison(entry: Entry) -> dict[str, object]:
    """One department as plain data."""
    review = entry.review
    old, new = (review.changes.old, review.changes.new) if review else (None, None)
    said: dict[str, object] = {
        "department": entry.folder,
        "name": entry.department,
        "status": entry.status.word,
        "old": _file(entry.old, old),
        "new": _file(entry.new, new),
    }
    if review is None:
        return {**said, "diagnostics": [fields(d) for faults in entry.faults for d in faults.diagnostics]}
    return {
        **said,
        "asking": len(review.asking),
        "unanswered": len(review.unanswered),
        "findings": [_finding(entry, judged) for judged in review.judged],
        "unit": review.changes.edition.unit,
        "amounts": [_amount(pair) for pair in review.changes.amounts],
        "indicators": [_indicator(row) for row in table(review)],
        "facts": [_fact(fact) for fact in review.changes.facts],
    }


def _file(shown: str | None, declaration: Declaration | None) -> dict[str, object] | None:
    if shown is None:
        return None
    return {"file": shown, "year": declaration.year if declaration else None}


def _finding(entry: Entry, judged: Judged) -> dict[str, object]:
    finding = judged.finding
    return {
        "code": judged.code,
        "level": judged.weight.word,
        "question": judged.question,
        "title": judged.title,
        "subject": finding.subject,
        "message": finding.message,
        "hint": finding.hint,
        "objects": list(finding.objects),
        "answer": judged.answer,
        "places": [place_fields(place) for place in entry.places(judged)],
        "fingerprint": entry.fingerprint(judged),
    }


def _amount(pair: AmountPair) -> dict[str, object]:
    percent = pair.percent
    return {
        "key": pair.key,
        "old": _value(pair.old),
        "new": _value(pair.new),
        "difference": _value(pair.difference),
        "percent": None if percent is None else written(round(percent, 2)),
    }


def _indicator(row: ComparisonRow) -> dict[str, object]:
    return {
        "level": row.level,
        "group": row.group,
        "name": row.name,
        "was_name": row.was_name or None,
        "match": row.pair.match.value or None,
        "last_target": row.last_target,
        "last_actual": row.last_actual,
        "target": row.target,
        "number": row.number,
        "demands": list(row.pair.demands),
        "verdict": row.verdict,
        "reason": row.reason,
        "changed": row.changed,
    }


def _fact(fact: Fact) -> dict[str, object]:
    return {
        "part": fact.part,
        "name": fact.name,
        "word": fact.word,
        "change": fact.change,
        "old": _value(fact.old),
        "new": _value(fact.new),
        "old_name": fact.names[0],
        "new_name": fact.names[1],
        "old_path": _path(fact.paths[0]),
        "new_path": _path(fact.paths[1]),
    }


def _value(value: Value) -> str | list[str] | None:
    if isinstance(value, Decimal):
        return written(value)
    return list(value) if isinstance(value, tuple) else value


def _path(path: Path | None) -> list[str | int] | None:
    return None if path is None else list(path)
