"""The layout: quotes and the order of keys, nothing else; comments stay with their words."""

from pathlib import Path
from random import Random

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.checking.conformance import Order
from generator.source import load
from generator.source.entries import values
from generator.writing.declaration.formatting import FormattingError, formatted
from tests.pairs import EDITION, editions, pair
from tests.writing.declaration.typing import commented, misplaced, typed

ROOT = Path(__file__).parents[3]
DECLARATIONS = sorted((ROOT / "declarations").glob("*/*.yaml"))


@pytest.fixture(scope="module")
def order() -> Order:
    return ordered()


def ordered() -> Order:
    schema = editions().open(EDITION).schema
    assert schema is not None
    return Order(schema)


def laid(order: Order, text: str) -> str:
    return formatted(text.encode(), order).decode()


@pytest.mark.parametrize("path", DECLARATIONS, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_our_own_declarations_are_laid_out(path):
    raw = path.read_bytes()
    schema = editions().open(load(raw, "").data["表式"]).schema
    assert formatted(raw, Order(schema)) == raw


def test_keys_come_in_the_schemas_order_with_their_comments(order):
    text = """\
# 文件的说明

# 年度上面的,是文件的
年度: 2022
# 部门的说明
部门名称: 甲局  # 全称

# 预算的说明
预算情况:
  资金结构: {项目支出: 1, 基本支出: }
  # 总额的说明
  部门预算总额: 1
    # 更深的说明
# 表式的说明
表式: hunan-department-2022
"""
    assert (
        laid(order, text)
        == """\
# 文件的说明

# 年度上面的,是文件的
# 表式的说明
表式: hunan-department-2022
年度: 2022
# 部门的说明
部门名称: 甲局  # 全称

# 预算的说明
预算情况:
  # 总额的说明
  部门预算总额: 1
    # 更深的说明
  资金结构: {基本支出: , 项目支出: 1}
"""
    )


def test_a_key_that_comes_to_stand_behind_the_hyphen_leaves_its_comment_above_it(order):
    text = """\
年度主要任务:
  # 这一项的说明
  - 主要内容: |
      # 这是内容

      两行
    # 名称的说明
    任务名称: 甲
    # 末尾的说明
  -
    # 内容的说明
    主要内容: 乙

    任务名称: 丙"""
    assert (
        laid(order, text)
        == """\
年度主要任务:
  # 这一项的说明
  # 名称的说明
  - 任务名称: 甲
    主要内容: |
      # 这是内容

      两行
    # 末尾的说明
  -
    任务名称: 丙

    # 内容的说明
    主要内容: 乙"""
    )


def test_quotes_are_put_where_other_programs_need_them_and_nowhere_else(order):
    before = "一: =\n二: yes\n三: 1e3\n四: 2022-01-01\n五: [010, on, 甲, 95, \"%\", 'no', 12:30]\n六: 是\n七: true\n"
    after = before.replace(" =", ' "="').replace("yes", '"yes"').replace("1e3", '"1e3"')
    after = after.replace("2022-01-01", '"2022-01-01"').replace("010, on", '"010", "on"')
    assert laid(order, before) == after.replace("12:30", '"12:30"')


def test_braces_with_comments_inside_are_left_in_their_order(order):
    text = "预算情况: {\n  资金结构: {项目支出: 1, 基本支出: 2},  # 结构\n  部门预算总额: 3}\n"
    assert laid(order, text) == text.replace("项目支出: 1, 基本支出: 2", "基本支出: 2, 项目支出: 1")


def test_braces_over_several_lines_keep_their_lines(order):
    text = "预算情况: {\n  资金结构: {},\n  部门预算总额: 3 }\n"
    assert laid(order, text) == "预算情况: {\n  部门预算总额: 3,\n  资金结构: {} }\n"


def test_words_that_the_schema_does_not_know_stay_behind_their_neighbours(order):
    text = "甲: 0\n部门名称: 乙\n丙: 1\n年度: 2022\n"
    assert laid(order, text) == "甲: 0\n年度: 2022\n部门名称: 乙\n丙: 1\n"


def test_a_text_that_lives_from_standing_last_is_refused(order):
    with pytest.raises(FormattingError, match="请把它写成一行,或在文件末尾加一个换行"):
        laid(order, "年度: 2022\n表式: |\n  甲")
    assert laid(order, "年度: 2022\n表式: |\n  甲\n") == "表式: |\n  甲\n年度: 2022\n"


def test_blank_lines_that_a_text_keeps_move_with_it(order):
    assert laid(order, "年度: 2022\n表式: |+\n  甲\n\n\n部门名称: 乙\n") == (
        "表式: |+\n  甲\n\n\n年度: 2022\n部门名称: 乙\n"
    )


def test_each_line_keeps_its_end_and_the_file_its_mark(order):
    raw = "\ufeff年度: 2022\r\n表式: =".encode()
    assert formatted(raw, order) == '\ufeff表式: "="\r\n年度: 2022'.encode()


@settings(deadline=None)
@given(st.integers(0, 10**6))
def test_only_the_layout_changes(seed):
    """For random declarations typed at random: same data, in order, idempotent, no comment lost or strayed."""
    order, rng = ordered(), Random(seed)
    bare = typed(rng, pair(seed).new_data)
    before = commented(rng, bare)
    assert misplaced(before) == []
    raw = before.replace("\n", rng.choice(("\n", "\r\n"))).encode()
    after = formatted(raw, order)
    source, old = load(after, ""), load(raw, "")
    assert repr_of(source.data) == repr_of(old.data)
    assert all(
        list(value) == order.sorted(path, list(value))
        for path, value in values(source.data)
        if isinstance(value, dict)
    )
    assert formatted(after, order) == after
    assert misplaced(source.text) == []
    assert sorted(words(source.text)) == sorted(words(old.text))


def repr_of(data):
    """Data with its types and its numbers as written, but not the order of its keys."""
    if isinstance(data, dict):
        return {key: repr_of(value) for key, value in data.items()}
    return [repr_of(item) for item in data] if isinstance(data, list) else repr(data)


def words(text: str) -> list[str]:
    """The lines of a text without what another order changes: indents, hyphens, quotes, what stands in braces."""
    return sorted(
        "".join(line.replace('"', "").replace("- ", "").split())
        for line in text.splitlines()
        if "{" not in line and line.strip("- ")
    )


@given(st.text("=yesnoff12-:.e_", min_size=1, max_size=6))
def test_what_is_quoted_is_a_text_to_every_program(text):
    source = load(f"备注: {text}\n".encode(), "")
    if isinstance(source.data, dict) and isinstance(source.data["备注"], str):
        after = formatted(source.text.encode(), ordered()).decode()
        assert yaml.safe_load(after) == source.data
