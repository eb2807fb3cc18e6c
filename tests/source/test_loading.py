"""Data: what is read, and how bytes that are no clean UTF-8 are answered."""

from collections.abc import Callable
from decimal import Decimal

import pytest

from generator.source import Source

Read = Callable[[str | bytes], Source]


def told(source: Source) -> list[str]:
    assert source.data is None
    return [f"{d.place.line}:{d.place.column} {d.code} {d.message} → {d.hint}" for d in source.diagnostics]


def test_every_kind_of_value(read: Read) -> None:
    text = """\
年度: 2022
总额: 2677.70
名称: 甲
类型: =
小于: <
引号: "2022"
单引号: '0.5'
空:
波浪: ~
空值: null
真: true
假: false
列表: [一, 2, {三: 3.0}]
多行: |
  一
  二
"""
    source = read(text)
    assert source.diagnostics == ()
    assert source.data == {
        "年度": 2022,
        "总额": Decimal("2677.70"),
        "名称": "甲",
        "类型": "=",
        "小于": "<",
        "引号": "2022",
        "单引号": "0.5",
        "空": None,
        "波浪": None,
        "空值": None,
        "真": True,
        "假": False,
        "列表": ["一", 2, {"三": Decimal("3.0")}],
        "多行": "一\n二\n",
    }
    assert str(source.data["总额"]) == "2677.70"


def test_a_key_is_always_text(read: Read) -> None:
    assert read("2022: 甲\ntrue: 乙\n").data == {"2022": "甲", "true": "乙"}


def test_a_number_too_long_for_a_number_loses_no_digit(read: Read) -> None:
    digits = "9" * 5000
    assert read(f"数: {digits}\n").data == {"数": digits}


def test_the_words_of_yaml_1_1_are_text(read: Read) -> None:
    text = "甲: on\n乙: 12:30\n丙: 010\n丁: 1_000\n戊: 2022-01-01\n己: True\n"
    assert read(text).data == {
        "甲": "on",
        "乙": "12:30",
        "丙": "010",
        "丁": "1_000",
        "戊": "2022-01-01",
        "己": "True",
    }


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_byte_order_mark_and_line_ends_make_no_difference(read: Read, mark: str, end: str) -> None:
    source = read(mark + "年度: 2022\n部门名称: 甲\n".replace("\n", end))
    assert source.text == "年度: 2022\n部门名称: 甲\n"
    assert source.data == {"年度": 2022, "部门名称": "甲"}
    assert source.place(("部门名称",))[1:5] == (2, 7, 2, 8)


def test_gbk_is_named_with_the_way_to_convert_it(read: Read) -> None:
    source = read("# x\n部门名称: 衡阳市人民政府办公室\n".encode("gbk"))
    assert told(source) == [
        "2:1 Y103 这个文件像是 GBK 编码,不是 UTF-8 → 用记事本打开,「另存为」时编码选「UTF-8」;"
        "或运行:iconv -f GB18030 -t UTF-8 原文件 > 新文件"
    ]
    assert source.text == "# x\n部门名称: 衡阳市人民政府办公室\n"


@pytest.mark.parametrize("name", ["utf-16", "utf-16-le", "utf-16-be"])
def test_utf_16_is_named_with_or_without_its_mark(read: Read, name: str) -> None:
    source = read("# a plain comment in ASCII\n年度: 2022\n部门名称: 甲\n".encode(name))
    assert told(source) == [
        "1:1 Y104 这个文件像是 UTF-16 编码,不是 UTF-8 → 用记事本打开,「另存为」时编码选「UTF-8」;"
        "或运行:iconv -f UTF-16 -t UTF-8 原文件 > 新文件"
    ]


def test_utf_32_is_named(read: Read) -> None:
    assert [d.code for d in read("年度: 2022\n".encode("utf-32")).diagnostics] == ["Y104"]


