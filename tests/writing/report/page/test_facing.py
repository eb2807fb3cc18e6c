"""The form side by side: what stands where, what is marked, what is said of a row that came, went or moved."""

from collections import Counter
from dataclasses import replace

import pytest

from generator.form import compose, goal_texts
from generator.form.compose import GOALS
from generator.model.declaration import Declaration
from generator.review.wording import Kind
from generator.source import load
from generator.writing.report.page.facing import Block, Facing, Line, unchanged
from tests.pairs import ROOT, edition, editions, pair
from tests.writing.report.page.samples import Data, Drawn, changed, data, drawn, own, real

CENTRAL = ROOT / "declarations" / "example-central-department"
INDICATORS = ("绩效指标", "产出指标", "重点工作任务完成", "三级指标")


def facing(sample: Drawn) -> Facing:
    return Facing(sample.form, sample.review.changes)


def differing(sample: Drawn) -> dict[str, Block]:
    return {block.title: block for block in facing(sample).blocks if not block.same}


def marked(line: Line) -> tuple[str, str]:
    """Both texts as a reader sees them: [-gone-] on the left, {+come+} on the right."""
    marks = {Kind.KEPT: "{}", Kind.DELETED: "[-{}-]", Kind.INSERTED: "{{+{}+}}"}
    left, right = ("".join(marks[piece.kind].format(piece.text) for piece in side) for side in line.sides[:2])
    return left, right


def said(block: Block) -> list[tuple[str, str, str]]:
    return [(line.label, *marked(line)) for line in block.lines if not line.sides.same]


def test_a_form_against_itself_has_no_difference() -> None:
    same = facing(changed())
    assert [block.title for block in same.blocks if not block.same] == []
    assert unchanged(same.blocks) == sum(len(block.lines) for block in same.blocks)


def test_every_changed_part_of_the_real_pair_is_there_with_its_tag() -> None:
    assert [(title, block.tag) for title, block in differing(real()).items()] == [
        ("年度履职目标", ""),
        ("保障政府机关大院正常运转及各项工作任务完成", "改动 1 处"),
        ("建设无纸化会议系统", "新增"),
        ("预算情况", ""),
        ("预算执行率", "改动 2 处"),
        ("预算调整率", "改动 2 处"),
        ("政府采购执行率", "改动 2 处"),
        ("重大会议、活动参与率", "改动 2 处"),
        ("机关大院设施维护维修率", "改动 2 处"),
        ("加大综合调研力度", "改动 2 处"),
        ("加大督查督办力度", "改动 2 处"),
        ("办理好提案建议", "移动:原在 产出指标 › 履职目标实现"),
        ("无纸化会议占比", "新增"),
        ("重点民生实事办结质量", "改动 4 处"),
        ("各项经济指标任务完成率", "取消"),
        ("处置突发事件及时率", "改动 1 处"),
        ("政府组成部门、各单位、社会民众满意度", "改动 2 处"),
    ]


def test_goals_stand_one_by_one_beside_what_they_were() -> None:
    goals = differing(real())["年度履职目标"]
    assert [(line.label, line.tag) for line in goals.lines] == [
        *((f"第 {n} 条", "") for n in range(1, 6)),
        ("第 6 条", "新增"),
    ]
    changes = said(goals)
    assert changes[1] == (
        "第 4 条",
        "目标4: 完善政府绩效评价机制;",
        "目标4: 完善政府绩效评价机制{+,推动评价结果与下一年度预算安排挂钩+};",
    )
    assert changes[2] == ("第 6 条", "", "{+目标6: 推进机关无纸化办公,减少纸质文件和会议材料。+}")


def test_a_goal_that_is_gone_and_one_that_changed_its_number_are_told_apart() -> None:
    def drop_first(form: Data) -> None:
        del form["年度履职目标"][0]

    goals = differing(changed(drop_first))["年度履职目标"]
    assert [(line.label, line.tag) for line in goals.lines][:2] == [("第 1 条", "取消"), ("第 2 → 1 条", "")]


def test_numbers_are_struck_out_whole() -> None:
    rows = differing(real())
    assert said(rows["加大督查督办力度"]) == [
        ("*指标值", "[-30-]", "{+24次+}"),
        (
            "*评/扣分标准",
            "督查大于等于[-30-]次得5分,少1[-个-]扣一分,扣完为止。",
            "督查大于等于{+24+}次得5分,少1{+次+}扣一分,扣完为止。",
        ),
    ]
    assert said(rows["预算情况"])[0] == ("部门预算总额(万元)", "[-2677.7-]", "{+2861.3+}")


