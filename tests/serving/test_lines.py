"""Every printed cell leads to the line of the file that says it."""

from collections.abc import Iterator

import pytest

from generator.checking.check import Checked, check
from generator.checking.editions import Editions
from generator.serving.lines import lines_of
from tests.projects import ROOT

FILES = (
    "declarations/hengyang-government-office/2022.yaml",
    "declarations/example-central-department/2024.yaml",
)


def checked(file: str) -> Checked:
    path = ROOT / file
    return check(path.read_bytes(), file, path.parent.name, path.stem, Editions(ROOT))


def cells(found: Checked) -> Iterator[tuple[str, str, str, str]]:
    """Part of the form, word, printed text, and the YAML line of every drawn cell."""
    assert found.form is not None
    lines, text = lines_of(found.source), found.source.text.split("\n")
    for row in found.form.rows:
        drawn = [cell for cell in row.cells if cell.rows]
        numbers = lines(row).split(" ")
        assert len(numbers) == len(drawn)
        for cell, number in zip(drawn, numbers, strict=True):
            yield row.section, cell.word, cell.text, text[int(number) - 1].strip()


@pytest.mark.parametrize("file", FILES)
def test_a_cell_whose_word_the_file_says_leads_to_that_word(file: str) -> None:
    found = [
        (word, line)
        for _, word, text, line in cells(checked(file))
        if text and f"{word.rpartition('.')[2]}: {text}" in line.replace('"', "")
    ]
    assert len(found) > 30
    assert {word for word, _ in found} >= {"部门名称", "部门预算总额", "指标名称", "指标值"}


def test_the_cells_of_the_real_form_lead_to_their_lines() -> None:
    found = dict.fromkeys(cells(checked(FILES[0])))
    for expected in [
        ("部门名称", "部门名称", "衡阳市人民政府办公室", "部门名称: 衡阳市人民政府办公室"),
        ("绩效指标", "指标值", "95", "指标值: 95"),
        ("绩效指标", "备注", "5分", "分值: 5"),
        ("绩效指标", "评扣分标准", "%", '度量单位: "%"'),
        ("年度主要任务", "任务名称", "*任务名称", "年度主要任务:"),
        ("预算情况", "", "(2)其他资金", "其他资金: 0"),
        ("绩效指标", "一级指标", "产出指标", "产出指标:"),
        ("绩效指标", "二级指标", "重点工作任务完成", "重点工作任务完成:"),
    ]:
        assert expected in found, expected
    assert not [cell for cell in found if not cell[3] or cell[3].startswith("#")]


def test_an_amount_of_a_part_leads_to_the_part_and_not_to_the_total() -> None:
    found = {(word, line) for section, word, _, line in cells(checked(FILES[0])) if section == "预算情况"}
    assert all(line.startswith(f"{word}:") for word, line in found if word)


def test_what_only_the_edition_says_leads_to_the_name_of_the_indicator() -> None:
    found = list(cells(checked(FILES[0])))
    bare = {line for _, word, text, line in found if word == "指标名称" and line == f"- {text}"}
    assert len(bare) == 19
    assert bare == {line for _, word, text, line in found if word == "备注" and not text and line[:1] == "-"}
