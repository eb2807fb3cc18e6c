"""What rules of part C (indicators) say of the real form, whole; and that their own examples are true."""

import re

import pytest
import yaml

from generator.checking.rules.registry import RULES
from generator.diagnostics.severity import BY_CAPTION

FAMILY = [rule for rule in RULES if rule.CODE.startswith("R3")]
OF_ROWS = [r for r in RULES if r.CODE[1] in "35" and r.CODE not in ("R316", "R501")]
"""R316 asks where a row stands, R501 for the whole form; a snippet says neither."""


def level(edition, rule, finding):
    setting = edition.rules.get(rule.CODE)
    chosen = BY_CAPTION[setting.level] if setting and setting.level else rule.LEVEL
    return (finding.level or chosen).caption


def place(path):
    """重点工作任务完成 › … › 指标值 without the 一级指标 above it."""
    return "›".join(map(str, path[2:])) or path[0]


def test_the_real_form_raises_exactly_this(subject):
    real = subject()
    found = [
        (rule.CODE, level(real.edition, rule, f), list(map(place, f.paths)), f.message, f.hint)
        for rule in FAMILY
        for f in rule.check(real)
    ]
    assert found == [
        (
            "R303",
            "警告",
            [
                "重点工作任务完成›三级指标›0›指标值",
                "重点工作任务完成›三级指标›1›指标值",
                "重点工作任务完成›三级指标›2›指标值",
                "重点工作任务完成›三级指标›3›指标值",
                "履职目标实现›三级指标›0›指标值",
                "履职目标实现›三级指标›1›指标值",
                "履职效益›三级指标›0›指标值",
                "履职效益›三级指标›1›指标值",
            ],
            "「重大会议、活动参与率」、「机关大院维护维修率」、「加大综合调研力度」等 8 项没有度量单位,看不出指标值 95 指什么",
            '「重大会议、活动参与率」、「机关大院维护维修率」、「办理好提案建议」等 6 项加一行「度量单位: "%"」;「加大综合调研力度」加一行「度量单位: 个」;「加大督查督办力度」加一行「度量单位: 次」',
        ),
        (
            "R306",
            "警告",
            [
                "重点工作任务完成›三级指标›2›指标名称",
                "重点工作任务完成›三级指标›3›指标名称",
                "履职目标实现›三级指标›0›指标名称",
            ],
            "指标名称写的是「加大综合调研力度」、「加大督查督办力度」、「办理好提案建议」这样的任务,不是要量的东西,指标值却是数(≥5、≥30、≥90)",
            "「加大综合调研力度」写成「指标名称: 调研报告个数」;「加大督查督办力度」写成「指标名称: 督查次数」;「办理好提案建议」写成「指标名称: 提案办结率」",
        ),
        (
            "R307",
            "警告",
            [
                "重点工作任务完成›三级指标›0›指标值",
                "重点工作任务完成›三级指标›1›指标值",
                "履职效益›三级指标›0›指标值",
                "履职效益›三级指标›1›指标值",
            ],
            "「重大会议、活动参与率」、「机关大院维护维修率」、「各项经济指标任务完成率」、「处置突发事件及时率」是比率,没有写单位 %",
            '加一行「度量单位: "%"」',
        ),
        (
            "R311",
            "警告",
            ["履职目标实现›三级指标›1›指标名称"],
            "指标名称是「重点民生实事办结质量」,评扣分标准量的却是「重点民生实事办结率」",
            "要考核重点民生实事办结率的,写「指标名称: 重点民生实事办结率」;否则把「评扣分标准:」改成按「重点民生实事办结质量」写",
        ),
        (
            "R317",
            "提示",
            ["重点工作任务完成›三级指标›3›评扣分标准"],
            "「加大督查督办力度」的评分句先说 30 次,后说 1 个,单位不一",
            "两处写同一个单位,例如「少1次」",
        ),
    ]


def counts_and_times(form):
    counts, times = form["指标体系"][1]["二级指标"]
    counts["类别"], times["类别"] = "数量", "时效"


EDITIONS = {"R316": counts_and_times}
"""What an edition has to say before an example of a rule counts."""


def snippet(rule, heading):
    """The rows of 「错」 or 「对」 in the rule's docstring."""
    found = re.search(rf"^{heading}[^\n]*:\n\n((?:    [^\n]*\n|\n)+)", rule.__doc__, re.MULTILINE)
    return yaml.safe_load(found[1])


@pytest.mark.parametrize("rule", FAMILY, ids=lambda rule: rule.CODE)
def test_what_the_docstring_calls_wrong_is_found_wrong(rule, judge):
    assert judge(rule, *snippet(rule, "错"), edition=EDITIONS.get(rule.CODE))


@pytest.mark.parametrize("rule", FAMILY, ids=lambda rule: rule.CODE)
def test_what_the_docstring_calls_right_is_right_for_every_rule_of_rows(rule, judge):
    rows = snippet(rule, "对")
    assert judge(rule, *rows, edition=EDITIONS.get(rule.CODE)) == []
    assert {other.CODE: found for other in OF_ROWS if (found := judge(other, *rows))} == {}
