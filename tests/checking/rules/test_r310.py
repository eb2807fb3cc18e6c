from generator.checking.rules import r310


def as_cost(form):
    form["指标体系"][1]["二级指标"][0]["类别"] = "成本"


def test_a_cost_asks_for_at_most(judge):
    assert judge(r310, ("人均培训成本", "≥", 400, "元"), ("单位造价", ">", 400, "元")) == [
        (
            "警告",
            ["1.指标值类型"],
            "成本指标「人均培训成本」写的是 ≥400 元,成了花得越多越好",
            "写「指标值类型: ≤」;量的是节约的钱,在名称里写明「节约」",
        ),
        (
            "警告",
            ["2.指标值类型"],
            "成本指标「单位造价」写的是 >400 元,成了花得越多越好",
            "写「指标值类型: <」;量的是节约的钱,在名称里写明「节约」",
        ),
    ]


def test_the_category_makes_a_cost_too(judge):
    assert judge(r310, ("会议用品", "≥", 400, "元"), edition=as_cost) == [
        (
            "警告",
            ["1.指标值类型"],
            "成本指标「会议用品」写的是 ≥400 元,成了花得越多越好",
            "写「指标值类型: ≤」;量的是节约的钱,在名称里写明「节约」",
        ),
    ]


def test_savings_execution_and_other_measures_are_no_costs(judge):
    assert (
        judge(
            r310,
            ("成本节约率", "≥", 5, "%"),
            ("预算执行率", "≥", 90, "%"),
            ("人均培训成本", "≤", 400, "元"),
            edition=as_cost,
        )
        == []
    )
