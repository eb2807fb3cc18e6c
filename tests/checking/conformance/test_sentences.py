from collections.abc import Callable

Said = Callable[..., list[str]]
KIND = "指标值类型: ≥"
POINTS = "          分值: 5\n"


def test_the_real_declaration_conforms(said: Said) -> None:
    assert said() == []


def test_another_spelling_of_a_sign_is_answered_with_the_sign(said: Said) -> None:
    assert said((KIND, "指标值类型: 大于等于")) == [
        "60:18 S203 「大于等于」不在可选值之中:≥ ≤ = 定性 → 写「≥」"
    ]


def test_a_value_that_is_near_nothing_is_answered_with_all_choices(said: Said) -> None:
    assert said((KIND, "指标值类型: 5")) == [
        "60:18 S203 「5」不在可选值之中:≥ ≤ = 定性 → 写可选值中的一个:≥、≤、=、定性"
    ]


def test_a_list_is_not_one_of_the_choices(said: Said) -> None:
    assert said((KIND, "指标值类型: [≥]")) == [
        "60:18 S204 「指标值类型」应当是文字,不是列表 → 去掉前面的「- 」"
    ]


def test_another_systems_word_is_answered_with_the_forms_word(said: Said) -> None:
    assert said((KIND, "计算符号: ≥")) == ["60:11 S202 这里没有「计算符号」这个词 → 改成「指标值类型」"]


def test_a_look_alike_character_is_told_apart(said: Said) -> None:
    assert said((KIND, "指标値类型: ≥")) == ["60:11 S202 这里没有「指标値类型」这个词 → 改成「指标值类型」"]


def test_a_printed_caption_is_answered_with_its_word_and_not_also_as_missing(said: Said) -> None:
    assert said(("部门名称: ", "部门(单位)名称: ")) == [
        "5:1 S202 这里没有「部门(单位)名称」这个词 → 改成「部门名称」"
    ]


def test_the_right_word_beside_the_wrong_one_is_said_to_be_there(said: Said) -> None:
    assert said((POINTS, POINTS + "          权重: 5\n")) == [
        "65:11 S202 这里没有「权重」这个词 → 「分值」已经写了,删去这一行"
    ]


def test_a_word_that_is_near_nothing_is_answered_with_what_may_stand_there(said: Said) -> None:
    assert said(("  资金来源:", "  三公经费: 3\n  资金来源:")) == [
        "22:3 S202 这里没有「三公经费」这个词 → 这里可以写:部门预算总额、资金来源、资金结构、豁免"
    ]


def test_a_word_on_the_wrong_level_is_sent_home(said: Said) -> None:
    edit = ("    满意度:\n", "  满意度:\n"), ("效益指标:\n    履职效益", "效益指标:\n    履职效益")
    assert said(*edit) == [
        "112:3 S202 这里没有「满意度」这个词 → 「满意度」写在「效益指标」里面;检查这一行前面的空格"
    ]


def test_an_indicators_word_at_the_top_is_sent_home(said: Said) -> None:
    assert said(("年度: 2022\n", "年度: 2022\n度量单位: 次\n")) == [
        "5:1 S202 这里没有「度量单位」这个词 → 「度量单位」写在「三级指标」里面;检查这一行前面的空格"
    ]


def test_a_top_word_further_in_is_sent_to_the_top(said: Said) -> None:
    assert said(("  资金来源:", "  变动说明: 无\n  资金来源:")) == [
        "22:3 S202 这里没有「变动说明」这个词 → 「变动说明」写在最外层,前面不空格;检查这一行前面的空格"
    ]


def test_a_missing_word_points_at_its_parents_key(said: Said) -> None:
    assert said(("    财政性资金: 2677.7\n", "")) == [
        "22:3 S201 缺少「财政性资金」 → 加上这一行,如「财政性资金: 2677.7」"
    ]


def test_each_missing_word_is_said(said: Said) -> None:
    assert said(("部门名称: 衡阳市人民政府办公室\n", ""), ("年度: 2022\n", "")) == [
        "1:1 S201 缺少「年度」 → 加上这一行,如「年度: 2022」",
        "1:1 S201 缺少「部门名称」 → 加上这一行,如「部门名称: 衡阳市人民政府办公室」",
    ]


def test_a_missing_part_of_the_form_is_said(said: Said) -> None:
    assert said(("预算情况:  # 万元", "豁免:")) == [
        "1:1 S201 缺少「预算情况」 → 加上「预算情况:」和它的内容",
        "21:3 S202 这里没有「部门预算总额」这个词 → 「部门预算总额」写在「预算情况(万元)」里面;检查这一行前面的空格",
        "22:3 S202 这里没有「资金来源」这个词 → 「资金来源」写在「预算情况(万元)」里面;检查这一行前面的空格",
        "25:3 S202 这里没有「资金结构」这个词 → 「资金结构」写在「预算情况(万元)」里面;检查这一行前面的空格",
    ]


def test_a_common_indicator_with_a_slip_is_answered_with_its_name(said: Said) -> None:
    assert said(("- 预算调整率", "- 预算调整律")) == [
        "41:11 S203 「预算调整律」不在可选值之中 → 写「预算调整率」"
    ]


