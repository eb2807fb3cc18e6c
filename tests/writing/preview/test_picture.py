"""The picture of the budget's cuts."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from generator.form import Cut, Form, Share
from generator.writing.preview.picture import WIDTH, Bar, Part, bars

AMOUNTS = st.decimals(min_value=0, max_value=10**9, places=2)


def bar(form: Form, total: str, *amounts: str) -> Bar:
    shares = tuple(
        Share(title, Decimal(amount)) for title, amount in zip("甲乙丙丁戊己庚", amounts, strict=False)
    )
    return bars(form._replace(cuts=(Cut("资金结构", Decimal(total), shares),)))[0]


def test_a_bar_is_divided_as_the_money_is(form: Form) -> None:
    assert bars(form)[1] == Bar(
        anchor="cut2",
        title="资金结构",
        total="2677.7 万元",
        summary="合计 2677.7 万元:基本支出 1839.56 万元(68.7%),项目支出 838.14 万元(31.3%)",
        drawn=True,
        remark="",
        parts=(
            Part("s0", "基本支出", "1839.56 万元", "68.7%", "0", "687"),
            Part("s1", "项目支出", "838.14 万元", "31.3%", "687", "313"),
        ),
    )


def test_a_total_of_nothing_has_no_picture(form: Form) -> None:
    empty = bar(form, "0", "0", "0.00")
    assert (empty.drawn, empty.remark) == (False, "总额为 0,没有图形")
    assert [part.amount for part in empty.parts] == ["0 万元", "0.00 万元"]


def test_a_negative_part_has_no_picture(form: Form) -> None:
    negative = bar(form, "5", "-1", "6")
    assert (negative.drawn, negative.remark) == (False, "金额中有负数,没有图形")
    assert negative.summary == "合计 5 万元:甲 -1 万元,乙 6 万元"


def test_a_negative_total_has_no_picture(form: Form) -> None:
    assert bar(form, "-5", "-5").remark == "金额中有负数,没有图形"


def test_parts_short_of_the_total_leave_the_rest_empty_and_say_so(form: Form) -> None:
    short = bar(form, "10", "4")
    assert short.parts[0].width == "400"
    assert short.remark == "各项之和 4 万元,比总额少 6 万元"


def test_parts_over_the_total_fill_the_bar_and_say_so(form: Form) -> None:
    over = bar(form, "10", "4", "8")
    assert [part.width for part in over.parts] == ["333", "667"]
    assert over.remark == "各项之和 12 万元,比总额多 2 万元"


def test_no_cut_gives_no_bar(form: Form) -> None:
    assert bars(form._replace(cuts=())) == ()


def test_fills_repeat_after_the_last(form: Form) -> None:
    assert [part.fill for part in bar(form, "7", *"1111111").parts] == [
        "s0",
        "s1",
        "s2",
        "s3",
        "s4",
        "s5",
        "s0",
    ]


@given(st.lists(AMOUNTS, min_size=1, max_size=7).filter(any))
def test_parts_that_tie_fill_the_bar_without_gap_or_overlap(amounts: list[Decimal]) -> None:
    from tests.writing.preview.samples import real_form

    drawn = bar(real_form(), str(sum(amounts)), *map(str, amounts))
    end = 0
    for part in drawn.parts:
        assert int(part.start) == end
        assert int(part.width) >= 0
        end += int(part.width)
    assert end == WIDTH
