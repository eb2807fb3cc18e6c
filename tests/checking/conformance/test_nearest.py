import pytest

from generator.checking.conformance.nearest import nearest, similar, synonym
from generator.model.indicator import DIRECTIONS, QUALITATIVE, SIGNS, Indicator
from generator.model.words import words_of

WORDS = tuple(words_of(Indicator).values())
KINDS = (*SIGNS, QUALITATIVE)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("计算符号", "指标值类型"),
        ("指标性质", "指标值类型"),
        ("计量单位", "度量单位"),
        ("权重", "分值"),
        ("评分标准", "评扣分标准"),
        ("扣分标准", "评扣分标准"),
        ("评/扣分标准", "评扣分标准"),
        ("*指标值", "指标值"),
        ("指標值類型", "指标值类型"),
        ("指标値", "指标值"),
        ("分值(分)", "分值"),
        ("1、备注", "备注"),
    ],
)
def test_another_name_for_a_word_is_known(typed: str, meant: str) -> None:
    assert synonym(typed, WORDS) == meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        *((typed, "≥") for typed in (">=", "≧", "大于等于", "不低于", "不少于")),
        *((typed, "≤") for typed in ("<=", "≦", "小于等于", "不超过", "不高于")),
        *((typed, "=") for typed in ("＝", "==", "等于")),
        *((typed, ">") for typed in ("＞", "大于")),
        *((typed, "<") for typed in ("＜", "小于")),
        ("定性指标", "定性"),
    ],
)
def test_another_spelling_of_a_sign_is_known(typed: str, meant: str) -> None:
    assert synonym(typed, KINDS) == meant


def test_a_synonym_counts_only_where_its_word_may_stand() -> None:
    assert synonym("大于", ("≥", "≤", "=", QUALITATIVE)) is None
    assert synonym("≥", DIRECTIONS) == "正向"


def test_a_slip_of_the_hand_is_near() -> None:
    assert similar("指标类型", WORDS) == "指标值类型"
    assert similar("内荣", ("编号", "内容")) == "内容"


def test_what_looks_like_nothing_has_no_neighbour() -> None:
    assert nearest("天气", WORDS) is None
    assert nearest("", WORDS) is None
    assert nearest("%", WORDS) is None


@pytest.mark.parametrize("word", [*WORDS, *KINDS])
def test_a_word_is_nearest_to_itself(word: str) -> None:
    assert nearest(word, [*WORDS, *KINDS]) == word
