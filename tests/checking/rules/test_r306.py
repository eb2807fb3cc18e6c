from generator.checking.rules import r306


def test_a_task_with_a_number_is_no_measure(judge):
    assert judge(r306, ("开展培训", "≥", 3, "次")) == [
        (
            "警告",
            ["1.指标名称"],
            "指标名称写的是「开展培训」这件任务,不是要量的东西,指标值却是数(≥3 次)",
            "「开展培训」改成要量的东西,以「率」「次数」「份数」等结尾",
        ),
    ]


def test_the_measure_of_the_sentence_is_the_better_name(judge):
    assert judge(
        r306,
        ("加大督查力度", "≥", 30, "次", "督查大于等于30次得5分,少1次扣1分"),
        ("办理好提案", "≥", 90, "%", "提案办结率达到90%得5分,每降低2个百分点扣1分"),
    ) == [
        (
            "警告",
            ["1.指标名称", "2.指标名称"],
            "指标名称写的是「加大督查力度」、「办理好提案」这样的任务,不是要量的东西,指标值却是数(≥30 次、≥90%)",
            "「加大督查力度」写成「指标名称: 督查次数」;「办理好提案」写成「指标名称: 提案办结率」",
        ),
    ]


def test_a_name_that_ends_in_a_measure_may_begin_with_a_verb(judge):
    assert (
        judge(
            r306,
            ("完成率", "≥", 90, "%"),
            ("提升群众满意度", "≥", 90, "%"),
            ("推进项目建设进度", "≥", 90, "%"),
            ("完成任务数", "≥", 9, "项"),
        )
        == []
    )


def test_a_task_may_be_judged_by_a_word(judge):
    assert judge(r306, ("加强制度建设", "定性", "健全")) == []
