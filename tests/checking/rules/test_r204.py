from decimal import Decimal

import pytest

from generator.checking.rules import r201, r204, r205, r209
from generator.checking.rules.finding import Finding
from generator.diagnostics import Severity

BUDGET = "预算情况"


def test_the_real_budget_has_one_unit(subject):
    assert list(r204.check(subject())) == []


def test_one_amount_in_yuan_is_told_with_what_was_probably_meant(subject):
    def edit(data):
        data[BUDGET]["资金来源"]["财政性资金"] = 26777000

    assert list(r204.check(subject(edit))) == [
        Finding(
            ((BUDGET, "资金来源", "财政性资金"),),
            "财政性资金 26777000 像是按「元」填的:换成万元是 财政性资金 2677.7,与部门预算总额 2677.7 对得上",
            "对照原表,改成「财政性资金: 2677.7」",
        )
    ]


def test_an_amount_in_yuan_that_is_also_a_little_wrong_is_told_with_the_rest(subject):
    def edit(data):
        data[BUDGET]["资金来源"] = {"财政性资金": 26000000, "其他资金": 77}

    assert [(f.message, f.hint) for f in r204.check(subject(edit))] == [
        (
            "财政性资金 26000000 像是按「元」填的:换成万元是 财政性资金 2600,与部门预算总额 2677.7、其他资金 77 只差 0.7",
            "对照原表,改成「财政性资金: 2600」",
        )
    ]


def test_all_parts_in_yuan_are_told_together(subject):
    def edit(data):
        data[BUDGET]["资金结构"] = {"基本支出": 18395600, "项目支出": Decimal("8381400.00")}

    assert list(r204.check(subject(edit))) == [
        Finding(
            ((BUDGET, "资金结构", "基本支出"), (BUDGET, "资金结构", "项目支出")),
            "基本支出 18395600、项目支出 8381400.00 像是按「元」填的:"
            "换成万元是 基本支出 1839.56、项目支出 838.14,与部门预算总额 2677.7 对得上",
            "对照原表,改成「基本支出: 1839.56」、「项目支出: 838.14」",
        )
    ]


def test_the_total_in_yuan_is_told_once_though_two_ties_name_it(subject):
    found = r204.check(subject(lambda data: data[BUDGET].update(部门预算总额=26777000)))
    assert [(f.paths, f.hint) for f in found] == [
        (((BUDGET, "部门预算总额"),), "对照原表,改成「部门预算总额: 2677.7」")
    ]


def test_a_form_in_yuan_suspects_the_small_amount(subject):
    def edit(data):
        data[BUDGET] = {
            "部门预算总额": 26777000,
            "资金来源": {"财政性资金": Decimal("2677.7"), "其他资金": 0},
            "资金结构": {"基本支出": 26777000, "项目支出": 0},
        }

    found = list(r204.check(subject(edit, edition=lambda form: form.update(金额单位="元"))))
    assert [(f.message, f.hint) for f in found] == [
        (
            "财政性资金 2677.7 像是按「万元」填的:换成元是 财政性资金 26777000,与部门预算总额 26777000 对得上",
            "对照原表,改成「财政性资金: 26777000」",
        )
    ]


def shared(form):
    form["预算"].append({"键": "项目支出占比", "标题": "项目支出占比(%)", "类型": "占比"})
    form["勾稽"].append({"占比": "项目支出占比", "项": "资金结构.项目支出", "总": "部门预算总额"})


def test_an_amount_ten_thousand_times_its_printed_share_is_told(subject):
    def edit(data):
        data[BUDGET].update(项目支出占比=Decimal("31.3"))
        data[BUDGET]["资金结构"]["项目支出"] = 8381400

    build = subject(edit, edition=shared)
    assert list(r204.check(build))[-1] == Finding(
        ((BUDGET, "资金结构", "项目支出"), (BUDGET, "部门预算总额"), (BUDGET, "项目支出占比")),
        "项目支出 8381400 是 部门预算总额 2677.7 的 313007.4%,项目支出占比 31.3%,相差约一万倍:"
        "两个金额里有一个不是按「万元」填的",
        "对照原表,把「项目支出」「部门预算总额」都换成万元",
    )
    assert list(r205.check(build)) == []


def limited(form):
    form["预算"].append({"键": "绩效目标金额", "标题": "绩效目标金额"})
    form["勾稽"].append({"项": "绩效目标金额", "不超过": "资金结构.项目支出"})


