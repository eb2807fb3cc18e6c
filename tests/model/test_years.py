"""Which years a text is about."""

import pytest

from generator.model.years import Year, years_in


def test_a_year_is_found_as_it_is_written():
    assert years_in("完成2021年任务,部署二〇二二年工作,2021 年底收尾") == (
        Year("2021", 2021),
        Year("二〇二二", 2022),
    )


@pytest.mark.parametrize("zero", "〇零○")
def test_every_sign_for_zero_is_read(zero):
    assert years_in(f"二{zero}一九年") == (Year(f"二{zero}一九", 2019),)


@pytest.mark.parametrize(
    "text",
    [
        "落实《2021年政府工作报告》",
        "截至2021年底完成八成",
        "执行2021-2025年规划",
        "2020年以来持续推进",
        "较2021年增长5%",
        "投入2021万元",
        "投入12021年",
        "落实中发〔2018〕34号",
        "",
    ],
)
def test_titles_spans_comparisons_and_other_numbers_are_no_years(text):
    assert years_in(text) == ()
