import json
from copy import deepcopy
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from generator.checking.conformance import Conformance, derive, task_amounts
from generator.model.edition import read_edition
from generator.source import load

ROOT = Path(__file__).parents[3]
BASE = json.loads((ROOT / "schema/declaration.schema.json").read_text("utf-8"), parse_float=Decimal)
EDITION: dict[str, Any] = {
    "标题": "绩效目标表",
    "副标题": "{{ 年度 }}",
    "适用年度": {"自": 2024, "至": 2026},
    "文件名": "{{ 部门名称 }}",
    "金额单位": "元",
    "部门名称": {"标题": "单位"},
    "表头": [
        {"键": "单位编码", "标题": "编码", "必填": True},
        {"键": "人数", "标题": "人数", "类型": "整数"},
    ],
    "落款": [
        {"键": "填报日期", "标题": "日期", "类型": "日期"},
        {"键": "联系电话", "标题": "电话", "类型": "电话"},
    ],
    "年度履职目标": {"标题": "目标", "显示": "{{ 内容 }}"},
    "年度主要任务": {
        "标题": "任务",
        "列": [{"键": "任务名称", "标题": "任务"}, {"键": "预算金额.财政", "标题": "其中财政"}],
    },
    "预算情况": {"标题": "资金"},
    "预算": [
        {"键": "总额", "标题": "总额(元)", "必填": True},
        {"键": "来源.拨款.本级", "标题": "本级", "必填": True},
        {"键": "来源.结转", "标题": "结转"},
        {"键": "项目占比", "标题": "项目占比(%)", "类型": "占比"},
    ],
    "勾稽": [{"合计": "总额", "任务": "全部"}],
    "指标值类型": ["≥", "是否"],
    "指标体系": [{"名称": "产出类", "类别": "产出", "二级指标": [{"名称": "数量"}]}],
    "列": [{"键": "指标名称", "标题": "指标"}],
}
DECLARATION = """表式: test
年度: 2025
部门名称: 示例馆
单位编码: "01"
人数: 12
填报日期: 2025年1月20日
联系电话: 0734-0000000
年度履职目标: [甲]
年度主要任务:
  - {任务名称: 乙, 预算金额: {财政: 1, 全部: 2.50}}
预算情况:
  总额: 3
  来源: {拨款: {本级: 1}, 结转: }
  项目占比: 52.5
绩效指标:
  产出类:
    数量:
      三级指标:
        - {指标名称: 丙, 指标值类型: 是否, 指标值: 是}
"""


def found(text: str, edition: dict[str, Any] | None = None) -> list[str]:
    source = load(text.encode(), "2025.yaml")
    assert isinstance(source.data, dict), source.diagnostics
    conformance = Conformance(derive(BASE, read_edition("test", edition or EDITION)))
    return [
        f"{d.place.line}:{d.place.column} {d.code} {d.message} → {d.hint}"
        for d in conformance.violations(source)
    ]


def test_a_declaration_in_the_editions_words_conforms() -> None:
    assert found(DECLARATION) == []


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("表式: test", "表式: text", "1:5 S203 「text」不在可选值之中:test → 写「test」"),
        (
            "年度: 2025",
            "年度: 2027",
            "2:5 S206 「2027」太大,不能大于 2026 → 表式 test 适用于 2024 至 2026 年;年度写四位数",
        ),
        ('单位编码: "01"\n', "", "1:1 S201 缺少「单位编码」 → 加上「单位编码:」和它的内容"),
        ("人数: 12", "人数: 12.5", "5:5 S204 「12.5」不是整数 → 只写整数,如 12"),
        ("2025年1月20日", "1月20日", "6:7 S205 「1月20日」的写法不对 → 日期写成 2022-03-01 或 2022年3月1日"),
        (
            "2025年1月20日",
            "2025-13-01",
            "6:7 S205 「2025-13-01」的写法不对 → 日期写成 2022-03-01 或 2022年3月1日",
        ),
        ("0734-0000000", "7340000000", '7:7 S204 「7340000000」是数,这里要文字 → 加上引号:「"7340000000"」'),
        ("财政: 1", "财正: 1", "10:22 S202 这里没有「财正」这个词 → 改成「财政」"),
        ("总额: 3", "总额: 3万元", "12:7 S204 「3万元」不是数 → 写「30000」,不写单位(表上的单位是元)"),
        ("本级: 1", "本机: 1", "13:13 S202 这里没有「本机」这个词 → 改成「本级」"),
        (
            "项目占比: 52.5",
            "项目占比: 52.5%",
            "14:9 S204 「52.5%」不是数 → 写「52.5」,不写单位(表上的单位是%)",
        ),
        ("  来源: {拨款: {本级: 1}, 结转: }\n", "", "11:1 S201 缺少「来源」 → 加上「来源:」和它的内容"),
        (
            "是否, 指标值: 是",
            "≤, 指标值: 5",
            "19:28 S203 「≤」不在可选值之中:≥ 是否 → 写可选值中的一个:≥、是否",
        ),
        ("    数量:", "    数目:", "17:5 S202 这里没有「数目」这个词 → 改成「数量」"),
    ],
)
def test_the_editions_words_are_held(old: str, new: str, said: str) -> None:
    assert old in DECLARATION
    assert found(DECLARATION.replace(old, new, 1)) == [said]


