"""Edits of a declaration: another value, a blank, a further key, further items; everything else stays."""

import pytest

from generator.source import load
from generator.source.editing import appended, blanked, inserted, replaced
from generator.source.splicing import splice

WORDS = ("名称", "编号", "目标", "完成", "理由")
TEXT = """\
名称: 甲  # 名称的注释
目标: "95"  # 目标的注释
  # 更深的注释

# 理由上面的注释
理由:  # 理由的注释
  # 里面的注释
  - 一
  - 二  # 二的注释
# 完
"""


def after(text, edit, *words):
    source = load(text.encode(), "")
    edits = edit(source, *words)
    return splice(source.text, edits if isinstance(edits, list) else [edits])


@pytest.mark.parametrize(
    ("text", "path", "new"),
    [
        ("甲: 1 # 一\n乙: 2", ("甲",), "甲: 9 # 一\n乙: 2"),
        ("甲: '1'\n", ("甲",), "甲: 9\n"),
        ("甲:\n乙: 2\n", ("甲",), "甲: 9\n乙: 2\n"),
        ("甲:  # 一\n", ("甲",), "甲: 9  # 一\n"),
        ("甲: {乙: , 丙: 1}\n", ("甲", "乙"), "甲: {乙: 9 , 丙: 1}\n"),
        ("甲: [1, 2]\n", ("甲", 1), "甲: [1, 9]\n"),
    ],
)
def test_a_value_is_replaced_and_a_blank_is_filled(text, path, new):
    assert after(text, replaced, path, "9") == new


@pytest.mark.parametrize(
    ("text", "path", "new"),
    [
        ("甲: 1  # 一\n乙: 2\n", ("甲",), "甲:  # 一\n乙: 2\n"),
        ("甲: 1", ("甲",), "甲:"),
        ("甲:\n  |\n  一\n  二\n乙: 2\n", ("甲",), "甲:\n乙: 2\n"),
        ("甲: |\n  一\n\n  二\n\n乙: 2\n", ("甲",), "甲:\n\n乙: 2\n"),
        ("甲: {乙: 1, 丙: 2}\n", ("甲", "乙"), "甲: {乙: , 丙: 2}\n"),
        ("甲: {乙: 1, 丙: [2]}\n", ("甲", "丙"), "甲: {乙: 1, 丙: }\n"),
        ("甲:\n  - 乙: 1\n    丙: 2\n", ("甲", 0, "乙"), "甲:\n  - 乙:\n    丙: 2\n"),
        (TEXT, ("理由",), TEXT[: TEXT.index("\n  # 里面")] + "\n# 完\n"),
    ],
)
def test_of_a_blanked_value_its_key_stays_with_its_comment(text, path, new):
    assert after(text, blanked, path) == new
    assert load(new.encode(), "").data is not None


def test_a_key_comes_behind_those_before_it_and_their_comments():
    new = after(TEXT, inserted, (), WORDS, "编号", " Z1")
    assert new == TEXT.replace("# 名称的注释\n", "# 名称的注释\n编号: Z1\n")
    new = after(TEXT, inserted, (), WORDS, "完成", " 1")
    assert new == TEXT.replace("# 更深的注释\n", "# 更深的注释\n完成: 1\n")


@pytest.mark.parametrize(
    ("text", "path", "new"),
    [
        ("甲: {名称: 一, 目标: 5}\n", ("甲",), "甲: {名称: 一, 编号: Z1, 目标: 5}\n"),
        ("甲:\n  - 名称: 一\n    目标: 5\n", ("甲", 0), "甲:\n  - 名称: 一\n    编号: Z1\n    目标: 5\n"),
        ("目标: 5\n名称: 一", (), "目标: 5\n名称: 一\n编号: Z1"),
        ("目标: 5\n完成: 6\n", (), "目标: 5\n完成: 6\n编号: Z1\n"),
        ("名称: |+\n  一\n\n\n目标: 5\n", (), "名称: |+\n  一\n\n\n编号: Z1\n目标: 5\n"),
    ],
)
def test_a_key_is_inserted_in_lines_and_in_braces(text, path, new):
    assert after(text, inserted, path, WORDS, "编号", " Z1") == new


ITEMS = [("三", "三的注释"), ('"四"', "")]


@pytest.mark.parametrize(
    ("text", "path", "new"),
    [
        (TEXT, ("理由",), TEXT.replace("二的注释\n", '二的注释\n  - 三  # 三的注释\n  - "四"\n')),
        ("甲:\n- 一\n乙: 1\n", ("甲",), '甲:\n- 一\n- 三  # 三的注释\n- "四"\n乙: 1\n'),
        ("甲: [一]  # 注\n", ("甲",), '甲: [一, 三, "四"]  # 注\n'),
        ("甲: []  # 注\n乙: 1", ("甲",), '甲:  # 注\n  - 三  # 三的注释\n  - "四"\n乙: 1'),
        ("乙: 1\n甲:", ("甲",), '乙: 1\n甲:\n  - 三  # 三的注释\n  - "四"'),
        ("{甲: , 乙: 1}", ("甲",), '{甲: [三, "四"] , 乙: 1}'),
        ("{甲: [], 乙: 1}", ("甲",), '{甲: [三, "四"], 乙: 1}'),
    ],
)
def test_items_are_appended_to_a_list_or_to_a_blank(text, path, new):
    assert after(text, appended, path, ITEMS) == new
    assert load(new.encode(), "").data is not None
