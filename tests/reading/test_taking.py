"""What was built is taken over as it was; what people and systems made of a form is repaired aloud."""

import io
from pathlib import Path
from typing import Any

import pytest
from docx import Document

from generator.model.edition import Edition
from generator.reading.lines import Line, Reading, Remark
from generator.reading.refusal import RefusedError
from generator.reading.taking import Taken, take_over
from generator.reading.word import read_word
from tests.pairs import ROOT, real
from tests.reading.forms import CENTRAL, HUNAN, data, form_of, known, on, printed, word

REFERENCE = ROOT / "tests" / "reference" / "hengyang-2022.tsv"


def taken(raw: bytes) -> Taken:
    return take_over(read_word(raw), known())


@pytest.mark.parametrize("name", [HUNAN, CENTRAL])
@pytest.mark.parametrize("block", range(10))
def test_a_thousand_random_forms_come_back_as_they_were_without_a_repair(name: str, block: int) -> None:
    for seed in range(block * 50, block * 50 + 50):
        form = form_of(name, data(name, seed))
        found = taken(word(form))
        assert (found.repairs, found.unplaced) == ((), ()), seed
        assert printed(form_of(name, found.data)) == printed(form), seed


def test_a_common_indicator_that_says_nothing_of_its_own_becomes_a_bare_name() -> None:
    found = taken(word(form_of(HUNAN, real())))
    assert found.data["绩效指标"] == without_hidden_points(real()["绩效指标"])


def without_hidden_points(groups: Any) -> Any:
    """A remark stands in place of the points, so points beside a remark are not on the form."""
    for row in groups["效益指标"]["满意度"]["三级指标"]:
        row.pop("分值")
    return groups


def test_a_common_indicator_with_its_own_value_says_only_that() -> None:
    declared = real()
    listed = declared["绩效指标"]["投入管理指标"]["预算和财务管理"]["三级指标"]
    listed[listed.index("预算调整率")] = {"指标名称": "预算调整率", "指标值": 25, "备注": "年初编得更细"}
    found = taken(word(form_of(HUNAN, declared)))
    assert {"指标名称": "预算调整率", "指标值": 25, "备注": "年初编得更细"} in found.data["绩效指标"][
        "投入管理指标"
    ]["预算和财务管理"]["三级指标"]


def test_what_does_not_apply_is_taken_with_its_reason() -> None:
    declared = real()
    listed = declared["绩效指标"]["投入管理指标"]["预算和财务管理"]["三级指标"]
    listed[listed.index("政府采购执行率")] = {"指标名称": "政府采购执行率", "不适用": "本年没有采购"}
    found = taken(word(form_of(HUNAN, declared)))
    rows = found.data["绩效指标"]["投入管理指标"]["预算和财务管理"]["三级指标"]
    assert {"指标名称": "政府采购执行率", "不适用": "本年没有采购"} in rows


def test_every_value_knows_the_line_it_came_from() -> None:
    found = taken(word(form_of(HUNAN, real())))
    path = ("绩效指标", "产出指标", "重点工作任务完成", "三级指标", 1, "指标值")
    assert found.place(path) == "第2张表第23行"
    assert found.place(("预算情况", "资金结构", "项目支出")) == "第1张表第10行"
    assert found.place(("没有",)) == ""


def edited(change: Any) -> Taken:
    document = Document(io.BytesIO(word(form_of(HUNAN, real()))))
    change(document)
    target = io.BytesIO()
    document.save(target)
    return taken(target.getvalue())


def test_a_text_that_no_word_takes_is_named_and_not_dropped() -> None:
    def change(document: Any) -> None:
        document.add_paragraph("以上内容已经部门党组会议审定")

    found = edited(change)
    assert found.unplaced == (Remark("表外第3段", "「以上内容已经部门党组会议审定」没有放进申报表"),)


