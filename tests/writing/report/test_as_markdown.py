"""A review as a comment on a merge request."""

import re
from pathlib import Path

from generator.writing.report.as_markdown import LIMIT, as_markdown
from tests.projects import BROKEN_YAML
from tests.writing.report.conftest import EDITS

GOLDEN = Path(__file__).parent / "golden" / "markdown.md"
COMMAND = "jixiao diff main..HEAD"


def test_a_review_is_as_it_was_read_last(entry, update_golden):
    text = as_markdown([entry(*EDITS)], COMMAND)
    if update_golden:
        GOLDEN.parent.mkdir(exist_ok=True)
        GOLDEN.write_text(text, "utf-8", newline="\n")
    assert text == GOLDEN.read_text("utf-8")


def test_many_departments_begin_with_a_table_of_them_the_most_unanswered_first(entry, alone):
    calm = ("年度: 2022", "年度: 2023"), ("部门名称: ", "部门名称: 示例")
    text = as_markdown(
        [entry(*calm, folder="b"), entry(*EDITS), entry(year="2022"), alone(), entry(BROKEN_YAML)], COMMAND
    )
    head, _, details = text.partition("\n\n### ")
    assert head == (
        "## 申报表变动审核\n\n"
        "共比较 5 份申报表:有变化 2 份,没有变化 1 份,首次申报 1 份,有误,没有比较 1 份;需说明 4 项(未说明 3 项)。\n\n"
        "| 部门 | 比较 | 需说明 | 未说明 | 新增/取消/更名 |\n"
        "| --- | --- | --- | --- | --- |\n"
        "| 衡阳市人民政府办公室 | 2022 → 2023 年度 | 4 | 3 | 取消 1 项:处置突发事件及时率;"
        "更名 1 项:机关大院设施维护维修率(原 机关大院维护维修率) |\n"
        "| 示例衡阳市人民政府办公室 | 2022 → 2023 年度 | 0 | 0 |  |\n"
        "| 衡阳市人民政府办公室 | 首次申报 |  |  |  |\n"
        "| 衡阳市人民政府办公室 | 有误,没有比较 |  |  |  |"
    )
    assert details.startswith("衡阳市人民政府办公室 2022 → 2023 年度\n")
    assert "declarations/office/2023.yaml:4 **Y112** " in details


def test_a_warning_that_asks_for_no_reason_is_not_folded_away(entry):
    text = as_markdown([entry(("指标值: 30", "指标值: 24"), ("30次", "24次"), year="2022")], COMMAND)
    shown = re.sub(r"<details>.*?</details>", "", text, flags=re.DOTALL)
    assert "- **需说明** 0 项\n" in shown
    assert "**请核对的变动 1 项**" in shown
    assert "| 警告 C102 | 加大督查督办力度<br>第 " in shown
    assert "其他审核意见" not in text


def test_what_does_not_fit_is_named_with_the_way_to_it(entry):
    whole = as_markdown([entry(*EDITS)], COMMAND)
    short = as_markdown([entry(*EDITS)], COMMAND, limit=1_900)
    assert len(short) < 1_900 < len(whole)
    assert short.startswith(whole[:700])
    assert short.endswith(
        "> **没有放进来的**(超过评论的长度):其他审核意见、逐项改动。看全部:`jixiao diff main..HEAD`\n"
    )


def test_a_thousand_departments_stay_below_what_a_forge_takes(entry):
    text = as_markdown([entry(*EDITS)] * 1_000, COMMAND)
    assert LIMIT - 10_000 < len(text) <= LIMIT
    missing = dict(re.findall(r"([^:、]+)\((\d+) 份\)", text.rpartition("\n> ")[2]))
    rows = len(re.findall(r"^\| 衡阳市人民政府办公室 \|", text, re.MULTILINE))
    titles = len(re.findall(r"^### 衡阳市人民政府办公室", text, re.MULTILINE))
    assert rows + int(missing["汇总表中的部门"]) == 1_000
    assert titles + int(missing["部门的明细"]) == 1_000


def test_nothing_to_compare_is_said():
    assert as_markdown([], COMMAND) == "## 申报表变动审核\n\n没有申报表不同。\n"


def test_what_a_department_wrote_draws_nothing_and_calls_nobody(entry):
    hostile = "@someone <img src=x> | [点](http://x.cn) `a`"
    text = as_markdown(
        [entry(("年度: 2022", "年度: 2023"), ("完善政府绩效评价机制", f'"{hostile}"'[1:-1]))], COMMAND
    )
    assert hostile not in text
    assert "@&#8203;someone" in text
    assert "<img" not in text
    assert "](" not in text
