"""Two sides, checked and compared."""

import pytest

from generator.building.comparing.compared import compare_sides
from generator.building.comparing.sides import Side, Sides
from generator.checking.editions import Editions
from tests.projects import BROKEN_YAML, REAL, ROOT, edited

RAW = REAL.read_text("utf-8")
NEXT = edited(
    RAW,
    ("年度: 2022", "年度: 2023"),
    ("其他资金: 0", "其他资金: 10"),
    ("部门预算总额: 2677.7", "部门预算总额: 2687.7"),
)


@pytest.fixture(scope="module")
def editions() -> Editions:
    return Editions(ROOT)


def side(text: str, stem: str = "2022") -> Side:
    return Side(text.encode(), f"declarations/office/{stem}.yaml", "office", stem)


def test_both_sides_are_checked_and_compared(editions):
    compared = compare_sides(Sides("office", side(RAW), side(NEXT, "2023")), editions)
    assert compared.review is not None
    assert [fact.name for fact in compared.review.changes.facts if fact.part == "预算情况"] == [
        "部门预算总额",
        "资金来源.其他资金",
    ]
    assert compared.faulty == ()


@pytest.mark.parametrize("fault", [BROKEN_YAML, ("部门名称: ", "部门名字: "), ("表式: hunan", "表式: hunam")])
def test_a_side_that_cannot_be_read_is_reported_and_nothing_is_compared(editions, fault):
    broken = side(edited(RAW, fault))
    for sides in (Sides("office", broken, side(NEXT, "2023")), Sides("office", side(RAW), broken)):
        compared = compare_sides(sides, editions)
        assert compared.review is None
        assert [checked.source.file for checked in compared.faulty] == ["declarations/office/2022.yaml"]


def test_errors_of_rules_do_not_keep_from_comparing(editions):
    wrong = edited(NEXT, ("其他资金: 10", "其他资金: 7"))
    compared = compare_sides(Sides("office", side(RAW), side(wrong, "2023")), editions)
    assert compared.review is not None
    assert not compared.submittable


def test_a_side_alone_is_checked_only(editions):
    compared = compare_sides(Sides("office", None, side(RAW)), editions)
    assert (compared.old, compared.review, compared.submittable) == (None, None, True)
