"""Lines found again by what they say: rows taken out, put in, moved and reworded are told apart."""

from generator.reading.aligning import Wanted, align, out_of_order

HEAD = Wanted(("名称", "指标值"), (0, 1))
ROWS = [
    Wanted((name, value))
    for name, value in (("参会率", "95"), ("办结率", "90"), ("满意度", "98"), ("调研报告", "5"))
]
FORM = [Wanted(("某某表",), (0,)), HEAD, *ROWS]
LINES = [line.texts for line in FORM]


def found(*lines: tuple[str, ...]) -> dict[int, int]:
    return align(FORM, [*LINES[:2], *lines])


def test_the_same_lines_are_the_same_whatever_blanks_stand_around_their_texts() -> None:
    assert align(FORM, [tuple(f" {text}\n" for text in line) for line in LINES]) == {n: n for n in range(6)}


def test_a_row_that_is_gone_leaves_the_others_in_their_pairs() -> None:
    assert found(*LINES[2:3], *LINES[4:]) == {0: 0, 1: 1, 2: 2, 4: 3, 5: 4}


def test_a_row_that_is_gone_is_not_taken_for_a_neighbour_that_was_edited() -> None:
    assert found(LINES[2], ("满意度", "99"), LINES[5]) == {0: 0, 1: 1, 2: 2, 4: 3, 5: 4}


def test_a_new_row_is_nobodys() -> None:
    assert found(LINES[2], ("新指标", "1"), *LINES[3:]) == {0: 0, 1: 1, 2: 2, 3: 4, 4: 5, 5: 6}


def test_a_name_or_a_value_that_was_edited_keeps_its_row() -> None:
    assert found(("出席人次", "95"), ("办结率", ""), *LINES[4:]) == {n: n for n in range(6)}


def test_another_row_in_the_place_of_one_is_not_that_one() -> None:
    assert found(("另外的事", "1"), *LINES[3:]) == {0: 0, 1: 1, 3: 3, 4: 4, 5: 5}


def test_a_row_that_moved_is_found_and_told_to_be_out_of_order() -> None:
    pairs = found(LINES[5], LINES[2], ("办结率", "91"), LINES[4])
    assert pairs == {0: 0, 1: 1, 2: 3, 3: 4, 4: 5, 5: 2}
    assert out_of_order(pairs) == [5]
    assert out_of_order({n: n for n in range(6)}) == []


def test_a_caption_that_was_changed_keeps_its_line_and_blank_lines_are_nobodys() -> None:
    assert align(FORM, [("某市表",), ("名称", "目标"), ("", ""), *LINES[2:]]) == {
        0: 0,
        1: 1,
        2: 3,
        3: 4,
        4: 5,
        5: 6,
    }
