"""Two lists as one: nothing lost, nothing in another order, and as few as possible standing twice."""

from hypothesis import given
from hypothesis import strategies as st

from generator.review.union import union


def both(old: str, new: str) -> list[tuple[str | None, str | None]]:
    return list(union(old, new, old, new))


def test_what_is_gone_comes_before_what_is_new_in_its_place() -> None:
    assert both("abd", "acd") == [("a", "a"), ("b", None), (None, "c"), ("d", "d")]


def test_of_things_in_another_order_as_few_as_possible_stand_twice() -> None:
    assert both("abcd", "bcda") == [("a", None), ("b", "b"), ("c", "c"), ("d", "d"), (None, "a")]


def test_names_decide_not_the_things() -> None:
    assert list(union("ab", "xy", (1, 2), (2, 3))) == [("a", None), ("b", "x"), (None, "y")]


NAMES = st.lists(st.integers(0, 9), unique=True)


@given(NAMES, NAMES)
def test_both_lists_are_in_it_in_their_order(old: list[int], new: list[int]) -> None:
    found = list(union(old, new, old, new))
    assert [one for one, _ in found if one is not None] == old
    assert [other for _, other in found if other is not None] == new
    assert all(one == other for one, other in found if one is not None and other is not None)
    assert len(found) == len(old) + len(new) - longest(old, new)


def longest(old: list[int], new: list[int]) -> int:
    """The length of the longest common subsequence, by the book."""
    row = [0] * (len(new) + 1)
    for one in old:
        before = row[:]
        for place, other in enumerate(new, 1):
            row[place] = before[place - 1] + 1 if one == other else max(before[place], row[place - 1])
    return row[-1]
