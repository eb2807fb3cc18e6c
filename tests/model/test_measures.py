import pytest

from generator.model.measures import (
    Kind,
    bare_name,
    is_measure,
    is_ratio,
    is_saving,
    kind_of,
    may_exceed,
)


@pytest.mark.parametrize("name", ["会议参与率", "群众满意度", "支出占比", "合格率(%)", "合格率\uff08%\uff09"])
def test_shares_of_a_whole_are_ratios(name):
    assert is_ratio(name)


@pytest.mark.parametrize("name", ["巡查频率", "工作效率", "平均汇率", "容积率", "督查次数", "工作力度"])
def test_rates_with_units_of_their_own_are_no_ratios(name):
    assert not is_ratio(name)


@pytest.mark.parametrize("name", ["收入增长率", "预算调整率", "支出控制率", "资产负债率", "毛入学率"])
def test_ratios_of_two_sums_may_pass_a_hundred(name):
    assert may_exceed(name)


@pytest.mark.parametrize("name", ["升学率", "会议参与率", "任务完成率", "群众满意度"])
def test_parts_of_a_whole_may_not(name):
    assert not may_exceed(name)


@pytest.mark.parametrize(
    "name", ["督查次数", "绿化面积", "水面浓度", "完成进度", "培训人次", "成本", "产量", "办理时间"]
)
def test_measures_end_in_what_is_counted(name):
    assert is_measure(name)


@pytest.mark.parametrize("name", ["加大督查力度", "加强工程质量", "健全制度", "培训", "会议服务"])
def test_tasks_do_not(name):
    assert not is_measure(name)


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("办事群众满意度", Kind.SATISFACTION),
        ("材料按时报送率", Kind.TIMELINESS),
        ("处置及时性", Kind.TIMELINESS),
        ("项目完成时间", Kind.TIMELINESS),
        ("工程质量", Kind.QUALITY),
        ("验收合格率(%)", Kind.QUALITY),
        ("人均培训成本", Kind.COST),
        ("成本节约率", None),
        ("节约办公费用", None),
        ("培训人次", Kind.COUNT),
        ("提案办结率", Kind.COMPLETION),
        ("加大督查力度", None),
    ],
)
def test_the_last_word_says_the_kind(name, kind):
    assert kind_of(name) is kind


def test_savings_are_told_from_costs():
    assert is_saving("压减办公费用")
    assert not is_saving("办公费用")


def test_only_the_last_brackets_are_left_out():
    assert bare_name("(市级)合格率 (%) ") == "(市级)合格率"
