from generator.checking.rules import r203
from generator.checking.rules.finding import Finding


def per_task(form):
    form["年度主要任务"]["列"].append({"键": "预算金额.总额", "标题": "预算金额(万元)", "类型": "金额"})
    form["勾稽"].append({"合计": "部门预算总额", "任务": "总额"})


def amounts(first, second):
    def edit(data):
        for task, amount in zip(data["年度主要任务"], (first, second), strict=True):
            task["预算金额"] = {"总额": amount}

    return edit


def test_tasks_that_add_up_to_the_total_pass(subject):
    from decimal import Decimal

    assert list(r203.check(subject(amounts(2600, Decimal("77.7")), edition=per_task))) == []


def test_tasks_that_do_not_add_up_are_shown_at_the_total(subject):
    assert list(r203.check(subject(amounts(2600, None), edition=per_task))) == [
        Finding(
            (("预算情况", "部门预算总额"),),
            "部门预算总额 2677.7 ≠ 「保障职工工资福利」 2600 + "
            "「保障政府机关大院正常运转及各项工作任务完成」(空白) = 2600(差 77.7 万元)",
            "核对各项任务的金额:都没有错,就写「部门预算总额: 2600」;总数没有错,就改写错的那一项任务",
        )
    ]


def test_tasks_without_any_amount_are_not_judged(subject):
    assert list(r203.check(subject(edition=per_task))) == []
