from collections.abc import Callable

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
