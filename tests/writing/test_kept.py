"""What is kept is what would be made again, whatever was asked before."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from generator.writing import kept
from generator.writing.kept import Kept

VALUES = st.sampled_from(
    [1, True, Decimal(1), Decimal("1.0"), "1", "True", 0, False, None, "", "甲", ("甲",)]
)


@given(st.lists(VALUES))
def test_every_value_is_made_as_if_it_were_the_first(values: list[object]) -> None:
    markup = Kept(lambda value: f"<{value}>")
    assert [markup[value] for value in values] == [f"<{value}>" for value in values]


def test_a_text_is_made_once_and_anything_else_each_time() -> None:
    made: list[object] = []
    markup = Kept(lambda value: str(made.append(value)))
    for value in ("甲", "甲", 1, 1):
        markup[value]
    assert made == ["甲", 1, 1]


def test_no_more_is_kept_than_there_is_room_for(monkeypatch) -> None:
    monkeypatch.setattr(kept, "MOST", 3)
    markup = Kept(str)
    assert [markup[text] for text in "abcdab"] == list("abcdab")
    assert len(markup) <= 3
