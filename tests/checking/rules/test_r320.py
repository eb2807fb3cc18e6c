from generator.checking.rules import r320


def as_cost(form):
    form["指标体系"][1]["二级指标"][0]["类别"] = "成本"


def test_money_spent_is_no_output(judge):
    assert judge(r320, ("培训经费", "≥", 20, "万元")) == [
        (
            "警告",
            ["1.指标名称"],
            "「培训经费」(≥20 万元)是投入,不是做成的事",
            "钱写在「预算情况:」;「指标名称:」写用它做成了什么,例如「培训人数」「维修里程」",
        ),
    ]


def test_people_employed_are_no_output(judge):
    assert judge(r320, ("聘用人员", "≥", 12, "人")) == [
        (
            "警告",
            ["1.指标名称"],
            "「聘用人员」(≥12 人)是投入,不是做成的事",
            "钱写在「预算情况:」;「指标名称:」写用它做成了什么,例如「培训人数」「维修里程」",
        ),
    ]


def test_results_in_money_and_ratios_of_money_are_outputs(judge):
    assert (
        judge(
            r320,
            ("引进资金", "≥", 3, "亿元"),
            ("节约资金", "≥", 3, "万元"),
            ("资金到位率", "≥", 95, "%"),
            ("培训人数", "≥", 300, "人"),
        )
        == []
    )


def test_costs_are_asked_in_money(judge):
    assert judge(r320, ("培训经费", "≤", 20, "万元"), edition=as_cost) == []
