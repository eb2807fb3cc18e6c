from generator.checking.rules import r316


def by_dimension(form):
    """产出 split into 数量 and 时效, as central forms have it."""
    counts, times = form["指标体系"][1]["二级指标"]
    counts["类别"], times["类别"] = "数量", "时效"


def test_a_timeliness_under_counts_moves(judge):
    assert judge(r316, ("材料报送及时率", "≥", 95, "%"), edition=by_dimension) == [
        (
            "警告",
            ["1.指标名称"],
            "「材料报送及时率」量的是时效,却放在「重点工作任务完成」(数量)下",
            "把这一项移到「履职目标实现」的「三级指标:」下",
        ),
    ]


def test_a_satisfaction_under_outputs_moves(judge):
    assert judge(r316, ("群众满意度", "≥", 95, "%")) == [
        (
            "警告",
            ["1.指标名称"],
            "「群众满意度」量的是满意度,却放在「重点工作任务完成」(产出)下",
            "把这一项移到「满意度」的「三级指标:」下",
        ),
    ]


def test_it_is_silent_where_it_belongs(judge):
    assert judge(r316, ("材料报送及时率", "≥", 95, "%"), edition=by_dimension, group="履职目标实现") == []


def test_it_is_silent_where_the_edition_has_no_dimensions(judge):
    assert judge(r316, ("材料报送及时率", "≥", 95, "%"), ("人均成本", "≤", 95, "元")) == []


def test_it_is_silent_where_the_edition_has_no_better_place(judge):
    assert judge(r316, ("人均成本", "≤", 95, "元"), edition=by_dimension) == []
