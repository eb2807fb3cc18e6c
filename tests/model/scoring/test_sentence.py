from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.scoring import (
    Direction,
    End,
    Operator,
    Part,
    Step,
    StepScoring,
    StepUnit,
    Threshold,
    Tier,
    TierScoring,
    WrittenNumber,
    parse,
)

PLAIN = "预算支出进度达到90%得5分,每降低2个百分点扣0.5分,扣完为止。"
MEANING = StepScoring(
    threshold=Threshold(Operator.AT_LEAST, Decimal(90), "%"),
    points=Decimal(5),
    step=Step(Decimal(2), StepUnit.POINTS, "个百分点", Direction.BELOW, Decimal("0.5")),
    floor_stated=True,
    subject="预算支出进度",
)


def full_width(text: str) -> str:
    return "".join(chr(ord(letter) + 0xFEE0) if "!" <= letter <= "~" else letter for letter in text)


@pytest.mark.parametrize(
    "typed",
    [
        PLAIN,
        full_width(PLAIN),
        PLAIN.replace(",", "; "),
        PLAIN.removesuffix("。") + ".",
        PLAIN.removesuffix("。"),
        " " + PLAIN.replace("90", " 90 ") + "\n",
        PLAIN.replace("达到", "≧"),
        PLAIN.replace("达到", ">="),
        PLAIN.replace("达到", "不低于"),
        PLAIN.replace("90%", "90%以上"),
        PLAIN.replace("90%", "百分之九十"),
        PLAIN.replace("得5分", "的,计五分"),
        PLAIN.replace("得5分", "得满分(5分)"),
        PLAIN.replace("每降低2个百分点", "每低两个百分点的,"),
        PLAIN.replace("扣完为止", "直至扣完为止"),
        PLAIN.replace(",每", ",低于90%的,每"),
        "以90%为标准。" + PLAIN,
    ],
)
def test_ways_of_typing_one_sentence_have_one_structure(typed):
    assert parse(typed) == MEANING


@pytest.mark.parametrize(
    ("printed", "operator", "marked"),
    [
        ("达到90%以上(含90%)", Operator.AT_LEAST, True),
        ("大于90%(含)", Operator.AT_LEAST, True),
        ("90%以上(不含90%)", Operator.ABOVE, False),
        ("90%以下(含本数)", Operator.AT_MOST, True),
        ("高于90%", Operator.ABOVE, None),
        ("不足90%", Operator.BELOW, None),
        ("未达到90%", Operator.BELOW, None),
        ("控制在90%以内", Operator.AT_MOST, None),
        ("为90%", Operator.EQUAL, None),
        ("90%", None, None),
    ],
)
def test_the_threshold_says_how_it_compares_and_whether_the_end_is_marked(printed, operator, marked):
    scoring = parse(f"到位率{printed}得5分,每相差2个百分点扣1分")
    assert isinstance(scoring, StepScoring)
    assert scoring.threshold == Threshold(operator, Decimal(90), "%", marked)
    assert scoring.subject == "到位率"


@pytest.mark.parametrize(
    ("threshold", "size", "unit", "unit_word"),
    [
        ("90%", "百分之二", StepUnit.UNCLEAR, "%"),
        ("90%", "2%", StepUnit.UNCLEAR, "%"),
        ("90", "2%", StepUnit.UNCLEAR, "%"),
        ("90%", "目标值的2%", StepUnit.PERCENT_OF_TARGET, "%"),
        ("90%", "两个百分点", StepUnit.POINTS, "个百分点"),
        ("90%", "2百分点", StepUnit.POINTS, "个百分点"),
        ("90%", "2个", StepUnit.COUNT, "个"),
        ("20次", "2%", StepUnit.PERCENT_OF_TARGET, "%"),
        ("20次", "2次", StepUnit.COUNT, "次"),
        ("20", "2", StepUnit.COUNT, ""),
    ],
)
def test_the_unit_of_a_step_is_what_its_words_settle(threshold, size, unit, unit_word):
    scoring = parse(f"该指标达到{threshold}得5分,每少{size}扣1分")
    assert isinstance(scoring, StepScoring)
    assert scoring.step == Step(Decimal(2), unit, unit_word, Direction.BELOW, Decimal(1))


@pytest.mark.parametrize(
    ("verb", "direction"),
    [
        ("每降低", Direction.BELOW),
        ("每少", Direction.BELOW),
        ("少", Direction.BELOW),
        ("每低于", Direction.BELOW),
        ("每超过", Direction.ABOVE),
        ("每增加", Direction.ABOVE),
        ("每相差", None),
        ("每", None),
    ],
)
def test_the_verb_of_a_step_says_on_which_side_points_are_lost(verb, direction):
    scoring = parse(f"该指标等于90%得5分,{verb}2个百分点扣1分")
    assert isinstance(scoring, StepScoring)
    assert scoring.step.direction is direction


