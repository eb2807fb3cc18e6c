"""The budget of both years: lines, the two that lead, and bars on one scale."""

from decimal import Decimal
from typing import Any

from generator.writing.report.page.captions import captions
from generator.writing.report.page.money import WIDTH, Bars, Money, bars, figures, leading, money
from tests.writing.report.page.samples import Data, changed, real


def budget(**amounts: Any) -> list[Money]:
    def change(data: Data) -> None:
        data["预算情况"] = amounts

    return money(changed(change).review.changes)


def pictures(**amounts: Any) -> list[Bars]:
    def change(data: Data) -> None:
        data["预算情况"] = amounts

    changes = changed(change).review.changes
    return bars(changes, captions(changes))


def test_every_line_has_both_years_its_difference_and_its_percent() -> None:
    assert [line[1:] for line in money(real().review.changes)] == [
        ("部门预算总额", "2677.7", "2861.3", "+183.6", "+6.9%", "增加", True),
        ("财政性资金", "2677.7", "2861.3", "+183.6", "+6.9%", "增加", False),
        ("其他资金", "0", "0", "0", "", "持平", False),
        ("基本支出", "1839.56", "1868.16", "+28.6", "+1.6%", "增加", False),
        ("项目支出", "838.14", "993.14", "+155", "+18.5%", "增加", False),
    ]


def test_a_blank_is_no_zero_and_is_not_subtracted() -> None:
    total, source, *_ = budget(部门预算总额=Decimal("2000.70"), 资金来源={"财政性资金": None})
    assert total[2:7] == ("2677.7", "2000.70", "-677", "-25.3%", "减少")
    assert source[2:7] == ("2677.7", "未填", "", "", "")
    slight = budget(部门预算总额=Decimal("2677.71"))[0]
    assert slight[4:7] == ("+0.01", "不到0.1%", "增加")
    assert (figures(total), figures(source)) == ("2677.7 → 2000.70(-25.3%)", "2677.7 → 未填")


def test_the_first_screen_shows_the_first_line_of_the_form_and_the_projects() -> None:
    changes = real().review.changes
    assert [line.title for line in leading(changes, money(changes))] == ["部门预算总额", "项目支出"]


def test_bars_of_both_years_have_one_scale() -> None:
    changes = real().review.changes
    sources, structure = bars(changes, captions(changes))
    assert (sources.title, structure.title, structure.remark) == ("资金来源", "资金结构", "")
    before, after = structure.bars
    assert [(part.title, part.start, part.width) for part in before.parts] == [
        ("基本支出", 0, 643),
        ("项目支出", 643, 293),
    ]
    assert [(part.title, part.start, part.width) for part in after.parts] == [
        ("基本支出", 0, 653),
        ("项目支出", 653, 347),
    ]
    assert after.parts[-1].start + after.parts[-1].width == WIDTH
    assert (
        before.summary == "2022 年度合计 2677.7 万元:基本支出 1839.56 万元(68.7%),项目支出 838.14 万元(31.3%)"
    )
    assert [part.fill for part in before.parts] == [part.fill for part in after.parts] == ["s0", "s1"]


def test_a_total_that_does_not_tie_is_said() -> None:
    sources, _ = pictures(
        部门预算总额=Decimal(100), 资金来源={"财政性资金": Decimal(60)}, 资金结构={"基本支出": Decimal(100)}
    )
    assert sources.remark == "2023 年度各项之和与总额不等"


def test_amounts_without_a_picture_say_why() -> None:
    negative, _ = pictures(部门预算总额=Decimal(100), 资金来源={"财政性资金": Decimal(-1)})
    assert (negative.bars, negative.remark) == ((), "金额中有负数,没有图形")


def test_a_year_without_a_total_has_no_bar() -> None:
    sources, _ = pictures(资金来源={"财政性资金": Decimal(1)})
    assert [bar.caption for bar in sources.bars] == ["2022 年度"]
