from collections.abc import Callable

from generator.checking.rules import registry

Flawed = Callable[..., list[str]]


def test_a_setting_is_of_a_rule_that_there_is(flawed: Flawed) -> None:
    assert flawed(lambda data: data["规则"].update(R999={"级别": "关闭"})) == [
        "T121 规则/R999 没有 R999 这条规则 → 照 docs/rules.md 改,或者删去"
    ]
    assert flawed(lambda data: data["规则"].update(R502={"级别": "关闭"})) == [
        "T121 规则/R502 没有 R502 这条规则 → 写「R512」,或者删去"
    ]


def test_rules_between_years_are_not_known_here(flawed: Flawed) -> None:
    assert flawed(lambda data: data["规则"].update(C101={"限值": {"比例": 10}})) == []


def test_a_limit_is_one_that_the_rule_has(flawed: Flawed) -> None:
    assert flawed(lambda data: data["规则"].update(R501={"限值": {"总计": 100}})) == [
        "T121 规则/R501/限值/总计 R501 没有「总计」这个限值 → 写「合计」,或者删去"
    ]
    assert flawed(lambda data: data["规则"].update(R101={"限值": {"合计": 100}})) == [
        "T121 规则/R101/限值/合计 R101 没有「合计」这个限值 → R101 没有限值,删去这一项"
    ]


def test_limits_that_rules_have_are_heard(flawed: Flawed) -> None:
    limits = {rule.CODE: {"限值": dict.fromkeys(registry.limits(rule), 3)} for rule in registry.RULES}
    assert {code for code, setting in limits.items() if setting["限值"]} >= {"R211", "R304", "R313", "R501"}
    assert flawed(lambda data: data["规则"].update(limits)) == []
