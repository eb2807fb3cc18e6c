from generator.review.finding import Finding
from generator.review.significance import c112
from tests.two_years import MEETING, OUTPUT, REPAIR, RESEARCH, each, findings, group, said, write


def move(data):
    group(data, "重点工作任务完成").append(group(data, "履职目标实现").pop(0))


def test_a_move_names_both_groups():
    (found,) = findings(c112, move)
    assert found == Finding(
        subject="办理好提案建议",
        paths=((*OUTPUT, 4),),
        message="「办理好提案建议」由「产出指标 › 履职目标实现」移到「产出指标 › 重点工作任务完成」",
        pair=found.pair,
    )


def test_new_wording_is_one_line_for_all():
    edit = each(
        write(MEETING, 指标值说明="考察参会情况"),
        write(REPAIR, 评扣分标准="该指标达到95%得5分,每降低2个百分点扣1分。"),
    )
    (found,) = findings(c112, edit)
    assert found.message == "「重大会议、活动参与率」、「机关大院维护维修率」只改了文字,要求不变"
    assert found.paths == ((*OUTPUT, 0), (*OUTPUT, 1))


def test_wording_beside_another_change_is_not_said():
    assert said(c112, write(RESEARCH, 指标值=6, 指标值说明="调研")) == []


def test_units_that_were_filled_in_are_one_line():
    edit = each(write(MEETING, 度量单位="%"), write(RESEARCH, 度量单位="个", 指标值=6))
    assert said(c112, edit) == ["提示 「重大会议、活动参与率」、「加大综合调研力度」补填了度量单位"]


def test_a_sign_that_changes_nothing_says_so():
    (found,) = findings(c112, write(MEETING, 指标值类型="≥"), write(MEETING, 指标值类型="="))
    assert found.message == "「重大会议、活动参与率」的指标值类型由「=」改为「≥」,数没有变,不算降低"
    assert found.paths[0][-1] == "指标值类型"


def test_order_is_one_line_for_all_lists():
    def turn(data):
        data["年度履职目标"].reverse()
        group(data, "重点工作任务完成").reverse()

    (found,) = findings(c112, turn)
    assert found.message == "「年度履职目标」、「产出指标 › 重点工作任务完成」里的各项只是调了次序"
    assert found.paths == (("年度履职目标",), OUTPUT[:3])


def test_the_wording_of_common_indicators_is_the_editions():
    def reworded(form):
        form["指标体系"][0]["二级指标"][1]["共性指标"][2]["指标值说明"] = "见财政部门的解释"

    assert said(c112, edition=reworded) == []


def test_unprinted_words_are_no_matter():
    assert said(c112, write(MEETING, 编号="C1", 对应任务=["保障职工工资福利"], 上年完成值=95)) == []
