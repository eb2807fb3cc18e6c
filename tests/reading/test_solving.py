"""The displays of an edition read backwards: what prints these cells, and nothing that they do not say."""

from collections.abc import Mapping

from generator.form import LABELS
from generator.model.indicator import Indicator
from generator.model.words import words_of
from generator.reading.solving import Solver, cheapest, displays_of, plain_cost
from tests.pairs import declaration, edition, form, real

NAMES = list(words_of(Indicator).values())
NUMBERS = ("分值",)


def solver(*, applicable: bool = True) -> Solver:
    columns = [column for column in edition().columns if column.key not in LABELS]
    return Solver(displays_of(columns, applicable=applicable), NAMES, NUMBERS)


def row(number: int, **texts: str) -> dict[str, str]:
    return {cell.word: cell.text for cell in form(real()).grid[number].cells} | texts


def said(words: Mapping[str, object]) -> dict[str, object]:
    return {name: value for name, value in words.items() if value is not None}


def test_every_row_of_the_real_form_has_one_cheapest_solution_and_it_is_what_was_declared() -> None:
    own, rows = solver(), {row.path: row for row in form(real()).grid}
    for listed in declaration(real()).listed:
        cells = {cell.word: cell.text for cell in rows[listed.path].cells}
        (words,) = cheapest(own.solutions(cells), plain_cost)
        wanted = said(dict(listed.indicator.words()))
        if "备注" in wanted:
            wanted.pop("分值")  # a remark is printed in its place
        assert said(words) == wanted


def test_a_unit_in_the_scoring_column_is_a_unit() -> None:
    cells = row(20, 评扣分标准="份", 备注="")
    (words,) = cheapest(solver().solutions(cells), plain_cost)
    assert (words.get("度量单位"), words.get("评扣分标准"), words.get("分值")) == ("份", None, None)


def test_a_target_with_its_unit_in_one_cell_is_taken_apart() -> None:
    sentence = "达到95%得5分,每降低2个百分点扣1分"
    (words,) = cheapest(solver().solutions(row(20, 指标值="95%", 评扣分标准=sentence)), plain_cost)
    assert (words["指标值"], words["度量单位"], words["评扣分标准"]) == ("95", "%", sentence)


def test_what_is_known_is_kept_and_the_least_that_must_differ_differs() -> None:
    known = {"指标值": "95", "度量单位": "%", "评扣分标准": "达到95%得5分", "数据来源": "台账"}
    cells = row(20, 指标值="90%", 评扣分标准="达到95%得5分", 备注="")

    def cost(words: Mapping[str, object]) -> int:
        return sum(words.get(name) != value for name, value in known.items())

    (words,) = cheapest(solver().solutions(cells, known), cost)
    assert {name: words[name] for name in known} == known | {"指标值": "90"}


def test_cells_that_could_mean_two_things_have_two_cheapest_solutions() -> None:
    cells = row(20, 评扣分标准="次", 备注="")
    known = {"指标值": "95", "度量单位": None, "评扣分标准": None}

    def cost(words: Mapping[str, object]) -> int:
        return sum(words.get(name) != value for name, value in known.items())

    found = cheapest(solver().solutions(cells, known), cost)
    assert [(w.get("度量单位"), w.get("评扣分标准")) for w in found] == [(None, "次"), ("次", None)]


def test_a_row_that_does_not_apply_is_read_by_what_the_edition_prints_then() -> None:
    cells = row(20, 指标值="不适用", 备注="本年没有会议", 评扣分标准="-")
    (words,) = cheapest(solver(applicable=False).solutions(cells), plain_cost)
    assert words["不适用"] == "本年没有会议"


def test_cells_that_no_words_print_have_no_solution() -> None:
    assert solver(applicable=False).solutions(row(20, 指标值="95")) == []
