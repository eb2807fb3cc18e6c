from types import SimpleNamespace

from generator.checking.rules.documentation import document, explain
from generator.checking.rules.registry import RULES
from generator.diagnostics import Severity

OTHERS = {
    "Y101": ("文件太大", "申报表一般只有一万字节左右。"),
    "S201": ("缺少必须写的词", "照建议加上那一行。"),
}


def rule(code="R999"):
    return SimpleNamespace(
        __doc__="第一句。\n\n错:\n\n    词: 值\n",
        CODE=code,
        TITLE="示例",
        LEVEL=Severity.WARNING,
        QUESTION="相关性",
    )


def test_a_rule_is_explained_with_its_level_and_question():
    assert explain("R999", [rule()]) == "R999 示例(警告,相关性)\n\n第一句。\n\n错:\n\n    词: 值\n"


def test_a_code_may_be_typed_in_small_letters():
    assert explain(" r102 ") == explain("R102")
    assert explain("r102").startswith("R102 目标不能空白(错误,完整性)\n\n每一条年度履职目标都要有文字")


def test_codes_of_other_families_are_explained_from_what_is_passed_in():
    assert explain("s201", others=OTHERS) == "S201 缺少必须写的词\n\n照建议加上那一行。\n"


def test_an_unknown_code_has_no_explanation():
    assert explain("R199") is None
    assert explain("S201") is None


def test_the_document_lists_rules_and_other_codes_by_family():
    text = document([rule("R998"), rule("R999")], OTHERS)
    table, _, rest = text.partition("## 规则\n")
    assert table.endswith(
        "## 一览\n\n"
        "| 代码 | 规则 | 默认级别 | 审核问题 |\n"
        "|---|---|---|---|\n"
        "| [R998](#r998) | 示例 | 警告 | 相关性 |\n"
        "| [R999](#r999) | 示例 | 警告 | 相关性 |\n\n"
    )
    body = "第一句。\n\n错:\n\n    词: 值\n"
    assert rest == (
        f'\n### <a id="r998"></a>R998 示例\n\n{body}\n### <a id="r999"></a>R999 示例\n\n{body}\n'
        "## S:格式:词、取值、必填\n\n### S201 缺少必须写的词\n\n照建议加上那一行。\n\n"
        "## Y:YAML 的写法\n\n### Y101 文件太大\n\n申报表一般只有一万字节左右。\n"
    )


def test_the_whole_document_holds_every_rule_once():
    text = document(RULES, {})
    assert [text.count(f'### <a id="{r.CODE.lower()}"></a>{r.CODE} {r.TITLE}\n') for r in RULES] == [1] * len(
        RULES
    )


def test_a_rule_with_limits_names_them_for_those_who_keep_editions():
    limited = rule()
    limited.LIMITS = {"字数": "15", "项数": "5"}
    assert explain("R999", [limited]).endswith("\n    词: 值\n\n限值:字数(默认 15)、项数(默认 5)。\n")
