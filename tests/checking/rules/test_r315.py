from generator.checking.rules import r315


def limit(code, name, number):
    """An edition that sets one limit."""
    return lambda form: form["规则"].setdefault(code, {}).update({"限值": {name: number}})


def test_a_name_is_no_number(judge):
    assert judge(r315, ("88", "≥", 100), ("20%", "≥", 30)) == [
        (
            "错误",
            ["1.指标名称", "2.指标名称"],
            "指标名称只是一个数:「88」、「20%」",
            "「指标名称:」写考核什么,例如「指标名称: 道路维修里程」;数写在「指标值:」",
        ),
    ]


def test_one_number_in_every_cell_was_not_declared(judge):
    assert judge(
        r315, *((f"{name}数", "=", 100, "个") for name in ("会议", "文件", "督查", "调研", "提案"))
    ) == [
        (
            "错误",
            ["1.指标值", "2.指标值", "3.指标值", "4.指标值", "5.指标值"],
            "5 个定量指标的指标值都是 100,像是没有逐项填写",
            "逐项在「指标值:」写本指标自己的目标",
        ),
    ]


def test_equal_percentages_may_well_be(judge):
    assert (
        judge(r315, *((f"{name}率", "≥", 95, "%") for name in ("参会", "办结", "公开", "到位", "执行"))) == []
    )


def test_different_numbers_are_fine(judge):
    assert (
        judge(
            r315, ("会议次数", "≥", 100, "次"), ("文件份数", "≥", 99, "份"), edition=limit("R315", "项数", 2)
        )
        == []
    )
