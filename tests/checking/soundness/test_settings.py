from collections.abc import Callable

from generator.checking.rules import registry
from generator.review.significance.registry import FAMILY

Flawed = Callable[..., list[str]]


def test_a_setting_is_of_a_rule_that_there_is(flawed: Flawed) -> None:
    assert flawed(lambda data: data["规则"].update(R999={"级别": "关闭"})) == [
        "T121 规则/R999 没有 R999 这条规则 → 照 docs/rules.md 改,或者删去"
    ]
    assert flawed(lambda data: data["规则"].update(R502={"级别": "关闭"})) == [
        "T121 规则/R502 没有 R502 这条规则 → 写「R512」,或者删去"
    ]


def test_rules_between_years_are_set_like_others(flawed: Flawed) -> None:
    heard = {"C101": {"限值": {"变动比例": 5}}, "C112": {"级别": "关闭"}, "C201": {"级别": "错误"}}
    assert flawed(lambda data: data["规则"].update(heard)) == []
    assert flawed(lambda data: data["规则"].update(C101={"限值": {"比例": 10}})) == [
        "T121 规则/C101/限值/比例 C101 没有「比例」这个限值 → 写「变动比例」,或者删去"
    ]
    assert flawed(lambda data: data["规则"].update(C113={"级别": "关闭"})) == [
        "T121 规则/C113 没有 C113 这条规则 → 写「C112」,或者删去"
    ]


def test_a_limit_is_one_that_the_rule_has(flawed: Flawed) -> None:
    assert flawed(lambda data: data["规则"].update(R501={"限值": {"总计": 100}})) == [
        "T121 规则/R501/限值/总计 R501 没有「总计」这个限值 → 写「合计」,或者删去"
    ]
    assert flawed(lambda data: data["规则"].update(R101={"限值": {"合计": 100}})) == [
        "T121 规则/R101/限值/合计 R101 没有「合计」这个限值 → R101 没有限值,删去这一项"
    ]


def test_limits_that_rules_have_are_heard(flawed: Flawed) -> None:
    rules = (*registry.RULES, *FAMILY)
    limits = {rule.CODE: {"限值": dict.fromkeys(registry.limits(rule), 3)} for rule in rules}
    assert {code for code, setting in limits.items() if setting["限值"]} >= {
        "R211",
        "R304",
        "R313",
        "R501",
        "C101",
        "C110",
    }
    assert flawed(lambda data: data["规则"].update(limits)) == []