def test_a_part_far_above_its_limit_was_probably_typed_in_yuan(subject):
    build = subject(lambda data: data[BUDGET].update(绩效目标金额=8000000), edition=limited)
    assert list(r204.check(build)) == [
        Finding(
            ((BUDGET, "绩效目标金额"),),
            "绩效目标金额 8000000 像是按「元」填的:换成万元是 800,不超过 项目支出 838.14",
            "对照原表,改成「绩效目标金额: 800」",
        )
    ]
    assert list(r209.check(build)) == []


def whole_budget(total, *parts):
    first, second, third, fourth = map(Decimal, parts)

    def edit(data):
        data[BUDGET] = {
            "部门预算总额": Decimal(total),
            "资金来源": {"财政性资金": first, "其他资金": second},
            "资金结构": {"基本支出": third, "项目支出": fourth},
        }

    return edit


def test_every_amount_in_yuan_ties_and_is_told_by_a_total_that_no_department_has(subject):
    edit = whole_budget("26777000", "26777000", "0", "18395600", "8381400")
    assert list(r204.check(subject(edit))) == [
        Finding(
            (
                (BUDGET, "部门预算总额"),
                (BUDGET, "资金来源", "财政性资金"),
                (BUDGET, "资金结构", "基本支出"),
                (BUDGET, "资金结构", "项目支出"),
            ),
            "部门预算总额 26777000 万元就是 2678 亿元,像是各项都按「元」填的",
            "对照原表,按「元」填的改成「部门预算总额: 2677.7」、「财政性资金: 2677.7」、「基本支出: 1839.56」、「项目支出: 838.14」;"
            "确有这么多的,写豁免说明",
            Severity.WARNING,
        )
    ]
    assert list(r204.check(subject(whole_budget("2677.7", "2677.7", "0", "1839.56", "838.14")))) == []


def test_a_large_department_is_not_suspected(subject):
    assert list(r204.check(subject(whole_budget("9999999.99", "9999999.99", "0", "0", "9999999.99")))) == []


def test_an_edition_for_smaller_departments_asks_earlier_or_not_at_all(subject):
    edit = whole_budget("500000", "500000", "0", "0", "500000")

    def limit(number):
        return lambda form: form["规则"].update(R204={"限值": {"总额": number}})

    assert [f.level for f in r204.check(subject(edit, edition=limit(100000)))] == [Severity.WARNING]
    vast = whole_budget("26777000", "26777000", "0", "18395600", "8381400")
    assert list(r204.check(subject(vast, edition=limit(0)))) == []


def test_in_a_form_in_yuan_large_figures_are_usual(subject):
    edit = whole_budget("26777000", "26777000", "0", "18395600", "8381400")
    assert list(r204.check(subject(edit, edition=lambda form: form.update(金额单位="元")))) == []


def test_the_total_alone_in_yuan_is_told_once_however_large(subject):
    edit = whole_budget("26777000", "2677.7", "0", "1839.56", "838.14")
    assert [f.hint for f in r204.check(subject(edit))] == ["对照原表,改成「部门预算总额: 2677.7」"]


@pytest.mark.parametrize("amount", ["-5", "5", "50", "-50000"])
def test_an_amount_without_which_the_sum_ties_or_below_nothing_is_no_matter_of_units(subject, amount):
    """Written as the hint of a unit would say (-0.0005), it would be wrong as well."""
    edit = subject(lambda data: data[BUDGET]["资金来源"].update(其他资金=Decimal(amount)))
    assert list(r204.check(edit)) == []
    assert [f.paths[0] for f in r201.check(edit)] == [(BUDGET, "部门预算总额")]


def test_an_amount_in_two_ties_is_told_once(subject):
    def edition(form):
        for name in ("总额", "财政拨款"):
            form["年度主要任务"]["列"].append({"键": f"预算金额.{name}", "标题": name})
        form["勾稽"] += [{"合计": "部门预算总额", "任务": "总额"}, {"任务": "总额", "各项": ["财政拨款"]}]

    def edit(data):
        first, second = data["年度主要任务"]
        first["预算金额"] = {"总额": 26000000, "财政拨款": 2600}
        second["预算金额"] = {"总额": Decimal("77.7"), "财政拨款": Decimal("77.7")}

    found = list(r204.check(subject(edit, edition=edition)))
    assert [(f.paths, f.hint) for f in found] == [
        ((("年度主要任务", 0, "预算金额", "总额"),), "对照原表,改成「总额: 2600」")
    ]
