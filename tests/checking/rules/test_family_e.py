"""What rules of part E (points and scoring sentences) say of the real form, whole; and that their own examples are true."""

import re

import pytest
import yaml

from generator.checking.rules.registry import RULES
from generator.diagnostics.severity import BY_CAPTION

FAMILY = [rule for rule in RULES if rule.CODE.startswith("R5")]
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
            "R501",
            "提示",
            ["绩效指标"],
            "分值合计 50 分,不是 100 分;「投入管理指标」没有分值",
            "财政部门要求 100 分的,给没有分值的指标补上「分值:」;不要求的不用改",
        ),
        (
            "R507",
            "提示",
            [
                "重点工作任务完成›三级指标›0›评扣分标准",
                "重点工作任务完成›三级指标›1›评扣分标准",
                "履职目标实现›三级指标›0›评扣分标准",
                "履职目标实现›三级指标›1›评扣分标准",
                "履职效益›三级指标›0›评扣分标准",
                "履职效益›三级指标›1›评扣分标准",
                "满意度›三级指标›0›备注",
                "满意度›三级指标›1›备注",
            ],
            "「重大会议、活动参与率」、「机关大院维护维修率」、「办理好提案建议」等 8 项的评分句没有写「扣完为止」",
            "句末写「,扣完为止。」",
        ),
        (
            "R508",
            "警告",
            [
                "重点工作任务完成›三级指标›0›评扣分标准",
                "重点工作任务完成›三级指标›1›评扣分标准",
                "履职目标实现›三级指标›0›评扣分标准",
                "履职目标实现›三级指标›1›评扣分标准",
                "履职效益›三级指标›0›评扣分标准",
                "履职效益›三级指标›1›评扣分标准",
                "满意度›三级指标›0›备注",
                "满意度›三级指标›1›备注",
            ],
            "「重大会议、活动参与率」、「机关大院维护维修率」、「办理好提案建议」等 8 项的评分句写「百分之二」,没有写明是百分点还是目标值的百分之几:95% 降低 2 个百分点是 93%,降低目标值的 2% 是 93.1%",
            "按百分点扣的写「每降低2个百分点扣1分」,按目标值的比例扣的写「每降低目标值的2%扣1分」;不改的,预览按百分点计算",
        ),
        (
            "R509",
            "提示",
            ["重点工作任务完成›三级指标›2›评扣分标准", "重点工作任务完成›三级指标›3›评扣分标准"],
            "「加大综合调研力度」、「加大督查督办力度」的评分句写「一分」,别处用数字写分",
            "写成「1分」",
        ),
        (
            "R511",
            "警告",
            ["满意度›三级指标›0›备注", "满意度›三级指标›1›备注"],
            "「市委、市政府领导满意度」、「政府组成部门、各单位、社会民众满意度」的评分句写在备注里,「评扣分标准」空着",
            "把「备注:」改成「评扣分标准:」,句子不变",
        ),
    ]


def hundred_points(form):
    form["规则"]["R501"] = {"限值": {"合计": 100}}


EDITIONS = {"R501": hundred_points}
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
