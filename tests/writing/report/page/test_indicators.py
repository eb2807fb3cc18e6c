"""The comparison laid out: what stands beside a row, and what filters ask it for."""

from collections.abc import Sequence

from generator.review.comparison import table
from generator.writing.report.page.facing import Facing
from generator.writing.report.page.ground import Ground
from generator.writing.report.page.indicators import Group, Line, groups
from generator.writing.report.page.money import money
from generator.writing.report.page.remarks import Remark, remarks
from tests.writing.report.page.samples import Data, Drawn, changed, own, real


def ground(sample: Drawn) -> Ground:
    changes = sample.review.changes
    return Ground(changes, table(sample.review), money(changes), Facing(sample.form, changes))


def laid_out(sample: Drawn) -> tuple[list[Group], list[Remark]]:
    at = ground(sample)
    found = remarks(sample.review.judged, at, "上年完成")
    return list(groups(at, found)), found


def line(sample: Drawn, name: str) -> Line:
    return next(each for group in laid_out(sample)[0] for each in group.lines if each.row.name == name)


def by_code(found: Sequence[Remark], code: str) -> list[Remark]:
    return [one for one in found if one.code == code]


def test_rows_stand_under_their_groups_in_the_forms_order() -> None:
    assert [(group.name, len(group.lines), group.same) for group in laid_out(real())[0]] == [
        ("投入管理指标 › 工作目标管理", 3, True),
        ("投入管理指标 › 预算和财务管理", 12, False),
        ("投入管理指标 › 绩效管理", 4, True),
        ("产出指标 › 重点工作任务完成", 6, False),
        ("产出指标 › 履职目标实现", 1, False),
        ("效益指标 › 履职效益", 2, False),
        ("效益指标 › 满意度", 2, False),
    ]


def test_a_row_says_what_its_columns_do_not() -> None:
    found = line(real(), "加大督查督办力度")
    assert found.words == "补填 编号、度量单位、对应任务、对应目标;改写 评扣分标准"
    assert line(real(), "办理好提案建议").was_in == "产出指标 › 履职目标实现"
    assert line(real(), "无纸化会议占比").words == ""


def test_a_last_target_that_contradicts_last_year_is_not_hidden() -> None:
    def claim(last: int) -> str:
        sample = changed(lambda form: own(form, "加大综合调研力度").update(上年目标值=last))
        return line(sample, "加大综合调研力度").words

    assert (claim(5), claim(4)) == ("", "补填 上年目标值")


def test_a_row_holds_what_filters_ask_for() -> None:
    open_, answered = line(real(), "政府采购执行率"), line(real(), "加大督查督办力度")
    assert (open_.levels, open_.demands, open_.asks, open_.style) == ("warning", "要求降低", "open", "open")
    assert (answered.asks, answered.style, answered.row.reason[:4]) == ("answered", "answered", "按照统筹")
    assert line(real(), "结转结余率")[6:] == ("", "", "", ())


def test_an_unchanged_row_is_folded_unless_something_is_said_of_it() -> None:
    assert line(real(), "结转结余率").same
    assert line(real(), "市委、市政府领导满意度").same  # only its 编号 and links were filled in
    assert not line(real(), "预算执行率").same


def test_a_judgement_on_several_indicators_leads_to_each_of_them() -> None:
    filled = by_code(laid_out(real())[1], "C112")[0]
    assert len(filled.targets) == 6
    assert filled.groups.split("\n") == ["产出指标 › 重点工作任务完成", "效益指标 › 履职效益"]
    assert filled.figures == ""
    assert filled.anchor in {one.anchor for one in line(real(), "处置突发事件及时率").remarks}


def test_a_row_names_each_rule_once() -> None:
    codes = [[one.code for one in each.remarks] for group in laid_out(real())[0] for each in group.lines]
    assert ["C112"] in codes
    assert all(len(found) == len(set(found)) for found in codes)


def test_a_judgement_says_its_values_and_its_answer() -> None:
    found = laid_out(real())[1]
    lowered, amount = by_code(found, "C102")[0], by_code(found, "C101")[0]
    assert (lowered.figures, lowered.asks, lowered.level) == (
        "≥30 → ≥24 次,上年完成 31 次",
        "answered",
        "note",
    )
    assert (amount.figures, amount.target) == ("838.14 → 993.14(+18.5%)", "m5")
    assert amount.answer == "更换老旧电梯和建设无纸化会议系统,新增项目支出155万元"


def test_a_judgement_on_texts_leads_to_the_form() -> None:
    copied = by_code(laid_out(real())[1], "C108")[0]
    assert copied.target.startswith("r")
    assert (copied.groups, copied.demands, copied.verdicts) == ("", "", "")


def test_every_changed_thing_stands_in_the_form() -> None:
    at = ground(real())
    assert all(at.in_form.values())
    assert all(at.texts.values())


def test_a_form_against_itself_has_nothing_to_show() -> None:
    def nothing(form: Data) -> None:
        form["年度"] = 2022

    found, said = laid_out(changed(nothing, year=2022))
    assert {group.same for group in found} == {True}
    assert said == []


def test_values_stand_beside_what_asks_where_they_tell_something() -> None:
    found = {one.subject: one.figures for one in laid_out(real())[1] if one.asks}
    assert found == {
        "政府采购执行率": "≥90% → ≥85%",
        "重大会议、活动参与率": "",
        "重点民生实事办结质量": "≥90 → 定性 合格,上年完成 100",
        "各项经济指标任务完成率": "原 ≥90",
        "处置突发事件及时率": "≥90%,上年完成 97%",
        "政府组成部门、各单位、社会民众满意度": "≥95% → ≥95 分",
        "项目支出": "838.14 → 993.14(+18.5%)",
        "加大督查督办力度": "≥30 → ≥24 次,上年完成 31 次",
    }