def test_an_amount_with_separators_and_unit_is_repaired_and_one_that_is_no_amount_is_named() -> None:
    def change(document: Any) -> None:
        rows = document.tables[0].rows
        rows[5].cells[-1].paragraphs[0].runs[0].text = "2,677.70万元"
        rows[6].cells[-1].paragraphs[0].runs[0].text = "约2700"

    found = edited(change)
    assert found.repairs == (Remark("第1张表第6行", "金额「2,677.70万元」写成 2677.70"),)
    assert found.unplaced == (Remark("第1张表第7行", "「约2700」没有放进申报表:不是金额"),)


def test_a_second_level_that_the_edition_does_not_know_is_named() -> None:
    def change(document: Any) -> None:
        table = document.tables[1]._tbl
        table.tr_lst[1].tc_lst[1].p_lst[0].r_lst[0].text = "工作任务"

    found = edited(change)
    assert (
        Remark(
            "第2张表第2行",
            "「工作任务」没有放进申报表:不是表式的指标分类;应当是工作目标管理、预算和财务管理、绩效管理之一",
        )
        in found.unplaced
    )
    assert "工作目标管理" not in found.data["绩效指标"]["投入管理指标"]


def lines(*rows: tuple[str, ...]) -> Reading:
    return Reading(tuple(Line(f"第{number}行", row) for number, row in enumerate(rows, 1)))


def test_a_form_of_another_family_is_refused_with_the_captions_that_are_known() -> None:
    with pytest.raises(RefusedError) as caught:
        take_over(lines(("一级指标", "二级指标", "指标内容")), known())
    assert caught.value.message.startswith(
        "没有找到指标表的列头;认得的有:central-department-2015(一级指标、二级指标、三级指标、指标值);"
    )


def test_two_editions_with_the_same_captions_are_told_apart_by_title_or_must_be_named() -> None:
    from dataclasses import replace

    other: Edition = replace(on(HUNAN), name="other", title="市级部门整体绩效目标申报表")
    head = tuple(column.title for column in on(HUNAN).columns)
    with pytest.raises(RefusedError, match="几种表式都对得上"):
        take_over(lines(head), [on(HUNAN), other])
    assert take_over(lines(head), [on(HUNAN), other], "other").edition is other
    assert take_over(lines((other.title,), head), [on(HUNAN), other]).edition is other


def test_the_page_header_that_comes_again_and_a_table_that_goes_on_are_one_table() -> None:
    head = tuple(column.title for column in on(CENTRAL).columns)
    found = take_over(
        lines(
            ("部门整体支出绩效目标表",),
            head,
            ("产出指标", "数量指标", "培训班数", "≥12期"),
            head,
            ("", "", "培训人数", "≥300人"),
        ),
        known(),
    )
    rows = found.data["绩效指标"]["产出指标"]["数量指标"]["三级指标"]
    assert [(row["指标名称"], row["指标值类型"], row["指标值"], row["度量单位"]) for row in rows] == [
        ("培训班数", "≥", 12, "期"),
        ("培训人数", "≥", 300, "人"),
    ]


HUNAN_HEAD = tuple(column.title for column in on(HUNAN).columns)
ROW = ("", "", "参会率", "≥", "95", "达到95%得5分。", "考察会议参加情况", "5分")


def read_rows(*rows: tuple[str, ...], upper: tuple[tuple[str, ...], ...] = ()) -> Taken:
    return take_over(lines(*upper, HUNAN_HEAD, ("产出指标", "重点工作任务完成"), *rows), known())


def said(found: Taken) -> list[str]:
    """What is said of a short form, without the explanation that its edition prints of itself."""
    return [remark.message for remark in (*found.repairs, *found.unplaced) if remark.place != "全文"]


def row_of(found: Taken) -> Any:
    return found.data["绩效指标"]["产出指标"]["重点工作任务完成"]["三级指标"][0]


def test_a_repair_on_a_line_hides_no_other_text_of_it() -> None:
    found = read_rows(ROW, ("填报:张某", "", "联系:0734", "", "", "", "", "备注"))
    assert "「填报:张某」没有放进申报表:不是表式的指标分类" in "".join(said(found))
    assert "「联系:0734」没有放进申报表" in "".join(said(found))


