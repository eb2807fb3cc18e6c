"""The last line of a report of many departments."""

from generator.writing.report.totals import Totals
from tests.writing.report.conftest import EDITS


def test_departments_are_counted_by_what_there_is_to_say(entry, alone):
    totals = Totals()
    for one in (entry(*EDITS), entry(year="2022"), alone(), alone()):
        totals.add(one)
    assert totals.sentence == (
        "共比较 4 份申报表:有变化 1 份,没有变化 1 份,首次申报 2 份;需说明 4 项(未说明 3 项)。"
    )


def test_none_at_all_is_said():
    assert Totals().sentence == "没有申报表不同。"