def test_the_numerals_and_the_step_are_kept_as_written():
    scoring = parse("该指标达到95%得五分,每降低百分之二扣1分。")
    assert isinstance(scoring, StepScoring)
    assert scoring.step.written == "百分之二"
    assert scoring.numerals == (
        WrittenNumber(Part.THRESHOLD, "95", in_characters=False),
        WrittenNumber(Part.POINTS, "五", in_characters=True),
        WrittenNumber(Part.STEP, "百分之二", in_characters=True),
        WrittenNumber(Part.DEDUCTION, "1", in_characters=False),
    )


def test_how_a_sentence_is_written_takes_no_part_in_the_comparison():
    scoring = parse("该指标达到95%得五分,每降低百分之二扣1分。")
    assert scoring is not None
    assert scoring == parse("指标值大于等于百分之九十五计5分;少2%扣一分")


def test_a_threshold_and_zero_below_it_are_tiers():
    assert parse("该指标达到95%得5分,否则不得分。") == TierScoring(
        (Tier(End(Decimal(95), inclusive=True), None, Decimal(5)),), "%", otherwise_zero=True
    )


def test_a_range_without_marks_does_not_say_which_end_it_includes():
    scoring = parse("达到80%得5分,60%-80%得3分,60%以下不得分")
    assert isinstance(scoring, TierScoring)
    assert scoring.tiers[1] == Tier(End(Decimal(60), None), End(Decimal(80), None), Decimal(3))
    assert scoring.floor_stated


def test_a_range_printed_from_the_top_down_is_the_same_range():
    up = parse("执行率100%得5分;90%(含)-100%得3分;低于90%不得分")
    down = parse("执行率100%得5分;100%-90%(含)得3分;低于90%不得分")
    assert up is not None
    assert up == down


@pytest.mark.parametrize(
    "unread",
    [
        "",
        "-",
        "优秀得5分,良好得3分",
        "该指标达到95%得5分",
        "该指标达到95%得5分,每降低2个百分点酌情扣分",
        "该指标达到95%得5分,每降低2个百分点扣1分,由财政部门评定",
        "每完成1个得1分,少1个扣1分",
        "报告5个左右得5分,少1个扣1分",
        "办结率没有达到95%以上得5分,每降低2个百分点扣1分",
        "该指标达到95%得5分,每降低0个百分点扣1分",
        "该指标达到95%得5分,每降低2个百分点扣0分",
        "该指标达到95%得0分,每降低2个百分点扣1分",
        "达到一百二个得5分,少1个扣1分",
        "该指标达到95%得5分,每降低目标值的2个百分点扣1分",
        "完成率100%得5分;达到5个得3分;否则不得分",
        "完成率100%得5分;出勤率90%得3分;否则不得分",
        "完成率100%不得分,否则不得分",
        "该指标达到95%得满分,否则不得分",
        "完成率90%-90%得5分,否则不得分",
    ],
)
def test_a_sentence_not_wholly_understood_stays_text(unread):
    assert parse(unread) is None


@pytest.mark.parametrize(
    "contradiction",
    [
        "以90%为标准。控制率≤100%,计5分;每超过一个百分点扣0.5分",
        "变动率≤0,计8分;变动率<0,每超过一个百分点扣0.8分",
        "变动率≤0,计8分;变动率>5,每超过一个百分点扣0.8分",
        "变动率≤0,计8分;增长率>0,每超过一个百分点扣0.8分",
        "变动率≤5%,计8分;变动率>5个,每超过一个百分点扣0.8分",
        "达到90%(含95%)得5分,每降低2个百分点扣1分",
        "大于90%以上得5分,每降低2个百分点扣1分",
        "达到90%以下得5分,每降低2个百分点扣1分",
        "等于90%(含)得5分,每降低2个百分点扣1分",
    ],
)
def test_a_sentence_that_contradicts_itself_stays_text(contradiction):
    assert parse(contradiction) is None


def test_an_explanation_of_many_lines_is_not_searched():
    assert parse(PLAIN + " " * 300) is None


def test_a_sentence_is_read_once():
    assert parse(PLAIN) is parse(PLAIN)


@given(st.text(alphabet="该率达到以上含不90%.-()得计满5分,;。每少超过一百之二个点扣完为止否则", max_size=60))
def test_any_jumble_of_its_words_is_read_or_left_as_text(jumble):
    scoring = parse(jumble)
    if scoring is not None:
        assert scoring.text == jumble
        assert replace(scoring, text="") == scoring
