from decimal import Decimal

import pytest

from generator.model.indicator import Indicator
from generator.model.scored import (
    NO_SENTENCE,
    REMARK,
    SCORING,
    Scored,
    full_score,
    implied_unit,
    points_in,
    scored,
    total_points,
)
from generator.model.scoring import parse

SENTENCE = "该指标达到95%得5分,每降低2个百分点扣1分。"
OTHER = "该指标达到90%得3分,每降低2个百分点扣1分。"


def test_the_sentence_stands_in_its_own_column_first():
    assert scored(Indicator("某率", scoring=SENTENCE, remark=OTHER)) == Scored(
        SCORING, SENTENCE, parse(SENTENCE)
    )


def test_a_sentence_that_is_not_understood_is_still_the_sentence():
    assert scored(Indicator("某率", scoring="酌情扣分", remark=SENTENCE)) == Scored(SCORING, "酌情扣分", None)


@pytest.mark.parametrize("dash", [None, "", *sorted(NO_SENTENCE)])
def test_a_remark_that_reads_as_a_sentence_stands_in_for_a_dash(dash):
    assert scored(Indicator("某率", scoring=dash, remark=SENTENCE)) == Scored(
        REMARK, SENTENCE, parse(SENTENCE)
    )


def test_a_remark_of_plain_words_is_no_sentence():
    assert scored(Indicator("某率", remark="上级下达的任务")) is None


@pytest.mark.parametrize(
    ("remark", "points"), [("5分", 5), (" 2.5 分", Decimal("2.5")), ("五分", 5), ("占5分", None), ("", None)]
)
def test_a_remark_may_say_only_points(remark, points):
    assert points_in(remark) == points


def test_points_come_from_their_own_word_then_the_remark_then_the_sentence():
    own = Indicator("某率", points=Decimal(4), remark="3分", scoring=SENTENCE)
    assert full_score(own) == 4
    assert full_score(Indicator("某率", remark="3分", scoring=SENTENCE)) == 3
    assert full_score(Indicator("某率", scoring=SENTENCE)) == 5
    assert full_score(Indicator("某率", scoring="酌情扣分")) is None


def test_the_points_of_a_form_are_those_of_what_applies():
    own, remarked, judged = (
        Indicator("甲", points=Decimal("4.5")),
        Indicator("乙", remark="3分"),
        Indicator("丙", scoring=SENTENCE),
    )
    unfit, without = Indicator("丁", points=Decimal(7), not_applicable="今年没有"), Indicator("戊")
    assert total_points([own, remarked, judged, unfit, without]) == Decimal("12.5")
    assert total_points([unfit, without]) is None
    assert total_points([]) is None
    assert total_points([Indicator("己", points=Decimal(0))]) == 0


@pytest.mark.parametrize(
    ("sentence", "unit"),
    [
        ("该指标达到95%得5分,每降低百分之二扣1分。", "%"),
        ("督查大于等于30次得5分,少1次扣1分,扣完为止。", "次"),
        ("控制率=0,计8分;0-10%(含),计6分;大于30%不得分", "%"),
        ("酌情扣分", None),
        (None, None),
    ],
)
def test_the_unit_of_a_threshold_is_read_from_its_sentence(sentence: str | None, unit: str | None) -> None:
    assert implied_unit(Indicator("某率", scoring=sentence)) == unit
