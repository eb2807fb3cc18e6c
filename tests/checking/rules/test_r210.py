from generator.checking.rules import r210
from generator.checking.rules.finding import Finding


def test_the_real_total_is_filled(subject):
    assert list(r210.check(subject())) == []


def test_a_total_left_at_nothing_is_told_once_though_two_ties_name_it(subject):
    assert list(r210.check(subject(lambda data: data["预算情况"].update(部门预算总额=0)))) == [
        Finding(
            (("预算情况", "部门预算总额"),),
            "部门预算总额 0,但 财政性资金 2677.7",
            "写「部门预算总额: 2677.7」;分项本来没有的,把分项改成 0",
        )
    ]


def test_nothing_at_all_ties(subject):
    def edit(data):
        data["预算情况"] = {
            "部门预算总额": 0,
            "资金来源": {"财政性资金": 0, "其他资金": 0},
            "资金结构": {"基本支出": 0, "项目支出": 0},
        }

    assert list(r210.check(subject(edit))) == []


def test_every_task_left_at_zero_is_told(subject):
    def edition(form):
        for name in ("总额", "财政拨款"):
            form["年度主要任务"]["列"].append({"键": f"预算金额.{name}", "标题": name})
        form["勾稽"].append({"任务": "总额", "各项": ["财政拨款"]})

    def edit(data):
        for task in data["年度主要任务"]:
            task["预算金额"] = {"总额": 0, "财政拨款": 5}

    found = list(r210.check(subject(edit, edition=edition)))
    assert [finding.paths for finding in found] == [
        (("年度主要任务", n, "预算金额", "总额"),) for n in (0, 1)
    ]
    assert found[0].message == "保障职工工资福利·总额 0,但 保障职工工资福利·财政拨款 5"
    assert found[0].hint == "写「总额: 5」;分项本来没有的,把分项改成 0"
