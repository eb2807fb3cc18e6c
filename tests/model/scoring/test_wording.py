"""The law of scoring sentences: what is written from a structure is read back as that structure."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.scoring import (
    Direction,
    End,
    Operator,
    Step,
    StepScoring,
    StepUnit,
    Threshold,
    Tier,
    TierScoring,
    parse,
    regenerate,
)
from generator.model.scoring.words import THIS_INDICATOR

COUNTS = ("个", "次", "人次", "份", "万元", "个工作日", "元/平方米", "小时")
SUBJECTS = st.none() | st.text(
    alphabet="提案办结率调研报告满意支出进度重点执行“三公经费”变动、控制到过", min_size=1, max_size=12
).filter(lambda name: name not in THIS_INDICATOR)
VALUES = st.decimals(-1000, 100_000, places=2) | st.integers(0, 100).map(Decimal)
AMOUNTS = st.decimals("0.01", 1000, places=2) | st.integers(1, 100).map(Decimal)


@st.composite
def thresholds(draw: st.DrawFn) -> Threshold:
    operator = draw(st.none() | st.sampled_from(Operator))
    marks: tuple[bool | None, ...] = (None,)
    if operator in (Operator.AT_LEAST, Operator.AT_MOST):
        marks = (None, True)
    elif operator in (Operator.ABOVE, Operator.BELOW):
        marks = (None, False)
    unit = draw(st.sampled_from(("", "%", *COUNTS)))
    return Threshold(operator, draw(VALUES), unit, draw(st.sampled_from(marks)))


@st.composite
def steps(draw: st.DrawFn, threshold: Threshold) -> Step:
    percentage = StepUnit.UNCLEAR if threshold.unit in ("", "%") else StepUnit.PERCENT_OF_TARGET
    unit = draw(st.sampled_from((StepUnit.POINTS, StepUnit.COUNT, StepUnit.PERCENT_OF_TARGET, percentage)))
    words = {StepUnit.POINTS: ("个百分点",), StepUnit.COUNT: ("", *COUNTS)}.get(unit, ("%",))
    direction = draw(st.none() | st.sampled_from(Direction))
    return Step(
        draw(AMOUNTS),
        unit,
        draw(st.sampled_from(words)),
        direction,
        draw(AMOUNTS),
        within=draw(st.booleans()),
    )


@st.composite
def step_scorings(draw: st.DrawFn) -> StepScoring:
    threshold = draw(thresholds())
    step = draw(steps(threshold))
    return StepScoring(threshold, draw(st.none() | AMOUNTS), step, draw(st.booleans()), draw(SUBJECTS))


@st.composite
def tiers(draw: st.DrawFn) -> Tier:
    points = draw(AMOUNTS | st.just(Decimal(0)))
    low, high = sorted((draw(VALUES), draw(VALUES)))
    if low == high:
        return Tier(End(low, inclusive=True), End(high, inclusive=True), points)
    included = draw(st.sampled_from([(None, None), *((a, b) for a in (True, False) for b in (True, False))]))
    side = draw(st.sampled_from(("lower", "upper", "both")))
    if side == "both":
        return Tier(End(low, included[0]), End(high, included[1]), points)
    end = End(low, draw(st.booleans()))
    return Tier(end, None, points) if side == "lower" else Tier(None, end, points)


@st.composite
def tier_scorings(draw: st.DrawFn) -> TierScoring:
    otherwise = draw(st.booleans())
    several = st.lists(tiers(), min_size=1 if otherwise else 2, max_size=6)
    chosen = draw(several.filter(lambda drawn: any(tier.points for tier in drawn)))
    return TierScoring(tuple(chosen), draw(st.sampled_from(("", "%", *COUNTS))), otherwise, draw(SUBJECTS))


@given(step_scorings())
def test_a_written_step_sentence_is_read_back_as_its_structure(scoring):
    assert parse(regenerate(scoring)) == scoring


@given(tier_scorings())
def test_a_written_tier_sentence_is_read_back_as_its_structure(scoring):
    assert parse(regenerate(scoring)) == scoring


@pytest.mark.parametrize(
    ("printed", "written"),
    [
        ("督查大于等于三十次得5分,少1个扣一分", "督查达到30次得5分\uff0c每少1个扣1分。"),
        ("每降低0.50分", None),
        (
            "办结率达到90%以上(含90%)得5分,每2%以内扣1分,扣完为止",
            "办结率达到90%\uff08含\uff09得5分\uff0c每相差2%以内扣1分\uff0c扣完为止。",
        ),
        (
            "=0,计8分;0-10%(含),计6分;其余不得分",
            "该指标等于0%得8分\uff1b0%\uff08不含\uff09至10%\uff08含\uff09得6分\uff1b否则不得分。",
        ),
    ],
)
def test_a_sentence_is_written_in_the_one_wording_of_its_kind(printed, written):
    scoring = parse(printed)
    assert (scoring and regenerate(scoring)) == written
