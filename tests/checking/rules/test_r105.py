from generator.checking.rules import r105
from generator.checking.rules.finding import Finding


def test_the_real_form_has_outputs_and_benefits(subject):
    assert list(r105.check(subject())) == []


def test_a_form_without_outputs_names_the_groups_to_fill(subject):
    assert list(r105.check(subject(lambda data: data["绩效指标"].pop("产出指标")))) == [
        Finding(
            (("绩效指标",),),
            "「产出指标」下没有三级指标",
            "在「重点工作任务完成」、「履职目标实现」的「三级指标:」下至少列出一个指标",
        )
    ]


def test_a_listed_level_without_indicators_is_the_place(subject):
    def edit(data):
        data["绩效指标"]["效益指标"] = {"履职效益": {"三级指标": []}}

    assert [(f.paths, f.message) for f in r105.check(subject(edit))] == [
        ((("绩效指标", "效益指标"),), "「效益指标」下没有三级指标")
    ]


def test_levels_are_known_by_category_not_by_name(subject):
    def rename(form):
        form["指标体系"][1]["名称"] = "成果"

    def edit(data):
        data["绩效指标"]["成果"] = data["绩效指标"].pop("产出指标")

    assert list(r105.check(subject(edit, edition=rename))) == []


def test_what_does_not_apply_does_not_cover(subject):
    def edit(data):
        for group in data["绩效指标"]["产出指标"].values():
            for indicator in group["三级指标"]:
                indicator["不适用"] = "本年没有"

    assert [f.message for f in r105.check(subject(edit))] == ["「产出指标」下没有三级指标"]


def test_a_form_without_any_indicator_is_another_rule(subject):
    assert list(r105.check(subject(lambda data: data.update(绩效指标=None)))) == []
