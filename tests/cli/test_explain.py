"""`jixiao explain`: what a code means, in the rule's own words."""

import pytest

from generator.checking.catalogue import titles


def test_a_rule_is_explained_with_level_question_and_examples(jixiao):
    code, out, err = jixiao("explain", "R303")
    assert (code, err) == (0, "")
    assert out.startswith("R303 定量指标要有度量单位(错误,完整性)\n\n定量指标要写度量单位。\n")
    assert "错:\n" in out
    assert "对:\n" in out


def test_a_code_may_be_typed_in_small_letters(jixiao):
    assert jixiao("explain", "r303") == jixiao("explain", "R303")


def test_without_a_code_all_are_listed_in_order(jixiao):
    code, out, _ = jixiao("explain")
    assert code == 0
    lines = out.splitlines()
    assert lines == sorted(lines)
    assert len(lines) == len(titles()) > 100
    assert "R303  定量指标要有度量单位" in lines
    assert "S292  豁免没有对应的问题" in lines


@pytest.mark.parametrize("code", titles())
def test_every_code_is_explained(jixiao, code):
    ended, out, err = jixiao("explain", code)
    assert (ended, err) == (0, "")
    assert out.startswith(f"{code} {titles()[code]}")
    assert len(out.splitlines()) >= 3


def test_an_unknown_code_is_answered_with_the_nearest(jixiao):
    assert jixiao("explain", "R30x") == (2, "", "没有「R30x」这个代码;相近的有 R320、R310、R309。\n")


def test_a_code_that_is_like_no_other_is_answered_with_where_to_look(jixiao):
    assert jixiao("explain", "满意度") == (2, "", "没有「满意度」这个代码;运行 jixiao explain 看全部。\n")
