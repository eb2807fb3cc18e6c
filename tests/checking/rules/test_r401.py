from generator.checking.rules import r401
from generator.checking.rules.finding import Finding


def with_tasks(data):
    data["年度主要任务"] += [
        {"任务名称": "综合调研", "编号": "R3"},
        {"任务名称": "专项督查"},
    ]


def test_a_declaration_without_references_is_not_judged(subject):
    assert list(r401.check(subject(with_tasks))) == []


def test_a_task_without_an_output_is_shown_and_running_costs_are_spared(subject, output):
    def edit(data):
        with_tasks(data)
        output(data)[2]["对应任务"] = "R3"

    assert list(r401.check(subject(edit))) == [
        Finding(
            (("年度主要任务", 3),),
            "没有产出类指标对应的任务:「专项督查」",
            "在衡量这项任务的产出类指标下写「对应任务: 专项督查」,没有这样的指标就补一个",
        )
    ]


def test_every_task_covered_passes(subject, output):
    def edit(data):
        with_tasks(data)
        output(data)[2]["对应任务"] = ["综合调研", "专项督查"]

    assert list(r401.check(subject(edit))) == []


def test_a_benefit_does_not_stand_in_for_an_output(subject):
    def edit(data):
        with_tasks(data)
        data["绩效指标"]["效益指标"]["履职效益"]["三级指标"][0]["对应任务"] = ["综合调研", "专项督查"]

    assert [f.message for f in r401.check(subject(edit))] == [
        "没有产出类指标对应的任务:「综合调研」、「专项督查」"
    ]
