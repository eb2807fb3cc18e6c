from generator.diagnostics import Diagnostic, Place, Severity, Tally
from generator.diagnostics.as_text import as_text, summary

TEXT = "绩效指标:\n  产出指标:\n    - 指标名称: 参与率\n      指标值类型: 大于等于\n"
PATH = ("绩效指标", "产出指标", "重点工作", "三级指标", 0, "指标值类型")


def a_diagnostic(**changes: object) -> Diagnostic:
    place = Place(
        "declarations/a/2023.yaml",
        4,
        14,
        4,
        18,
        PATH,
        "绩效指标/产出指标/重点工作/三级指标/参与率/指标值类型",
    )
    values = {
        "code": "S203",
        "severity": Severity.ERROR,
        "places": (place,),
        "message": "「大于等于」不在可选值之中:≥ ≤ = 定性",
        "hint": "写「≥」",
    }
    return Diagnostic(**(values | changes))  # type: ignore[arg-type]


def test_a_diagnostic_shows_the_line_before_the_line_and_carets_under_wide_characters() -> None:
    assert as_text([a_diagnostic()], {"declarations/a/2023.yaml": TEXT}) == (
        "declarations/a/2023.yaml:4:14  错误 S203  绩效指标 › 产出指标 › 重点工作 › 第1项 › 指标值类型\n"
        "    3 |     - 指标名称: 参与率\n"
        "    4 |       指标值类型: 大于等于\n"
        "      |                   ^^^^^^^^ 「大于等于」不在可选值之中:≥ ≤ = 定性\n"
        "   建议:写「≥」\n"
    )


def test_further_places_are_named_by_line_and_indicator() -> None:
    first = a_diagnostic().place
    second = Place(
        "declarations/a/2023.yaml", 9, 1, 9, 2, (), "绩效指标/产出指标/重点工作/三级指标/维修率/指标值类型"
    )
    text = as_text([a_diagnostic(places=(first, second), hint="")], {first.file: TEXT})
    assert text.endswith("   另有 1 处:第 9 行 维修率\n")


def test_a_long_line_is_shown_around_the_fault_only() -> None:
    line = "内容: " + "一" * 300 + "×" + "二" * 300
    place = Place("a.yaml", 1, 305, 1, 306)
    shown = as_text([a_diagnostic(places=(place,))], {"a.yaml": line}).split("\n")
    assert shown[1].startswith("    1 | …一")
    assert shown[1].endswith("二…")
    assert "×" in shown[1]
    assert len(shown[1]) < 80
    column = shown[2].index("^")
    drawn = 8 + sum(2 if character in "一二" else 1 for character in shown[1][8 : shown[1].index("×")])
    assert column == drawn


def test_colour_is_used_only_when_it_is_asked_for() -> None:
    assert "\x1b" not in as_text([a_diagnostic()], {})
    assert "\x1b[1;31m错误 S203\x1b[0m" in as_text([a_diagnostic()], {}, color=True)


def test_control_characters_of_a_file_never_reach_the_terminal() -> None:
    place = Place("a.yaml", 1, 1, 1, 2)
    shown = as_text([a_diagnostic(places=(place,))], {"a.yaml": "\x1b[2J坏\u202e\u200b"})
    assert "\x1b" not in shown
    assert "\u202e" not in shown


def test_a_place_outside_the_text_still_shows_its_message() -> None:
    place = Place("a.yaml", 7, 1, 7, 2)
    assert "      | 「大于等于」" in as_text([a_diagnostic(places=(place,))], {})


def test_the_summary_counts_levels_and_waivers() -> None:
    assert summary(Tally(0, 6, 5, 0), 1) == "共 1 份申报表:0 个错误,6 个警告,5 个提示。"
    assert summary(Tally(1, 0, 0, 2), 3) == "共 3 份申报表:1 个错误,0 个警告,0 个提示,豁免 2 项。"


def test_what_a_department_wrote_cannot_start_a_line_of_its_own() -> None:
    shown = as_text([a_diagnostic(message="「甲\n::error::乙\r\x1b[2J」", hint="写\n丙")], {})
    assert "「甲⏎::error::乙··[2J」" in shown
    assert "   建议:写⏎丙\n" in shown
