"""One department in a report."""

import pytest

from generator.writing.report.entry import Status
from tests.projects import BROKEN_YAML
from tests.writing.report.conftest import EDITS

COMMENT = ("部门名称: ", "# 一行说明\n\n部门名称: ")
KEYS = (
    "  - 对象: 加大督查督办力度\n    说明: 合并同类事项6次\n",
    "  - 说明: 合并同类事项6次\n    对象: 加大督查督办力度\n",
)
ORDER = ("          指标值: 24\n", "")
LATER = ("          指标值说明: 该指标主要考察为政府领导决策提供高质量督查报告情况\n",) * 2


def fingerprints(entry) -> dict[str, str]:
    return {f"{one.code} {one.finding.subject}": entry.fingerprint(one) for one in entry.review.judged}


def test_every_status_has_its_case(entry, alone):
    found = [entry(*EDITS), entry(year="2022"), alone(), alone(new=False), entry(BROKEN_YAML)]
    assert [one.status for one in found] == list(Status)


def test_fingerprints_survive_moved_lines_and_another_order_of_keys(entry):
    before = fingerprints(entry(*EDITS))
    moved = (LATER[0], LATER[1][0:0] + LATER[0] + "          指标值: 24\n")
    after = fingerprints(entry(*EDITS, COMMENT, KEYS, ORDER, moved))
    assert before == after
    assert len(set(before.values())) == len(before)


def test_fingerprints_are_those_of_the_file_whatever_it_is_called(entry):
    found = entry(*EDITS)
    source = found.source
    renamed = found._replace(new="HEAD:declarations/office/2023.yaml")
    assert source is not None
    assert fingerprints(renamed) == fingerprints(found)
    assert fingerprints(entry(*EDITS, folder="other")) != fingerprints(found)


@pytest.mark.parametrize("edit", [("指标值: 24", "指标值: 23"), ("项目支出: 938.14", "项目支出: 948.14")])
def test_another_number_is_another_finding(entry, edit):
    before, after = fingerprints(entry(*EDITS)), fingerprints(entry(*EDITS, edit))
    assert {name for name in before if before[name] != after.get(name)}
