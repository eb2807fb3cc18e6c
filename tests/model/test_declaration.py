from decimal import Decimal

from generator.model.declaration import read_declaration
from generator.model.edition import Edition


def test_the_real_declaration_is_read_whole(hunan: Edition, real: dict[str, object]) -> None:
    read = read_declaration(real, hunan, "hengyang-government-office")
    assert (read.year, read.department, read.folder) == (
        2022,
        "衡阳市人民政府办公室",
        "hengyang-government-office",
    )
    assert (len(read.goals), len(read.tasks), len(list(read.listed))) == (5, 2, 29)
    assert sum(listed.own for listed in read.listed) == 10
    assert read.amount("资金结构.项目支出") == Decimal("838.14")
    assert read.amount("资金来源.其他资金") == Decimal(0)
    assert read.amount("没有.这一项") is None


def test_groups_come_in_the_edition_s_order_and_indicators_in_the_file_s(
    hunan: Edition, real: dict[str, object]
) -> None:
    levels = real["绩效指标"]
    assert isinstance(levels, dict)
    shuffled = {name: dict(reversed(groups.items())) for name, groups in reversed(levels.items())}
    first, second = read_declaration(real, hunan), read_declaration(real | {"绩效指标": shuffled}, hunan)
    assert first == second


def test_a_bare_name_is_the_edition_s_indicator_and_knows_its_way(
    hunan: Edition, real: dict[str, object]
) -> None:
    listed = next(read_declaration(real, hunan).listed)
    assert listed.bare
    assert listed.indicator is listed.common
    assert listed.path == ("绩效指标", "投入管理指标", "工作目标管理", "三级指标", 0)
    assert listed.at("指标值") == listed.path


def test_a_mapping_changes_a_shared_indicator_and_its_words_have_ways(
    hunan: Edition, real: dict[str, object]
) -> None:
    items = real["绩效指标"]["投入管理指标"]["工作目标管理"]["三级指标"]  # type: ignore[index]
    items[0] = {"指标名称": "年度履职目标相关性", "备注": "见附件"}
    listed = next(read_declaration(real, hunan).listed)
    assert not listed.bare
    assert not listed.own
    assert listed.indicator.remark == "见附件"
    assert listed.indicator.value == "相关"
    assert listed.at("备注") == (*listed.path, "备注")


def test_goals_may_have_numbers_of_their_own(hunan: Edition, real: dict[str, object]) -> None:
    real["年度履职目标"] = ["甲", {"编号": "M2", "内容": "乙"}]
    goals = read_declaration(real, hunan).goals
    assert [(goal.content, goal.code, goal.path) for goal in goals] == [
        ("甲", None, ("年度履职目标", 0)),
        ("乙", "M2", ("年度履职目标", 1)),
    ]