def test_a_few_foreign_bytes_are_shown_where_they_stand(read: Read) -> None:
    raw = "年度: 2022\n部门名称: ".encode() + "甲乙".encode("gbk") + "\n说明: 丙丁戊己庚辛壬癸\n".encode() * 3
    assert told(read(raw)) == [
        "2:7 Y105 这里有不是 UTF-8 的字节(0xbc),后面的字读不出来 → 删掉这几个字,重新输入;按 GBK 读是「甲乙」"
    ]


def test_an_encoded_surrogate_is_no_utf_8(read: Read) -> None:
    raw = "年度: 2022\n部门名称: 衡阳市人民政府办公室\n备注: ".encode() + b"\xed\xa0\x80\n"
    assert [(d.code, d.place.line) for d in read(raw).diagnostics] == [("Y105", 3)]


@pytest.mark.parametrize(
    ("head", "what"),
    [
        (b"PK\x03\x04", "Word、Excel 或压缩文件"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", "旧版 Word 或 Excel 文件"),
        (b"%PDF-1.7", "PDF 文件"),
    ],
)
def test_another_kind_of_file_is_named(read: Read, head: bytes, what: str) -> None:
    source = read(head + b"\x00\xff" * 20)
    assert told(source) == [f"1:1 Y102 这是{what},不是 YAML 文本 → 请选扩展名为 .yaml 的文本文件"]


def test_a_file_over_a_million_bytes_is_not_read(read: Read) -> None:
    assert told(read(b"a" * 1_000_001)) == [
        "1:1 Y101 文件有 1,000,001 个字节,超过了上限 1,000,000 个字节"
        " → 申报表一般只有一万字节左右,请核对是不是选错了文件"
    ]


@pytest.mark.parametrize(
    "raw",
    [
        b"- " * 50_000,
        b"[" * 100_000,
        b"a: " + b"{" * 100_000,
        b"? " * 50_000,
        b"".join(b" " * depth + b"a:\n" for depth in range(300)),
    ],
    ids=["hyphens", "brackets", "braces", "question marks", "keys"],
)
def test_deep_nesting_is_refused_and_crashes_nothing(read: Read, raw: bytes) -> None:
    source = read(raw)
    assert [(d.code, d.message) for d in source.diagnostics] == [("Y109", "嵌套超过 64 层")]


@pytest.mark.parametrize(
    "raw",
    [
        b"a" + b" " * 300_000,
        ("a" + "\u3000" * 50_000 + ": b").encode(),
        b"a: " * 100_000,
        b'"' * 200_000,
        b"a: {" + b"1,000, " * 5_000 + b"}",
        b"a: [" + b"b:c, " * 5_000 + b"]",
        b"a:\n" * 5_000,
        b"&a " * 50_000,
        b"a: " + b"0" * 300_000,
    ],
    ids=["spaces", "wide spaces", "colons", "quotes", "braces", "entries", "blanks", "anchors", "zeros"],
)
def test_long_runs_of_one_thing_end_in_a_few_words(read: Read, raw: bytes) -> None:
    source = read(raw)
    assert len(source.diagnostics) <= 200
    assert all(len(d.message) + len(d.hint) < 400 for d in source.diagnostics)


@pytest.mark.parametrize("escape", ["\\UFFFFFFFF", "\\U00110000", "\\uD8", "\\xZ", "\\d"])
def test_an_escape_that_is_no_character_is_shown(read: Read, escape: str) -> None:
    source = read(f'名称: 甲\n来源: "丙{escape}"\n单位: %\n')
    assert [(d.code, d.place[1:3]) for d in source.diagnostics] == [("Y150", (2, 7)), ("Y141", (3, 5))]


def test_a_version_with_more_digits_than_python_reads_is_refused(read: Read) -> None:
    assert [d.code for d in read("%YAML 1." + "1" * 5000 + "\n---\n甲: 1\n").diagnostics] == ["Y163"]
