from decimal import Decimal

from generator.model.indicator import OVERRIDABLE, Indicator, overridden, read_indicator
from generator.model.words import words_of


def test_words_are_read_into_their_fields() -> None:
    read = read_indicator(
        {
            "指标名称": "重大会议参与率",
            "指标值类型": "≥",
            "指标值": Decimal("95.0"),
            "度量单位": "%",
            "分值": 5,
            "对应任务": "保障",
            "对应目标": [1, "M2"],
            "上年目标值": 90,
            "豁免": {"R306": "沿用上级名称"},
        }
    )
    assert read == Indicator(
        name="重大会议参与率",
        kind="≥",
        value=Decimal("95.0"),
        unit="%",
        points=Decimal(5),
        tasks=("保障",),
        goals=("1", "M2"),
        last_target=Decimal(90),
        waivers={"R306": "沿用上级名称"},
    )


def test_zero_is_a_value_and_an_absent_word_is_none() -> None:
    words = read_indicator({"指标名称": "增幅", "指标值": 0, "分值": Decimal("0.0")}).words()
    assert words["指标值"] == "0"
    assert words["分值"] == "0.0"
    assert words["备注"] is None
    assert words["对应任务"] is None


def test_a_qualitative_target_is_a_word_and_has_no_number() -> None:
    read = read_indicator({"指标名称": "健全性", "指标值类型": "定性", "指标值": "健全"})
    assert read.qualitative
    assert read.number is None


def test_only_what_a_department_may_say_changes_a_shared_indicator() -> None:
    common = Indicator(name="预算调整率", kind="≤", value=Decimal(30), unit="%")
    changed = overridden(common, {"指标名称": "预算调整率", "指标值": 25, "备注": "从严", "指标值类型": "≥"})
    assert changed == Indicator(name="预算调整率", kind="≤", value=Decimal(25), unit="%", remark="从严")


def test_every_overridable_word_is_a_word_of_an_indicator() -> None:
    assert set(OVERRIDABLE) <= set(words_of(Indicator).values())


def test_filled_names_what_says_something() -> None:
    assert Indicator(name="甲", value=Decimal(0), tasks=()).filled == ["指标名称", "指标值"]
