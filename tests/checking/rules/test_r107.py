from generator.checking.rules import r107
from generator.checking.rules.finding import Finding

GROUP = ("绩效指标", "投入管理指标", "预算和财务管理")


def test_the_real_form_lists_every_common_indicator(subject):
    assert list(r107.check(subject())) == []


def test_missing_common_indicators_of_a_group_are_one_finding_that_names_them_all(subject, common):
    def edit(data):
        del common(data)[2:4]

    assert list(r107.check(subject(edit))) == [
        Finding(
            (GROUP,),
            "「预算和财务管理」缺少共性指标「预算执行率」、「预算调整率」",
            "在「投入管理指标」「预算和财务管理」的「三级指标:」下补上「- 预算执行率」等各行;"
            "本单位没有这项工作的,写「- 指标名称: 预算执行率」和「不适用: 原因」",
        )
    ]


def test_a_group_that_is_missing_is_shown_at_the_indicators(subject):
    def edit(data):
        del data["绩效指标"]["投入管理指标"]["工作目标管理"]

    found = list(r107.check(subject(edit)))
    assert [(f.paths, f.message) for f in found] == [
        (
            (("绩效指标",),),
            "「工作目标管理」缺少共性指标「年度履职目标相关性」、「工作任务科学性」、「绩效指标合理性」",
        )
    ]


def test_words_that_the_edition_owns_may_not_be_written(subject, common):
    def edit(data):
        common(data)[3] = {"指标名称": "预算调整率", "度量单位": "%", "指标值类型": "≤", "分值": 2}

    assert list(r107.check(subject(edit))) == [
        Finding(
            ((*GROUP, "三级指标", 3, "指标值类型"), (*GROUP, "三级指标", 3, "度量单位")),
            "共性指标「预算调整率」的「指标值类型」、「度量单位」由表式规定,写在这里不起作用",
            "删去这几行;共性指标可以写的只有:指标值、备注、分值、上年目标值、上年完成值、数据来源、不适用、豁免",
        )
    ]


def test_another_target_needs_a_reason(subject, common):
    def edit(data):
        common(data)[3] = {"指标名称": "预算调整率", "指标值": 40}

    assert list(r107.check(subject(edit))) == [
        Finding(
            ((*GROUP, "三级指标", 3, "指标值"),),
            "共性指标「预算调整率」的指标值由 30 改成了 40,没有写原因",
            "改回「指标值: 30」,或在「备注:」里写明为什么要改",
        )
    ]


def test_a_remark_a_change_note_and_not_applicable_are_reasons(subject, common):
    for words in ({"备注": "上级追加较多"}, {"不适用": "本单位没有调整"}):

        def edit(data, words=words):
            common(data)[3] = {"指标名称": "预算调整率", "指标值": 40, **words}

        assert list(r107.check(subject(edit))) == []

    def noted(data):
        common(data)[3] = {"指标名称": "预算调整率", "指标值": 40}
        data["变动说明"] = [{"对象": "预算调整率", "说明": "上级追加较多"}]

    assert list(r107.check(subject(noted))) == []


def test_the_same_number_written_otherwise_is_no_change(subject, common):
    from decimal import Decimal

    def edit(data):
        common(data)[3] = {"指标名称": "预算调整率", "指标值": Decimal("30.0")}

    assert list(r107.check(subject(edit))) == []
