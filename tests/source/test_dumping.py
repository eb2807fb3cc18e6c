"""Data written as YAML is the same data when it is read again, in this program and in any other."""

from decimal import Decimal

import pytest
import yaml

from generator.source import load
from generator.source.dumping import dump
from tests.pairs import pair, real


def test_a_declaration_is_written_as_one_would_type_it() -> None:
    data = {
        "年度": 2022,
        "部门名称": "衡阳市人民政府办公室",
        "年度履职目标": ["一;", "第一行\n第二行"],
        "预算情况": {"部门预算总额": Decimal("2677.70"), "资金来源": {"其他资金": None}},
        "绩效指标": {
            "产出指标": {
                "数量": {
                    "三级指标": [{"指标名称": "参与率", "指标值类型": "=", "度量单位": "%"}, "预算调整率"]
                }
            }
        },
    }
    assert dump(data, ["由「表.docx」导入"]) == (
        "# 由「表.docx」导入\n"
        "年度: 2022\n"
        "部门名称: 衡阳市人民政府办公室\n"
        "\n"
        "年度履职目标:\n"
        "  - 一;\n"
        '  - "第一行\\n第二行"\n'
        "\n"
        "预算情况:\n"
        "  部门预算总额: 2677.70\n"
        "  资金来源:\n"
        "    其他资金:\n"
        "\n"
        "绩效指标:\n"
        "  产出指标:\n"
        "    数量:\n"
        "      三级指标:\n"
        "        - 指标名称: 参与率\n"
        '          指标值类型: "="\n'
        '          度量单位: "%"\n'
        "        - 预算调整率\n"
    )


@pytest.mark.parametrize("seed", range(100))
def test_random_declarations_are_read_back_as_they_were(seed: int) -> None:
    data = pair(seed).new_data
    source = load(dump(data).encode(), "2023.yaml")
    assert source.diagnostics == ()
    assert source.data == data


def test_another_program_reads_the_same_texts() -> None:
    data = real()
    theirs = yaml.safe_load(dump(data))
    assert theirs["绩效指标"]["产出指标"] == yaml.safe_load(str(data["绩效指标"]["产出指标"]))


def test_what_has_no_spelling_is_refused() -> None:
    with pytest.raises(TypeError, match="float has no spelling"):
        dump({"指标值": 1.5})
