from generator.checking.rules import r109
from generator.checking.rules.finding import Finding

GROUP = ("绩效指标", "产出指标", "重点工作任务完成", "三级指标")


def test_the_real_explanations_are_the_departments_own(subject):
    assert list(r109.check(subject())) == []


def test_copied_explanations_of_a_group_are_one_finding(subject, output):
    def edit(data):
        output(data)[0]["指标值说明"] = "反映本部门负责的重点工作任务进展情况"
        output(data)[1]["指标值说明"] = "反映本部门负责的重点工作任务进展情况。"

    assert list(r109.check(subject(edit))) == [
        Finding(
            ((*GROUP, 0, "指标值说明"), (*GROUP, 1, "指标值说明")),
            "指标值说明照抄了表式中「重点工作任务完成」的说明",
            "在「指标值说明:」里写这个指标自己考核什么、怎样计算",
        )
    ]


def test_the_formula_of_a_common_indicator_is_not_ones_own(subject, output):
    def edit(data):
        output(data)[0]["指标值说明"] = "预算执行率=(预算完成数/预算数)×100%。"

    assert [f.message for f in r109.check(subject(edit))] == ["指标值说明照抄了表式中「预算执行率」的说明"]


def test_a_few_words_in_common_are_no_copy(subject, output):
    assert list(r109.check(subject(lambda data: output(data)[0].update(指标值说明="预算完成数")))) == []
