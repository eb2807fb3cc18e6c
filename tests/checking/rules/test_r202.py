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
