"""Goals line by line, between years that number and print them differently."""

from typing import Any

from generator.form import Line
from generator.model.declaration import read_declaration
from generator.review.changes import compare
from generator.review.goal_lines import goal_lines, split
from tests.pairs import edition, real


def lines(old: list[Any], new: list[Any]) -> list[Line]:
    sides = (read_declaration(real() | {"年度履职目标": goals}, edition()) for goals in (old, new))
    return list(goal_lines(compare(*sides, edition(), edition())))


def test_a_goal_that_stays_is_one_line_whatever_its_number_is_now() -> None:
    assert lines(["做好值班值守"], ["推进数字政府建设", "做好值班值守"]) == [
        Line(None, "目标1: 推进数字政府建设"),
        Line("目标1: 做好值班值守", "目标2: 做好值班值守"),
    ]


def test_a_goal_is_known_by_its_own_number() -> None:
    old, new = {"编号": "M1", "内容": "做好值班值守"}, {"编号": "M1", "内容": "全年无一错情"}
    assert lines([old], [new]) == [Line("目标1: 做好值班值守", "目标1: 全年无一错情")]


def test_goals_that_change_places_go_and_come() -> None:
    assert lines(["做好值班值守", "办理提案建议"], ["办理提案建议", "做好值班值守"]) == [
        Line(None, "目标1: 办理提案建议"),
        Line("目标1: 做好值班值守", "目标2: 做好值班值守"),
        Line("目标2: 办理提案建议", None),
    ]


def test_a_goal_of_several_lines_gains_and_loses_lines() -> None:
    assert lines(["甲\n乙"], ["甲\n丙\n丁"]) == [
        Line("目标1: 甲", "目标1: 甲"),
        Line("乙", "丙"),
        Line(None, "丁"),
    ]


def test_a_cell_without_goals_is_one_empty_line() -> None:
    assert lines([], ["做好值班值守"]) == [Line("", "目标1: 做好值班值守")]
    assert lines(["做好值班值守"], []) == [Line("目标1: 做好值班值守", "")]
    assert lines([], []) == [Line("", "")]


def test_lines_of_one_side_only_stand_alone() -> None:
    assert list(split(None, "甲\n乙")) == [Line(None, "甲"), Line(None, "乙")]
    assert list(split("甲", None)) == [Line("甲", None)]
