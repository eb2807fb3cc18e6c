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
        Remark("第2张表第2行", "「工作任务」没有放进申报表:前面没有认得的一级指标和二级指标")
        in found.unplaced
    )


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


def test_the_reference_table_is_there() -> None:
    assert Path(REFERENCE).is_file()
