from inspect import cleandoc
from pathlib import Path

import pytest

from generator.checking.rules import registry
from generator.checking.rules.registry import QUESTIONS, RULES
from generator.diagnostics import Severity

FOLDER = Path(registry.__file__).parent
CASES = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.CODE)


def test_every_rule_in_the_folder_is_registered_once_in_the_order_of_codes():
    files = sorted(path.stem.upper() for path in FOLDER.glob("r[0-9][0-9][0-9].py"))
    assert [rule.CODE for rule in RULES] == files


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
    assert len({rule.TITLE for rule in RULES}) == len(RULES)


@CASES
def test_every_limit_that_a_rule_asks_for_is_one_that_editions_may_set(rule):
    source = Path(rule.__file__).read_text("utf-8")
    asked = source.count("subject.limit(CODE, ")
    elsewhere = {"R211": 1}.get(rule.CODE, 0)  # the tolerance is read where sums are judged
    assert asked + elsewhere == len(registry.limits(rule))