def test_captions_changed_a_little_are_refused_with_what_differs() -> None:
    head = tuple(text.replace("评/扣分标准", "评分标准") for text in HUNAN_HEAD)
    with pytest.raises(RefusedError) as caught:
        take_over(lines(head), known())
    assert caught.value.message == "第1行像是指标表的列头,但多了「*评分标准」、少了「*评/扣分标准」"
    assert caught.value.hint.startswith(
        "是「省级部门(单位)整体绩效目标申报表」的,在原表里把列头改成 一级指标、二级指标、*三级指标"
    )
    assert caught.value.hint.endswith(";是别的表(如项目的表)的,不能读")


def test_two_forms_in_one_file_are_refused() -> None:
    name = ("部门(单位)名称", "某局")
    with pytest.raises(RefusedError, match=r"文件里有 2 份申报表\(第1行、第3行\)"):
        take_over(lines(name, HUNAN_HEAD, name, HUNAN_HEAD), known())


@pytest.mark.parametrize("text", ["单位:元", "(单位: 千元)", "(2022年度) 金额单位:元"])
def test_amounts_in_another_unit_are_refused(text: str) -> None:
    with pytest.raises(RefusedError, match="而表式的金额以万元为单位"):
        read_rows(ROW, upper=((text,),))


def test_the_editions_own_unit_above_the_table_is_said_and_not_lost() -> None:
    found = read_rows(ROW, upper=(("2022年度", "单位:万元"),))
    assert said(found)[0] == "「单位:万元」表式已写在列名里,不录入"
    assert found.data["年度"] == 2022


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("2,677.7", "2677.7"),
        ("\uff12\uff16\uff17\uff17\uff0e\uff17", "2677.7"),
        ("2677,7", None),
        ("1,23,4", None),
        ("26元", None),
    ],
)
def test_an_amount_is_taken_only_where_it_can_mean_one_thing(text: str, number: str | None) -> None:
    found = read_rows(ROW, upper=(("预算情况", "部门预算总额(万元)", text),))
    expected = f"「{text}」没有放进申报表:不是金额" if number is None else f"金额「{text}」写成 {number}"
    assert said(found) == [expected]


def test_an_amount_given_twice_is_named() -> None:
    twice = (("预算情况", "部门预算总额(万元)", "100"), ("", "部门预算总额(万元)", "90"))
    found = read_rows(ROW, upper=(*twice, ("", "1、资金来源:(1)财政性资金", "90")))
    assert said(found) == ["「90」没有放进申报表:「部门预算总额」前面已经有了 100"]


def test_a_task_without_a_name_is_taken_as_it_is() -> None:
    found = read_rows(ROW, upper=(("年度主要任务", "任务名称", "主要内容"), ("", "", "按时发放工资")))
    assert found.data["年度主要任务"] == [{"主要内容": "按时发放工资"}]


@pytest.mark.parametrize(
    ("sign", "own"), [("≧", "≥"), (">=", "≥"), ("不低于", "≥"), ("≦", "≤"), ("等于", "=")]
)
def test_a_sign_written_in_another_way_is_written_as_the_edition_does(sign: str, own: str) -> None:
    found = read_rows((*ROW[:3], sign, *ROW[4:]))
    assert row_of(found)["指标值类型"] == own
    assert said(found) == [f"「{sign}」写成「{own}」"]


def test_a_row_whose_sign_nobody_knows_says_which_there_are() -> None:
    found = read_rows((*ROW[:3], "百分比", *ROW[4:]))
    assert said(found)[0].endswith("没有放进申报表:这一行没有认得的指标值类型(≥、≤、=、定性)")
    assert len(said(found)) == 6


def test_a_range_is_no_number_with_a_unit() -> None:
    found = read_rows((*ROW[:4], "95-98", *ROW[5:]))
    assert (row_of(found)["指标值"], row_of(found).get("度量单位")) == ("95-98", None)


