from inspect import cleandoc
from pathlib import Path

import pytest

from generator.checking.rules.registry import QUESTIONS, limits
from generator.diagnostics import Severity
from generator.review.significance import registry
from generator.review.significance.registry import FAMILY, RULES

FOLDER = Path(registry.__file__).parent
CASES = pytest.mark.parametrize("rule", FAMILY, ids=lambda rule: rule.CODE)


def test_every_rule_in_the_folder_is_registered_once_in_the_order_of_codes():
    files = sorted(path.stem.upper() for path in FOLDER.glob("c[0-9][0-9][0-9].py"))
    assert [rule.CODE for rule in FAMILY] == files
    assert [rule.CODE for rule in RULES] == [code for code in files if code != "C201"]


@CASES
def test_a_rule_says_its_title_level_and_question(rule):
    assert rule.TITLE
    assert isinstance(rule.LEVEL, Severity)
    assert rule.QUESTION in QUESTIONS


@CASES
def test_a_rule_explains_itself_with_its_source_and_an_example(rule):
    text = cleandoc(rule.__doc__)
    assert "来源:" in text
    assert "\n    " in text


def test_titles_differ():
    assert len({rule.TITLE for rule in FAMILY}) == len(FAMILY)


@CASES
def test_every_limit_that_a_rule_asks_for_is_one_that_editions_may_set(rule):
    source = Path(rule.__file__).read_text("utf-8")
    assert source.count("edition.limit(CODE, ") == len(limits(rule))
