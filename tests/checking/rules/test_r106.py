from generator.checking.rules import r106
from generator.checking.rules.finding import Finding


def test_the_real_form_covers_all_three(subject):
    assert list(r106.check(subject())) == []


def test_satisfaction_may_be_missing_from_the_benefits(subject):
    assert list(r106.check(subject(lambda data: data["绩效指标"]["效益指标"].pop("满意度")))) == [
        Finding(
            (("绩效指标", "效益指标"),),
            "没有满意度方面的三级指标",
            "在「满意度」的「三级指标:」下至少列出一个指标",
        )
    ]


def test_satisfaction_alone_is_no_benefit(subject):
    assert list(r106.check(subject(lambda data: data["绩效指标"]["效益指标"].pop("履职效益")))) == [
        Finding(
            (("绩效指标", "效益指标"),),
            "没有效益方面的三级指标",
            "在「履职效益」的「三级指标:」下至少列出一个指标",
        )
    ]


def test_an_empty_level_is_left_to_its_own_rule_but_its_satisfaction_is_missing(subject):
    found = list(r106.check(subject(lambda data: data["绩效指标"].pop("效益指标"))))
    assert [(f.paths, f.message) for f in found] == [((("绩效指标",),), "没有满意度方面的三级指标")]


def test_satisfaction_may_be_a_level_of_its_own(subject):
    def raise_it(form):
        group = form["指标体系"][2]["二级指标"].pop()
        form["指标体系"].append({"名称": "满意度指标", "类别": "满意度", "二级指标": [group]})

    def edit(data):
        data["绩效指标"]["满意度指标"] = {"满意度": data["绩效指标"]["效益指标"].pop("满意度")}

    assert list(r106.check(subject(edit, edition=raise_it))) == []
