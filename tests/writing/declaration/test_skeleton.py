"""The skeleton: what check says of it names what is to be filled in, and its examples are good declarations."""

import json
import re
from dataclasses import replace
from pathlib import Path

import pytest

from generator.checking.check import check
from generator.checking.conformance import Order, derive
from generator.model.edition import HeaderWord
from generator.source import load
from generator.source.entries import values
from generator.writing.declaration.formatting import formatted
from generator.writing.declaration.skeleton import skeleton
from tests.pairs import EDITION, ROOT, editions

CENTRAL = "central-department-2015"
GOLDEN = Path(__file__).parent / "golden" / "skeleton.yaml"


def text_of(name: str = EDITION, department: str = "") -> str:
    opened = editions().open(name)
    assert opened.edition is not None
    assert opened.schema is not None
    return skeleton(opened.edition, opened.schema, 2024, department)


def said(text: str) -> list[tuple[str, str]]:
    checked = check(text.encode(), "2024.yaml", "office", "2024", editions())
    return [(found.code, found.message) for found in checked.diagnostics]


def uncommented(text: str) -> str:
    """The text as it is when the examples are used: without the `# ` before them."""
    return re.sub(r"^( *)# (?=- | {2}\S+:(?: |$)| {4}\S+: )", r"\1", text, flags=re.MULTILINE)


def test_it_is_as_it_was_read_last(update_golden):
    if update_golden:
        GOLDEN.write_text(text_of(), "utf-8", newline="\n")
    assert text_of() == GOLDEN.read_text("utf-8")


def test_check_names_what_is_to_be_filled_in_and_nothing_else():
    assert said(text_of()) == [
        ("R101", "「部门名称」是空的"),
        ("R101", "「年度履职目标」一条也没有"),
        ("R101", "「年度主要任务」一项也没有"),
        ("R101", "「预算情况」一个金额也没有"),
        ("R105", "「产出指标」下没有三级指标"),
        ("R105", "「效益指标」下没有三级指标"),
        ("R106", "没有满意度方面的三级指标"),
    ]


def test_of_the_central_form_too():
    assert said(text_of(CENTRAL)) == [
        ("R101", "「部门名称」是空的"),
        ("R101", "「年度履职目标」一条也没有"),
        ("R101", "「年度主要任务」一项也没有"),
        ("R101", "「预算情况」一个金额也没有"),
        ("R101", "一个三级指标也没有"),
    ]


@pytest.mark.parametrize("name", [EDITION, CENTRAL])
def test_its_examples_are_read_without_a_word_about_their_shape(name):
    found = said(uncommented(text_of(name, "甲局")))
    assert [(code, message) for code, message in found if code[0] in "YS" or code == "R104"] == []
    data = load(uncommented(text_of(name)).encode(), "").data
    groups = [v["三级指标"] for path, v in values(data) if len(path) == 3 and path[0] == "绩效指标"]
    assert all(groups)
    assert data["年度主要任务"][0]["任务名称"]


@pytest.mark.parametrize("name", [EDITION, CENTRAL])
def test_it_is_laid_out_and_so_are_its_examples(name):
    order = Order(editions().open(name).schema)
    for text in (text_of(name), uncommented(text_of(name))):
        assert formatted(text.encode(), order).decode() == text


@pytest.mark.parametrize("name", [EDITION, CENTRAL])
def test_it_holds_every_amount_every_group_and_every_shared_indicator(name):
    edition = editions().open(name).edition
    data = load(text_of(name).encode(), "").data
    for line in edition.budget:
        below = data["预算情况"]
        for step in line.path[:-1]:
            below = below[step]
        assert line.path[-1] in below
    for level, group in edition.groups:
        listed = data["绩效指标"][level.name][group.name]["三级指标"]
        assert (listed or []) == [common.name for common in group.common]


def test_a_name_is_typed_so_that_it_is_read_back():
    for name in ("甲局", "甲: 局", '"甲"局', "甲 # 局"):
        assert load(text_of(department=name).encode(), "").data["部门名称"] == name


def test_the_words_of_head_and_sign_off_stand_where_the_form_has_them():
    edition = editions().open(EDITION).edition
    further = replace(
        edition, headers=(HeaderWord("联系人", "联系人"),), sign_off=(HeaderWord("填报日期", "填报日期"),)
    )
    base = json.loads((ROOT / "schema" / "declaration.schema.json").read_text("utf-8"))
    text = skeleton(further, derive(base, further), 2024, "甲局")
    assert "部门名称: 甲局\n\n# 印在「联系人」一行,可以不填。\n联系人:\n\n# 本年度要" in text
    assert text.endswith("\n\n# 印在「填报日期」一行,可以不填。\n填报日期:\n")
    order = Order(derive(base, further))
    assert formatted(text.encode(), order).decode() == text