def test_a_common_indicator_of_another_group_is_sent_there(said: Said) -> None:
    assert said(("- 预算调整率", "- 绩效监控完成率")) == [
        "41:11 S203 「绩效监控完成率」不在可选值之中 → 「绩效监控完成率」写在「绩效管理」里面"
    ]


def test_a_common_indicator_where_no_group_has_any_is_sent_home(said: Said) -> None:
    own = "        - 指标名称: 重大会议、活动参与率"
    assert said((own, f"        - 预算调整率\n{own}")) == [
        "59:11 S204 「三级指标」第1项应当是几行「词: 值」,不是「预算调整率」 → 「预算调整率」写在「预算和财务管理」里面"
    ]


def test_an_own_indicator_needs_more_than_its_name(said: Said) -> None:
    assert said(("- 预算调整率", "- 本单位的指标")) == [
        "41:11 S203 「本单位的指标」不在可选值之中 → 这里只写这一组共性指标的名称;自己设的指标写成「- 指标名称: …」和它的指标值类型、指标值等各项"
    ]


def test_every_fault_is_said_at_once_in_file_order(said: Said) -> None:
    edits = ("年度: 2022", "年度: 2021"), ("其他资金: 0", "其他资金: 无"), (KIND, '指标值类型: ">="')
    assert [text.split(" → ")[0] for text in said(*edits)] == [
        "4:5 S206 「2021」太小,不能小于 2022",
        "24:11 S204 「无」不是数",
        "60:18 S203 「>=」不在可选值之中:≥ ≤ = 定性",
    ]


def test_points_cannot_be_negative(said: Said) -> None:
    assert said((POINTS, "          分值: -5\n")) == [
        "64:15 S206 「-5」太小,不能小于 0 → 分值写不小于 0 的数,如 5"
    ]


def test_a_waiver_has_a_rule_and_a_reason(said: Said) -> None:
    assert said((POINTS, '          豁免: {R3: 甲, R303: " "}\n')) == [
        "64:16 S202 这里没有「R3」这个词 → 豁免写成「规则编号: 理由」,如「R303: 上级文件没有规定单位」",
        "64:29 S205 「R303」是空的 → 写明为什么这条规则在这里不适用",
    ]


def test_waivers_may_stand_wherever_a_finding_may_point(said: Said) -> None:
    waiver = "豁免: {R303: 上级文件没有规定, C101: 见批复}"
    places = (
        ("年度: 2022\n", f"年度: 2022\n{waiver}\n"),
        ("  资金来源:\n", f"  {waiver}\n  资金来源:\n"),
        ("  - 任务名称", f"  - {waiver}\n    任务名称"),
        ("  - 完善政府绩效评价机制;", f"  - 内容: 完善\n    {waiver}"),
        ("    工作目标管理:\n", f"    工作目标管理:\n      {waiver}\n"),
        (POINTS, f"          {waiver}\n"),
    )
    assert said(*places) == []


def test_every_word_of_the_design_may_be_written(said: Said) -> None:
    words = """          编号: C01
          指标方向: 正向
          计算公式: 参加次数/应参加次数×100%
          数据来源: 办公室台账
          上年目标值: 90
          上年完成值: 达到
          对应任务: [保障职工工资福利, R1]
          对应目标: 1
"""
    top = "待确认: [部门预算总额]\n变动说明:\n  - {对象: C01, 说明: 增加了会议}\n"
    assert said((POINTS, words), ("年度: 2022\n", "年度: 2022\n" + top)) == []


def test_a_common_indicator_may_say_words_that_a_rule_judges(said: Said) -> None:
    mapping = "- 指标名称: 预算调整率\n          指标值: 40\n          备注: 追加多\n          度量单位: 次"
    assert said(("- 预算调整率", mapping)) == []


def test_a_reason_has_a_subject(said: Said) -> None:
    assert said(("年度: 2022\n", "年度: 2022\n变动说明:\n  - 说明: 增加了会议\n")) == [
        "6:5 S201 缺少「对象」 → 加上这一行,如「对象: 部门预算总额」"
    ]


def test_blank_words_are_left_to_the_rules(said: Said) -> None:
    blanks = (
        ("指标值: 95\n", "指标值:\n"),
        ("其他资金: 0", "其他资金:"),
        ("主要内容: 按照政策要求", "主要内容:  # "),
    )
    assert said(*blanks) == []


def test_a_name_cannot_be_left_blank(said: Said) -> None:
    assert said(("部门名称: 衡阳市人民政府办公室", "部门名称:"), ("年度: 2022", "年度:")) == [
        "4:1 S204 「年度」没有填 → 表式 hunan-department-2022 从 2022 年起适用;年度写四位数",
        "5:1 S204 「部门名称」没有填 → 写上内容,如 衡阳市人民政府办公室",
    ]


def test_a_second_list_under_nearly_the_same_word_is_moved_and_not_orphaned(said: Said) -> None:
    assert said(("年度主要任务:\n", "年度履职目标2:\n  - 办好会议\n年度主要任务:\n")) == [
        "14:1 S202 这里没有「年度履职目标2」这个词 → 「年度履职目标」已经写了:把下面的各行移到它里面,再删去这一行"
    ]
