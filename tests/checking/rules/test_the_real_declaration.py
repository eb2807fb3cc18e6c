from generator.checking.rules.registry import RULES


def test_of_form_money_and_links_only_the_level_of_the_title_is_noted(subject):
    found = [rule.CODE for rule in RULES if rule.CODE[1] in "124" for _ in rule.check(subject())]
    assert found == ["R113"]