def test_what_moved_stands_once_beside_what_it_was() -> None:
    moved = differing(real())["办理好提案建议"]
    assert moved.context == "产出指标 › 重点工作任务完成"
    assert said(moved) == [("*指标值", "[-90-]", "{+90%+}")]


def test_what_only_changed_its_order_says_so() -> None:
    def turn(form: Data) -> None:
        form["绩效指标"]["产出指标"]["重点工作任务完成"]["三级指标"].reverse()

    tags = {block.tag for block in differing(changed(turn)).values()}
    assert tags == {"调整次序"}


def test_a_row_that_came_has_nothing_on_the_left_and_one_that_went_nothing_on_the_right() -> None:
    rows = differing(real())
    assert {left for _, left, _ in said(rows["无纸化会议占比"])} == {""}
    assert {right for _, _, right in said(rows["各项经济指标任务完成率"])} == {""}


def test_ways_into_the_declaration_lead_to_the_innermost_part() -> None:
    found = facing(real())
    blocks = {block.anchor: block for block in found.blocks}
    assert blocks[found.at((*INDICATORS, 3, "指标值"))].title == "加大督查督办力度"
    assert blocks[found.at(("年度主要任务", 2, "主要内容"))].title == "建设无纸化会议系统"
    assert blocks[found.at(("年度履职目标",))].title == "年度履职目标"
    assert found.at(("年度履职目标", 5)) == blocks[found.at(("年度履职目标",))].lines[5].anchor
    assert found.at(("变动说明", 0)) == ""


def test_a_renamed_department_is_seen() -> None:
    sample = changed(lambda form: form.update(部门名称="衡阳市人民政府办公厅"))
    assert said(differing(sample)["部门(单位)名称"]) == [
        ("部门(单位)名称", "衡阳市人民政府办公[-室-]", "衡阳市人民政府办公{+厅+}")
    ]


def test_new_captions_of_the_edition_are_seen() -> None:
    before = edition()
    columns = tuple(
        replace(column, title="指标解释") if column.key == "指标值说明" else column
        for column in before.columns
    )
    lines = tuple(replace(line, title=f"{line.title}(当年)") for line in before.budget)
    after = replace(before, title="部门整体绩效目标申报表", columns=columns, budget=lines)
    rows = differing(drawn(data(2022), data(2022) | {"年度": 2023}, before, after))
    assert said(rows["表样"]) == [
        ("标题", "[-省级-]部门[-(单位)-]整体绩效目标申报表", "部门整体绩效目标申报表"),
        ("列标题", "[-*-]指标[-值说明-]", "指标{+解释+}"),
        *[("栏目名", line.title, f"{line.title}{{+(当年)+}}") for line in before.budget],
    ]


def test_an_indicators_name_leads_its_block() -> None:
    def rename(form: Data) -> None:
        own(form, "机关大院维护维修率")["指标名称"] = "机关大院房屋维护维修率"

    assert said(differing(changed(rename))["机关大院房屋维护维修率"]) == [
        ("*三级指标", "机关大院维护维修率", "机关大院{+房屋+}维护维修率")
    ]


def printed(declaration: Declaration) -> Counter[str]:
    """Every text of the form's cells that hold data; the goals one by one."""
    rows = compose(declaration, edition()).rows
    cells = (cell for row in rows if row.section != GOALS for cell in row.cells)
    texts = [cell.text for cell in cells if cell.word and not cell.head]
    return Counter(filter(None, [*texts, *goal_texts(declaration, edition())]))


@pytest.mark.parametrize("seeds", [range(start, start + 50) for start in range(0, 200, 50)], ids=str)
def test_both_forms_can_be_read_off_the_page(seeds: range) -> None:
    for seed in seeds:
        sample = drawn(pair(seed).old_data, pair(seed).new_data)
        lines = [line for block in facing(sample).blocks for line in block.lines]
        for side, declaration in enumerate((sample.review.changes.old, sample.review.changes.new)):
            shown = Counter("".join(piece.text for piece in line.sides[side]) for line in lines)
            del shown[""]
            assert shown == printed(declaration), (seed, side)


def test_the_row_of_sums_under_the_tasks_is_called_by_its_label() -> None:
    central = editions().open("central-department-2015").edition
    assert central is not None
    years = [load((CENTRAL / f"{year}.yaml").read_bytes(), "").data for year in (2023, 2024)]
    rows = differing(drawn(years[0], years[1], central, central))
    assert said(rows["金额合计"])[0] == ("总额", "[-4938.00-]", "{+5096.00+}")
