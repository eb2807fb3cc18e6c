"""The pieces of a changed text: numbers whole, no confetti, and nothing lost."""

from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from generator.review.wording import Kind, Piece, pieces


def shown(old: str, new: str) -> str:
    """What a reader sees: [-taken out-] and {+put in+}."""
    sign = {Kind.KEPT: "{}", Kind.DELETED: "[-{}-]", Kind.INSERTED: "{{+{}+}}"}
    return "".join(sign[kind].format(text) for kind, text in pieces(old, new))


@pytest.mark.parametrize(
    ("old", "new", "seen"),
    [
        ("2677.7", "2812.7", "[-2677.7-]{+2812.7+}"),
        ("部门预算1,000万元", "部门预算1,200万元", "部门预算[-1,000-]{+1,200+}万元"),
        (
            "该指标达到95%得5分,每降低百分之二扣1分。",
            "该指标达到90%得5分,每降低百分之二扣0.5分。",
            "该指标达到[-95%-]{+90%+}得5分,每降低百分之二扣[-1-]{+0.5+}分。",
        ),
        (
            "每降低百分之二扣1分。",
            "每降低5个百分点扣1分,扣完为止。",
            "每降低[-百分之二-]{+5个百分点+}扣1分{+,扣完为止+}。",
        ),
        ("按照政策要求", "严格按照政策及规定要求", "{+严格+}按照政策{+及规定+}要求"),
        ("使用Word填报", "使用WPS填报", "使用[-Word-]{+WPS+}填报"),
        ("定性", "≥", "[-定性-]{+≥+}"),
        ("", "财务科", "{+财务科+}"),
        ("财务科", "", "[-财务科-]"),
        ("相关", "相关", "相关"),
    ],
)
def test_a_reader_sees_what_changed_with_numbers_and_words_whole(old: str, new: str, seen: str) -> None:
    assert shown(old, new) == seen


def test_one_lonely_character_between_two_edits_is_not_kept() -> None:
    assert shown("完善政府评价", "健全政策评价") == "[-完善政府-]{+健全政策+}评价"


def test_a_number_between_two_edits_is_kept_however_short() -> None:
    assert shown("得5分", "计5点") == "[-得-]{+计+}5[-分-]{+点+}"


def test_the_end_of_a_line_between_two_edits_is_kept() -> None:
    assert shown("甲\n乙", "丙\n丁") == "[-甲-]{+丙+}\n[-乙-]{+丁+}"


def test_a_lonely_character_at_either_end_is_kept() -> None:
    assert shown("甲乙", "甲丙") == "甲[-乙-]{+丙+}"
    assert shown("乙甲", "丙甲") == "[-乙-]{+丙+}甲"


def test_texts_that_no_form_holds_are_replaced_whole_instead_of_filling_the_memory() -> None:
    old, new = "绩" * 30_000, "效" * 30_000
    assert pieces(old, new) == (Piece(Kind.DELETED, old), Piece(Kind.INSERTED, new))


TEXTS = st.text(st.sampled_from("甲乙丙丁12.,,%a\n "), max_size=40) | st.text(max_size=20)


@given(TEXTS, TEXTS)
@example("", "")
@example("1.", "1.2")
def test_the_pieces_joined_are_both_texts(old: str, new: str) -> None:
    found = pieces(old, new)
    assert "".join(text for kind, text in found if kind is not Kind.INSERTED) == old
    assert "".join(text for kind, text in found if kind is not Kind.DELETED) == new
    assert all(text for _, text in found)
    assert all(one.kind is not other.kind for one, other in pairwise(found))


@given(TEXTS)
def test_equal_texts_are_one_kept_piece(text: str) -> None:
    assert pieces(text, text) == ((Piece(Kind.KEPT, text),) if text else ())


@given(TEXTS, TEXTS)
def test_what_was_taken_out_stands_before_what_was_put_in(old: str, new: str) -> None:
    kinds = [kind for kind, _ in pieces(old, new)]
    assert (Kind.INSERTED, Kind.DELETED) not in pairwise(kinds)
