from decimal import Decimal

import pytest

from generator.review.finding import Finding
from generator.review.significance import c202
from tests.two_years import OUTPUT, RESEARCH, SUPERVISION, changed, findings, said, write


def test_another_target_of_last_year_than_the_form_had_is_a_warning_with_the_number_to_type():
    (found,) = findings(c202, write(SUPERVISION, 上年目标值=24))
    assert (found.subject, found.paths) == (SUPERVISION, ((*OUTPUT, 3, "上年目标值"),))
    assert found.message == f"「{SUPERVISION}」的上年目标值写的是 24,上年申报表上是 30"
    assert (found.hint, found.objects) == ("改成「上年目标值: 30」", ())


@pytest.mark.parametrize("value", [30, Decimal("30.0"), None])
def test_the_same_number_or_none_is_right(value):
    assert said(c202, write(SUPERVISION, 上年目标值=value)) == []


def test_a_word_is_compared_with_last_years_word():
    edit = write(RESEARCH, 上年目标值="合格")
    was = write(RESEARCH, 指标值类型="定性", 指标值="优良", 评扣分标准=None)
    assert said(c202, edit, was) == [f"警告 「{RESEARCH}」的上年目标值写的是 合格,上年申报表上是 优良"]


def test_what_cannot_be_compared_is_left_alone():
    other_unit = write(SUPERVISION, 上年目标值=24, 度量单位="件", 评扣分标准=None)
    assert said(c202, other_unit, write(SUPERVISION, 度量单位="次")) == []
    assert said(c202, write(SUPERVISION, 上年目标值=24), year=2024) == []
    assert said(c202, write(SUPERVISION, 上年目标值=24), year=2022) == []


def test_it_is_about_its_indicator():
    changes = changed(write(SUPERVISION, 上年目标值=24))
    (found,) = c202.judge(changes)
    assert isinstance(found, Finding)
    assert found.pair is next(pair for pair in changes.indicators if pair.name == SUPERVISION)
