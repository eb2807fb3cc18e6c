"""The order of words: the schema's, on every level of a declaration, whatever the schema refers to."""

import json
from pathlib import Path

import pytest

from generator.checking.conformance.ordering import Order
from generator.model.declaration import Declaration
from generator.model.indicator import Indicator
from generator.model.words import words_of

SCHEMA = Path(__file__).parents[3] / "schema"
INDICATORS = ("绩效指标", "投入管理指标", "预算和财务管理", "三级指标")


@pytest.fixture(params=["hunan-department-2022", "declaration"])
def order(request):
    return Order(json.loads((SCHEMA / f"{request.param}.schema.json").read_text("utf-8")))


def test_every_word_of_the_model_has_its_place(order):
    assert set(order.words(())) >= set(words_of(Declaration).values()) - {"表头"}
    assert set(order.words((*INDICATORS, 2))) == set(words_of(Indicator).values())
    assert order.words((*INDICATORS, 2))[:4] == ("指标名称", "编号", "指标值类型", "指标值")


@pytest.mark.parametrize(
    ("path", "words"),
    [
        (("年度履职目标", 0), ("编号", "内容", "豁免")),
        (("变动说明", 3), ("对象", "说明")),
        (INDICATORS[:-1], ("说明", "三级指标", "豁免")),
        (("豁免",), ()),
        (("没有", "这", 0), ()),
        (("年度履职目标", 0, "内容", "更深"), ()),
    ],
)
def test_the_words_of_a_mapping_come_in_the_schemas_order(order, path, words):
    assert order.words(path) == words


def test_an_edition_orders_its_budget_and_its_groups():
    order = Order(json.loads((SCHEMA / "hunan-department-2022.schema.json").read_text("utf-8")))
    assert order.words(("预算情况", "资金来源")) == ("财政性资金", "其他资金")
    assert order.words(("绩效指标",)) == ("投入管理指标", "产出指标", "效益指标")


def test_an_unknown_word_stays_behind_its_neighbour(order):
    words = ["甲", "部门名称", "乙", "丙", "表式", "年度"]
    wanted = ["甲", "表式", "年度", "部门名称", "乙", "丙"]
    assert order.sorted((), words) == wanted
    assert order.sorted((), wanted) == wanted
