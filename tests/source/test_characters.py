"""Characters that are found before parsing, with their whole diagnostics."""

from collections.abc import Callable

import pytest

from generator.source import Source

Read = Callable[[str | bytes], Source]

CASES: dict[str, tuple[str, str]] = {
    "a tab in the indentation": (
        "目标:\n\t- 甲\n",
        "2:1 Y124 这里是制表符(Tab 键)(U+0009),YAML 只认空格 → 改成「- 甲」(缩进用空格)",
    ),
    "a tab behind a colon": (
        "年度:\t2022\n",
        "1:4 Y124 这里是制表符(Tab 键)(U+0009),YAML 只认空格 → 改成「年度: 2022」(缩进用空格)",
    ),
    "an ideographic space in a key": (
        "部门\u3000名称: 甲\n",
        "1:3 Y131 这里是全角空格(U+3000),看起来像空格,却不是空格 → 改成「部门名称: 甲」",
    ),
    "an ideographic space in the indentation": (
        "预算:\n\u3000\u3000其他资金: 0\n",
        "2:1 2:2 Y131 这里是全角空格(U+3000),看起来像空格,却不是空格 → 改成「其他资金: 0」",
    ),
    "an ideographic space behind a colon": (
        "年度:\u30002022\n",
        "1:4 Y131 这里是全角空格(U+3000),看起来像空格,却不是空格 → 改成「年度: 2022」",
    ),
    "an ideographic space behind a hyphen": (
        "目标:\n  -\u3000甲\n",
        "2:4 Y131 这里是全角空格(U+3000),看起来像空格,却不是空格 → 改成「- 甲」",
    ),
    "a no-break space in a value": (
        "名称: 甲\xa0乙\n",
        "1:6 Y131 这里是不间断空格(U+00A0),看起来像空格,却不是空格 → 改成「名称: 甲 乙」",
    ),
    "a zero-width space in a key": (
        "部门\u200b名称: 甲\n",
        "1:3 Y132 这里有看不见的零宽空格(U+200B) → 改成「部门名称: 甲」",
    ),
    "a byte order mark inside the file": (
        "年度: 2022\n\ufeff名称: 甲\n",
        "2:1 Y132 这里有看不见的字节顺序标记(BOM)(U+FEFF) → 改成「名称: 甲」",
    ),
    "a line separator": (
        "名称: 甲\u2028年度: 2022\n",
        "1:6 Y133 这里有行分隔符(U+2028),会让后面的行号全部错位"
        " → 删掉它,要换行就按回车键:「名称: 甲□年度: 2022」中的方框处",
    ),
    "a next-line character": (
        "名称: 甲\x85\n",
        "1:6 Y133 这里有下一行符(U+0085),会让后面的行号全部错位"
        " → 删掉它,要换行就按回车键:「名称: 甲□」中的方框处",
    ),
    "a control character": (
        "名称: 甲\x07\n",
        "1:6 Y134 这里有 XML 不能存放的控制字符(U+0007),Word 文件会打不开 → 改成「名称: 甲」",
    ),
    "a noncharacter": (
        "名称: 甲\uffff\n",
        "1:6 Y134 这里有 XML 不能存放的特殊字符(U+FFFF),Word 文件会打不开 → 改成「名称: 甲」",
    ),
    "a character lost in conversion": (
        "名称: 甲\ufffd乙\n",
        "1:6 Y135 这里的字在转换编码时丢失了,只剩替换符 \ufffd(U+FFFD) → 对照原件,把「名称: 甲□乙」里丢失的字重新输入",
    ),
    "a variation selector": (
        "名称: 甲\ufe0f\n",
        "1:6 Y132 这里有看不见的变体选择符(U+FE0F) → 改成「名称: 甲」",
    ),
    "a tag character": (
        "名称: 甲\U000e0041\n",
        "1:6 Y132 这里有看不见的标签字符(U+E0041) → 改成「名称: 甲」",
    ),
    "a character for private use": (
        "名称: 甲\ue000\n",
        "1:6 Y136 这里的字用的是私用区的编码(U+E000),换一台电脑就看不见,或者是别的字"
        " → 用通用的字代替「名称: 甲□」中的方框处:生僻字在 2022 年的国家标准里多已有了正式的编码,用新的输入法重新输入",
    ),
    "conflict marks": (
        "年度: 2022\n<<<<<<< HEAD\n名称: 甲\n=======\n名称: 乙\n>>>>>>> main\n",
        "2:1 4:1 6:1 Y108 这是 git 合并冲突留下的记号,两边的内容还没有选定"
        " → 在「<<<<<<<」与「>>>>>>>」之间留下要的一份,删去三种记号(<<<<<<<、=======、>>>>>>>)所在的行",
    ),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES.keys())
def test_a_character_is_shown_where_it_stands(read: Read, text: str, expected: str) -> None:
    source = read(text)
    shown = [
        f"{' '.join(f'{p.line}:{p.column}' for p in d.places)} {d.code} {d.message} → {d.hint}"
        for d in source.diagnostics
    ]
    assert (shown, source.data) == ([expected], None)


def test_one_kind_is_one_diagnostic_with_all_its_places(read: Read) -> None:
    found = read("甲:\n\t乙: 1\n\t丙: 2\u200b\n").diagnostics
    assert [(d.code, [p.line for p in d.places]) for d in found] == [("Y124", [2, 3]), ("Y132", [3])]


@pytest.mark.parametrize(
    "text",
    [
        "名称: 甲\u3000乙\n",
        "目标:\n  - 甲\u3000乙\n",
        "# 甲\t\u3000乙\xa0\n年度: 1\n",
        "名称: 甲 ======= 乙\n",
    ],
    ids=["between words", "in an item", "in a comment", "no conflict mark"],
)
def test_what_does_no_harm_is_left_alone(read: Read, text: str) -> None:
    assert read(text).diagnostics == ()
