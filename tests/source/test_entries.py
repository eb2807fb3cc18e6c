"""The entries of a mapping: where each begins and ends, and which comments are whose."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.source import load
from generator.source.entries import comments, entries, value_at, values

TEXT = """\
# 文件的说明
年度: 2022  # 年

# 预算的说明
预算:  # 万元
  # 来源的说明
  来源: {财政: 1, 其他: }  # 来源
    # 缩进更深的,属于上面一行
  结构: 2

  # 预算的结尾
# 指标的说明
指标:
  # 第一项
  - 名称: '# 不是注释'
    # 值的说明
    值: |+
      # 也不是注释

    末: 3
      # 更深的结尾
    # 这一项的结尾
  -
    # 第二项的名称
    名称: 丁
"""


def shown(path, text=TEXT):
    source = load(text.encode(), "")
    found = entries(source, path)
    return [(e.word, source.text[e.lead : e.key], source.text[e.key : e.end]) for e in found.all]


def test_a_comment_above_a_key_is_its_own_and_the_head_is_the_files():
    assert [(word, lead) for word, lead, _ in shown(())] == [
        ("年度", ""),
        ("预算", "\n# 预算的说明\n"),
        ("指标", "# 指标的说明\n"),
    ]
    assert shown(())[0] == ("年度", "", "年度: 2022  # 年\n")
    assert shown(())[1][2].endswith("  结构: 2\n\n  # 预算的结尾\n")


def test_a_deeper_comment_belongs_to_the_entry_above_it():
    assert shown(("预算",)) == [
        (
            "来源",
            "  # 来源的说明\n  ",
            "来源: {财政: 1, 其他: }  # 来源\n    # 缩进更深的,属于上面一行\n",
        ),
        ("结构", "  ", "结构: 2\n"),
    ]


def test_in_a_list_item_what_stands_above_the_hyphen_is_the_items():
    assert shown(("指标", 0)) == [
        ("名称", "", "名称: '# 不是注释'\n"),
        ("值", "    # 值的说明\n    ", "值: |+\n      # 也不是注释\n\n"),
        ("末", "    ", "末: 3\n      # 更深的结尾\n"),
    ]
    assert shown(("指标", 1)) == [("名称", "    # 第二项的名称\n    ", "名称: 丁\n")]


def test_in_braces_an_entry_is_its_key_and_its_value():
    assert shown(("预算", "来源")) == [("财政", "", "财政: 1"), ("其他", "", "其他:")]
    source = load(TEXT.encode(), "")
    assert entries(source, ("预算", "来源")).in_braces
    assert not entries(source, ("预算",)).in_braces
    assert entries(source, ("指标", 0)).column == 4


def test_a_last_line_without_a_line_end_ends_the_last_entry():
    assert shown((), "甲: 1\n乙: 2") == [("甲", "", "甲: 1\n"), ("乙", "", "乙: 2")]


@pytest.mark.parametrize("path", [("年度",), ("指标",), ("没有",)])
def test_what_is_no_mapping_has_no_entries(path):
    with pytest.raises(KeyError):
        shown(path)


def test_the_comments_are_those_that_are_no_part_of_a_text():
    assert list(comments(load(TEXT.encode(), ""))) == [
        "# 文件的说明",
        "# 年",
        "# 预算的说明",
        "# 万元",
        "# 来源的说明",
        "# 来源",
        "# 缩进更深的,属于上面一行",
        "# 预算的结尾",
        "# 指标的说明",
        "# 第一项",
        "# 值的说明",
        "# 更深的结尾",
        "# 这一项的结尾",
        "# 第二项的名称",
    ]


NAMES = st.sampled_from("甲乙丙丁")
DATA = st.recursive(
    st.integers(0, 9), lambda inner: st.lists(inner, max_size=3) | st.dictionaries(NAMES, inner)
)


@given(DATA)
def test_every_value_is_found_by_its_way(data):
    found = list(values(data))
    assert found[0] == ((), data)
    assert all(value_at(data, path) is value for path, value in found)
    assert len({path for path, _ in found}) == len(found)
