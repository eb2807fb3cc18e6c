from generator.checking.rules import r201, r202
from generator.checking.rules.finding import Finding

PUBLIC = ("预算情况", "三公经费")


def with_sub_total(form):
    for name in ("合计", "公务接待费", "公务用车费"):
        form["预算"].append({"键": f"三公经费.{name}", "标题": f"三公经费{name}"})
    form["勾稽"].append({"合计": "三公经费.合计", "各项": ["三公经费.公务接待费", "三公经费.公务用车费"]})


def amounts(total, reception, cars):
    words = {"合计": total, "公务接待费": reception, "公务用车费": cars}
    return lambda data: data["预算情况"].update(三公经费=words)


def test_a_sub_total_that_is_its_items_passes(subject):
    assert list(r202.check(subject(amounts(25, 10, 15), edition=with_sub_total))) == []


def test_a_sub_total_that_is_not_its_items_is_shown(subject):
    build = subject(amounts(30, 10, 15), edition=with_sub_total)
    assert list(r202.check(build)) == [
        Finding(
            ((*PUBLIC, "合计"), (*PUBLIC, "公务接待费"), (*PUBLIC, "公务用车费")),
            "合计 30 ≠ 公务接待费 10 + 公务用车费 15 = 25(差 5 万元)",
            "核对原表:各项没有错,就写「合计: 25」;总数没有错,就改「公务接待费」、「公务用车费」中写错的一项",
        )
    ]
    assert list(r201.check(build)) == []


def within_tasks(form):
    for name in ("总额", "财政拨款", "其他资金"):
        form["年度主要任务"]["列"].append({"键": f"预算金额.{name}", "标题": name})
    form["勾稽"].append({"任务": "总额", "各项": ["财政拨款", "其他资金"]})


def of_tasks(*amounts):
    def edit(data):
        for task, found in zip(data["年度主要任务"], amounts, strict=True):
            task["预算金额"] = dict(zip(("总额", "财政拨款", "其他资金"), found, strict=True))

    return edit


def test_each_task_is_what_it_consists_of(subject):
    assert list(r202.check(subject(of_tasks((10, 7, 3), (5, 5, None)), edition=within_tasks))) == []


def test_a_task_that_is_not_what_it_consists_of_is_shown_with_its_name(subject):
    money = ("年度主要任务", 0, "预算金额")
    assert list(r202.check(subject(of_tasks((10, 7, 2), (5, 5, 0)), edition=within_tasks))) == [
        Finding(
            ((*money, "总额"), (*money, "财政拨款"), (*money, "其他资金")),
            "保障职工工资福利·总额 10 ≠ 保障职工工资福利·财政拨款 7 + 保障职工工资福利·其他资金 2 = 9(差 1 万元)",
            "核对原表:各项没有错,就写「总额: 9」;"
            "总数没有错,就改「保障职工工资福利·财政拨款」、「保障职工工资福利·其他资金」中写错的一项",
        )
    ]


def test_a_task_without_amounts_is_not_judged(subject):
    assert list(r202.check(subject(of_tasks((None, 7, 2), (5, None, None)), edition=within_tasks))) == []