def test_money_of_tasks_is_refused_where_the_edition_asks_for_none() -> None:
    edition = deepcopy(EDITION)
    edition["年度主要任务"]["列"].pop()
    edition["勾稽"] = []
    assert task_amounts(read_edition("test", edition)) == []
    assert found(DECLARATION, edition) == [
        "10:15 S202 这里没有「预算金额」这个词 → 这里可以写:编号、任务名称、主要内容、豁免"
    ]


def test_task_money_is_what_columns_and_sums_name() -> None:
    assert task_amounts(read_edition("test", EDITION)) == ["财政", "全部"]


def test_deriving_leaves_the_base_as_it_is() -> None:
    before = deepcopy(BASE)
    derive(BASE, read_edition("test", EDITION))
    assert before == BASE


def test_hovers_say_where_a_word_is_printed() -> None:
    edition = {**EDITION, "不打印": ["编号"]}
    words = derive(BASE, read_edition("test", edition))["$defs"]["indicator"]["properties"]
    assert words["指标名称"]["description"].endswith("印在「指标」一列。")
    assert words["编号"]["description"].endswith("不印在表上。")


def test_hovers_of_common_indicators_say_their_value_and_explanation() -> None:
    file = "templates/hunan-department-2022/edition.yaml"
    data = load((ROOT / file).read_bytes(), file).data
    assert isinstance(data, dict)
    group = derive(BASE, read_edition("hunan-department-2022", data))["properties"]["绩效指标"]["properties"]
    choice = group["投入管理指标"]["properties"]["预算和财务管理"]["properties"]["三级指标"]["items"]["then"]
    told = dict(zip(choice["enum"], choice["enumDescriptions"], strict=True))
    assert told["预算编制完整性"].startswith("预算编制完整性 完整。1.部门所有收入")
    assert told["专项资金细化率"] == (
        "专项资金细化率 ≥90%。专项资金细化率=(已细化到具体市县和承担单位的资金数/部门参与分配资金总数)×100%。"
    )


def test_kinds_that_the_edition_does_not_have_are_nowhere_offered() -> None:
    assert '"≤"' not in json.dumps(
        derive(BASE, read_edition("test", EDITION)), ensure_ascii=False, default=str
    )


def test_an_amount_in_the_row_of_sums_says_below_which_column_it_stands() -> None:
    tasks = EDITION["年度主要任务"] | {"合计": {"标题": "金额合计"}}
    edition = EDITION | {"年度主要任务": tasks, "勾稽": [{"合计": "来源.结转", "任务": "财政"}]}
    budget = derive(BASE, read_edition("test", edition))["properties"]["预算情况"]["properties"]
    carried = budget["来源"]["properties"]["结转"]
    assert carried["description"] == "印在「金额合计」一行的「其中财政」一列。没有写 0,不填就印空白。"
    assert budget["总额"]["description"] == "印在「总额(元)」一行。必须填,没有就写 0。"


def test_an_editor_writes_the_amounts_of_a_new_task() -> None:
    schema = derive(BASE, read_edition("test", EDITION))
    body = {
        "任务名称": "${1:任务名称}",
        "主要内容": "${2:主要内容}",
        "预算金额": {"财政": "${3:0}", "全部": "${4:0}"},
    }
    assert schema["$defs"]["task"]["defaultSnippets"][0]["body"] == body