def test_a_line_of_sums_is_no_indicator() -> None:
    found = read_rows(ROW, ("", "", "合计", "", "", "", "", "100分"))
    assert said(found) == ["「合计」没有放进申报表", "「100分」没有放进申报表"]


def test_what_the_form_prints_of_itself_and_the_file_lacks_is_said() -> None:
    found = read_rows(ROW)
    assert next(remark.message for remark in found.repairs if remark.place == "全文").startswith(
        "原表没有「反映本部门负责的重点工作任务进展情况。"
    )


@pytest.mark.parametrize(
    ("cell", "how"),
    [
        ("目标1: 办文; 目标2: 办会", "写在一行里的几个目标已按编号分开"),
        ("一、办文;\n二、办会", "目标的编号已改成表式的写法"),
        ("目标一:办文;\n目标二:办会", "目标的编号已改成表式的写法"),
        ("1.办文;\n2.办会", "目标的编号已改成表式的写法"),
        ("(1)办文;\n(2)办会", "目标的编号已改成表式的写法"),
        ("①办文;\n②办会", "目标的编号已改成表式的写法"),
    ],
)
def test_goals_numbered_in_another_way_are_goals_of_their_own(cell: str, how: str) -> None:
    found = read_rows(ROW, upper=(("年度履职目标", cell),))
    assert (found.data["年度履职目标"], said(found)) == (["办文;", "办会"], [how])


@pytest.mark.parametrize("cell", ["1.5万人次培训\n2.5万人次宣传", "一、办文;\n三、办会"])
def test_goals_without_numbers_one_after_another_stay_one(cell: str) -> None:
    found = read_rows(ROW, upper=(("年度履职目标", cell),))
    assert found.data["年度履职目标"] == [cell]
    assert said(found) == [f"「{cell.partition(chr(10))[0]}」没有照表式的写法编号,整句作为一个目标"]


def test_a_common_indicator_whose_cells_slipped_or_changed_does_not_pass_for_the_editions_own() -> None:
    head = ("投入管理指标", "预算和财务管理")
    common = next(g for level in on(HUNAN).system for g in level.groups if g.name == head[1]).common[1]
    assert common.explanation is not None
    row = (common.name, "≥", "90", common.explanation)
    found = take_over(lines(HUNAN_HEAD, (*head, *row)), known())
    assert "第2行:原表没有「%」,生成时会按表式印上" in {":".join(remark) for remark in found.repairs}
    found = take_over(lines(HUNAN_HEAD, (*head, *row, "%")), known())
    assert "第2行:有格子不在它的列里,已按表式放好" in {":".join(remark) for remark in found.repairs}
    found = take_over(lines(HUNAN_HEAD, (*head, *row[:3], "%", "自己的说明")), known())
    assert found.unplaced == (
        Remark("第2行", f"「自己的说明」没有放进申报表:「{common.name}」是共性指标,这一格由表式规定"),
    )


def test_the_explanation_of_a_group_may_stand_between_dashes() -> None:
    found = take_over(
        lines(HUNAN_HEAD, ("产出指标", "重点工作任务完成", *"----", "分项列示。", "-"), ROW), known()
    )
    group = found.data["绩效指标"]["产出指标"]["重点工作任务完成"]
    assert (group["说明"], len(group["三级指标"]), found.unplaced) == ("分项列示。", 1, ())


def test_blanks_around_a_text_and_breaks_inside_a_caption_are_nothing() -> None:
    head = tuple(text.replace("指标值", "指标\n值") for text in HUNAN_HEAD)
    rows = (("产出指标 ", "重点工作任务完成\n"), tuple(f" {text}\n" if text else "" for text in ROW))
    found = take_over(lines(head, *rows), known())
    assert (row_of(found)["指标名称"], said(found)) == ("参会率", [])


def test_a_dash_is_no_name() -> None:
    found = read_rows(("", "", "-", *ROW[3:]))
    assert len(found.unplaced) == 6


def test_the_reference_table_is_there() -> None:
    assert Path(REFERENCE).is_file()
